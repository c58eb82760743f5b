/**
 * Opens doors that are written into content. The loader finds them and imports
 * this when the first one nears the viewport; until then, and wherever it does
 * not arrive, links are links.
 */
import { openOnTap } from './links.ts';
import type { Surroundings } from './surroundings.ts';
import { showTexts } from './texts.ts';

let isListening = false;

/** Takes up the texts right in an element, and from the first call on every link. */
export function open(element: Element, around: Surroundings): void {
  if (!isListening) openOnTap(around);
  isListening = true;
  showTexts(element, around);
}
