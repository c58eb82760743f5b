import type { Referral } from '../schemas/referral.ts';

/**
 * Where the form stands: the page without query and fragment, which may hold
 * what somebody searched for; no page at all where its address is none that a
 * referral can carry.
 */
export function pageSource({ host, origin, pathname }: Location = location): NonNullable<Referral['source']> {
  const page = origin + pathname;
  return { host, page: /^http.{1,2000}$/.test(page) ? page : undefined, title: document.title.slice(0, 300) };
}
