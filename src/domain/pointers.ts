import type { FieldProblem } from '../schemas/problem.ts';
import { consentField, questionField } from './fields.ts';

const FIELDS: Readonly<Record<string, string>> = {
  '/subject/relation': 'relation',
  '/subject/name': 'name',
  '/subject/age_band': 'age_band',
  '/subject/household': 'household',
  '/subject/aware': 'aware',
  '/subject/contact/phone': 'phone',
  '/subject/contact/preferred': 'preferred',
  '/subject/contact/safe_times': 'safe_times',
  '/reporter/name': 'reporter_name',
  '/reporter/phone': 'reporter_phone',
  '/place': 'district',
  '/place/district_code': 'district',
  '/place/address': 'address',
  '/narrative': 'narrative',
};

/** The form's field that a problem of the API's is about (RFC 6901 pointer into a referral), if any. */
export function fieldOfProblem({ pointer, code }: FieldProblem): string | undefined {
  const [, head = '', second = ''] = pointer.split('/');
  if (head === 'needs' || head === 'signs') return head;
  if (head === 'answers') return questionField(second);
  if (head === 'consents') return code.startsWith('required:') ? consentField(code.slice('required:'.length)) : undefined;
  return FIELDS[pointer];
}
