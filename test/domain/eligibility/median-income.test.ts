import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { incomeLimit, medianIncome } from '../../../src/domain/eligibility/median-income.ts';

describe('the median income', () => {
  it('is that of the year', () => {
    assert.equal(medianIncome(1, '2026-11-22'), 2_564_238);
    assert.equal(medianIncome(4, '2026-12-31'), 6_494_738);
    assert.equal(medianIncome(4, '2027-01-01'), 6_929_885);
    assert.equal(medianIncome(7, '2027-06-30'), 10_152_665);
  });

  it('is the first one known before, and the latest one known after', () => {
    assert.equal(medianIncome(2, '2020-01-01'), 4_199_292);
    assert.equal(medianIncome(2, '2040-01-01'), 4_480_645);
  });

  it('grows by 959,198 won with each person over seven in 2026', () => {
    assert.equal(medianIncome(8, '2026-11-22'), 9_515_150 + 959_198);
    assert.equal(medianIncome(10, '2026-11-22'), 9_515_150 + 3 * 959_198);
  });

  it('gives limits rounded to the won, as they are announced', () => {
    // 32 % of 8,555,952 is 2,737,904.64; of 7,556,719 it is 2,418,150.08.
    assert.equal(incomeLimit(32, 6, '2026-11-22'), 2_737_905);
    assert.equal(incomeLimit(32, 5, '2026-11-22'), 2_418_150);
  });
});
