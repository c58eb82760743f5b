import { patternOf } from './pattern.ts';
import { plain } from './plain.ts';

/** A stretch of a text. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** What `plain` leaves out may stand between letters. */
const GAP = '[\\s·ㆍ・‧∙]*';

/**
 * A text in parts, in order and all of it (composed, NFC), marked where what
 * was looked for is met: `Hits.read`, word by word, as it stands or else by
 * initials and half typed.
 */
export function highlight(text: string, read: string): readonly Part[] {
  const whole = text.normalize('NFC');
  const words = read.split(/\s+/).map(plain).filter(Boolean);
  if (!words.length) return [{ text: whole, marked: false }];
  const matching = (finished: boolean): RegExp =>
    new RegExp(`(${words.map((word) => patternOf(word, finished, GAP)).join('|')})`, 'i');
  // What is split off by a group stands at odd places.
  const parts = [true, false].map((finished) => whole.split(matching(finished))).find((split) => split.length > 1);
  return (parts ?? [whole]).map((part, place) => ({ text: part, marked: place % 2 > 0 })).filter((part) => part.text);
}
