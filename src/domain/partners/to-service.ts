import { own } from '../programs/read-service.ts';
import { day } from '../programs/to-program.ts';
import { each, namesOf, termsOf, text, unique, valuesOf } from './members.ts';
import type { PartnerService, Zone } from './partner.ts';
import { phonesOf } from './phones.ts';
import { type HoursOf, isConfidential, languagesOf } from './to-place.ts';

/** A service, with what its partner has from it. */
export interface ServiceFacts extends PartnerService {
  /** Id of the organization. */
  readonly organization: string;
  readonly isOver: boolean;
  /** All its places are to be kept secret. */
  readonly isSecret: boolean;
  /** Neighbourhoods and zones among its areas. */
  readonly local: readonly string[];
  readonly regions: readonly string[];
  readonly zones: readonly Zone[];
  readonly needNames: Readonly<Record<string, string>>;
  readonly alert: string;
}

/** Names that a feed put into one text. */
const apart = (names: string): string[] => unique(names.split(/[,·ㆍ]/).map((name) => name.trim()));

/** Names of needs by code. */
export const needsOf = (json: unknown): Record<string, string> =>
  Object.fromEntries(termsOf(json, 'need').map(({ code, name }) => [code || name, name]));

/** 시·도 are names of terms, 시·군·구 their values. */
export const regionsOf = (json: unknown): string[] =>
  unique(termsOf(json, 'region').flatMap(({ name, value }) => [name, value]));

/** Neighbourhoods and zones that terms name. */
export const areasOf = (json: unknown): string[] =>
  unique([...valuesOf(json, 'area').flatMap(apart), ...namesOf(json, 'zone')]);

export const zonesTold = (json: unknown): Zone[] =>
  termsOf(json, 'zone').map(({ name, description }) => ({ name, areas: apart(description) }));

/** A service area with an outline is a zone; what is no GeoJSON is none. */
function outlined(area: object): Zone[] {
  const extent = own(area, 'extent');
  const name = text(area, 'name');
  try {
    const outline: unknown = typeof extent === 'string' ? JSON.parse(extent) : extent;
    return name && own(outline, 'type') ? [{ name, areas: [], outline }] : [];
  } catch {
    return [];
  }
}

/** 읍·면·동, 리, 가 and 권역 by their names; anything wider is for a whole city or more. */
const LOCAL = /^\S{1,12}([읍면동리가]|권역)$/;

/** Day of the last change or check. */
export const asOfIn = (json: unknown): string =>
  ['last_modified', 'assured_date'].map((name) => day(text(json, name))).sort()[1] ?? '';

/** How much room there is, in the source's words or numbers (HSDS 3.1). */
function capacityOf(json: unknown): string {
  const [capacity] = each(json, 'capacities');
  const numbers = unique([text(capacity, 'available'), text(capacity, 'maximum')]).join('/');
  return (
    valuesOf(json, 'capacity').join(' ') ||
    text(capacity, 'description') ||
    (numbers && unique([numbers, text(own(capacity, 'unit'), 'name')]).join(' '))
  );
}

/** An HSDS service. */
export function toService(json: unknown, hoursOf: HoursOf): ServiceFacts {
  const areas = each(json, 'service_areas');
  const zones = [...zonesTold(json), ...areas.flatMap(outlined)];
  const stated = unique(areas.map((area) => text(area, 'name')));
  const isLocal = (name: string) => LOCAL.test(name) || zones.some((zone) => zone.name === name);
  const local = unique([...areasOf(json), ...stated.filter(isLocal)]);
  const needNames = needsOf(json);
  return {
    id: text(json, 'id'),
    name: text(json, 'name'),
    summary: text(json, 'description'),
    who: text(json, 'eligibility_description'),
    how: text(json, 'application_process'),
    fees: text(json, 'fees_description') || text(json, 'fees'),
    place: '',
    where: '',
    hours: hoursOf(each(json, 'schedules')),
    phones: phonesOf(json),
    languages: unique([...languagesOf(json), ...namesOf(json, 'language')]),
    capacity: capacityOf(json),
    needs: Object.keys(needNames),
    areas: unique([...local, ...stated]),
    visiting: namesOf(json, 'visiting-service')[0] ?? '',
    asOf: asOfIn(json),
    organization: text(json, 'organization_id') || text(own(json, 'organization'), 'id'),
    isOver: /^(inactive|defunct|temporarily closed)$/.test(text(json, 'status')),
    isSecret: isConfidential(json),
    local,
    regions: [...regionsOf(json), ...stated.filter((name) => !isLocal(name))],
    zones,
    needNames,
    alert: text(json, 'alert'),
  };
}
