import type { Door } from '../domain/door.ts';
import { matchLanguage } from '../domain/localized.ts';
import { doors } from '../strings/doors.ts';

/** The title of a door's element, in the door's language or in that of what is around it. */
export function titleOf({ element, language }: Door, place: Element): { text: string; lang: string } {
  const wanted = language || (place.closest('[lang]')?.getAttribute('lang') ?? '');
  const lang = matchLanguage(wanted, Object.keys(doors)) ?? 'ko';
  return { text: doors[lang as keyof typeof doors][element] ?? '', lang };
}

/** A link to the stand-alone page, by the title of the door's element. */
export function wayTo(door: Door, place: Element, href: string): HTMLAnchorElement {
  const { text: textContent, lang } = titleOf(door, place);
  return Object.assign(document.createElement('a'), { href, lang, textContent });
}

/** What stands in a tag until its element starts, and wherever it cannot. */
export function fallbackFor(door: Door, place: Element, href: string): HTMLElement {
  const phone = Object.assign(document.createElement('a'), { href: 'tel:129', textContent: '129' });
  const line = document.createElement('p');
  line.append(wayTo(door, place, href), ' · ', phone);
  return line;
}
