/** Class of what is not found: worse than all. */
export const NOWHERE = 10;

/** Two texts a record, all records in one string: looking through it once is faster than through each by itself. */
export interface Column {
  text: string;
  /** Of each record, where its first and its second text begin. */
  readonly firsts: number[];
  readonly seconds: number[];
}

export const newColumn = (): Column => ({ text: '', firsts: [], seconds: [] });

/** A line break parts the texts, since nothing that is looked for holds one. */
export function append(column: Column, records: readonly (readonly [first: string, second: string])[]): void {
  let length = column.text.length;
  const added = records.map(([first, second]) => {
    column.firsts.push(length);
    column.seconds.push(length + first.length + 1);
    length += first.length + second.length + 2;
    return `${first}\n${second}\n`;
  });
  column.text += added.join('');
}

/** Something to look for. */
export interface Sought {
  /** Global. */
  readonly pattern: RegExp;
  /** What it stands for as it was typed; other matches are worse. */
  readonly word: string;
  /** Class of a record with the word in its first text; one more in its second. */
  readonly best: number;
  /** How much is added where the pattern matches and the word is not there. */
  readonly otherwise: number;
}

/** Lowers the classes of the records in which something is found. */
export function look({ text, firsts, seconds }: Column, sought: Sought, classes: Uint8Array): void {
  const { pattern, word, best, otherwise } = sought;
  pattern.lastIndex = 0;
  for (let record = 0; pattern.test(text);) {
    const end = pattern.lastIndex;
    while ((firsts[record + 1] ?? Infinity) < end) record++;
    const literal = text.endsWith(word, end);
    const found = best + Number(end > (seconds[record] ?? 0)) + (literal ? 0 : otherwise);
    if (found < (classes[record] ?? 0)) classes[record] = found;
    if (!literal) continue;
    // Nothing better comes in this record, nor in those that have been found in a better place.
    do record++;
    while ((classes[record] ?? NOWHERE) <= best);
    pattern.lastIndex = firsts[record] ?? text.length;
  }
}
