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

/**
 * A page's address with an organisation's code for the form on it. The
 * fragment reaches no server and no referrer. Undefined where the address is
 * no web address.
 */
export function codeLink(page: string, code: string): string | undefined {
  const address = safeHref(page.trim());
  if (address === undefined) return undefined;
  const url = new URL(address);
  url.hash = `ieum:${new URLSearchParams({ 'organization-code': code }).toString()}`;
  return url.href;
}

/** The partners' page with what opens one case there; the fragment reaches no server and no referrer. */
export const partnerLink = (fragment: string): string => `${location.origin}/partner/${fragment}`;
