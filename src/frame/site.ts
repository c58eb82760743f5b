import { baseUrl, httpUrl } from '../api/address.ts';
import { exchange } from '../api/http.ts';
import { read } from '../api/read.ts';
import { ListedSites, Site } from '../schemas/site.ts';

/** A site as its file says, by its id, the address of its API made whole. */
export interface OpenSite extends Site {
  readonly id: string;
}

/** The configuration's name beside the page. */
const FILE = 'sites.json';

const LIMITS = { timeout_ms: 15_000, max_bytes: 1_000_000 };

/**
 * Reads a site from the configuration deployed beside this page; undefined
 * where that has no such site. Throws an ApiError, or a TypeError where the
 * site's API has no web address; what it says is for whoever runs the site.
 */
export async function readSite(id: string): Promise<OpenSite | undefined> {
  const { href } = httpUrl(FILE);
  const answer = await exchange(href, {}, LIMITS);
  const { sites } = read(ListedSites, answer, FILE);
  // By its own members: what every object inherits names no site.
  if (!Object.hasOwn(sites, id)) return undefined;
  const site = read(Site, { ...answer, json: sites[id] }, `${FILE}: ${id}`);
  return { ...site, id, api: baseUrl(new URL(site.api, href).href).slice(0, -1) };
}
