import { type Door, type DoorElement, readDoorFragment, writeDoorFragment } from '../domain/door.ts';
import { type Language, LANGUAGES } from '../strings/languages.ts';
import { h } from './h.ts';
import type { OpenSite } from './site.ts';

/** Of each tag its module, and of each language in turn the hash in its words' name; filled in by the build. */
declare const __IEUM_MODULES__: Readonly<Record<string, string>>;
declare const __IEUM_WORDS__: Readonly<Record<string, string>>;

const HASH_LENGTH = 8;

const besidePage = (file: string): string => new URL(file, location.href).href;

/** Fetches what draws an element, with its words in a language. Rejects where it does not arrive. */
export async function fetchElement(element: DoorElement, language: Language): Promise<void> {
  const tag = `ieum-${element}`;
  const from = Object.keys(LANGUAGES).indexOf(language) * HASH_LENGTH;
  const hash = __IEUM_WORDS__[tag]?.slice(from, from + HASH_LENGTH) ?? '';
  // Fetched beside the module rather than after it.
  document.head.append(h('link', { rel: 'modulepreload', href: besidePage(`${language}-${hash}.js`) }));
  await import(/* @vite-ignore */ besidePage(__IEUM_MODULES__[tag] ?? ''));
}

/** The element that a door names, with the codes that it gives; all else comes from the site. */
export function createElement(door: Door, site: OpenSite): HTMLElement {
  const element = document.createElement(`ieum-${door.element}`);
  const attributes = { api: site.api, 'heading-level': '1', 'exit-url': site.exit_url ?? '', ...door.codes };
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  return element;
}

/**
 * Where an element that only shows things leads to the form, that form is this
 * site's own page; what is chosen goes with it, where it is a code.
 */
export function leadToForm(element: HTMLElement, { site, language }: Door): void {
  const open = (event: Event, codes: Door['codes']) => {
    event.preventDefault();
    const form: Door = { element: 'help-request-form', site, language, codes };
    const whole = writeDoorFragment(form);
    location.hash = readDoorFragment(whole) ? whole : writeDoorFragment({ ...form, codes: {} });
  };
  element.addEventListener('ieum-request-program', (event) => {
    open(event, { 'program-id': event.detail.programId });
  });
  element.addEventListener('ieum-request-partner', (event) => {
    open(event, { 'partner-id': event.detail.partnerId });
  });
}
