const FIRST_SOUNDS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The first sounds (초성) of a text's syllables; other characters as they are. */
export const firstSounds = (text: string): string =>
  text.replace(/[가-힣]/g, (syllable) => FIRST_SOUNDS[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)] ?? '');

/** A text as names are compared: whole syllables, lower case, without spaces. */
export const plain = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/**
 * Whether a name holds what is typed: without regard to case and spaces, by
 * first sounds alone (ㄱㅇ finds 가온), and with a last syllable still half
 * typed (가오 and 가ㅇ find 가온, since a syllable decomposes into its letters,
 * and by NFKD a letter by itself is the first of one).
 */
export function holdsName(name: string, typed: string): boolean {
  const [whole, query] = [plain(name), plain(typed)];
  return firstSounds(whole).includes(query) || whole.normalize('NFKD').includes(query.normalize('NFKD'));
}
