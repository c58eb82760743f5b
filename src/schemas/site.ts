import * as z from 'zod/mini';
import { EmergencyNumber } from './discovery.ts';
import { Id, LocalizedText, WebAddress } from './text.ts';

/** An origin as browsers write it, e.g. `https://news.example`. */
const Origin = z.string().check(z.regex(/^https?:\/\/[^\s/?#@\\]{1,255}$/));

/**
 * One site for which the stand-alone page opens the elements. Everything that
 * page believes about where requests go stands here; a link only names it.
 */
export const Site = z.object({
  /** Shown as the page's heading and in its title. */
  name: LocalizedText,
  /** Base URL of its referral API, resolved against the file that this stands in. */
  api: z.string().check(z.regex(/^\S{1,2040}$/)),
  /** Origins of pages that may show this page in a frame; absent means none. */
  hosts: z.optional(z.array(Origin)),
  /** Whom to call, where the elements cannot be opened; national numbers unless given. */
  emergency: z.optional(z.array(EmergencyNumber)),
  /** The site's own start page. */
  home: z.optional(WebAddress),
  /** Where the quick exit leads. */
  exit_url: z.optional(WebAddress),
});
export type Site = z.infer<typeof Site>;

/** `sites.json`, deployed beside the stand-alone page: the sites by the ids that links name. */
export const Sites = z.object({ sites: z.record(Id, Site) });
export type Sites = z.infer<typeof Sites>;

/** The same before each site is looked at: what is wrong with one is no reason to close another. */
export const ListedSites = z.object({ sites: z.record(z.string(), z.unknown()) });
