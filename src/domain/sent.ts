import type { FormDefinition } from '../schemas/form-definition.ts';
import { isEmpty, many, one, type Answers } from './answers.ts';
import { choicesOf, consentField, fieldsOf, questionField, type Field } from './fields.ts';
import { chosenPath, consenting, consentsFor } from './path.ts';
import { sensitiveIds, withholdsSensitive } from './sensitive.ts';

/**
 * The answers that count: the path, and those to fields that are asked for now
 * with choices that are offered now. What was typed before a choice hid it
 * stays on the device.
 */
export function askedAnswers(definition: FormDefinition, answers: Answers): Answers {
  const asked: Record<string, string | readonly string[]> = { path: one(answers, 'path') };
  for (const field of fieldsOf(definition, answers)) {
    const value = offered(field, definition, answers);
    if (value.length) asked[field.name] = value;
  }
  return asked;
}

/** Whether an officer's own name and number are left out: their consent is asked for, and not given. */
const withholdsReporter = (definition: FormDefinition, answers: Answers): boolean =>
  chosenPath(answers) === 'officer' &&
  consentsFor(definition, consenting(answers)).some(
    ({ id, kind }) => kind === 'collect' && one(answers, consentField(id)) === '',
  );

/** The answers that are sent: those that count, and none that a consent was refused for. */
export function sentAnswers(definition: FormDefinition, answers: Answers): Answers {
  const sent = { ...askedAnswers(definition, answers) };
  if (withholdsReporter(definition, answers)) for (const name of ['reporter_name', 'reporter_phone']) delete sent[name];
  if (!withholdsSensitive(definition, answers)) return sent;
  for (const name of ['needs', 'signs'] as const) {
    const kept = many(sent, name).filter((id) => !sensitiveIds(definition[name]).has(id));
    if (kept.length) sent[name] = kept;
    else delete sent[name];
  }
  for (const id of sensitiveIds(definition.questions)) delete sent[questionField(id)];
  return sent;
}

/** Of what is answered, that which is not sent for want of a consent. */
export function withheldAnswers(definition: FormDefinition, answers: Answers): Answers {
  const sent = sentAnswers(definition, answers);
  const withheld: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(askedAnswers(definition, answers))) {
    if (typeof value !== 'string') {
      const left = value.filter((id) => !many(sent, name).includes(id));
      if (left.length) withheld[name] = left;
    } else if (isEmpty(sent, name)) withheld[name] = value;
  }
  return withheld;
}

/** The answer to a field without choices that are no longer offered; empty where there is none. */
function offered({ name, kind }: Field, definition: FormDefinition, answers: Answers): string | readonly string[] {
  const choices = choicesOf(name, definition, answers);
  // Whoever is under 14 says so by the tick, since other questions follow from it.
  const child = name === 'age_band' && chosenPath(answers) === 'self' ? '0-13' : undefined;
  const known = (id: string) => id !== child && (!choices || choices.some((choice) => choice.id === id));
  if (kind === 'many') return many(answers, name).filter(known);
  const value = one(answers, name);
  return known(value) ? value : '';
}
