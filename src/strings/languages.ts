/** The languages of the interface as BCP 47 tags, each with its own name. */
export const LANGUAGES = {
  ko: '한국어',
  'ko-x-easy': '쉬운 한국어',
  en: 'English',
  vi: 'Tiếng Việt',
  'zh-Hans': '简体中文',
} as const;

export type Language = keyof typeof LANGUAGES;

/** Of each language what fetches an element's words. */
export type Words<Strings> = Readonly<Record<Language, () => Promise<{ readonly default: Strings }>>>;
