import type { FieldProblem } from '../schemas/problem.ts';
import { consentField, questionField } from './fields.ts';

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
