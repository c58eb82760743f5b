import { isOurs, toFragment, type DeepLink } from '../../domain/programs/deep-link.ts';

/** Puts a part of the list into the page's address; an anchor of the page's own stays while there is nothing to put. */
export function tellLink(link: DeepLink): void {
  const fragment = toFragment(link);
  if (fragment || isOurs(location.hash))
    history.replaceState(history.state, '', fragment || location.pathname + location.search);
}
