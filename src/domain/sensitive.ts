import type { FormDefinition, Need } from '../schemas/form-definition.ts';
import { one, type Answers } from './answers.ts';
import { consentField } from './fields.ts';
import { consenting, consentsFor } from './path.ts';

/** The consents to sensitive data that are asked for now (개인정보 보호법 §23). */
export const sensitiveConsents = (definition: FormDefinition, answers: Answers) =>
  consentsFor(definition, consenting(answers)).filter(({ kind }) => kind === 'sensitive');

/** Whether sensitive answers are left out: their consent is asked for, and not given. */
export const withholdsSensitive = (definition: FormDefinition, answers: Answers): boolean =>
  sensitiveConsents(definition, answers).some(({ id }) => one(answers, consentField(id)) === '');

/** Of these needs, signs or questions the ids that are sensitive. */
export const sensitiveIds = (items: readonly Pick<Need, 'id' | 'sensitive'>[] = []): ReadonlySet<string> =>
  new Set(items.filter(({ sensitive }) => sensitive).map(({ id }) => id));
