import { matchLanguage } from '../domain/localized.ts';
import easy from '../strings/frame/ko-x-easy.ts';
import en from '../strings/frame/en.ts';
import ko, { type Strings } from '../strings/frame/ko.ts';
import vi from '../strings/frame/vi.ts';
import zh from '../strings/frame/zh-Hans.ts';
import { type Language, LANGUAGES } from '../strings/languages.ts';

/** All of them at once: this page has something to say above all when nothing more can be fetched. */
const WORDS: Readonly<Record<Language, Strings>> = { ko, 'ko-x-easy': easy, en, vi, 'zh-Hans': zh };

/** The words of the page in one language. */
export interface Words {
  /** BCP 47. */
  readonly language: Language;
  readonly strings: Strings;
}

/** The words in the first of these languages, BCP 47, that the kit speaks; else in Korean. */
export function wordsIn(...languages: readonly string[]): Words {
  const known = Object.keys(LANGUAGES) as Language[];
  const matched = languages.map((wanted) => matchLanguage(wanted, known)).find((found) => found !== undefined);
  const language = known.find((one) => one === matched) ?? 'ko';
  return { language, strings: WORDS[language] };
}
