import type { Region } from '../programs/program.ts';
import { covers } from '../programs/regions.ts';
import type { Answers, QuestionId } from './answers.ts';
import type { Demand } from './conditions.ts';
import { NONE, TRAITS } from './groups.ts';
import { incomeLimit } from './median-income.ts';
import { QUESTIONS, traitOf } from './questions.ts';

/*
 * What is known of a demand, as bits: none set is met. Joined by OR they say the
 * same of several demands that all have to be met, and ten thousand programmes
 * are judged without an object made for each.
 */
export const UNMET = 1;
export const UNKNOWN = 2;
/** Unknown for good: over a limit, though not by what the office's reckoning may leave out. */
export const CLOSE = 4;
/** For an official to look at. */
export const OFFICE = 8;
/** From here on a bit for each of QUESTIONS that is still to be answered. */
export const ASKS = 16;

/** The bit of a question, by its id and by the codes that it settles. */
const BITS: ReadonlyMap<string, number> = new Map(
  QUESTIONS.flatMap(({ id, codes }, i) => [id, ...codes].map((key): [string, number] => [key, ASKS << i])),
);
const asking = (key: string): number => UNKNOWN | (BITS.get(key) ?? 0);

/** The questions among the bits, in their order. */
export const asksOf = (bits: number): readonly QuestionId[] =>
  QUESTIONS.flatMap(({ id }, i) => (bits & (ASKS << i) ? [id] : []));

/** Looks at the regions of a programme; whoever has named a city is not asked again. */
export const lookAtRegions = (regions: readonly Region[], { region }: Answers): number => {
  const here = !regions.length || covers(regions, region);
  if (here !== undefined) return here ? 0 : UNMET;
  return region?.city ? UNKNOWN : asking('region');
};

/** Looks at a demand on a day (`YYYY-MM-DD`). */
export const lookAt = (demand: Demand, answers: Answers, day: string): number => {
  switch (demand.kind) {
    case 'age':
      return lookAtAge(demand, answers);
    case 'income-limit':
      return lookAtIncome([{ over: 0, to: demand.percent }], answers, day);
    case 'income-band':
      return lookAtIncome(demand.bands, answers, day);
    case 'any':
      return lookAtTraits(demand, answers);
    case 'other':
      return OFFICE;
  }
};

function lookAtAge({ from = 0, to = Infinity }: Extract<Demand, { kind: 'age' }>, { age }: Answers): number {
  if (age === undefined) return asking('age');
  return from <= age && age <= to ? 0 : UNMET;
}

function lookAtIncome(
  bands: readonly { readonly over: number; readonly to: number }[],
  { income, size }: Answers,
  day: string,
): number {
  if (income === undefined) return asking('income') | (size === undefined ? asking('size') : 0);
  const won = (percent: number) => incomeLimit(percent, size ?? 1, day);
  if (size === undefined) {
    // Whoever stays within the limit of one person stays within that of any household.
    return bands.some(({ over, to }) => !over && income <= won(to)) ? 0 : asking('size');
  }
  if (bands.some(({ over, to }) => (!over || income > won(over)) && income <= won(to))) return 0;
  // 소득인정액 leaves out 30 % of what is earned.
  return bands.some(({ to }) => income > won(to) && income * 7 <= won(to) * 10) ? UNKNOWN | CLOSE : UNMET;
}

function lookAtTraits({ group, codes }: Extract<Demand, { kind: 'any' }>, answers: Answers): number {
  if (codes.some((code) => traitOf(answers, code))) return 0;
  const none = codes.some((code) => code === NONE[group]);
  const looked = none ? TRAITS[group] : codes;
  // «해당 없음» is also what feeds write for «no matter what»: a trait that was not named shuts nobody out.
  if (looked.some((code) => traitOf(answers, code))) return UNKNOWN;
  const asks = looked.reduce((bits, code) => (traitOf(answers, code) === undefined ? bits | asking(code) : bits), 0);
  return asks || (none ? 0 : UNMET);
}
