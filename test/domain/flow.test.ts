import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/domain/answers.ts';
import { stepAfter, stepBefore, stepsOf, stepToMend, type Step } from '../../src/domain/flow.ts';
import { definition } from '../support/builders.ts';

const city = definition({
  signs: [{ id: 'violence', label: { ko: '맞고 있어요' }, urgency: 'emergency' }],
  partners: [{ id: 'center', name: { ko: '복지관' } }],
});

const complete: Answers = {
  path: 'self',
  needs: ['livelihood'],
  district: '4617025021',
  preferred: 'none',
  'consent:collect': '2026-11-22T10:00:00+09:00',
};
const inDanger = { ...complete, signs: ['violence'] };

describe('the steps of a form', () => {
  const cases: [what: string, answers: Answers, steps: Step[]][] = [
    ['the review alone before a path is chosen', {}, ['review']],
    ['a group each, and the review last', complete, ['needs', 'place', 'person', 'contact', 'consents', 'review']],
    [
      'with a stop where a life is in danger',
      inDanger,
      ['needs', 'danger', 'place', 'person', 'contact', 'consents', 'review'],
    ],
    [
      'with a step for the partner whom the page named',
      { ...complete, partner: 'center' },
      ['needs', 'place', 'person', 'contact', 'questions', 'consents', 'review'],
    ],
    [
      'without consents where nobody is asked',
      { path: 'neighbour', anonymous: 'yes' },
      ['needs', 'place', 'person', 'contact', 'review'],
    ],
    ['few for a child', { path: 'self', child: 'yes' }, ['needs', 'place', 'person', 'review']],
  ];
  for (const [what, answers, steps] of cases) {
    it(`are ${what}`, () => assert.deepEqual(stepsOf(city, answers), steps));
  }
});

describe('the step that follows', () => {
  const cases: [what: string, from: Step, answers: Answers, mending: boolean, to: Step][] = [
    ['is the next group', 'needs', complete, false, 'place'],
    ['is the stop where a life is in danger', 'needs', inDanger, false, 'danger'],
    ['leads on from the stop', 'danger', inDanger, false, 'place'],
    ['is the review after the last group', 'consents', complete, false, 'review'],
    ['of the review is the review', 'review', complete, false, 'review'],
    ['is the next one there is where the step left is gone', 'questions', complete, false, 'consents'],
    ['of a stop that is gone is the group after it', 'danger', complete, false, 'place'],
    ['leads back to the review where it was come from', 'needs', complete, true, 'review'],
    ['leads over the stop even then', 'needs', inDanger, true, 'danger'],
    ['leads from the stop back to the review', 'danger', inDanger, true, 'review'],
    ['leads on to what is still to be mended', 'needs', { ...complete, district: '' }, true, 'place'],
  ];
  for (const [what, from, answers, mending, to] of cases) {
    it(what, () => assert.equal(stepAfter(from, city, answers, mending), to));
  }
});

describe('the step before', () => {
  const cases: [what: string, from: Step, answers: Answers, to: Step | undefined][] = [
    ['is the group before', 'place', complete, 'needs'],
    ['is the stop where a life is in danger', 'place', inDanger, 'danger'],
    ['of the review is the last group', 'review', complete, 'consents'],
    ['is none for the first', 'needs', complete, undefined],
    ['is the one before it where the step left is gone', 'questions', complete, 'contact'],
  ];
  for (const [what, from, answers, to] of cases) {
    it(what, () => assert.equal(stepBefore(from, city, answers), to));
  }
});

describe('the step to mend', () => {
  it('is none where all is well', () => assert.equal(stepToMend(city, complete), undefined));
  it('is the first in which something is wrong', () =>
    assert.equal(stepToMend(city, { ...complete, 'consent:collect': '', preferred: '' }), 'contact'));
});
