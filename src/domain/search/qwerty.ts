import { FINALS, INITIALS, syllableOf } from './hangul.ts';
import { joinPair } from './strokes.ts';

/** What the keys a to z are on a Korean keyboard, and those that differ with Shift. */
const KEYS = 'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ';
const SHIFTED = new Map(
  ['Qㅃ', 'Wㅉ', 'Eㄸ', 'Rㄲ', 'Tㅆ', 'Oㅒ', 'Pㅖ'].map(([key = '', letter = '']) => [key, letter]),
);

const SYLLABLE =
  /([ㄱ-ㅎ])([ㅏ-ㅣ])((?:ㄱㅅ|ㄴ[ㅈㅎ]|ㄹ[ㄱㅁㅂㅅㅌㅍㅎ]|ㅂㅅ|[ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅇㅈㅊㅋㅌㅍㅎ])(?![ㅏ-ㅣ]))?/g;

/** What was meant where a Korean word was typed with the keyboard still set to Latin letters: `dnjftp` is 월세. */
export const qwertyToHangul = (text: string): string =>
  // Nobody holds Shift throughout: that is Caps Lock.
  (/[a-z]/.test(text) ? text : text.toLowerCase())
    .replace(/[a-z]/gi, (key) => SHIFTED.get(key) ?? KEYS[key.toLowerCase().charCodeAt(0) - 97] ?? key)
    .replace(/ㅗ[ㅏㅐㅣ]|ㅜ[ㅓㅔㅣ]|ㅡㅣ/g, (pair) => joinPair(pair) ?? pair)
    .replace(SYLLABLE, (_, initial: string, vowel: string, final: string = '') =>
      syllableOf(INITIALS.indexOf(initial), vowel.charCodeAt(0) - 0x314f, FINALS.indexOf(joinPair(final) ?? final)),
    );
