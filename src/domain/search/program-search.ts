import type { Program } from '../programs/program.ts';
import { append, type Column, look, newColumn, NOWHERE, type Sought } from './column.ts';
import { patternOf } from './pattern.ts';
import { plain } from './plain.ts';
import type { Slips } from './slips.ts';
import { SYNONYMS, type Synonyms } from './synonyms.ts';

/** How a query was understood: as nothing, as it stands, as typed on the wrong keyboard, with a slip mended. */
export type Understood = 'all' | 'words' | 'keyboard' | 'typo';

export interface Hits {
  /** Places in the list of programmes, best first; those of one class in the list's order. */
  readonly places: readonly number[];
  /**
   * Parallel to `places`: 0 in a name, 1 in a tag, 2 in a summary, 3 in another
   * text; 4 to 7 likewise, if the last syllable is taken as half typed, or a slip
   * for one less likely; 8 and 9 by a synonym, in a name or a tag.
   */
  readonly classes: readonly number[];
  readonly how: Understood;
  /** The words that were looked for, as they were understood (`dnjftp`: 월세). */
  readonly read: string;
  /** Words of the taxonomy that people's words stood for; empty where none. */
  readonly also: readonly string[];
}

const HALF_TYPED = 4;
const GUESSED = 4;
const SYNONYM = 8;
/** Letters of a query that are looked at: more than any name has, and no more than a paste costs little. */
const LONGEST = 80;
const NOTHING = { places: [], classes: [], how: 'words', also: [] } as const;

/** What a word may mean, the likeliest first. */
type Guesses = readonly string[];

/**
 * Search over programmes in memory. A query is found inside words and across
 * spaces, by initials (ㄱㄱㅂㅈ), half typed, on the wrong keyboard, with one
 * slip, and by what it stands for. Several words have to be found all.
 */
export class ProgramSearch {
  /** Name and tags, summary and all else. */
  readonly #head: Column = newColumn();
  readonly #body: Column = newColumn();
  /** Reads words that are found nowhere; without it they stay so. Handed in, so that it is fetched where it is needed. */
  slips: Slips | undefined;
  readonly #synonyms: readonly (readonly [string, readonly string[]])[];

  /** Synonyms stand beside the kit's own; of a word that is in both, they count. */
  constructor(synonyms?: Synonyms) {
    this.#synonyms = Object.entries({ ...SYNONYMS, ...synonyms }).map(([word, terms]) => [plain(word), terms]);
  }

  get size(): number {
    return this.#head.firsts.length;
  }

  /** Takes programmes in at the end, in the time that a few take: whoever has many hands them over in slices. */
  add(programs: readonly Program[]): void {
    append(
      this.#head,
      programs.map(({ name, otherName, tags }) => [joined([name, otherName]), joined(tags)]),
    );
    append(
      this.#body,
      programs.map((program) => [plain(program.summary), joined(otherTexts(program))]),
    );
  }

  /** An empty query finds all in order. A space at its end says that the last word is no longer being typed. */
  find(query: string): Hits {
    const typed = query.slice(0, LONGEST);
    const finished = /\s$/.test(typed);
    const words = wordsOf(typed);
    if (!words.length) return { ...sorted(new Uint8Array(this.size)), how: 'all', read: '', also: [] };
    const hangul = this.slips && /[a-z]/i.test(typed) ? wordsOf(this.slips.qwertyToHangul(typed)) : [];
    // Letters apart are first taken for one word with spaces in it.
    const apart = words.slice(0, -1).some((word) => word.length < 2) ? [[words.join('')]] : [];
    const alone = (word: string): string[] => [word];
    return (
      this.#found(apart, finished, 'words') ??
      this.#found(words.map(alone), finished, 'words') ??
      this.#found(hangul.map(alone), finished, 'keyboard') ??
      this.#found(this.#mended(words), true, 'typo') ??
      this.#found(this.#mended(hangul), true, 'typo') ?? { ...NOTHING, read: words.join(' ') }
    );
  }

  /** What holds of every word one guess; undefined where nothing does, or there are no words. */
  #found(words: readonly Guesses[], finished: boolean, how: Understood): Hits | undefined {
    if (!words.length) return undefined;
    const also = new Set<string>();
    const classes = words
      .map((guesses, place) => this.#look(guesses, finished || place < words.length - 1, also))
      .reduce((worst, own) => worst.map((found, record) => Math.max(found, own[record] ?? 0)));
    const hits = sorted(classes);
    const read = words.map(([word]) => word).join(' ');
    return hits.places.length ? { ...hits, how, read, also: [...also] } : undefined;
  }

  /** Guesses at the words that are found nowhere; empty where there are none at one, or all are found. */
  #mended(words: readonly string[]): Guesses[] {
    const mended = words.map((word) =>
      words.length > 1 && this.#look([word], false).some((found) => found < NOWHERE)
        ? [word]
        : (this.slips?.mend(word, [this.#head.text, this.#body.text]) ?? []),
    );
    return mended.some(([guess], place) => guess !== words[place]) && mended.every((one) => one.length) ? mended : [];
  }

  /** Of each programme the class in which it holds the first guess, or a worse one in which it holds another. */
  #look(guesses: Guesses, finished: boolean, also = new Set<string>()): Uint8Array {
    const classes = new Uint8Array(this.size).fill(NOWHERE);
    for (const [said, terms] of this.#synonyms) {
      if (!said || !guesses[0]?.includes(said)) continue;
      for (const term of terms) {
        const meant = plain(term);
        if (!meant) continue;
        also.add(term);
        look(this.#head, sought(meant, true, SYNONYM), classes);
      }
    }
    guesses.forEach((guess, place) => {
      const best = place ? GUESSED : 0;
      look(this.#head, sought(guess, finished, best), classes);
      // Initials are looked for where people know the words by heart: in a text, two of them are nearly everywhere.
      if (!/^[ㄱ-ㅎ]+$/.test(guess)) look(this.#body, sought(guess, finished, best + 2), classes);
    });
    return classes;
  }
}

/** Words as they are searched. */
const wordsOf = (query: string): string[] => query.split(/\s+/).map(plain).filter(Boolean);

const joined = (texts: readonly string[]): string => texts.map(plain).filter(Boolean).join('\n');

const otherTexts = (program: Program): string[] => [
  program.agency,
  program.department,
  program.eligibility,
  program.application,
  ...program.support,
  ...program.regions.flatMap(({ province = '', city = '' }) => [province, city]),
];

const sought = (word: string, finished: boolean, best: number): Sought => ({
  pattern: new RegExp(patternOf(word, finished), 'g'),
  word: /[ㄱ-ㅎ]/.test(word) ? '' : word,
  best,
  otherwise: HALF_TYPED,
});

/** Places by class, within a class in order. */
function sorted(found: Uint8Array): { places: number[]; classes: number[] } {
  const byClass = Array.from({ length: NOWHERE }, (): number[] => []);
  for (let place = 0; place < found.length; place++) byClass[found[place] ?? NOWHERE]?.push(place);
  const classes: number[] = [];
  byClass.forEach((places, one) => {
    for (let count = places.length; count > 0; count--) classes.push(one);
  });
  return { places: byClass.flat(), classes };
}
