/** The kit's elements, as doors name them. */
export type DoorElement = 'help-request-form' | 'program-finder' | 'partner-directory' | 'request-status';

/** A way to an element that is written into content: as text, as a box's attribute, or as a link's fragment. */
export interface Door {
  readonly element: DoorElement;
  /** Id of a configured site; '' is the one that the page's loader names. */
  readonly site: string;
  /** BCP 47 tag; '' is the language of what is around it. */
  readonly language: string;
  /** Attributes and their codes. */
  readonly codes: Readonly<Record<string, string>>;
}

/**
 * Attributes that a door may set, by element. Whoever writes content may not
 * be the site's owner, so these are codes alone: never an address, a title or
 * free text, and never the numbers of a receipt.
 */
export const DOOR_CODES: Readonly<Record<DoorElement, readonly string[]>> = {
  'help-request-form': ['district', 'program-id', 'partner-id', 'reporter-role', 'organization-code'],
  'program-finder': [],
  'partner-directory': ['shown', 'term'],
  'request-status': [],
};

const PREFIX = '#ieum:';
/** As in prefill.ts, which the form applies once more. */
const CODE = /^[a-z\d][\w.:-]{0,63}$/i;

const BY_ELEMENT: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(DOOR_CODES));

/** In any order; undefined where a name is unknown or comes twice, or a value is no code. */
function doorOf(pairs: URLSearchParams): Door | undefined {
  const { element = '', site = '', lang: language = '', ...codes } = Object.fromEntries(pairs);
  const attributes = BY_ELEMENT.get(element) ?? [];
  const names = new Set(['element', 'site', 'lang', ...attributes]);
  const isWhole = [...pairs].every(([name, value]) => names.delete(name) && CODE.test(value));
  return isWhole && BY_ELEMENT.has(element) ? { element: element as DoorElement, site, language, codes } : undefined;
}

/**
 * Reads `help-request-form district=4617025021 site=gaon lang=en`, the inside
 * of `[ieum …]` and of `data-ieum`. Where any part of it is not as it should
 * be, all of it is undefined: never half a door.
 */
export function readDoorText(text: string): Door | undefined {
  // Written as a query, of which it must have none of the other signs.
  const words = text.trim().replace(/\s+/g, '&');
  return /[%&+]/.test(text) ? undefined : doorOf(new URLSearchParams(`element=${words}`));
}

/** Reads a link's fragment, `#ieum:site=gaon&element=help-request-form&lang=en&district=…`; strict as {@link readDoorText}. */
export function readDoorFragment(hash: string): Door | undefined {
  return hash.startsWith(PREFIX) ? doorOf(new URLSearchParams(hash.slice(PREFIX.length))) : undefined;
}

/** What `codes`, site and language are in writing; what is empty is left out. */
const written = (pairs: readonly (readonly [name: string, value: string])[], between: string): string =>
  pairs.flatMap(([name, value]) => (value ? [`${name}=${value}`] : [])).join(between);

/** The door as {@link readDoorText} reads it. */
export function writeDoorText({ element, site, language, codes }: Door): string {
  return `${element} ${written([...Object.entries(codes), ['site', site], ['lang', language]], ' ')}`.trim();
}

/** The door as {@link readDoorFragment} reads it; a code has no character that a fragment would escape. */
export function writeDoorFragment({ element, site, language, codes }: Door): string {
  const pairs = [['site', site], ['element', element], ['lang', language], ...Object.entries(codes)] as const;
  return PREFIX + written(pairs, '&');
}
