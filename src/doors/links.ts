import { readDoorFragment, writeDoorText, type Door } from '../domain/door.ts';
import { NO_LINKS } from './found.ts';
import { placeAfter } from './place.ts';
import type { Surroundings } from './surroundings.ts';
import { tagFor } from './tag-for.ts';
import { fallbackFor, titleOf } from './way.ts';

/** A click or a tap that goes where the link leads, in this window. */
const isPlain = (event: MouseEvent): boolean =>
  !event.defaultPrevented && !event.button && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * What a link opens here, if anything. It is one of ours by its whole address
 * up to the fragment: no other origin or path, no query, no user's name.
 */
function doorOf(link: HTMLAnchorElement, { frame, site }: Surroundings): Door | undefined {
  if (link.href !== frame + link.hash) return undefined;
  const door = readDoorFragment(link.hash);
  return door && (!door.site || door.site === site) ? door : undefined;
}

/** Whether the element that a tag became can be used; registered, it may still fail at its first rendering. */
async function works(tag: Element, { load }: Surroundings): Promise<boolean> {
  try {
    if (!(await load(tag))) return false;
    await Reflect.get(tag, 'updateComplete');
    return tag.matches(':defined');
  } catch {
    return false;
  }
}

/** Where reading goes on, until it has gone further. */
function moveTo(tag: HTMLElement): void {
  tag.scrollIntoView();
  tag.tabIndex = -1;
  tag.focus({ preventScroll: true });
  tag.addEventListener('blur', () => tag.removeAttribute('tabindex'), { once: true });
}

/** Puts the element after the link's block, once; where it does not start, the link leads where it always did. */
async function openAt(link: HTMLAnchorElement, root: Element, door: Door, around: Surroundings): Promise<void> {
  const name = writeDoorText(door);
  const opened = root.querySelector<HTMLElement>(`ieum-${door.element}[data-ieum-door="${name}"]`);
  if (opened) return moveTo(opened);
  const tag = tagFor(door, fallbackFor(door, link, link.href));
  tag.dataset['ieumDoor'] = name;
  tag.role = 'group';
  tag.ariaLabel = titleOf(door, link).text;
  around.adopt(tag);
  placeAfter(link, tag, root);
  moveTo(tag);
  if ((await works(tag, around)) || !tag.isConnected) return;
  tag.remove();
  location.assign(link.href);
}

/**
 * Listens for all links at once, so that none is touched, and those that come
 * later or are moved need nothing. The page's own listeners come first.
 */
export function openOnTap(around: Surroundings): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
    const root = link.closest(around.within);
    const door = doorOf(link, around);
    if (!root || !door || link.closest(NO_LINKS)) return;
    event.preventDefault();
    void openAt(link, root, door, around);
  });
}
