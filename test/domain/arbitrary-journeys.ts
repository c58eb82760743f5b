/** What people do with forms: answer, clear, choose another path, go on and back, jump, mend. */
import fc from 'fast-check';
import type { Answers } from '../../src/domain/answers.ts';
import { checkAnswers } from '../../src/domain/check-answers.ts';
import { choicesOf, fieldsOf, type Field } from '../../src/domain/fields.ts';
import { stepAfter, stepBefore, stepsOf, type Step } from '../../src/domain/flow.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import { definitions, ids, optional, PATHS } from './arbitrary-definitions.ts';

/** Where somebody is in a form. Answers are frozen: whoever changes them throws. */
export interface Situation {
  readonly answers: Answers;
  readonly step: Step;
}

export interface Journey {
  readonly definition: FormDefinition;
  readonly situations: readonly Situation[];
  /** The situation in which somebody has mended what was wrong, and wants to send. */
  readonly last: Situation;
}

/** What the interface offers for fields whose choices no definition names. */
const INTERFACE_CHOICES: Readonly<Record<string, readonly string[]>> = {
  relation: ['family', 'neighbour', 'other'],
  aware: ['yes', 'no', 'unknown'],
  age_band: ['14-18', '75+'],
  household: ['single', 'other'],
  preferred: ['call', 'sms', 'none'],
  reporter_preferred: ['none', 'call', 'sms'],
};

/** What is entered, by the kind of field; `choice` is the place among what is offered. */
interface Entry {
  readonly text: string;
  readonly tel: string;
  readonly number: string;
  readonly date: string;
  readonly code: string;
  readonly choice: number;
}

const entries: fc.Arbitrary<Entry> = fc.record({
  text: fc.oneof(
    { weight: 6, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
    { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
    { weight: 1, arbitrary: fc.constantFrom('900101-1234567', '가'.repeat(4001), '가'.repeat(1001), ' \n\u0000') },
  ),
  tel: fc.constantFrom('010-0000-0001', '+82 010-1234-5678', '+84 90 000 00 00', '12', '900101-1234567'),
  number: fc.constantFrom('2', '2.5', '-1e3', '0x10', '둘', 'Infinity', '9001011234567', '9.001011234567e12'),
  date: fc.constantFrom('2026-11-01', '2026-02-31', '언젠가', `1 (${'가'.repeat(1001)})`),
  code: fc.constantFrom('naju-7f3a', '코드', 'a b'),
  choice: fc.nat(7),
});

/** What somebody enters who mends what is wrong. */
const SENSIBLE: Entry = {
  text: '전기가 끊겼어요',
  tel: '010-0000-0001',
  number: '2',
  date: '2026-11-01',
  code: 'naju-7f3a',
  choice: 0,
};

/** The answer to a field as the interface makes it: of choices only what is offered. */
function answerTo(field: Field, entry: Entry, definition: FormDefinition, answers: Answers): string | string[] {
  const offered = choicesOf(field.name, definition, answers)?.map(({ id }) => id);
  const choices = offered ?? INTERFACE_CHOICES[field.name] ?? [];
  const chosen = choices[entry.choice % choices.length] ?? '';
  switch (field.kind) {
    case 'many':
      return choices.filter((id, i) => id === chosen || entry.choice & (1 << i));
    case 'one':
    case 'list':
    case 'search':
      return chosen;
    case 'tick':
      return 'yes';
    case 'consent':
      return '2026-11-22T09:58:00+09:00';
    case 'tel':
    case 'number':
    case 'date':
      return entry[field.kind];
    default:
      return field.name === 'organization_code' ? entry.code : entry.text;
  }
}

const freeze = (answers: Answers): Answers => {
  Object.values(answers).forEach(Object.freeze);
  return Object.freeze(answers);
};

/** Mends what is wrong, one issue after the other, until nothing is or nothing helps. */
function mended(definition: FormDefinition, start: Answers, entry: Entry): Answers {
  let answers = start;
  for (let tries = 0; tries < 60; tries++) {
    const [issue] = checkAnswers(definition, answers);
    const field = fieldsOf(definition, answers).find(({ name }) => name === issue?.field);
    if (!field) break;
    answers = freeze({ ...answers, [field.name]: answerTo(field, entry, definition, answers) });
  }
  return answers;
}

type Event = (definition: FormDefinition, situation: Situation) => Situation;

const firstStep = (definition: FormDefinition, answers: Answers): Step => stepsOf(definition, answers)[0] ?? 'review';

/** Something entered in one of the fields on screen; at the review, in any. */
const entering =
  (at: number, entry: Entry | undefined): Event =>
  (definition, { answers, step }) => {
    const shown = fieldsOf(definition, answers).filter(({ group }) => group === step || step === 'review');
    const field = shown[at % shown.length];
    if (!field) return { answers, step };
    const empty = field.kind === 'many' ? [] : '';
    const answer = entry ? answerTo(field, entry, definition, answers) : empty;
    return { answers: freeze({ ...answers, [field.name]: answer }), step };
  };

const choosingPath =
  (path: string): Event =>
  (definition, { answers }) => {
    const changed = freeze({ ...answers, path });
    return { answers: changed, step: firstStep(definition, changed) };
  };

const jumping =
  (at: number): Event =>
  (definition, { answers }) => {
    const steps = stepsOf(definition, answers);
    return { answers, step: steps[at % steps.length] ?? 'review' };
  };

const mending =
  (choice: number): Event =>
  (definition, { answers }) => ({
    answers: mended(definition, answers, { ...SENSIBLE, choice }),
    step: 'review',
  });

const goingOn: Event = (definition, { answers, step }) => ({ answers, step: stepAfter(step, definition, answers) });

const goingBack: Event = (definition, { answers, step }) => ({
  answers,
  step: stepBefore(step, definition, answers) ?? step,
});

const events: fc.Arbitrary<Event> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.nat(9), entries).map(([at, entry]) => entering(at, entry)) },
  { weight: 3, arbitrary: fc.constant(goingOn) },
  { weight: 1, arbitrary: fc.constant(goingBack) },
  { weight: 1, arbitrary: fc.nat(9).map((at) => entering(at, undefined)) },
  { weight: 1, arbitrary: fc.nat(9).map(jumping) },
  { weight: 1, arbitrary: fc.nat(7).map(mending) },
  { weight: 1, arbitrary: fc.constantFrom(...PATHS).map(choosingPath) },
);

/** Forms, each with somebody who came by a link, ticked a box or two, did this and that, and wants to send. */
export const journeys: fc.Arbitrary<Journey> = fc
  .record({
    definition: definitions,
    path: fc.constantFrom(...PATHS),
    ticked: fc.subarray(['child', 'anonymous', 'unsafe']),
    partner: optional(ids),
    events: fc.array(events, { maxLength: 16 }),
    choice: fc.nat(7),
  })
  .map(({ definition, path, ticked, partner, events, choice }) => {
    const named: Answers = partner && definition.partners?.some(({ id }) => id === partner) ? { partner } : {};
    const answers = freeze({ path, ...named, ...Object.fromEntries(ticked.map((name) => [name, 'yes'])) });
    const situations: Situation[] = [];
    let last: Situation = { answers, step: firstStep(definition, answers) };
    for (const event of [...events, mending(choice)]) {
      situations.push(last);
      last = event(definition, last);
    }
    return { definition, situations: [...situations, last], last };
  });
