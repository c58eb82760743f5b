import type { Words } from '../languages.ts';
import type { Strings } from './ko.ts';

/** The partner directory's words: of each language, what fetches them. */
export const words: Words<Strings> = {
  ko: () => import('./ko.ts'),
  'ko-x-easy': () => import('./ko-x-easy.ts'),
  en: () => import('./en.ts'),
  vi: () => import('./vi.ts'),
  'zh-Hans': () => import('./zh-Hans.ts'),
};
