import { strokesOf } from './strokes.ts';

/** Words of fewer key strokes are too much like others: 빚, 집. */
const FEWEST_STROKES = 4;
/** Finds that are looked at for each part of a word: texts repeat their words, and a phone has other things to do. */
const LOOKED_AT = 400;

/** Whether a text begins with something that one slip turns into what was typed: a letter wrong, too many, missing, or two swapped. */
export function slipped(typed: string, text: string): boolean {
  let at = 0;
  while (at < typed.length && typed[at] === text[at]) at++;
  const begins = (textFrom: number, typedFrom: number): boolean => text.startsWith(typed.slice(typedFrom), textFrom);
  return (
    begins(at + 1, at + 1) ||
    begins(at, at + 1) ||
    begins(at + 1, at) ||
    (typed[at] === text[at + 1] && typed[at + 1] === text[at] && begins(at + 2, at + 2))
  );
}

/** How much more often than by one key stroke a text has to be met to be meant by a whole syllable. */
const SYLLABLE_COST = 10;

/** How many guesses are made. */
const GUESSES = 4;

/**
 * What a word that is found nowhere may be meant to be, among what the texts
 * hold, the likeliest first: what is met most often, one key stroke away or, in
 * words of three syllables and more, one syllable. Empty where nothing is near.
 */
export function mend(word: string, texts: readonly string[]): string[] {
  const typed = word.replace(/[ㄱ-ㅎ]+$/, '');
  const strokes = strokesOf(typed);
  if (strokes.length < FEWEST_STROKES) return [];
  // Letters by themselves are what is left of a syllable torn by a slip.
  const size = typed.replace(/[ㄱ-ㅣ]/g, '').length;
  const weigh = (near: string): number => {
    if (slipped(strokes, strokesOf(near))) return 1;
    return near.length > 2 && slipped(typed, near) ? 1 / SYLLABLE_COST : 0;
  };
  const weights = new Map<string, number>();
  const sums = new Map<string, number>();
  const note = (near: string): void => {
    const weight = weights.get(near) ?? weigh(near);
    weights.set(near, weight);
    if (weight) sums.set(near, (sums.get(near) ?? 0) + weight);
  };
  // One slip leaves one half as it is or else, across the middle, the first or the last third.
  for (const part of new Set([Math.ceil(typed.length / 2), Math.ceil(typed.length / 3), 1])) {
    for (const text of texts) {
      for (const isLast of [false, true]) {
        const kept = isLast ? typed.slice(-part) : typed.slice(0, part);
        let at = text.indexOf(kept);
        for (let looked = 0; at >= 0 && looked < LOOKED_AT; looked++, at = text.indexOf(kept, at + 1)) {
          for (const length of [size - 1, size, size + 1]) {
            const start = isLast ? at + part - length : at;
            const near = text.slice(Math.max(0, start), start + length);
            if (!near.includes('\n')) note(near);
          }
        }
      }
    }
    if ([...weights.values()].includes(1)) break;
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .slice(0, GUESSES)
    .map(([near]) => near);
}
