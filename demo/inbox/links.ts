/** The address as a link may carry it, or undefined: a script address must never become one. */
export function safeHref(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The link that dials exactly the digits that are shown (RFC 3966), or undefined where they are no plain number. */
export const telHref = (phone: string): string | undefined =>
  /^\+?[0-9().\s-]+$/.test(phone) ? `tel:${phone.replace(/[^+0-9]/g, '')}` : undefined;

/** What a link to a form begins with, before its codes. */
const PREFIX = '#ieum:';

/**
 * A page's address with an organisation's code for the form on it, and the id
 * of the role in which its officers write, where one is chosen. What the
 * fragment says already, as the stand-alone page's site, stays in it; the
 * fragment reaches no server and no referrer. Undefined where the address is
 * no web address.
 */
export function codeLink(page: string, code: string, role = ''): string | undefined {
  const address = safeHref(page.trim());
  if (address === undefined) return undefined;
  const url = new URL(address);
  const codes = new URLSearchParams(url.hash.startsWith(PREFIX) ? url.hash.slice(PREFIX.length) : '');
  if (role) codes.set('reporter-role', role);
  codes.set('organization-code', code);
  url.hash = PREFIX + codes.toString();
  return url.href;
}

/** The partners' page with what opens one case there; the fragment reaches no server and no referrer. */
export const partnerLink = (fragment: string): string => `${location.origin}/partner/${fragment}`;
