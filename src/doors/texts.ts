import { readDoorText, writeDoorFragment, type Door } from '../domain/door.ts';
import { NO_TEXTS, TOKEN } from './found.ts';
import { placeAfter } from './place.ts';
import type { Surroundings } from './surroundings.ts';
import { tagFor } from './tag-for.ts';
import { fallbackFor, wayTo } from './way.ts';

/** Where the way fits into the room of a text that may be broken over lines, in px from the first line's start. */
function roomIn(text: Element, width: number): { left: number; top: number } {
  const [first, ...others] = [...text.getClientRects()];
  const line = [first, ...others].find((rect) => rect && rect.width >= width) ?? first;
  return { left: (line?.left ?? 0) - (first?.left ?? 0), top: (line?.top ?? 0) - (first?.top ?? 0) };
}

/** Shows a way in the room that a text has taken, which stays as it is: nothing around it moves. */
function showInLine(line: HTMLElement, text: HTMLElement, way: HTMLElement): void {
  text.style.setProperty('visibility', 'hidden', 'important');
  line.style.position = 'relative';
  Object.assign(way.style, { position: 'absolute', whiteSpace: 'nowrap', left: '0', top: '0' });
  line.append(way);
  const { left, top } = roomIn(text, way.getBoundingClientRect().width);
  Object.assign(way.style, { left: `${left}px`, top: `${top}px` });
}

/** Where it is still below, the element takes the text's place; where somebody may be reading, a way to it does. */
function show(text: Text, door: Door, root: Element, { frame, site, adopt }: Surroundings): void {
  const line = document.createElement('span');
  line.dataset['ieumDoor'] = '';
  text.replaceWith(line);
  const kept = document.createElement('span');
  kept.append(text);
  line.append(kept);
  const href = frame + writeDoorFragment({ ...door, site });
  if (line.getBoundingClientRect().top < innerHeight) return showInLine(line, kept, wayTo(door, line, href));
  line.style.setProperty('display', 'none', 'important');
  const tag = tagFor(door, fallbackFor(door, line, href));
  adopt(tag);
  placeAfter(line, tag, root);
}

/** Takes up the doors among the texts right in `parent`. */
export function showTexts(parent: Element, around: Surroundings): void {
  const root = parent.closest(around.within);
  if (!root || parent.closest(NO_TEXTS)) return;
  for (const node of [...parent.childNodes]) {
    if (!(node instanceof Text)) continue;
    // From the last to the first, so that the first ones stay where they were found.
    for (const { 0: token, 1: inside = '', index } of [...node.data.matchAll(new RegExp(TOKEN, 'g'))].reverse()) {
      const door = readDoorText(inside);
      if (!door || (door.site && door.site !== around.site)) continue;
      const text = node.splitText(index);
      text.splitText(token.length);
      show(text, door, root, around);
    }
  }
}
