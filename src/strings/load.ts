import type { Strings } from './ko.ts';

const all: Readonly<Record<string, readonly [name: string, load: () => Promise<{ default: Strings }>]>> = {
  ko: ['한국어', () => import('./ko.ts')],
  'ko-x-easy': ['쉬운 한국어', () => import('./ko-x-easy.ts')],
  en: ['English', () => import('./en.ts')],
  vi: ['Tiếng Việt', () => import('./vi.ts')],
  'zh-Hans': ['简体中文', () => import('./zh-Hans.ts')],
};

/** The languages of the interface as BCP 47 tags, each with its own name. */
export const LANGUAGES: readonly (readonly [tag: string, name: string])[] = Object.entries(all).map(([tag, [name]]) => [
  tag,
  name,
]);

/** The strings of a language of `LANGUAGES`; only those are fetched. */
export async function loadStrings(language: string): Promise<Strings> {
  const found = all[language];
  if (!found) throw new RangeError(`There are no strings for "${language}".`);
  return (await found[1]()).default;
}
