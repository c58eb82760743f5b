import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { FormDefinition } from '../../../src/schemas/form-definition.ts';
import { TaxonomyTerm } from '../../../src/schemas/hsds/common.ts';
import type { Location } from '../../../src/schemas/hsds/location.ts';
import { Organization } from '../../../src/schemas/hsds/organization.ts';
import { Service, ServiceAtLocation } from '../../../src/schemas/hsds/service.ts';
import { Code } from '../../../src/schemas/text.ts';
import { ConfigError } from '../config.ts';

const Jurisdiction = z.object({ code: Code, name: z.string().check(z.minLength(1)) });

/** HSDS `taxonomy`. */
export const Taxonomy = z.object({
  id: z.string(),
  name: z.string(),
  description: z.nullish(z.string()),
  uri: z.nullish(z.string()),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

const TaxonomyWithTerms = z.extend(Taxonomy, { terms: z.array(TaxonomyTerm) });

/** What a city offers, as it stands in the directory's folder. Read once at start. */
export interface Directory {
  jurisdiction: z.infer<typeof Jurisdiction>;
  form: FormDefinition;
  services: readonly Service[];
  organizations: readonly Organization[];
  serviceAtLocations: readonly ServiceAtLocation[];
  /** The locations of `serviceAtLocations`, each once. */
  locations: readonly Location[];
  taxonomies: readonly Taxonomy[];
  terms: readonly TaxonomyTerm[];
}

/** Reads and checks every file of the folder. Throws a ConfigError that names the file and the wrong member. */
export async function loadDirectory(folder: string): Promise<Directory> {
  const [jurisdiction, form, services, organizations, serviceAtLocations, taxonomies] = await Promise.all([
    load(folder, 'jurisdiction.json', Jurisdiction),
    load(folder, 'form.json', FormDefinition),
    load(folder, 'services.json', z.array(Service)),
    load(folder, 'organizations.json', z.array(Organization)),
    load(folder, 'service_at_locations.json', z.array(ServiceAtLocation)),
    load(folder, 'taxonomies.json', z.array(TaxonomyWithTerms)),
  ]);
  const locations = new Map<string, Location>();
  for (const { location } of serviceAtLocations) if (location) locations.set(location.id, location);
  return {
    jurisdiction,
    form,
    services,
    organizations,
    serviceAtLocations,
    locations: [...locations.values()],
    taxonomies: taxonomies.map(({ terms: _terms, ...taxonomy }) => taxonomy),
    terms: taxonomies.flatMap(({ id, terms }) => terms.map((term) => ({ ...term, taxonomy: term.taxonomy ?? id }))),
  };
}

async function load<T>(folder: string, name: string, schema: z.ZodMiniType<T>): Promise<T> {
  const path = join(folder, name);
  const remedy = `DIRECTORY_DIR: ${path}`;
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new ConfigError(`${remedy} cannot be read as JSON`, { cause: error });
  }
  const result = z.safeParse(schema, json);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 5).map(({ path, code }) => `/${path.join('/')} (${code})`);
  throw new ConfigError(`${remedy} is wrong at ${places.join(', ')}`);
}
