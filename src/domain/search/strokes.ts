import { FINALS, INITIALS, partsOf, splitPairs } from './hangul.ts';

const LETTERS = Array.from({ length: 51 }, (_, place) => String.fromCharCode(0x3131 + place));
const together = new Map(LETTERS.map((letter) => [splitPairs(letter), letter]));

/** Two letters as the one that they make, undefined where they make none. */
export const joinPair = (pair: string): string | undefined => together.get(pair);

const VOWEL_STROKES = Array.from({ length: 21 }, (_, place) => splitPairs(String.fromCharCode(0x314f + place)));
const FINAL_STROKES = FINALS.map(splitPairs);

/** A text as it is typed on a Korean keyboard with two sets of keys (두벌식): 월세 is ㅇㅜㅓㄹㅅㅔ. */
export const strokesOf = (text: string): string =>
  text.replace(/[ㄱ-ㅣ가-힣]/g, (letter) => {
    if (letter < '가') return splitPairs(letter);
    const { initial, vowel, final } = partsOf(letter);
    return `${INITIALS[initial]}${VOWEL_STROKES[vowel]}${FINAL_STROKES[final]}`;
  });
