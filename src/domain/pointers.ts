import type { FieldProblem, Problem } from '../schemas/problem.ts';
import type { Issue } from './check-answers.ts';
import type { Field } from './fields.ts';
import { memberOf } from './members.ts';

/**
 * Of the fields on screen the one that a problem of the API's is about, by its
 * pointer into a referral (RFC 6901): the member itself, what it lies in, or
 * the first within it. Undefined where no field stands for it.
 */
export function fieldOfProblem({ pointer, code }: FieldProblem, asked: readonly Field[]): Field | undefined {
  const about = code.startsWith('required:') ? `consents/${code.slice(9)}` : pointer.slice(1);
  const member = ({ name }: Field) => memberOf(name);
  return (
    asked.find((field) => `${about}/`.startsWith(`${member(field) || '-'}/`)) ??
    asked.find((field) => about && member(field).startsWith(`${about}/`))
  );
}

/** What a refusal asks to be mended, among the fields on screen; empty where it is about nothing that was asked. */
export const issuesOfProblem = ({ fields = [] }: Problem, asked: readonly Field[]): Issue[] =>
  fields.flatMap((problem): Issue[] => {
    const field = fieldOfProblem(problem, asked)?.name;
    const code = problem.code === 'resident-number' || problem.code === 'required' ? problem.code : 'refused';
    return field ? [{ field, code }] : [];
  });
