import { webAddress } from '../programs/to-program.ts';
import { groupOf } from './kinds.ts';
import { namesOf, termsOf, text, unique, valuesOf } from './members.ts';
import { mergedHours } from './merged-hours.ts';
import type { Hours } from '../schedule/hours.ts';
import type { Partner, PartnerService } from './partner.ts';
import { phonesOf } from './phones.ts';
import type { PlaceFacts } from './to-place.ts';
import { areasOf, asOfIn, needsOf, regionsOf, type ServiceFacts, zonesTold } from './to-service.ts';

/** How a service is had somewhere: what a service at location says itself. */
export type At = Pick<PartnerService, 'place' | 'where' | 'hours' | 'phones'>;

/** An organization by what it says of itself alone. */
export type AgencyFacts = Omit<Partner, 'isPlaced'>;

export function toAgency(json: unknown, isBrief: boolean): AgencyFacts {
  const [kind] = termsOf(json, 'agency-kind');
  const name = text(json, 'name');
  const otherName = text(json, 'alternate_name');
  const description = text(json, 'description');
  const needNames = needsOf(json);
  return {
    id: text(json, 'id'),
    name,
    otherName,
    description,
    kind: kind?.name ?? '',
    group: groupOf(kind ? [`${kind.id} ${kind.code} ${kind.name}`] : [`${name} ${otherName}`, description]),
    needs: Object.keys(needNames),
    needNames,
    regions: regionsOf(json),
    areas: areasOf(json),
    zones: zonesTold(json),
    phones: phonesOf(json),
    email: /^[^\s@:?&]+@[^\s@:?&]+$/.exec(text(json, 'email'))?.[0] ?? '',
    page: webAddress(text(json, 'website')) ?? '',
    places: [],
    services: [],
    hours: [],
    languages: namesOf(json, 'language'),
    accessibility: [],
    parent: text(json, 'parent_organization_id'),
    partners: valuesOf(json, 'partner'),
    alert: text(json, 'alert'),
    asOf: asOfIn(json),
    isBrief,
  };
}

/** All that some tell under one name, once each. */
const all = <Name extends string>(those: readonly Readonly<Record<Name, readonly string[]>>[], name: Name): string[] =>
  unique(those.flatMap((one) => one[name]));

/**
 * A partner whole, with its services, each with where it is had. What it says
 * itself of areas, regions and warnings counts before what its services say.
 * `shared` gives equal hours as one object.
 */
export function toPartner(
  agency: AgencyFacts,
  services: readonly ServiceFacts[],
  places: readonly PlaceFacts[],
  shared: (hours: Hours) => Hours,
): AgencyFacts {
  const hoursOf = (those: readonly Pick<Partner, 'hours'>[]) => shared(mergedHours(those.map(({ hours }) => hours)));
  const everywhere = hoursOf(places);
  const isForAll = services.some(({ local }) => !local.length);
  return {
    ...agency,
    places,
    services,
    hours: everywhere.length ? everywhere : hoursOf(services),
    needs: all([agency, ...services], 'needs'),
    needNames: Object.assign({}, ...[...services, agency].map(({ needNames }) => needNames)) as Partner['needNames'],
    regions: agency.regions.length ? agency.regions : all([...services, ...places], 'regions'),
    areas: agency.areas.length || isForAll ? agency.areas : all(services, 'local'),
    zones: [agency, ...services].flatMap(({ zones }) => zones),
    languages: all([agency, ...services, ...places], 'languages'),
    accessibility: all(places, 'accessibility'),
    alert: agency.alert || unique(services.map(({ alert }) => alert)).join(' '),
    asOf:
      [agency, ...services]
        .map(({ asOf }) => asOf)
        .sort()
        .at(-1) ?? '',
  };
}
