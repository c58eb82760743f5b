/** Letters of two key strokes, each followed by the two: ㄳ by ㄱ and ㅅ, ㅘ by ㅗ and ㅏ. */
const PAIRS =
  'ㄳㄱㅅㄵㄴㅈㄶㄴㅎㄺㄹㄱㄻㄹㅁㄼㄹㅂㄽㄹㅅㄾㄹㅌㄿㄹㅍㅀㄹㅎㅄㅂㅅㅘㅗㅏㅙㅗㅐㅚㅗㅣㅝㅜㅓㅞㅜㅔㅟㅜㅣㅢㅡㅣ';
const CONSONANTS = Array.from({ length: 30 }, (_, place) => String.fromCharCode(0x3131 + place));

/** What a syllable begins with (초성) and ends in (종성, which may be nothing), in the order of Unicode. */
export const INITIALS = CONSONANTS.filter((letter) => !/[ㄳㄵㄶㄺ-ㅀㅄ]/.test(letter));
export const FINALS = ['', ...CONSONANTS.filter((letter) => !/[ㄸㅃㅉ]/.test(letter))];

const apart = new Map((PAIRS.match(/.../g) ?? []).map(([letter = '', ...two]) => [letter, two.join('')]));

/** Letters of two strokes as those two. */
export const splitPairs = (text: string): string => text.replace(/[ㄱ-ㅣ]/g, (letter) => apart.get(letter) ?? letter);

/** Places of a syllable's letters: of the initial and the final in these lists, of the vowel from ㅏ on. */
export function partsOf(syllable: string): { initial: number; vowel: number; final: number } {
  const code = syllable.charCodeAt(0) - 0xac00;
  return { initial: Math.floor(code / 588), vowel: Math.floor(code / 28) % 21, final: code % 28 };
}

/** The syllable of those places (Unicode, chapter 3.12). */
export const syllableOf = (initial: number, vowel: number, final = 0): string =>
  String.fromCharCode(0xac00 + (initial * 21 + vowel) * 28 + final);
