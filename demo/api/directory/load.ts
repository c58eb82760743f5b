import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { CityDefinition } from '../../../src/schemas/case-handling.ts';
import { TaxonomyTerm } from '../../../src/schemas/hsds/common.ts';
import { Organization } from '../../../src/schemas/hsds/organization.ts';
import { Service, ServiceAtLocation } from '../../../src/schemas/hsds/service.ts';
import { Code, Id, WebAddress } from '../../../src/schemas/text.ts';
import { ConfigError } from '../config.ts';
import { refuseToldSecrets } from './secret-places.ts';

/** `jurisdiction.json`: whose requests these are. */
export const Jurisdiction = z.object({
  code: Code,
  name: z.string().check(z.minLength(1)),
  /** What links and the loader's data-site call it; unless given, its folder's name, and `main` for the main one. */
  site: z.optional(Id),
  /** Its start page, to which the stand-alone page leads. */
  home: z.optional(WebAddress),
  /** Where the quick exit of the stand-alone page leads. */
  exit_url: z.optional(WebAddress),
});

/** HSDS `taxonomy`. */
export const Taxonomy = z.object({
  id: z.string(),
  name: z.string(),
  description: z.nullish(z.string()),
  uri: z.nullish(z.string()),
});
export type Taxonomy = z.infer<typeof Taxonomy>;

const TaxonomyWithTerms = z.extend(Taxonomy, { terms: z.array(TaxonomyTerm) });

/** The HSDS records that a city lists, as they stand in its files. */
export interface Listings {
  services: readonly Service[];
  /** Services that every city lists after its own, each with its organization in it; none where there is no file. */
  programs: readonly Service[];
  organizations: readonly Organization[];
  serviceAtLocations: readonly ServiceAtLocation[];
  taxonomies: readonly z.infer<typeof TaxonomyWithTerms>[];
}

/** What a city offers, as it stands in the directory's folder. Read once at start. */
export interface Directory {
  jurisdiction: z.infer<typeof Jurisdiction>;
  form: CityDefinition;
  listings: Listings;
}

/** A further jurisdiction that the same server serves, by the name of its folder. */
export interface FurtherDirectory extends Directory {
  id: string;
}

/**
 * Reads and checks every file of the folder; a list that it has not is
 * `inherited`. Throws a ConfigError that names the file and the wrong member, or
 * the place that is kept secret and has an address.
 */
export async function loadDirectory(folder: string, inherited?: Listings): Promise<Directory> {
  const [jurisdiction, form, services, programs, organizations, serviceAtLocations, taxonomies] = await Promise.all([
    load(folder, 'jurisdiction.json', Jurisdiction),
    load(folder, 'form.json', CityDefinition),
    load(folder, 'services.json', z.array(Service), inherited?.services),
    load(folder, 'programs.json', z.array(Service), inherited?.programs ?? []),
    load(folder, 'organizations.json', z.array(Organization), inherited?.organizations),
    load(folder, 'service_at_locations.json', z.array(ServiceAtLocation), inherited?.serviceAtLocations),
    load(folder, 'taxonomies.json', z.array(TaxonomyWithTerms), inherited?.taxonomies),
  ]);
  const listings = { services, programs, organizations, serviceAtLocations, taxonomies };
  refuseToldSecrets(listings, folder);
  return { jurisdiction, form, listings };
}

/** A folder's name stands in the address of its API. */
const FOLDER = /^[a-z0-9][a-z0-9-]{0,31}$/;

/**
 * The further jurisdictions in the folder `jurisdictions`, in the order of
 * their names; what they do not list themselves they have from `main`. Throws
 * a ConfigError as `loadDirectory` does, and where two have the same code.
 */
export async function loadFurther(folder: string, main: Directory): Promise<FurtherDirectory[]> {
  const parent = join(folder, 'jurisdictions');
  const names = await foldersIn(parent);
  const odd = names.find((name) => !FOLDER.test(name));
  if (odd !== undefined) {
    throw new ConfigError(`DIRECTORY_DIR: ${join(parent, odd)}: name it with a-z, 0-9 and hyphens alone`);
  }
  const further = await Promise.all(
    names.map(async (id) => ({ id, ...(await loadDirectory(join(parent, id), main.listings)) })),
  );
  const all = [{ id: MAIN_SITE, ...main }, ...further];
  refuseTwice(all, parent, 'code', ({ jurisdiction }) => jurisdiction.code);
  refuseTwice(all, parent, 'site', siteOf);
  return further;
}

/** What links call the main jurisdiction, unless it says otherwise. */
export const MAIN_SITE = 'main';

/** What links call a jurisdiction. */
export const siteOf = ({ id, jurisdiction }: FurtherDirectory): string => jurisdiction.site ?? id;

/** Throws a ConfigError that names the second jurisdiction whose `member` another one has. */
function refuseTwice(
  all: readonly FurtherDirectory[],
  parent: string,
  member: string,
  of: (one: FurtherDirectory) => string,
): void {
  const second = all.find((one, index) => all.slice(0, index).some((earlier) => of(earlier) === of(one)));
  if (!second) return;
  const file = join(parent, second.id, 'jurisdiction.json');
  throw new ConfigError(`DIRECTORY_DIR: ${file} is wrong at /${member} (used twice)`);
}

async function foldersIn(path: string): Promise<string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const folders = entries.filter((entry) => !entry.isFile() && !entry.name.startsWith('.'));
    return folders.map(({ name }) => name).sort();
  } catch (error) {
    if (isMissing(error)) return [];
    throw new ConfigError(`DIRECTORY_DIR: ${path} cannot be read as a folder`, { cause: error });
  }
}

async function load<T>(
  folder: string,
  name: string,
  schema: z.ZodMiniType<T>,
  inherited?: NoInfer<Readonly<T>>,
): Promise<T | Readonly<T>> {
  const path = join(folder, name);
  const remedy = `DIRECTORY_DIR: ${path}`;
  let json: unknown;
  try {
    json = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (inherited !== undefined && isMissing(error)) return inherited;
    throw new ConfigError(`${remedy} cannot be read as JSON`, { cause: error });
  }
  const result = z.safeParse(schema, json);
  if (result.success) return result.data;
  const places = result.error.issues.slice(0, 5).map(({ path, code }) => `/${path.join('/')} (${code})`);
  throw new ConfigError(`${remedy} is wrong at ${places.join(', ')}`);
}

const isMissing = (error: unknown): boolean => error instanceof Error && Reflect.get(error, 'code') === 'ENOENT';
