import type { FieldRule, FieldRules, FormDefinition, Path, Question } from '../schemas/form-definition.ts';
import type { LocalizedText } from '../schemas/text.ts';
import { many, one, type Answers } from './answers.ts';
import { consentsFor } from './referral-rules.ts';

/** What belongs together on screen, in the order in which it is asked. */
export const GROUPS = ['person', 'needs', 'place', 'contact', 'questions', 'consents'] as const;
export type Group = (typeof GROUPS)[number];

export type FieldKind = 'text' | 'long' | 'tel' | 'number' | 'date' | 'one' | 'many' | 'list' | 'tick' | 'consent';

/** One field as it is asked now. `max` is the longest text in UTF-16 units. */
export interface Field {
  readonly name: string;
  readonly group: Group;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly max?: number;
}

/** The names of a city's own questions and consents among the fields. */
export const questionField = (id: string): string => `q:${id}`;
export const consentField = (id: string): string => `consent:${id}`;

/** The path that the answers are on; undefined until it is chosen. */
export const chosenPath = (answers: Answers): Path | undefined => {
  const path = one(answers, 'path');
  return path === 'self' || path === 'neighbour' ? path : undefined;
};

export const isAnonymous = (answers: Answers): boolean =>
  chosenPath(answers) === 'neighbour' && one(answers, 'anonymous') === 'yes';

function isShown(question: Question, answers: Answers, questions: readonly Question[], depth = 0): boolean {
  const condition = question.show_if;
  if (!condition) return true;
  const other = questions.find(({ id }) => id === condition.question);
  if (!other || depth > questions.length || !isShown(other, answers, questions, depth + 1)) return false;
  const name = questionField(other.id);
  return one(answers, name) === condition.equals || many(answers, name).includes(condition.equals);
}

const KINDS = { text: 'text', number: 'number', date: 'date', single: 'one', multiple: 'many' } as const;

/**
 * The fields that a city's definition asks for, given what has been answered:
 * a pure function, so that what is hidden is neither checked nor sent. Empty
 * until a path is chosen.
 */
export function fieldsOf(definition: FormDefinition, answers: Answers): Field[] {
  const path = chosenPath(answers);
  if (!path) return [];
  const fields: Field[] = [];
  const rule = (name: keyof FieldRules): FieldRule => definition.fields?.[name] ?? 'optional';
  const add = (group: Group, name: string, kind: FieldKind, required = false, max?: number) =>
    fields.push({ name, group, kind, required, ...(max ? { max } : {}) });
  const addRuled = (group: Group, name: keyof FieldRules, kind: FieldKind, max?: number, requirable = true) => {
    if (rule(name) !== 'hidden') add(group, name, kind, requirable && rule(name) === 'required', max);
  };
  const self = path === 'self';

  if (!self) {
    add('person', 'relation', 'one', true);
    add('person', 'aware', 'one', true);
  }
  // Of a neighbour nobody has to know the name, the age or the household.
  if (!self) addRuled('person', 'name', 'text', 80, false);
  addRuled('person', 'age_band', 'list', undefined, self);
  addRuled('person', 'household', 'list', undefined, self);

  if (definition.needs.length) add('needs', 'needs', 'many');
  if (definition.signs.length) add('needs', 'signs', 'many');
  addRuled('needs', 'narrative', 'long', 4000);

  if (definition.districts.length) add('place', 'district', 'list', true);
  if (definition.districts.length) addRuled('place', 'address', 'text', 200, self);
  else add('place', 'address', 'text', true, 200);

  if (self) {
    add('contact', 'preferred', 'one', true);
    if (one(answers, 'preferred') !== 'none') {
      addRuled('contact', 'phone', 'tel', 30);
      addRuled('contact', 'safe_times', 'text', 200);
    }
    addRuled('contact', 'name', 'text', 80);
  } else {
    add('contact', 'anonymous', 'tick');
    if (!isAnonymous(answers)) {
      add('contact', 'reporter_name', 'text', false, 80);
      add('contact', 'reporter_phone', 'tel', true, 30);
    }
  }

  const questions = definition.questions ?? [];
  for (const question of questions) {
    if (!isShown(question, answers, questions)) continue;
    add(
      'questions',
      questionField(question.id),
      KINDS[question.type],
      question.required,
      question.type === 'text' ? 1000 : undefined,
    );
  }
  for (const { id, required } of consentsFor(definition, path, isAnonymous(answers))) {
    add('consents', consentField(id), 'consent', required);
  }
  return fields;
}

/** One choice as the definition words it. */
export interface DefinedChoice {
  readonly id: string;
  readonly label: LocalizedText;
}

/** The choices that the definition offers for a field; undefined where the interface has them. */
export function choicesOf(name: string, definition: FormDefinition): readonly DefinedChoice[] | undefined {
  if (name === 'needs' || name === 'signs') return definition[name];
  if (name === 'district') return definition.districts.map(({ code, name: label }) => ({ id: code, label }));
  return definition.questions?.find(({ id }) => questionField(id) === name)?.options;
}
