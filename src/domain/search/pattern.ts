import { FINALS, INITIALS, partsOf, splitPairs, syllableOf } from './hangul.ts';

/** A syllable of this initial, or the letter by itself: of ㄱ `[ㄱ가-깋]`. */
function anyOf(letter: string): string {
  const initial = INITIALS.indexOf(letter);
  return initial < 0 ? letter : `[${letter}${syllableOf(initial, 0)}-${syllableOf(initial, 20, 27)}]`;
}

/** The last vowel, or final, that one may become by further strokes: ㅗ up to ㅚ, ㄹ up to ㅀ. */
const LAST_VOWEL: Readonly<Record<number, number>> = { 8: 11, 13: 16, 18: 19 };
const LAST_FINAL: Readonly<Record<number, number>> = { 0: 27, 1: 3, 4: 6, 8: 15, 17: 18 };

/** What a syllable may become that is still being typed: 이 all of 이 to 잏, 일 also 잃, or 이 before ㄹ…. */
function unfinished(syllable: string, between: string): string {
  const { initial, vowel, final } = partsOf(syllable);
  const last = syllableOf(initial, final ? vowel : (LAST_VOWEL[vowel] ?? vowel), LAST_FINAL[final] ?? final);
  const grown = `[${syllable}-${last}]`;
  if (!final) return grown;
  // The last stroke may be the next syllable's first: 일잘 on the way to 일자리.
  const strokes = splitPairs(FINALS[final] ?? '');
  const kept = syllableOf(initial, vowel, FINALS.indexOf(strokes.slice(0, -1)));
  return `(?:${grown}|${kept}${between}${anyOf(strokes.slice(-1))})`;
}

/**
 * Source of a regular expression for a word of a query, as `plain` makes it: a
 * consonant alone stands for any syllable with that initial (초성), the last
 * syllable for all that it may become unless it is `finished`. `between` is
 * allowed between letters.
 */
export function patternOf(word: string, finished: boolean, between = ''): string {
  const letters = [...splitPairs(word)];
  return letters
    .map((letter, place) => {
      if (/[ㄱ-ㅎ]/.test(letter)) return anyOf(letter);
      if (!finished && place === letters.length - 1 && /[가-힣]/.test(letter)) return unfinished(letter, between);
      return letter.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
    })
    .join(between);
}
