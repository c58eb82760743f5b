import type { FieldRule, FieldRules, FormDefinition, Path, Question } from '../schemas/form-definition.ts';
import type { LocalizedText } from '../schemas/text.ts';
import { many, one, type Answers } from './answers.ts';
import { chosenPath, consenting, consentsFor } from './path.ts';

/** What belongs together on screen, in the order in which it is asked. */
export const GROUPS = ['needs', 'survey', 'place', 'person', 'contact', 'questions', 'consents'] as const;
export type Group = (typeof GROUPS)[number];

export type FieldKind =
  'text' | 'long' | 'tel' | 'number' | 'date' | 'one' | 'many' | 'list' | 'search' | 'tick' | 'consent';

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

/** Whether a question is answered by choosing among its options. */
const isChoice = ({ type }: Question): boolean => type === 'single' || type === 'multiple';

/** Whether a question counts towards the crisis level. */
export const isScored = (question: Question): boolean =>
  isChoice(question) && (question.options?.some(({ points }) => points) ?? false);

const isFor = ({ paths }: { readonly paths?: readonly Path[] | undefined }, path: Path): boolean =>
  !paths || paths.includes(path);

/**
 * The city's questions on the path that is chosen, whether shown by now or
 * not. Of several with one id the first counts; a choice without options
 * cannot be answered and is left out.
 */
export function questionsFor({ questions = [] }: FormDefinition, answers: Answers): Question[] {
  const path = chosenPath(answers) ?? 'self';
  const own = questions.filter((question) => isFor(question, path));
  return own.filter(
    (question, i) =>
      own.findIndex(({ id }) => id === question.id) === i && (!isChoice(question) || question.options?.length),
  );
}

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
  const { anonymous, child } = consenting(answers);
  const fields: Field[] = [];
  const rule = (name: keyof FieldRules): FieldRule => definition.fields?.[name] ?? 'optional';
  const add = (group: Group, name: string, kind: FieldKind, required = false, max?: number) =>
    fields.push({ name, group, kind, required, ...(max ? { max } : {}) });
  const addRuled = (group: Group, name: keyof FieldRules, kind: FieldKind, max?: number, requirable = true) => {
    if (rule(name) !== 'hidden') add(group, name, kind, requirable && rule(name) === 'required', max);
  };
  const self = path === 'self';

  const offers = (name: string) => (choicesOf(name, definition, answers) ?? []).length > 0;
  if (offers('needs')) add('needs', 'needs', 'many');
  if (!child) {
    if (offers('signs')) add('needs', 'signs', 'many');
    // Where nothing is offered to tick, words alone can say what the matter is.
    if (offers('needs') || offers('signs')) addRuled('needs', 'narrative', 'long', 4000);
    else add('needs', 'narrative', 'long', true, 4000);
    addQuestions('survey', isScored);
  }

  if (definition.districts.length) add('place', 'district', 'search', true);
  if (!definition.districts.length) add('place', 'address', 'text', true, 200);
  else if (!child) addRuled('place', 'address', 'text', 200, self);

  if (self) {
    add('person', 'child', 'tick');
    if (child) {
      add('person', 'guardian_name', 'text', true, 80);
      add('person', 'guardian_phone', 'tel', true, 30);
      return fields;
    }
  } else {
    if (path === 'neighbour') add('person', 'relation', 'one', true);
    add('person', 'aware', 'one', true);
    // Of a neighbour nobody has to know the name, the age or the household.
    addRuled('person', 'name', 'text', 80, false);
  }
  addRuled('person', 'age_band', 'list', undefined, self);
  addRuled('person', 'household', 'list', undefined, self);
  if (!self) add('person', 'unsafe', 'tick');

  if (path === 'officer') addOfficer();
  else if (self) {
    add('contact', 'preferred', 'one', true);
    addReach('phone', 'safe_times', 'preferred');
    addRuled('contact', 'name', 'text', 80);
  } else {
    add('contact', 'anonymous', 'tick');
    if (!anonymous) {
      add('contact', 'reporter_preferred', 'one', true);
      addReach('reporter_phone', 'reporter_safe_times', 'reporter_preferred');
      add('contact', 'reporter_name', 'text', false, 80);
    }
  }

  const partner = definition.fields?.partner ?? (answers['partner'] === undefined ? 'hidden' : 'optional');
  if (definition.partners?.length && partner !== 'hidden') add('questions', 'partner', 'list', partner === 'required');
  const namesPartner = partner !== 'hidden' && isOffered('partner', one(answers, 'partner'));
  addQuestions('questions', (question) => !isScored(question));
  for (const { id, required, kind } of consentsFor(definition, consenting(answers))) {
    // A partner can only be told with the consent to tell.
    const telling = kind === 'third-party' && namesPartner;
    add('consents', consentField(id), 'consent', required || telling);
  }
  return fields;

  function isOffered(name: string, id: string): boolean {
    return (choicesOf(name, definition, answers) ?? []).some((choice) => choice.id === id);
  }

  /** Number and times, unless nobody is to call. Whoever wants a call leaves a number. */
  function addReach(phone: string, times: string, preferred: string): void {
    const how = one(answers, preferred);
    if (how === 'none') return;
    const hidden = self && rule('phone') === 'hidden';
    if (!hidden) add('contact', phone, 'tel', !self || how !== '' || rule('phone') === 'required', 30);
    if (!self || rule('safe_times') !== 'hidden')
      add('contact', times, 'text', self && rule('safe_times') === 'required', 200);
  }

  function addOfficer(): void {
    if (definition.reporter_roles?.length) add('contact', 'role', 'list', true);
    add('contact', 'organization', 'text', one(answers, 'organization_code') === '', 120);
    add('contact', 'organization_code', 'text', false, 64);
    add('contact', 'reporter_name', 'text', false, 80);
    add('contact', 'reporter_phone', 'tel', false, 30);
  }

  function addQuestions(group: Group, belongs: (question: Question) => boolean): void {
    const questions = questionsFor(definition, answers);
    for (const question of questions.filter(belongs)) {
      if (!isShown(question, answers, questions)) continue;
      add(
        group,
        questionField(question.id),
        KINDS[question.type],
        question.required,
        question.type === 'text' ? 1000 : undefined,
      );
    }
  }
}

/** One choice as the definition words it. */
export interface DefinedChoice {
  readonly id: string;
  readonly label: LocalizedText;
  readonly hint?: LocalizedText | undefined;
  readonly icon?: string | undefined;
}

/** The choices that the definition offers for a field now; undefined where the interface has them. */
export function choicesOf(
  name: string,
  definition: FormDefinition,
  answers: Answers,
): readonly DefinedChoice[] | undefined {
  switch (name) {
    case 'needs': {
      const { child } = consenting(answers);
      const sensitive = definition.needs.filter((need) => need.sensitive).map(({ id }) => id);
      return definition.needs.filter(({ id }) => !child || !sensitive.includes(id));
    }
    case 'signs':
      return definition.signs.filter((sign) => isFor(sign, chosenPath(answers) ?? 'self'));
    case 'district':
      return definition.districts.map(({ code, name: label }) => ({ id: code, label }));
    case 'role':
      return definition.reporter_roles ?? [];
    case 'partner':
      return (definition.partners ?? []).map(({ id, name: label }) => ({ id, label }));
    default: {
      const question = questionsFor(definition, answers).find(({ id }) => questionField(id) === name);
      return question && isChoice(question) ? question.options : undefined;
    }
  }
}
