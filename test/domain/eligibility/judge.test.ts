import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_ANSWERS, type Answers } from '../../../src/domain/eligibility/answers.ts';
import { judge } from '../../../src/domain/eligibility/judge.ts';
import type { Judged } from '../../../src/domain/eligibility/judge.ts';
import { programOf, PROGRAMS } from './programs.ts';

const DAY = '2026-11-22';

/** Findings as they are read: kind of demand, state, what is asked. */
const findings = (program: Judged, known: Partial<Answers>) =>
  judge(program, { ...NO_ANSWERS, ...known }, DAY).findings.map(({ criterion, state, asks }) =>
    [criterion === 'region' ? 'region' : criterion.demand.kind, state, ...asks].join(' '),
  );

describe('the findings', () => {
  it('are one for each criterion, the region first', () => {
    const program = programOf('남원시', 'JA0110=65', '50%', 'JA0102', 'JA0328', 'JA0403', '재산 기준');
    assert.deepEqual(findings(program, {}), [
      'region unknown region',
      'age unknown age',
      'income-limit unknown size income',
      'any unknown sex',
      'any unknown health',
      'any unknown family',
      'other office',
    ]);
    const known = { age: 60, size: 1, income: 0, region: { province: '전북특별자치도', city: '남원시' } };
    assert.deepEqual(findings(program, { ...known, traits: { JA0102: true, JA0328: false, JA0330: true } }), [
      'region met',
      'age unmet',
      'income-limit met',
      'any met',
      'any unmet',
      'any unknown family',
      'other office',
    ]);
  });

  it('have none of the region where none is stated', () =>
    assert.deepEqual(findings(programOf('', 'JA0110=65'), { age: 65 }), ['age met']));

  it('are there with a verdict that cannot be had', () =>
    assert.deepEqual(findings(PROGRAMS['말로만 된 조건'], {}), ['region met', 'other office']));

  it('say what they were read from', () => {
    const [, finding] = judge(PROGRAMS['긴급복지'], NO_ANSWERS, DAY).findings;
    assert.notEqual(finding?.criterion, 'region');
    assert.deepEqual(finding?.criterion, PROGRAMS['긴급복지'].conditions?.criteria[0]);
  });

  it('ask nothing where income is close', () => {
    const { asks, findings: found } = judge(PROGRAMS['주거급여'], { size: 1, income: 1_300_000, traits: {} }, DAY);
    assert.deepEqual(asks, []);
    assert.deepEqual(
      found.map(({ state, close, asks: own }) => [state, close, own.length]),
      [
        ['met', undefined, 0],
        ['unknown', true, 0],
      ],
    );
  });

  it('ask for the city where a 시·도 is known, and for nothing where the name of a city is not enough', () => {
    const program = programOf('대구 중구', 'JA0110=65');
    assert.deepEqual(findings(program, { region: { province: '대구광역시' } })[0], 'region unknown region');
    assert.deepEqual(findings(program, { region: { city: '중구' } })[0], 'region unknown');
  });
});

describe('the questions of a verdict', () => {
  it('are each named once', () => {
    const program = programOf('전국', '50%', 'JA0201', 'JA0404', 'JA0402', 'JA0403');
    assert.deepEqual(judge(program, NO_ANSWERS, DAY).asks, ['size', 'income', 'family']);
  });

  it('are none once something speaks against it', () =>
    assert.deepEqual(judge(PROGRAMS['청년월세'], { age: 50, traits: {} }, DAY).asks, []));

  it('are none of what an official looks at', () =>
    assert.deepEqual(judge(PROGRAMS['지역만 있음'], NO_ANSWERS, DAY).asks, []));
});
