import type { Region } from '../programs/program.ts';
import type { Answers, QuestionId } from './answers.ts';
import type { SupportCode } from './conditions.ts';

/** A question of the screening. */
export interface Question {
  readonly id: QuestionId;
  /** `choice` is one code or none of them, `choices` any number, `money` won a month. */
  readonly kind: 'number' | 'choice' | 'choices' | 'yes-no' | 'region' | 'money';
  /** The support conditions that it settles. */
  readonly codes: readonly SupportCode[];
}

/** What a question is answered with, by its kind: a number, yes or no, a region, or the codes that are so (none: an empty list). */
export type AnswerValue = number | boolean | Region | readonly SupportCode[];

const question = (id: QuestionId, kind: Question['kind'], ...codes: number[]): Question => ({
  id,
  kind,
  codes: codes.map((code): SupportCode => `JA0${code}`),
});

/** Lives alone: the size of the household tells. */
const ALONE: SupportCode = 'JA0404';

/** All questions; of two that decide as much, the earlier one is asked. */
export const QUESTIONS: readonly Question[] = [
  question('age', 'number'),
  question('region', 'region'),
  question('size', 'number', 404),
  question('income', 'money'),
  question('sex', 'choice', 101, 102),
  question('family', 'choices', 401, 402, 403, 411, 414),
  question('home', 'yes-no', 412),
  question('work', 'choices', 313, 314, 315, 316, 326, 327),
  question('school', 'choice', 317, 318, 319, 320),
  question('health', 'choices', 328, 330),
  question('birth', 'choices', 301, 302, 303),
  question('veteran', 'yes-no', 329),
  question('moved', 'yes-no', 413),
  question('refused', 'yes-no'),
];

/** Answers that stand for themselves; the others settle support conditions. */
type PlainId = 'age' | 'region' | 'size' | 'income' | 'refused';

const isPlain = (id: QuestionId): id is PlainId => /^(age|region|size|income|refused)$/.test(id);
const codesOf = (id: QuestionId): readonly SupportCode[] => QUESTIONS.find((one) => one.id === id)?.codes ?? [];

/** Whether a support condition is known to be so, or not to be so. */
export const traitOf = ({ size, traits }: Answers, code: SupportCode): boolean | undefined =>
  code === ALONE && size !== undefined ? size === 1 : traits[code];

/** Whether a question has been answered. */
export const given = (answers: Answers, id: QuestionId): boolean =>
  isPlain(id) ? answers[id] !== undefined : codesOf(id).every((code) => answers.traits[code] !== undefined);

/** What is known with a question answered; what was answered to it before is replaced. */
export const withAnswer = (answers: Answers, id: QuestionId, value: AnswerValue): Answers => {
  if (isPlain(id)) return { ...answers, [id]: value };
  const traits = { ...answers.traits };
  for (const code of codesOf(id)) traits[code] = Array.isArray(value) ? value.includes(code) : value === true;
  return { ...answers, traits };
};
