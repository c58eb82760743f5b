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
    ['include what is a number of another kind', { 'q:rooms': 'Infinity' }, ['q:rooms number']],
    ['include a resident number typed as a number', { 'q:rooms': '9.001011234567e12' }, ['q:rooms resident-number']],
    ['include a day that is none', { 'q:since': '2026-02-30' }, ['q:since date']],
    ['include a day written in another way', { 'q:since': '1 November 2026' }, ['q:since date']],
    ['do not take a zero too many after +82 for a resident number', { phone: '+82010-1234-5678' }, []],
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

  it('include the number of a reporter who may be called, and nothing of an anonymous one', () => {
    const answers = {
      path: 'neighbour',
      relation: 'family',
      aware: 'yes',
      needs: ['health'],
      district: '4617025021',
      reporter_preferred: 'call',
      'consent:collect': 'x',
    };
    assert.deepEqual(checkAnswers(definition(), answers), [{ field: 'reporter_phone', code: 'required' }]);
    assert.deepEqual(checkAnswers(definition(), { ...answers, reporter_preferred: 'none' }), []);
    assert.deepEqual(checkAnswers(definition(), { ...answers, 'consent:collect': '', anonymous: 'yes' }), []);
  });

  it('include a code of an organisation that none could be', () => {
    const officer = { ...complete, path: 'officer', aware: 'yes', organization_code: '코드' };
    assert.deepEqual(checkAnswers(definition(), officer), [{ field: 'organization_code', code: 'code' }]);
    assert.deepEqual(checkAnswers(definition(), { ...officer, organization_code: 'k7m4' }), []);
  });

  it('include the guardian of a child, and no consent', () => {
    const child = { path: 'self', child: 'yes', needs: ['livelihood'], district: '4617025021' };
    assert.deepEqual(
      checkAnswers(definition(), child).map(({ field }) => field),
      ['guardian_name', 'guardian_phone'],
    );
  });
});

describe('where all that is told is sensitive', () => {
  const needs = [
    { id: 'livelihood', label: { ko: '생활비' } },
    { id: 'health', label: { ko: '아픔' }, sensitive: true },
  ];
  const issuesOf = (changes: Answers) =>
    checkAnswers(definition({ needs }), { ...complete, needs: ['health'], ...changes });

  it('the consent to it is to be given, since nothing would be sent', () =>
    assert.deepEqual(issuesOf({}), [{ field: 'consent:sensitive', code: 'only-sensitive' }]));

  it('nothing is to be mended once it is given, or something else is told', () => {
    assert.deepEqual(issuesOf({ 'consent:sensitive': '2026-11-22T10:00:00+09:00' }), []);
    assert.deepEqual(issuesOf({ narrative: '도와주세요' }), []);
  });

  it('the consent that is still lacking is named, of several', () => {
    const [collect, sensitive] = definition().consents;
    const consents = collect && sensitive ? [collect, sensitive, { ...sensitive, id: 'genes' }] : [];
    const answers = { ...complete, needs: ['health'], 'consent:sensitive': '2026-11-22T10:00:00+09:00' };
    assert.deepEqual(checkAnswers(definition({ needs, consents }), answers), [
      { field: 'consent:genes', code: 'only-sensitive' },
    ]);
  });
});
