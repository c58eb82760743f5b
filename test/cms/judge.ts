/** What became of a snippet: it still opens its door; its element came, but opens none; nothing came but its words. */
export type Outcome = 'kept' | 'changed' | 'gone';

/** Of each snippet the element and the attribute that the loader or the browser needs. */
const NEEDED: Readonly<Record<string, readonly [element: string, attribute: string]>> = {
  tag: ['ieum-help-request-form', 'district'],
  link: ['a', 'href'],
  'box-class': ['div', 'class'],
  'box-data': ['div', 'data-ieum'],
  iframe: ['iframe', 'src'],
  loader: ['script', 'src'],
  tel: ['a', 'href'],
};

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (html: string): string =>
  html
    .replace(/&#0*(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');

const START = /<([a-z][\w-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The attribute's value at each such element of well-formed HTML; '' where it has none. */
const valuesOf = (html: string, element: string, attribute: string): string[] =>
  [...html.matchAll(START)]
    .filter(([, name = '']) => name.toLowerCase() === element)
    .map(([, , attributes = '']) => {
      const found = [...attributes.matchAll(ATTRIBUTE)].find(([, name = '']) => name.toLowerCase() === attribute);
      return decoded(found?.[2] ?? found?.[3] ?? '');
    });

/**
 * Judges what a sanitizer made of a snippet. For plain text, `text`, the
 * words themselves have to stand there, out of any tag.
 */
export function judge(id: string, pasted: string, after: string): Outcome {
  const needed = NEEDED[id];
  if (!needed) return decoded(after.replace(START, '')).includes(pasted) ? 'kept' : 'gone';
  const [wanted] = valuesOf(pasted, ...needed);
  const found = valuesOf(after, ...needed);
  if (!wanted) throw new Error(`The snippet ${id} has no ${needed.join(' with ')}: ${pasted}`);
  if (found.includes(wanted)) return 'kept';
  return found.length ? 'changed' : 'gone';
}
