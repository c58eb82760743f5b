import { STRINGS, type PageLanguage } from './strings.ts';

/** The language that the address asks for; Korean where it asks for none. */
export const requestedLanguage = (): PageLanguage => (location.hash === '#en' ? 'en' : 'ko');

/** Shows the page's frame in a language: `lang`, title, and which of the two links is the current one. */
export function showLanguage(language: PageLanguage): void {
  document.documentElement.lang = language;
  document.title = STRINGS[language].title;
  for (const link of document.querySelectorAll<HTMLElement>('[data-language]')) {
    if (link.lang === language) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
