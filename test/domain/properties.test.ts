import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import type { Answers } from '../../src/domain/answers.ts';
import { checkAnswers } from '../../src/domain/check-answers.ts';
import { raisesAlarm } from '../../src/domain/danger.ts';
import { consentField, fieldsOf, GROUPS } from '../../src/domain/fields.ts';
import { stepAfter, stepBefore, stepsOf, type Step } from '../../src/domain/flow.ts';
import { fieldOfProblem } from '../../src/domain/pointers.ts';
import { checkReferral } from '../../src/domain/referral-rules.ts';
import { sentAnswers, withheldAnswers } from '../../src/domain/sent.ts';
import { toReferral } from '../../src/domain/to-referral.ts';
import { FormDefinition } from '../../src/schemas/form-definition.ts';
import { Referral } from '../../src/schemas/referral.ts';
import { journeys, type Journey } from './arbitrary-journeys.ts';

/** PROPERTY_SEED looks elsewhere, PROPERTY_RUNS longer. A failure prints the seed, and the journey at its shortest. */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20261122);
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 1000);
const tried = fc.sample(journeys, { seed, numRuns });

/** Looks at every journey; they are made once for all properties, and anew only to shrink one that fails. */
function always(property: (journey: Journey) => void): void {
  try {
    tried.forEach(property);
  } catch (error) {
    fc.assert(fc.property(journeys, property), { seed, numRuns });
    throw error;
  }
}

/** Looks at every situation of every journey. */
const everywhere = (property: (definition: FormDefinition, answers: Answers) => void): void =>
  always(({ definition, situations }) => situations.forEach(({ answers }) => property(definition, answers)));

const context = {
  now: '2026-11-22T10:00:00+09:00',
  language: 'ko',
  source: { host: 'news.example', page: 'https://news.example/1' },
  program_id: 'wlf-1',
};

/** As it travels: without members that have no value. */
const wire = (definition: FormDefinition, answers: Answers) =>
  JSON.parse(JSON.stringify(toReferral(definition, answers, context))) as Referral;

/** Looks at what is sent wherever nothing is to be mended. */
const whereverSent = (property: (referral: Referral, definition: FormDefinition, answers: Answers) => void): void =>
  everywhere((definition, answers) => {
    if (!checkAnswers(definition, answers).length) property(wire(definition, answers), definition, answers);
  });

const isChild = (answers: Answers): boolean => answers['path'] === 'self' && answers['child'] === 'yes';
const isAnonymous = (answers: Answers): boolean => answers['path'] === 'neighbour' && answers['anonymous'] === 'yes';

function* leavesOf(value: unknown, pointer = ''): Generator<[pointer: string, leaf: unknown]> {
  if (typeof value !== 'object' || value === null) yield [pointer, value];
  else for (const [key, member] of Object.entries(value)) yield* leavesOf(member, `${pointer}/${key}`);
}

/** Members that the path alone decides, or another answer than their own. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  self: ['/subject/relation', '/subject/age_band', '/subject/contact/do_not_contact'],
  neighbour: ['/reporter/kind'],
  officer: ['/reporter/kind', '/subject/relation'],
};

describe('whatever a city defines and a person does', () => {
  it('the definitions that are tried keep to the schema', () =>
    always(({ definition }) => assert.equal(z.safeParse(FormDefinition, definition).success, true)));

  it('nothing throws', () =>
    everywhere((definition, answers) => {
      checkAnswers(definition, answers);
      raisesAlarm(definition, answers);
      withheldAnswers(definition, answers);
      checkReferral(toReferral(definition, answers, context), definition);
    }));

  it('no field is asked for twice', () =>
    everywhere((definition, answers) => {
      const names = fieldsOf(definition, answers).map(({ name }) => name);
      assert.deepEqual(names, [...new Set(names)]);
    }));

  it('the way forward meets each step once and ends at the review', () =>
    everywhere((definition, answers) => {
      const steps = stepsOf(definition, answers);
      const [first = 'review'] = steps;
      const met = [first];
      for (let step = first; step !== 'review' && met.length <= steps.length; met.push(step)) {
        step = stepAfter(step, definition, answers);
      }
      assert.deepEqual(met, steps);
    }));

  it('the way from any step, even one that is gone by now, leads on and never back', () =>
    always(({ definition, last: { answers } }) => {
      const order: Step[] = [...GROUPS, 'review'];
      order.splice(1, 0, 'danger');
      for (const [i, step] of order.slice(0, -1).entries()) {
        const next = stepAfter(step, definition, answers);
        assert.ok(order.indexOf(next) > i, `${step} leads to ${next}`);
      }
    }));

  it('back undoes next', () =>
    everywhere((definition, answers) => {
      for (const step of stepsOf(definition, answers).slice(0, -1)) {
        assert.equal(stepBefore(stepAfter(step, definition, answers), definition, answers), step);
      }
    }));

  it('going on, back and to the review loses no answer', () =>
    always(({ definition, last: { answers } }) => {
      const before = JSON.stringify([answers, sentAnswers(definition, answers)]);
      for (const step of stepsOf(definition, answers)) {
        stepBefore(step, definition, answers);
        stepAfter(step, definition, answers);
        stepAfter(step, definition, answers, true);
      }
      assert.equal(JSON.stringify([answers, sentAnswers(definition, answers)]), before);
    }));

  it('whoever mends what is wrong can send', () =>
    always(({ definition, last: { answers } }) => assert.deepEqual(checkAnswers(definition, answers), [])));

  it('what finds nothing to mend keeps to the schema', () =>
    whereverSent((referral) => assert.deepEqual(z.safeParse(Referral, referral).error?.issues, undefined)));

  it('nothing is sent but answers to fields that are asked for', () =>
    whereverSent((referral, definition, answers) => {
      const asked = fieldsOf(definition, answers);
      const { subject, reporter, place, needs, signs, narrative, answers: own, partner_id, consents } = referral;
      const told = { subject, reporter, place, needs, signs, narrative, answers: own, partner_id };
      for (const [pointer, leaf] of leavesOf(told)) {
        const origin = fieldOfProblem({ pointer, code: '' }, asked)?.name;
        if (leaf === undefined || (!origin && DERIVED[String(answers['path'])]?.includes(pointer))) continue;
        assert.ok(origin, `${pointer} comes of no field that is asked for`);
        assert.ok(answers[origin]?.length, `${pointer} comes of ${origin}, which was not answered`);
      }
      for (const { id } of consents)
        assert.ok(
          asked.some(({ name }) => name === consentField(id)),
          id,
        );
    }));

  it('nothing sensitive is sent without the consent that is asked for, nor of a child', () =>
    everywhere((definition, answers) => {
      const lacking = definition.consents.some(
        ({ id, kind, paths }) =>
          kind === 'sensitive' &&
          (!paths || paths.some((path) => path === answers['path'])) &&
          !answers[consentField(id)],
      );
      if (!isChild(answers) && (isAnonymous(answers) || !lacking)) return;
      const { needs = [], signs = [], answers: own = {} } = wire(definition, answers);
      const sensitive = (items: readonly { id: string; sensitive?: boolean | undefined }[] = []) =>
        items.filter((item) => item.sensitive).map(({ id }) => id);
      for (const id of sensitive(definition.needs)) assert.ok(!needs.includes(id), `need ${id}`);
      for (const id of sensitive(definition.signs)) assert.ok(!signs.includes(id), `sign ${id}`);
      for (const id of sensitive(definition.questions)) assert.ok(!Object.hasOwn(own, id), `question ${id}`);
    }));

  it('nothing of an anonymous reporter is sent', () =>
    everywhere((definition, answers) => {
      if (!isAnonymous(answers)) return;
      const { reporter, consents, subject } = wire(definition, answers);
      assert.deepEqual([reporter, consents], [{ kind: 'anonymous' }, []]);
      assert.deepEqual(Object.keys(subject.contact ?? {}), answers['unsafe'] ? ['do_not_contact'] : []);
    }));

  it('what finds nothing to mend in the browser finds nothing to refuse on the server', () =>
    whereverSent((referral, definition) => assert.deepEqual(checkReferral(referral, definition), [])));
});
