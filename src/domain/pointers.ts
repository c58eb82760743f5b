import type { FieldProblem, Problem } from '../schemas/problem.ts';
import type { Issue } from './check-answers.ts';
import { consentField, questionField, type Field } from './fields.ts';

/**
 * The form's field that a problem of the API's is about, from its pointer into
 * a referral (RFC 6901); undefined for members that no field stands for.
 */
export function fieldOfProblem({ pointer, code }: FieldProblem): string | undefined {
  const [, head, ...rest] = pointer.split('/');
  const last = rest.at(-1) ?? '';
  switch (head) {
    case 'needs':
    case 'signs':
    case 'narrative':
      return head;
    case 'subject':
      return last;
    case 'reporter':
      return `reporter_${last}`;
    case 'place':
      return last === 'address' ? last : 'district';
    case 'answers':
      return questionField(rest[0] ?? '');
    case 'consents':
      return code.startsWith('required:') ? consentField(code.slice(9)) : undefined;
    default:
      return undefined;
  }
}

/** What a refusal asks to be mended, among the fields on screen; empty where it is about nothing that was asked. */
export const issuesOfProblem = ({ fields = [] }: Problem, asked: readonly Field[]): Issue[] =>
  fields.flatMap((problem): Issue[] => {
    const field = fieldOfProblem(problem);
    const code = problem.code === 'resident-number' || problem.code === 'required' ? problem.code : 'refused';
    return field && asked.some(({ name }) => name === field) ? [{ field, code }] : [];
  });
