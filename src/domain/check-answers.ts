import type { FormDefinition } from '../schemas/form-definition.ts';
import { isEmpty, one, type Answers } from './answers.ts';
import { consentField, fieldsOf, type Field } from './fields.ts';
import { isPhone, phoneDigits } from './phone.ts';
import { holdsResidentNumber } from './resident-number.ts';
import { sensitiveConsents } from './sensitive.ts';
import { askedAnswers, sentAnswers } from './sent.ts';

/** What can be wrong with an answer; the words for it are in the strings. */
export type IssueCode =
  | 'required'
  | 'nothing-told'
  | 'only-sensitive'
  | 'phone'
  | 'number'
  | 'date'
  | 'code'
  | 'too-long'
  | 'resident-number'
  | 'refused';

/** One answer to mend. */
export interface Issue {
  readonly field: string;
  readonly code: IssueCode;
}

/** Whether this is a day of the calendar, `YYYY-MM-DD`. */
function isDate(text: string): boolean {
  const day = new Date(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A text as it is sent, which may look like what the typed one does not. */
const asSent = (text: string, kind: Field['kind']): string =>
  kind === 'tel' ? phoneDigits(text) : kind === 'number' ? String(Number(text)) : text;

function issueOf({ name, kind, max, required }: Field, answers: Answers): IssueCode | undefined {
  const text = one(answers, name);
  if (isEmpty(answers, name)) return required ? 'required' : undefined;
  if (holdsResidentNumber(asSent(text, kind))) return 'resident-number';
  if (max && text.length > max) return 'too-long';
  if (kind === 'tel' && !isPhone(text)) return 'phone';
  if (kind === 'number' && !Number.isFinite(Number(text))) return 'number';
  if (kind === 'date' && !isDate(text)) return 'date';
  if (name === 'organization_code' && !/^[A-Za-z0-9][\w.:-]*$/.test(text)) return 'code';
  return undefined;
}

/** Everything to mend before the answers can be sent, in the order of the form. */
export function checkAnswers(definition: FormDefinition, answers: Answers): Issue[] {
  const fields = fieldsOf(definition, answers);
  const asked = askedAnswers(definition, answers);
  const sent = sentAnswers(definition, answers);
  // Needs, signs or words: one of them says what the matter is.
  const telling = fields.filter(({ group }) => group === 'needs').map(({ name }) => name);
  const nothing = (told: Answers) => telling.length > 0 && telling.every((name) => isEmpty(told, name));
  const sensitive = sensitiveConsents(definition, answers)
    .map(({ id }) => consentField(id))
    .find((name) => isEmpty(answers, name));
  return fields.flatMap((field): Issue[] => {
    const { name } = field;
    if (name === telling[0] && nothing(asked)) return [{ field: name, code: 'nothing-told' }];
    if (name === sensitive && nothing(sent) && !nothing(asked)) return [{ field: name, code: 'only-sensitive' }];
    const code = issueOf(field, asked);
    return code ? [{ field: name, code }] : [];
  });
}
