import { firstSounds, plain } from '../find-by-name.ts';

/** A text made ready to be searched many times, each way once it is asked for. */
export interface Findable {
  readonly sounds: () => string;
  readonly letters: () => string;
}

const once = (make: () => string): (() => string) => {
  let made: string | undefined;
  return () => (made ??= make());
};

export const findable = (text: string): Findable => ({
  sounds: once(() => firstSounds(plain(text))),
  letters: once(() => plain(text).normalize('NFKD')),
});

/** Tells whether a text holds what is typed, as `holdsName` does. */
export function finder(typed: string): (text: Findable) => boolean {
  const query = plain(typed);
  if (/^[^가-힣]*[ㄱ-ㅎ]/.test(query)) return ({ sounds }) => sounds().includes(query);
  const decomposed = query.normalize('NFKD');
  return ({ letters }) => letters().includes(decomposed);
}
