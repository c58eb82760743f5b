import type { LocalizedText } from '../schemas/text.ts';

/** The base language of a tag, `vi` of `vi-VN`; `ko-x-easy` stays as it is. */
const stems = (tag: string): string[] => {
  const parts = tag.toLowerCase().split('-');
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('-'));
};

/** The best of `available` for a BCP 47 tag (RFC 4647 lookup), or undefined. */
export function matchLanguage(tag: string, available: readonly string[]): string | undefined {
  for (const stem of stems(tag)) {
    const hit = available.find((candidate) => candidate.toLowerCase() === stem);
    if (hit) return hit;
  }
  return undefined;
}

/** A text in a language, or in Korean where it has not been translated. */
export function localize(text: LocalizedText, language: string): { text: string; lang: string } {
  const lang = matchLanguage(language, Object.keys(text).filter((key) => text[key])) ?? 'ko';
  return { text: text[lang] ?? text.ko, lang };
}
