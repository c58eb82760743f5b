/** The address as a link may carry it, or undefined: a script address must never become one. */
export function safeHref(address: string): string | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The link that opens a case. Ids name no person, so they may stand in an address. */
export const caseHref = (id: string): string => `#case=${encodeURIComponent(id)}`;

/**
 * Reads `#token=…` and `#case=…` from the page's address. A token is taken out
 * of it at once, so that it stays neither in the history nor on the screen.
 */
export function takeFragment(): { token?: string; caseId?: string } {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get('token') ?? undefined;
  const caseId = fragment.get('case') ?? undefined;
  if (token !== undefined) {
    history.replaceState(null, '', location.pathname + (caseId === undefined ? '' : caseHref(caseId)));
  }
  return { token, caseId };
}
