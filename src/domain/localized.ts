import type { LocalizedText } from '../schemas/text.ts';

/**
 * The best of `available` for a BCP 47 tag: itself, else with its last parts
 * cut off one by one (RFC 4647 §3.4), else one that says more (zh for zh-Hans).
 */
export function matchLanguage(tag: string, available: readonly string[]): string | undefined {
  for (let stem = tag.toLowerCase(); stem; stem = stem.replace(/-?[^-]*$/, '')) {
    const tags = available.map((candidate) => candidate.toLowerCase());
    const hit = available[tags.indexOf(stem)] ?? available.find((_, i) => tags[i]?.startsWith(`${stem}-`));
    if (hit) return hit;
  }
  return undefined;
}

/** A text in a language, or in Korean where it has not been translated. */
export function localize(text: LocalizedText, language: string): { text: string; lang: string } {
  const lang =
    matchLanguage(
      language,
      Object.keys(text).filter((key) => text[key]),
    ) ?? 'ko';
  return { text: text[lang] ?? text.ko, lang };
}
