import { plain } from '../../../src/domain/search/plain.ts';
import type { TaxonomyTerm } from '../../../src/schemas/hsds/common.ts';
import type { Location } from '../../../src/schemas/hsds/location.ts';
import type { Organization } from '../../../src/schemas/hsds/organization.ts';
import type { Service, ServiceAtLocation } from '../../../src/schemas/hsds/service.ts';
import { groupBy } from '../group-by.ts';
import type { Listings, Taxonomy } from './load.ts';
import { searchableAll } from './search.ts';

/** What a list can be narrowed by; a record that knows nothing of a filter is not in the list. */
interface Facts {
  id: string;
  lastModified?: string | undefined;
  organizationId?: string | undefined;
  termIds: ReadonlySet<string>;
  taxonomyIds: ReadonlySet<string>;
  /** As `searchableAll` makes it. */
  text: string;
}

/** A record as it is listed, with its details, and by its name alone. */
interface Entry<T> extends Facts {
  brief: T;
  full: T;
  minimal: T;
}

/** The query parameters of an HSDS list. */
export interface ListQuery {
  search?: string | undefined;
  page: number;
  per_page: number;
  taxonomy_term_id?: string | undefined;
  taxonomy_id?: string | undefined;
  organization_id?: string | undefined;
  modified_after?: string | undefined;
  full?: 'true' | 'false' | undefined;
  minimal?: 'true' | 'false' | undefined;
}

export interface Page<T> {
  total_items: number;
  total_pages: number;
  page_number: number;
  size: number;
  first_page: boolean;
  last_page: boolean;
  empty: boolean;
  contents: T[];
}

/** Records of one kind, in memory, narrowed and cut into pages. */
export class Collection<T> {
  readonly #entries: readonly Entry<T>[];
  readonly #byId: ReadonlyMap<string, Entry<T>>;

  constructor(entries: readonly Entry<T>[]) {
    this.#entries = entries;
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** One record with its details. */
  find(id: string): T | undefined {
    return this.#byId.get(id)?.full;
  }

  list(query: ListQuery): Page<T> {
    const found = this.#entries.filter((entry) => matches(entry, query));
    const { page, per_page } = query;
    const form = query.minimal === 'true' ? 'minimal' : query.full === 'true' ? 'full' : 'brief';
    const contents = found.slice((page - 1) * per_page, page * per_page).map((entry) => entry[form]);
    const pages = Math.ceil(found.length / per_page);
    return {
      total_items: found.length,
      total_pages: pages,
      page_number: page,
      size: contents.length,
      first_page: page === 1,
      last_page: page >= pages,
      empty: contents.length === 0,
      contents,
    };
  }
}

function matches(entry: Facts, query: ListQuery): boolean {
  const { search, organization_id, taxonomy_term_id, taxonomy_id, modified_after } = query;
  if (organization_id !== undefined && entry.organizationId !== organization_id) return false;
  if (taxonomy_term_id !== undefined && !entry.termIds.has(taxonomy_term_id)) return false;
  if (taxonomy_id !== undefined && !entry.taxonomyIds.has(taxonomy_id)) return false;
  if (modified_after !== undefined && !(Date.parse(entry.lastModified ?? '') > Date.parse(modified_after)))
    return false;
  return search === undefined || entry.text.includes(plain(search));
}

type Attributes = Service['attributes'];

const taxonomyFacts = (attributes: Attributes): Pick<Facts, 'termIds' | 'taxonomyIds'> => ({
  termIds: new Set(attributes?.flatMap(({ taxonomy_term }) => taxonomy_term?.id ?? [])),
  taxonomyIds: new Set(attributes?.flatMap(({ taxonomy_term }) => taxonomy_term?.taxonomy ?? [])),
});

const termNames = (attributes: Attributes): string[] =>
  attributes?.flatMap(({ taxonomy_term }) => taxonomy_term?.name ?? []) ?? [];

/** A record without its one-to-many members: what HSDS lists without `full`. */
function withoutLists<T extends object>(record: T): T {
  const brief = { ...record };
  for (const [name, value] of Object.entries(brief)) if (Array.isArray(value)) Reflect.deleteProperty(brief, name);
  return brief;
}

function serviceEntry(
  service: Service,
  organizations: ReadonlyMap<string, Organization>,
  places: readonly ServiceAtLocation[],
): Entry<Service> {
  const organization = service.organization ?? organizations.get(service.organization_id ?? '');
  const full: Service = {
    ...service,
    ...(organization ? { organization: withoutLists(organization) } : {}),
    service_at_locations: places.map(({ service: _itself, ...place }) => place),
  };
  const { id, name, last_modified } = service;
  return {
    id,
    lastModified: last_modified ?? undefined,
    organizationId: organization?.id,
    ...taxonomyFacts(service.attributes),
    text: searchableAll([
      name,
      service.alternate_name,
      service.description,
      service.eligibility_description,
      organization?.name,
      ...termNames(service.attributes),
    ]),
    full,
    brief: withoutLists(full),
    minimal: { id, name, last_modified },
  };
}

function organizationEntry(organization: Organization): Entry<Organization> {
  const { id, name, alternate_name, description, attributes } = organization;
  return {
    id,
    organizationId: id,
    ...taxonomyFacts(attributes),
    text: searchableAll([name, alternate_name, description, ...termNames(attributes)]),
    full: organization,
    brief: withoutLists(organization),
    minimal: { id, name },
  };
}

function locationEntry(location: Location): Entry<Location> {
  const { id, name, alternate_name, description, addresses, attributes } = location;
  return {
    id,
    ...taxonomyFacts(attributes),
    text: searchableAll([name, alternate_name, description, ...(addresses ?? []).map((address) => address.address_1)]),
    full: location,
    brief: withoutLists(location),
    minimal: { id, name },
  };
}

/** A service as one of its places has it: whole but for its places, and its organization by name. */
function atPlace({ service_at_locations: _places, organization, ...service }: Service): ServiceAtLocation['service'] {
  return organization ? { ...service, organization: { id: organization.id, name: organization.name } } : service;
}

function serviceAtLocationEntry(
  at: ServiceAtLocation,
  services: ReadonlyMap<string, Entry<Service>>,
): Entry<ServiceAtLocation> {
  const { id, description, location, service } = at;
  const entry = services.get(service?.id ?? '');
  const full = entry ? { ...at, service: atPlace(entry.full) } : at;
  const place = [location?.name, description, ...(location?.addresses ?? []).map((address) => address.address_1)];
  return {
    id,
    lastModified: entry?.lastModified,
    organizationId: entry?.organizationId,
    termIds: entry?.termIds ?? new Set(),
    taxonomyIds: entry?.taxonomyIds ?? new Set(),
    text: `${searchableAll([service?.name, ...place])}\n${entry?.text ?? ''}`,
    full,
    brief: {
      ...withoutLists(at),
      ...(location ? { location: withoutLists(location) } : {}),
      ...(service ? { service: withoutLists(service) } : {}),
    },
    minimal: { id },
  };
}

function taxonomyEntry(taxonomy: Taxonomy): Entry<Taxonomy> {
  const { id, name, description } = taxonomy;
  const text = searchableAll([name, description]);
  return {
    id,
    termIds: new Set(),
    taxonomyIds: new Set([id]),
    text,
    full: taxonomy,
    brief: taxonomy,
    minimal: { id, name },
  };
}

function termEntry(term: TaxonomyTerm): Entry<TaxonomyTerm> {
  const { id, name, code, description, taxonomy } = term;
  return {
    id,
    termIds: new Set([id]),
    taxonomyIds: new Set(taxonomy ? [taxonomy] : []),
    text: searchableAll([name, code, description]),
    full: term,
    brief: term,
    minimal: { id, name },
  };
}

/** The directory, ready to be listed. */
export interface Collections {
  services: Collection<Service>;
  organizations: Collection<Organization>;
  serviceAtLocations: Collection<ServiceAtLocation>;
  locations: Collection<Location>;
  taxonomies: Collection<Taxonomy>;
  terms: Collection<TaxonomyTerm>;
}

export function collect({ services, programs, organizations, serviceAtLocations, taxonomies }: Listings): Collections {
  const organizationsById = new Map(organizations.map((one) => [one.id, one]));
  const places = groupBy(serviceAtLocations, ({ service }) => service?.id);
  const entries = [...services, ...programs].map((service) =>
    serviceEntry(service, organizationsById, places.get(service.id) ?? []),
  );
  const servicesById = new Map(entries.map((entry) => [entry.id, entry]));
  const locations = new Map(serviceAtLocations.flatMap(({ location }) => (location ? [[location.id, location]] : [])));
  const terms = taxonomies.flatMap(({ id, terms }) =>
    terms.map((term) => ({ ...term, taxonomy: term.taxonomy ?? id })),
  );
  return {
    services: new Collection(entries),
    organizations: new Collection(organizations.map(organizationEntry)),
    serviceAtLocations: new Collection(serviceAtLocations.map((at) => serviceAtLocationEntry(at, servicesById))),
    locations: new Collection([...locations.values()].map(locationEntry)),
    taxonomies: new Collection(taxonomies.map(({ terms: _terms, ...taxonomy }) => taxonomyEntry(taxonomy))),
    terms: new Collection(terms.map(termEntry)),
  };
}
