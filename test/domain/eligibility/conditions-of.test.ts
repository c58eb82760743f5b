import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conditionsOf, type ConditionAttribute } from '../../../src/domain/eligibility/conditions-of.ts';
import type { Demand } from '../../../src/domain/eligibility/conditions.ts';

const attribute = (taxonomy: string, code: string, value?: string, label = '복지로, 2026-09'): ConditionAttribute => ({
  value,
  label,
  taxonomy_term: { id: code, code, taxonomy: `ieum:${taxonomy}` },
});
const flag = (code: string, value?: string, label?: string) => attribute('support-condition', code, value, label);
const limit = (value: string) => attribute('income-limit', 'median-percent', value);
const flags = (...numbers: number[]) => numbers.map((number) => flag(`JA0${number}`));

const demandsOf = (attributes: readonly (ConditionAttribute | null)[]): Demand[] | undefined =>
  conditionsOf(attributes)?.criteria.map(({ demand }) => demand);

const BANDS = [201, 202, 203, 204, 205];
const PERSON = [301, 302, 303, 313, 314, 315, 316, 317, 318, 319, 320, 322, 326, 327, 328, 329, 330];
const HOUSEHOLD = [401, 402, 403, 404, 410, 411, 412, 413, 414];

describe('the conditions of a service', () => {
  it('are none where its attributes speak of other things, or there are none', () => {
    assert.equal(conditionsOf([attribute('theme', '040'), { value: 'x', taxonomy_term: null }]), undefined);
    assert.equal(conditionsOf([]), undefined);
    assert.equal(conditionsOf(null), undefined);
    assert.equal(conditionsOf(undefined), undefined);
  });

  it('are joined by group, in one order, whatever the order of the feed', () => {
    const attributes = [
      attribute('other-condition', 'other-condition', ' 재산 기준 '),
      flag('JA0412'),
      flag('JA0330', 'Y'),
      flag('JA0102'),
      flag('JA0111', '64'),
      limit('63'),
      flag('JA0328'),
      flag('JA0110', '19'),
    ];
    const expected: Demand[] = [
      { kind: 'age', from: 19, to: 64 },
      { kind: 'income-limit', percent: 63 },
      { kind: 'any', group: 'sex', codes: ['JA0102'] },
      { kind: 'any', group: 'person', codes: ['JA0328', 'JA0330'] },
      { kind: 'any', group: 'household', codes: ['JA0412'] },
      { kind: 'other', text: '재산 기준' },
    ];
    assert.deepEqual(demandsOf(attributes), expected);
    assert.deepEqual(demandsOf(attributes.toReversed()), expected);
    assert.equal(conditionsOf(attributes)?.broken, false);
  });

  it('name each source once', () => {
    const [one] = conditionsOf([flag('JA0110', '65', '법 §3'), flag('JA0111', '80', '법 §3')])?.criteria ?? [];
    assert.equal(one?.source, '법 §3');
    const [two] = conditionsOf([flag('JA0401', '', '공고'), flag('JA0402', '', '지침')])?.criteria ?? [];
    assert.equal(two?.source, '공고 · 지침');
    assert.equal(conditionsOf([flag('JA0401', '', '')])?.criteria[0]?.source, '');
  });

  it('take a code from the id of a term that has no code', () => {
    for (const code of [undefined, null, '']) {
      const [demand] = demandsOf([{ taxonomy_term: { id: 'JA0329', code, taxonomy: 'ieum:support-condition' } }]) ?? [];
      assert.deepEqual(demand, { kind: 'any', group: 'person', codes: ['JA0329'] });
    }
  });

  it('have one bound of age where the other one is missing or means everybody', () => {
    assert.deepEqual(demandsOf([flag('JA0110', '65')]), [{ kind: 'age', from: 65 }]);
    assert.deepEqual(demandsOf([flag('JA0111', '18')]), [{ kind: 'age', to: 18 }]);
    assert.deepEqual(demandsOf([flag('JA0110', '0'), flag('JA0111', '5')]), [{ kind: 'age', to: 5 }]);
    assert.deepEqual(demandsOf([flag('JA0110', '60'), flag('JA0111', '120')]), [{ kind: 'age', from: 60 }]);
    assert.deepEqual(demandsOf([flag('JA0111', '0')]), [{ kind: 'age', to: 0 }]);
    assert.equal(conditionsOf([flag('JA0110', '0'), flag('JA0111', '200')]), undefined);
  });

  it('join bands of income that meet', () => {
    const bands = (...numbers: number[]) => demandsOf(flags(...numbers))?.[0];
    assert.deepEqual(bands(201), { kind: 'income-band', bands: [{ over: 0, to: 50 }] });
    assert.deepEqual(bands(202, 201), { kind: 'income-band', bands: [{ over: 0, to: 75 }] });
    assert.deepEqual(bands(201, 203, 204), {
      kind: 'income-band',
      bands: [
        { over: 0, to: 50 },
        { over: 75, to: 200 },
      ],
    });
    assert.deepEqual(bands(205), { kind: 'income-band', bands: [{ over: 200, to: Infinity }] });
  });

  it('take the widest of several limits of income', () =>
    assert.deepEqual(demandsOf([limit('32'), limit('47.5')]), [{ kind: 'income-limit', percent: 47.5 }]));

  for (const [name, all] of Object.entries({ sex: [101, 102], income: BANDS, person: PERSON, household: HOUSEHOLD })) {
    it(`ask nothing of ${name} where all its codes are set, and something where one is missing`, () => {
      assert.equal(conditionsOf(flags(...all)), undefined);
      assert.equal(conditionsOf(flags(...all.slice(1)))?.criteria.length, 1);
    });
  }

  it('leave out what a feed writes as N', () => {
    assert.deepEqual(demandsOf([flag('JA0328', 'N'), flag('JA0329', 'y')]), [
      { kind: 'any', group: 'person', codes: ['JA0329'] },
    ]);
    assert.equal(conditionsOf([flag('JA0328', 'N')]), undefined);
  });

  it('keep what a single attribute says twice as one code', () =>
    assert.deepEqual(demandsOf(flags(329, 329)), [{ kind: 'any', group: 'person', codes: ['JA0329'] }]));

  const wrong: Record<string, ConditionAttribute | null> = {
    'a missing attribute': null,
    'a code of businesses': flag('JA1201'),
    'an unknown code': flag('JA0299'),
    'a flag with another value': flag('JA0328', '중증'),
    'an age in words': flag('JA0110', '만 65세'),
    'an age without a value': flag('JA0110'),
    'an age with a sign': flag('JA0111', '-1'),
    'a limit in words': limit('50% 이하'),
    'a limit of nothing': limit('0'),
    'a limit without a value': limit(''),
    'other words left empty': attribute('other-condition', 'other-condition', ' '),
  };
  for (const [name, one] of Object.entries(wrong)) {
    it(`are broken by ${name}, and keep the rest`, () => {
      assert.deepEqual(conditionsOf([one]), { criteria: [], broken: true });
      const both = conditionsOf([one, flag('JA0412')]);
      assert.equal(both?.broken, true);
      assert.equal(both?.criteria.length, 1);
    });
  }

  it('are broken by ages the wrong way round', () =>
    assert.deepEqual(conditionsOf([flag('JA0110', '65'), flag('JA0111', '19')]), { criteria: [], broken: true }));
});
