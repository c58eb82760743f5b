import type { Region } from '../programs/program.ts';
import type { SupportCode } from './conditions.ts';

/** The questions of the screening; each may be left out. */
export type QuestionId =
  | 'age'
  | 'sex'
  | 'region'
  | 'size'
  | 'income'
  | 'family'
  | 'home'
  | 'work'
  | 'school'
  | 'health'
  | 'birth'
  | 'veteran'
  | 'moved'
  | 'refused';

/** What a resident has said of themself, in memory alone; what is absent is not known. */
export interface Answers {
  /** In whole years. */
  readonly age?: number;
  /** Persons who live and keep house together, oneself included. */
  readonly size?: number;
  /** Won a month before tax, of all of them. */
  readonly income?: number;
  readonly region?: Region;
  /** Of each support condition whether it is so. */
  readonly traits: Readonly<Partial<Record<SupportCode, boolean>>>;
  /** Applied before, and was refused. */
  readonly refused?: boolean;
}

export const NO_ANSWERS: Answers = { traits: {} };
