/** What a link to one case holds behind its `#`, which reaches no server's log and no referrer. */
export interface Link {
  /** Code of the city. */
  jurisdiction: string;
  /** Whoever knows it may read and answer. */
  token: string;
}

/**
 * Takes the link out of the address at once, so that it stays neither in the
 * history nor on the screen; undefined where the address holds none.
 */
export function takeLink(): Link | undefined {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  const jurisdiction = fragment.get('j');
  const token = fragment.get('token');
  return jurisdiction && token ? { jurisdiction, token } : undefined;
}
