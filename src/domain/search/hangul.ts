/** Letters of two key strokes, each followed by the two: ㄳ by ㄱ and ㅅ, ㅘ by ㅗ and ㅏ. */
const PAIRS =
  'ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅㅘㅗㅏㅙㅗㅐㅚㅗㅣㅝㅜㅓㅞㅜㅔㅟㅜㅣㅢㅡㅣ';
const CONSONANTS = Array.from({ length: 30 }, (_, place) => String.fromCharCode(0x3131 + place));

/** What a syllable begins with (초성) and ends in (종성, which may be nothing), in the order of Unicode. */
export const INITIALS = CONSONANTS.filter((letter) => !/[ㄳㄵㄶㄺ-ㅀㅄ]/.test(letter));
export const FINALS = ['', ...CONSONANTS.filter((letter) => !/[ㄸㅃㅉ]/.test(letter))];

const apart = new Map<string, string>();
const together = new Map<string, string>();
for (const [letter = '', first = '', second = ''] of PAIRS.match(/.../g) ?? []) {
  apart.set(letter, first + second);
  together.set(first + second, letter);
}

/** Letters of two strokes as those two. */
export const splitPairs = (text: string): string => text.replace(/[ㄱ-ㅣ]/g, (letter) => apart.get(letter) ?? letter);

/** Two letters as the one that they make, undefined where they make none. */
export const joinPair = (pair: string): string | undefined => together.get(pair);

/** Places of a syllable's letters: of the initial and the final in these lists, of the vowel from ㅏ on. */
export function partsOf(syllable: string): { initial: number; vowel: number; final: number } {
  const code = syllable.charCodeAt(0) - 0xac00;
  return { initial: Math.floor(code / 588), vowel: Math.floor(code / 28) % 21, final: code % 28 };
}

/** The syllable of those places (Unicode, chapter 3.12). */
export const syllableOf = (initial: number, vowel: number, final = 0): string =>
  String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);

const VOWEL_STROKES = Array.from({ length: 21 }, (_, place) => splitPairs(String.fromCharCode(0x314f + place)));
const FINAL_STROKES = FINALS.map(splitPairs);

/** A text as it is typed on a Korean keyboard with two sets of keys (두벌식): 월세 is ㅇㅜㅓㄹㅅㅔ. */
export const strokesOf = (text: string): string =>
  text.replace(/[ㄱ-ㅣ가-힣]/g, (letter) => {
    if (letter < '가') return splitPairs(letter);
    const { initial, vowel, final } = partsOf(letter);
    return `${INITIALS[initial]}${VOWEL_STROKES[vowel]}${FINAL_STROKES[final]}`;
  });
