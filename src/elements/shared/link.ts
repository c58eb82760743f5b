/** Puts a fragment of ours into the page's address; an anchor of the page's own stays while there is nothing to put. */
export function tellLink(fragment: string, isOurs: (fragment: string) => boolean): void {
  if (fragment || isOurs(location.hash))
    history.replaceState(history.state, '', fragment || location.pathname + location.search);
}
