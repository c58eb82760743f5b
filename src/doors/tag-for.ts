import type { Door } from '../domain/door.ts';

/**
 * The tag that a door opens, as a webmaster would write it, with its fallback.
 * It names no API: that is the loader's to say.
 */
export function tagFor({ element, language, codes }: Door, ...fallback: readonly Node[]): HTMLElement {
  const tag = document.createElement(`ieum-${element}`);
  for (const [name, code] of Object.entries(codes)) tag.setAttribute(name, code);
  if (language) tag.lang = language;
  tag.append(...fallback);
  return tag;
}
