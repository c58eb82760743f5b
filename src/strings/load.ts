import type { Strings } from './ko.ts';

/** The languages of the interface, each with its own name. */
export const LANGUAGES: Readonly<Record<string, string>> = { ko: '한국어', en: 'English' };

const loaders: Readonly<Record<string, () => Promise<{ default: Strings }>>> = {
  ko: () => import('./ko.ts'),
  en: () => import('./en.ts'),
};

/** The strings of a language of `LANGUAGES`; only those are fetched. */
export async function loadStrings(language: string): Promise<Strings> {
  const load = loaders[language];
  if (!load) throw new RangeError(`There are no strings for "${language}".`);
  return (await load()).default;
}
