import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crisisLevel, URGENCIES, urgencyOf } from '../../src/domain/urgency.ts';
import type { FormDefinition, Question, Urgency } from '../../src/schemas/form-definition.ts';
import type { Referral } from '../../src/schemas/referral.ts';

const sign = (id: string, urgency?: Urgency) => ({ id, label: { ko: id }, urgency });
const signs = [sign('soon', 'soon'), sign('urgent', 'urgent'), sign('emergency', 'emergency'), sign('silent')];

const option = (id: string, points?: number) => ({ id, label: { ko: id }, points });
const question = (id: string, type: Question['type'], ...options: Question['options'] & object): Question => ({
  id,
  type,
  label: { ko: id },
  options,
});
const level = (id: string, points: number, urgency: Urgency) => ({ id, label: { ko: id }, points, urgency });

/** A survey of two questions, with levels in no order. */
const survey: Pick<FormDefinition, 'questions' | 'crisis_levels'> = {
  questions: [
    question('meals', 'single', option('three', 0), option('two', 2), option('none', 6)),
    question('worries', 'multiple', option('debt', 2), option('rent', 2), option('job', 1), option('none')),
    question('pet', 'text'),
  ],
  crisis_levels: [level('high', 8, 'urgent'), level('low', 0, 'routine'), level('middle', 4, 'soon')],
};

describe('the urgency of a request', () => {
  const cases: [signs: string[], urgency: Urgency][] = [
    [[], 'routine'],
    [['silent'], 'routine'],
    [['soon'], 'soon'],
    [['soon', 'urgent', 'silent'], 'urgent'],
    [['urgent', 'soon'], 'urgent'],
    [['soon', 'emergency', 'urgent'], 'emergency'],
    [['unheard-of'], 'routine'],
  ];
  for (const [ticked, urgency] of cases) {
    it(`is ${urgency} for ${ticked.join(', ') || 'no sign'}`, () =>
      assert.equal(urgencyOf({ signs }, { signs: ticked }), urgency));
  }

  it('is routine where nothing is said', () => assert.equal(urgencyOf({ signs: [] }, {}), 'routine'));

  const both: [what: string, referral: Pick<Referral, 'signs' | 'answers'>, urgency: Urgency][] = [
    ['the level of the survey', { answers: { meals: 'none', worries: ['debt'] } }, 'urgent'],
    [
      'the sign where it is the more pressing',
      { signs: ['urgent'], answers: { meals: 'two', worries: ['rent'] } },
      'urgent',
    ],
    [
      'the level where it is the more pressing',
      { signs: ['soon'], answers: { meals: 'none', worries: ['debt'] } },
      'urgent',
    ],
  ];
  for (const [what, referral, urgency] of both) {
    it(`is that of ${what}`, () => assert.equal(urgencyOf({ signs, ...survey }, referral), urgency));
  }

  it('is listed with the most pressing first', () =>
    assert.deepEqual(URGENCIES, ['emergency', 'urgent', 'soon', 'routine']));
});

describe('the level of the need-and-crisis survey', () => {
  const cases: [what: string, answers: Referral['answers'], level: string | undefined][] = [
    ['where nothing is answered, is the one that needs no points', undefined, 'low'],
    ['adds up the points of all chosen options', { meals: 'two', worries: ['debt'] }, 'middle'],
    ['is reached with exactly its points', { meals: 'none', worries: ['rent'] }, 'high'],
    ['is not reached with one less', { meals: 'none', worries: ['job'] }, 'middle'],
    ['counts nothing for options without points', { meals: 'three', worries: ['none'] }, 'low'],
    ['counts nothing for what no question offers', { meals: 'feast', gone: 'none' }, 'low'],
    ['counts nothing for words', { pet: 'none' }, 'low'],
  ];
  for (const [what, answers, expected] of cases) {
    it(what, () => assert.equal(crisisLevel(survey, answers)?.id, expected));
  }

  it('is none where the definition names no levels', () =>
    assert.equal(crisisLevel({ questions: survey.questions }, { meals: 'none' }), undefined));

  it('is none where none is reached', () =>
    assert.equal(crisisLevel({ ...survey, crisis_levels: [level('high', 8, 'urgent')] }, { meals: 'two' }), undefined));
});
