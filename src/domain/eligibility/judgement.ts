import type { QuestionId } from './answers.ts';
import type { Criterion } from './conditions.ts';

/**
 * `likely`: everything known speaks for it. `more`: answers are missing.
 * `not`: something that was answered speaks against it. `check`: nobody but
 * the office can tell, for want of conditions or because it is close.
 */
export type Verdict = 'likely' | 'more' | 'not' | 'check';

/** One criterion looked at with what is known. `office`: an official looks at it; it decides nothing here. */
export interface Finding {
  /** The region of a programme is a criterion as well, though none of its attributes. */
  readonly criterion: Criterion | 'region';
  readonly state: 'met' | 'unmet' | 'unknown' | 'office';
  /** What would have to be answered; empty where it is known, or close to a limit. */
  readonly asks: readonly QuestionId[];
  /** Income is so close to the limit that only the office's own reckoning (소득인정액) tells. */
  readonly close?: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** Of a verdict `more`: what is still to be asked, each once. */
  readonly asks: readonly QuestionId[];
  readonly findings: readonly Finding[];
}
