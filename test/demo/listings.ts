import * as z from 'zod/mini';
import { TaxonomyTerm, type Attribute } from '../../src/schemas/hsds/common.ts';
import type { Location } from '../../src/schemas/hsds/location.ts';
import { Organization } from '../../src/schemas/hsds/organization.ts';
import type { Schedule } from '../../src/schemas/hsds/schedule.ts';
import { Service, ServiceAtLocation } from '../../src/schemas/hsds/service.ts';
import { Id } from '../../src/schemas/text.ts';
import { readData, SCENARIOS } from './forms.ts';

const Taxonomy = z.object({ id: Id, name: z.string(), description: z.string(), terms: z.array(TaxonomyTerm) });

/** Of what the lists of HSDS records are made, by the name of their file. */
export const LISTS = {
  'organizations.json': z.array(Organization),
  'services.json': z.array(Service),
  'service_at_locations.json': z.array(ServiceAtLocation),
};

/** The lists that only the main folder has. */
export const SHARED = { 'programs.json': z.array(Service), 'taxonomies.json': z.array(Taxonomy) };

/** What one city of the demo lists of its own. */
export interface CityLists {
  organizations: Organization[];
  services: Service[];
  places: ServiceAtLocation[];
  /** Every location, as often as it stands there. */
  locations: Location[];
}

function listsOf(city: string): CityLists {
  const organizations = LISTS['organizations.json'].parse(readData('organizations.json', city));
  const places = LISTS['service_at_locations.json'].parse(readData('service_at_locations.json', city));
  return {
    organizations,
    services: LISTS['services.json'].parse(readData('services.json', city)),
    places,
    locations: [
      ...organizations.flatMap(({ locations }) => locations ?? []),
      ...places.flatMap(({ location }) => location ?? []),
    ],
  };
}

/** The lists of all cities of the demo, by folder; the invented one is `gaon`. */
export const CITIES: ReadonlyMap<string, CityLists> = new Map(
  ['gaon', ...SCENARIOS].map((city) => [city, listsOf(city)]),
);

/** The lists of one city; throws where there is none. */
export function citysLists(city: string): CityLists {
  const lists = CITIES.get(city);
  if (!lists) throw new Error(`no lists of ${city}`);
  return lists;
}

/** 복지로's own programmes, which every city lists. */
export const programmes = SHARED['programs.json'].parse(readData('programs.json'));

export const taxonomies = SHARED['taxonomies.json'].parse(readData('taxonomies.json'));

export const schedulesOf = ({ services, places, locations }: CityLists): Schedule[] =>
  [...services, ...places, ...locations].flatMap(({ schedules }) => schedules ?? []);

interface Described {
  attributes?: Attribute[] | null | undefined;
}

/** Everything of a city that attributes can stand at. */
export const describedOf = (lists: CityLists): (Described & { id: string })[] => [
  ...lists.organizations,
  ...lists.services,
  ...lists.locations,
  ...schedulesOf(lists),
];

export const termsOf = (record: Described, taxonomy: string): TaxonomyTerm[] =>
  attributesOf(record, taxonomy).flatMap(({ taxonomy_term }) => taxonomy_term ?? []);

export const attributesOf = (record: Described, taxonomy: string): Attribute[] =>
  record.attributes?.filter(({ taxonomy_term }) => taxonomy_term?.taxonomy === taxonomy) ?? [];

/** What the attributes of a taxonomy say in their values. */
export const valuesOf = (record: Described, taxonomy: string): string[] =>
  attributesOf(record, taxonomy).flatMap(({ value }) => value ?? []);
