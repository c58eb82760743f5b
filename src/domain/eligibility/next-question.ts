import type { Program } from '../programs/program.ts';
import type { Answers, QuestionId } from './answers.ts';
import { weigh } from './judge.ts';
import { asksOf, UNMET } from './look.ts';
import { given, QUESTIONS } from './questions.ts';

/** Least common multiple of 1 to 14, so that a vote shared by any number of questions is whole, and equal votes are equal. */
const VOTE = 360_360;

/**
 * The question that decides most: each programme that an answer may still
 * decide has one vote, shared by all the questions that it needs. Undefined
 * where nothing is left to be asked. Whether somebody was refused decides
 * nothing, so it comes last, where some programmes are for that.
 */
export const nextQuestion = (
  programs: readonly Program[],
  answers: Answers,
  skipped: ReadonlySet<QuestionId>,
  day: string,
): QuestionId | undefined => {
  /** How many programmes wait for the same questions: few different sets, of thousands of programmes. */
  const waiting = new Map<number, number>();
  for (const program of programs) {
    const bits = weigh(program, answers, day);
    if (!(bits & UNMET)) waiting.set(bits, (waiting.get(bits) ?? 0) + 1);
  }
  const votes = new Map<QuestionId, number>();
  for (const [bits, count] of waiting) {
    const asks = asksOf(bits);
    for (const id of asks) votes.set(id, (votes.get(id) ?? 0) + (VOTE / asks.length) * count);
  }
  if (programs.some(({ afterRefusal }) => afterRefusal)) votes.set('refused', 1);
  let next: QuestionId | undefined;
  for (const { id } of QUESTIONS) {
    if (skipped.has(id) || given(answers, id)) continue;
    if ((votes.get(id) ?? 0) > ((next && votes.get(next)) ?? 0)) next = id;
  }
  return next;
};
