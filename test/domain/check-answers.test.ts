import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers } from '../../src/domain/answers.ts';
import { checkAnswers } from '../../src/domain/check-answers.ts';
import { definition } from '../support/builders.ts';

const complete: Answers = {
  path: 'self',
  needs: ['livelihood'],
  district: '4617025021',
  preferred: 'call',
  phone: '010-0000-0000',
  'consent:collect': '2026-11-22T10:00:00+09:00',
};

const questions = [
  { id: 'rooms', type: 'number', label: { ko: '방' } },
  { id: 'since', type: 'date', label: { ko: '언제부터' } },
] as const;

const issues = (changes: Answers) =>
  checkAnswers(definition({ questions: [...questions] }), { ...complete, ...changes }).map(
    ({ field, code }) => `${field} ${code}`,
  );

describe('the answers to mend', () => {
  const cases: [what: string, changes: Answers, issues: string[]][] = [
    ['are none where all is well', {}, []],
    ['include a required one that is missing', { district: '' }, ['district required']],
    ['include a consent that is required', { 'consent:collect': '' }, ['consent:collect required']],
    ['do not include a consent that is not', { 'consent:sensitive': '' }, []],
    ['include the first of needs, signs and words where nothing is told', { needs: [] }, ['needs nothing-told']],
    ['take blanks for nothing told', { needs: [], narrative: ' \n ' }, ['needs nothing-told']],
    ['are content with words alone', { needs: [], narrative: '도와주세요' }, []],
    ['are content with a sign alone', { needs: [], signs: ['power-cut'] }, []],
    ['include a number that cannot be called', { phone: '12' }, ['phone phone']],
    ['include a text that is too long', { narrative: '가'.repeat(4001) }, ['narrative too-long']],
    ['do not include a text that is just not too long', { narrative: '가'.repeat(4000) }, []],
    ['include a resident number', { narrative: '900101-1234567' }, ['narrative resident-number']],
    ['include a resident number typed as a phone number', { phone: '900101-1234567' }, ['phone resident-number']],
    ['include what should be a number', { 'q:rooms': '둘' }, ['q:rooms number']],
    ['include what should be a date', { 'q:since': '언젠가' }, ['q:since date']],
    ['leave alone a number and a date', { 'q:rooms': '2.5', 'q:since': '2026-11-01' }, []],
    ['leave alone what is not asked for', { preferred: 'none', phone: '12' }, []],
  ];
  for (const [what, changes, expected] of cases) {
    it(what, () => assert.deepEqual(issues(changes), expected));
  }

  it('come in the order of the form', () => {
    assert.deepEqual(issues({ needs: [], district: '', preferred: '', phone: '1', 'consent:collect': '' }), [
      'needs nothing-told',
      'district required',
      'preferred required',
      'phone phone',
      'consent:collect required',
    ]);
  });

  it('include the number of a reporter who is not anonymous', () => {
    const answers = {
      path: 'neighbour',
      relation: 'family',
      aware: 'yes',
      needs: ['health'],
      district: '4617025021',
      'consent:collect': 'x',
    };
    assert.deepEqual(checkAnswers(definition(), answers), [{ field: 'reporter_phone', code: 'required' }]);
    assert.deepEqual(checkAnswers(definition(), { ...answers, 'consent:collect': '', anonymous: 'yes' }), []);
  });
});
