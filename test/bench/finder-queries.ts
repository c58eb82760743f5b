import type { Program } from '../../src/domain/programs/program.ts';
import { INITIALS, partsOf } from '../../src/domain/search/hangul.ts';
import { strokesOf } from '../../src/domain/search/strokes.ts';
import { plain } from '../../src/domain/search/plain.ts';
import { qwertyToHangul } from '../../src/domain/search/qwerty.ts';
import { pick, seeded } from './finder-programs.ts';

export const KINDS = ['word', 'prefix', 'substring', 'choseong', 'half_typed', 'keyboard', 'typo'] as const;
export type Kind = (typeof KINDS)[number];

/** Something to look for, and the places of the programmes that it means. */
export interface Query {
  readonly kind: Kind;
  readonly text: string;
  readonly truth: ReadonlySet<number>;
}

/** All of a programme's text, as brute force looks in it: in this order, since matches in a name count most. */
export const wholeText = (program: Program): string =>
  [
    program.name,
    program.otherName,
    ...program.tags,
    program.summary,
    program.agency,
    program.department,
    program.eligibility,
    program.application,
    ...program.support,
    ...program.regions.flatMap(({ province = '', city = '' }) => [province, city]),
  ]
    .map(plain)
    .join('\n');

/** First sounds of name and tags, where somebody types them. */
export const initialsText = ({ name, otherName, tags }: Program): string =>
  initialsOf([name, otherName, ...tags].map(plain).join('\n'));

const initialsOf = (text: string): string =>
  text.replace(/[가-힣]/g, (syllable) => INITIALS[partsOf(syllable).initial] ?? '');

/** On a Korean keyboard with two sets of keys, a to z. */
const KEYS = 'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋ';
const SHIFTED = new Map(
  ['ㅃQ', 'ㅉW', 'ㄸE', 'ㄲR', 'ㅆT', 'ㅒO', 'ㅖP'].map(([letter = '', key = '']) => [letter, key]),
);

const keysOf = (text: string): string =>
  strokesOf(text).replace(
    /[ㄱ-ㅣ]/g,
    (stroke) => SHIFTED.get(stroke) ?? String.fromCharCode(97 + KEYS.indexOf(stroke)),
  );

/** One key wrong, too many, missing or swapped with the next, or a whole syllable wrong. */
function slip(word: string, random: () => number): string {
  if (random() < 0.2) {
    const at = Math.floor(random() * word.length);
    return word.slice(0, at) + pick([...'가나도로마보수어지해'], random) + word.slice(at + 1);
  }
  const strokes = strokesOf(word);
  const at = Math.floor(random() * (strokes.length - 1));
  const [before, here = '', next = '', after] = [
    strokes.slice(0, at),
    strokes[at],
    strokes[at + 1],
    strokes.slice(at + 2),
  ];
  const other = pick([...(/[ㄱ-ㅎ]/.test(here) ? 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅎ' : 'ㅏㅓㅗㅜㅡㅣㅐㅔ')], random);
  const slipped = [other + next, here + other + next, next, next + here];
  return qwertyToHangul(before + pick(slipped, random) + after);
}

/** What is on screen after each key as a word is typed: 월 by way of ㅇ, 우, 워; Latin letters stay what they are. */
export function keystrokes(text: string): string[] {
  const strokes = strokesOf(text);
  const written = /[a-z]/i.test(text) ? (typed: string) => typed : qwertyToHangul;
  return Array.from(strokes, (_, at) => written(strokes.slice(0, at + 1)));
}

/**
 * Queries of every kind, from words that people type: Korean, of two to six
 * syllables, one half out of names, one half out of all text. The truth is
 * what holds the word that was meant, wherever; of initials, in name and tags.
 */
export function makeQueries(programs: readonly Program[], each: number, seed = 1): Query[] {
  const random = seeded(seed);
  const texts = programs.map(wholeText);
  const initials = programs.map(initialsText);
  const holding = (list: readonly string[], part: string): Set<number> =>
    new Set(list.flatMap((text, place) => (text.includes(part) ? [place] : [])));
  const word = (least: number): string => {
    for (;;) {
      const { name, summary } = pick(programs, random);
      const found = pick((random() < 0.5 ? name : summary).split(/\s+/), random);
      if (/^[가-힣]+$/.test(found) && found.length >= least && found.length <= 6) return found;
    }
  };
  const both = (text: string): [string, Set<number>] => [text, holding(texts, text)];
  const make: Record<Kind, () => [text: string, truth: Set<number>]> = {
    word: () => both(word(2)),
    prefix: () => both(word(3).slice(0, 2)),
    substring: () => both(word(3).slice(1, 4)),
    choseong: () => {
      const part = initialsOf(plain(pick(programs, random).name)).match(/[ㄱ-ㅎ]{3,6}/)?.[0] ?? 'ㄱㄱ';
      return [part, holding(initials, part)];
    },
    half_typed: () => {
      const meant = word(2);
      return [keystrokes(meant).at(-1 - Math.ceil(random() * 2)) ?? meant, holding(texts, meant)];
    },
    keyboard: () => {
      const meant = word(2);
      return [keysOf(meant), holding(texts, meant)];
    },
    typo: () => {
      for (;;) {
        const meant = word(3);
        const text = slip(meant, random);
        // A slip that makes another word is no slip to whoever reads it.
        if (!texts.some((one) => one.includes(text))) return [text, holding(texts, meant)];
      }
    },
  };
  return KINDS.flatMap((kind) =>
    Array.from({ length: each }, () => {
      const [text, truth] = make[kind]();
      return { kind, text, truth };
    }),
  );
}
