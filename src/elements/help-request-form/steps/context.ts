import { localize } from '../../../domain/localized.ts';
import { many, one, type Answers } from '../../../domain/answers.ts';
import type { Issue } from '../../../domain/check-answers.ts';
import {
  choicesOf,
  consentField,
  questionField,
  questionsFor,
  type Field,
  type Group,
} from '../../../domain/fields.ts';
import { chosenPath, consenting, consentsFor } from '../../../domain/path.ts';
import type { FormDefinition } from '../../../schemas/form-definition.ts';
import type { LocalizedText } from '../../../schemas/text.ts';
import type { Strings } from '../../../strings/ko.ts';
import type { Choice, FieldView } from '../../shared/field.ts';
import { DRAWINGS } from './drawings.ts';

/** What every step is drawn from. */
export interface StepContext {
  readonly strings: Strings;
  readonly language: string;
  readonly definition: FormDefinition;
  readonly answers: Answers;
  /** What is to be mended, in the order of the form. */
  readonly issues: readonly Issue[];
  /** Fields in which a resident registration number has just been covered. */
  readonly masked: ReadonlySet<string>;
  /** The programme that the page named: its words, or its id. */
  readonly program: string;
  /** The step was come to from the review. */
  readonly mending: boolean;
  readonly headingLevel: number;
}

/** The name of a step; the same group asks other things of other people. */
export function titleOf(step: Group | 'review', { strings, answers }: StepContext): string {
  const { groups, form } = strings;
  if (step === 'review') return form.reviewTitle;
  return groups[`${step}-${chosenPath(answers)}`] ?? groups[step] ?? '';
}

/** A definition's text in the card's language, or in Korean and marked so. */
export function words(
  text: LocalizedText,
  { language }: Pick<StepContext, 'language'>,
): { label: string; lang?: string } {
  const found = localize(text, language);
  return found.lang === language ? { label: found.text } : { label: found.text, lang: found.lang };
}

const questionOf = (name: string, { definition, answers }: StepContext) =>
  questionsFor(definition, answers).find(({ id }) => questionField(id) === name);

/** What is said of a field; a reporter is asked some things in the same words as whoever asks for herself. */
const ofField = <T>(said: Readonly<Record<string, T>>, name: string): T | undefined =>
  said[name] ?? said[name.replace('reporter_', '')];

/** The words of a field's choices. */
export function choicesFor(name: string, context: StepContext): Choice[] {
  const { definition, answers, strings } = context;
  const defined = choicesOf(name, definition, answers);
  if (defined) {
    return defined.map(({ id, label, hint, icon }) => ({
      id,
      icon: icon && DRAWINGS[icon],
      hint: hint && words(hint, context).label,
      ...words(label, context),
    }));
  }
  // Whoever is under 14 says so by the box above, since other questions follow from it.
  const left = name === 'age_band' && chosenPath(answers) === 'self' ? '0-13' : undefined;
  return Object.entries(ofField(strings.choices, name) ?? {})
    .filter(([id]) => id !== left)
    .map(([id, label]) => ({ id, label }));
}

/** The question of a field, as it is asked and as it is reviewed. */
export function labelFor(name: string, context: StepContext): { label: string; lang?: string } {
  const question = questionOf(name, context);
  if (question) return words(question.label, context);
  const consent = consentsFor(context.definition, consenting(context.answers)).find(
    ({ id }) => consentField(id) === name,
  );
  if (consent) return words(consent.label, context);
  return { label: ofField(context.strings.fields, name) ?? name };
}

/** The message of a field, if it is to be mended. */
export function errorFor(name: string, { issues, masked, strings }: StepContext): string | undefined {
  const code = issues.find(({ field }) => field === name)?.code;
  if (masked.has(name) || code === 'resident-number') return strings.errors.masked;
  if (!code) return undefined;
  return code === 'required' && name.startsWith('consent:') ? strings.errors.consent : strings.errors.codes[code];
}

// Only what is the writer's own; another person's data is not to be filled in from this device.
const AUTOCOMPLETE: Readonly<Record<string, string>> = {
  phone: 'tel',
  reporter_phone: 'tel',
  reporter_name: 'name',
  organization: 'organization',
};

/** A field with all its words. */
export function viewOf(field: Field, context: StepContext): FieldView {
  const { strings, answers } = context;
  const { name, kind, required } = field;
  const question = questionOf(name, context);
  const typed = answers[name];
  const own = one(answers, 'path') === 'self' && name === 'name';
  return {
    name,
    kind: kind === 'consent' ? 'tick' : kind === 'search' ? 'one' : kind,
    ...labelFor(name, context),
    hint: question?.hint
      ? words(question.hint, context).label
      : (strings.hints[`${name}-${chosenPath(answers)}`] ?? ofField(strings.hints, name)),
    // Of needs, signs and words one is required; the first of them does not say otherwise.
    optional: required || kind === 'tick' || name === 'needs' ? '' : strings.optional,
    error: errorFor(name, context),
    value: typeof typed === 'string' ? typed : '',
    values: many(answers, name),
    choices: choicesFor(name, context),
    choose: strings.choose,
    autocomplete: own ? 'name' : (AUTOCOMPLETE[name] ?? 'off'),
  };
}
