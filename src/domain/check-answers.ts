import type { FormDefinition } from '../schemas/form-definition.ts';
import { isEmpty, one, type Answers } from './answers.ts';
import { fieldsOf, type Field } from './fields.ts';
import { isPhone } from './phone.ts';
import { holdsResidentNumber } from './resident-number.ts';

/** What can be wrong with an answer; the words for it are in the strings. */
export type IssueCode =
  'required' | 'nothing-told' | 'phone' | 'number' | 'date' | 'too-long' | 'resident-number' | 'refused';

/** One answer to mend. */
export interface Issue {
  readonly field: string;
  readonly code: IssueCode;
}

function issueOf(field: Field, answers: Answers): IssueCode | undefined {
  const text = one(answers, field.name);
  if (isEmpty(answers, field.name)) return field.required ? 'required' : undefined;
  if (field.max && text.length > field.max) return 'too-long';
  if (holdsResidentNumber(text)) return 'resident-number';
  if (field.kind === 'tel' && !isPhone(text)) return 'phone';
  if (field.kind === 'number' && !Number.isFinite(Number(text))) return 'number';
  if (field.kind === 'date' && Number.isNaN(Date.parse(text))) return 'date';
  return undefined;
}

/** Everything to mend before the answers can be sent, in the order of the form. */
export function checkAnswers(definition: FormDefinition, answers: Answers): Issue[] {
  const fields = fieldsOf(definition, answers);
  const issues: Issue[] = [];
  // Needs, signs or words: one of them says what the matter is.
  const telling = fields.filter(({ group }) => group === 'needs');
  const nothingTold = telling.length > 0 && telling.every(({ name }) => isEmpty(answers, name));
  for (const field of fields) {
    const code = nothingTold && field === telling[0] ? 'nothing-told' : issueOf(field, answers);
    if (code) issues.push({ field: field.name, code });
  }
  return issues;
}
