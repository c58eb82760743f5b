import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/domain/answers.ts';
import { sensitiveConsents, withholdsSensitive } from '../../src/domain/sensitive.ts';
import { askedAnswers, sentAnswers, withheldAnswers } from '../../src/domain/sent.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import { definition } from '../support/builders.ts';

const TICKED = '2026-11-22T09:58:00+09:00';

/** The small city's form with a need, a sign and two questions of health; the sensitive consent is asked of oneself only. */
const city: FormDefinition = definition({
  needs: [
    { id: 'livelihood', label: { ko: '생활비' } },
    { id: 'health', label: { ko: '아픔' }, sensitive: true },
  ],
  signs: [
    { id: 'power-cut', label: { ko: '전기가 끊겼어요' }, urgency: 'urgent' },
    { id: 'untreated', label: { ko: '병원에 못 가요' }, sensitive: true },
  ],
  questions: [
    { id: 'illness', type: 'text', label: { ko: '어디가 아픈가요?' }, sensitive: true },
    {
      id: 'care',
      type: 'multiple',
      label: { ko: '돌봄' },
      sensitive: true,
      options: [{ id: 'bath', label: { ko: '목욕' } }],
    },
    { id: 'pet', type: 'text', label: { ko: '반려동물' } },
  ],
});

const ticked: Answers = {
  path: 'self',
  needs: ['livelihood', 'health'],
  signs: ['untreated'],
  'q:illness': '허리',
  'q:care': ['bath'],
  'q:pet': '고양이',
};

describe('the answers that count', () => {
  const cases: [what: string, answers: Answers, asked: Answers][] = [
    ['are trimmed', { path: 'self', narrative: ' 도와주세요\n' }, { path: 'self', narrative: '도와주세요' }],
    ['leave out empty ones', { path: 'self', narrative: ' ', needs: [] }, { path: 'self' }],
    ['leave out what is not asked for now', { path: 'self', reporter_name: '김가온' }, { path: 'self' }],
    [
      'leave out choices that are not offered',
      { path: 'self', needs: ['gold', 'livelihood'] },
      { path: 'self', needs: ['livelihood'] },
    ],
    ['leave out a district that the city does not know', { path: 'self', district: '1' }, { path: 'self' }],
    ["leave out a child's age without its tick", { path: 'self', age_band: '0-13' }, { path: 'self' }],
    [
      'keep the age of a child that another reports',
      { path: 'neighbour', age_band: '0-13' },
      { path: 'neighbour', age_band: '0-13' },
    ],
  ];
  for (const [what, answers, asked] of cases) {
    it(what, () => assert.deepEqual(askedAnswers(city, answers), asked));
  }

  it('leave out the sensitive needs of a child', () =>
    assert.deepEqual(askedAnswers(city, { ...ticked, child: 'yes' }), {
      path: 'self',
      needs: ['livelihood'],
      child: 'yes',
    }));
});

describe('without the sensitive consent', () => {
  it('nothing sensitive is sent', () =>
    assert.deepEqual(sentAnswers(city, ticked), { path: 'self', needs: ['livelihood'], 'q:pet': '고양이' }));

  it('what is left out is told', () =>
    assert.deepEqual(withheldAnswers(city, ticked), {
      needs: ['health'],
      signs: ['untreated'],
      'q:illness': '허리',
      'q:care': ['bath'],
    }));

  it('all is sent on a path that does not ask for it', () => {
    const neighbour = { ...ticked, path: 'neighbour' };
    assert.deepEqual(sentAnswers(city, neighbour), neighbour);
    assert.deepEqual(withheldAnswers(city, neighbour), {});
  });
});

describe('with the sensitive consent', () => {
  const agreed = { ...ticked, 'consent:sensitive': TICKED };

  it('all is sent', () => assert.deepEqual(sentAnswers(city, agreed), agreed));
  it('nothing is withheld', () => assert.deepEqual(withheldAnswers(city, agreed), {}));

  it('each that is asked for has to be given', () => {
    const [, sensitive] = city.consents;
    const two = { ...city, consents: [...city.consents, ...(sensitive ? [{ ...sensitive, id: 'genes' }] : [])] };
    assert.deepEqual(
      sensitiveConsents(two, agreed).map(({ id }) => id),
      ['sensitive', 'genes'],
    );
    assert.equal(withholdsSensitive(two, agreed), true);
    assert.equal(withholdsSensitive(two, { ...agreed, 'consent:genes': TICKED }), false);
  });
});
