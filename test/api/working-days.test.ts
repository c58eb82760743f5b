import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateInSeoul, workingDate } from '../../demo/api/working-days.ts';

describe('working days in Korea', () => {
  it('count the date in Seoul, whatever the clock of the server says', () => {
    assert.equal(dateInSeoul(new Date('2026-11-19T14:59:59Z')), '2026-11-19');
    assert.equal(dateInSeoul(new Date('2026-11-19T15:00:00Z')), '2026-11-20');
  });

  it('skip weekends', () => {
    const wednesday = new Date('2026-11-18T09:00:00+09:00');
    assert.equal(workingDate(wednesday, 2), '2026-11-20');
    assert.equal(workingDate(wednesday, 3), '2026-11-23');
    assert.equal(workingDate(wednesday, 8), '2026-11-30');
  });

  it('start on Monday for what comes at a weekend', () => {
    const saturday = new Date('2026-11-21T09:00:00+09:00');
    assert.equal(workingDate(saturday, 0), '2026-11-23');
    assert.equal(workingDate(saturday, 1), '2026-11-23');
    assert.equal(workingDate(new Date('2026-11-20T09:00:00+09:00'), 0), '2026-11-20');
  });

  it('skip public holidays of several days, and the days that make up for those at a weekend', () => {
    assert.equal(workingDate(new Date('2026-09-23T09:00:00+09:00'), 1), '2026-09-28', '추석');
    assert.equal(workingDate(new Date('2026-10-02T09:00:00+09:00'), 1), '2026-10-06', '개천절, made up for on Monday');
    assert.equal(workingDate(new Date('2026-12-25T09:00:00+09:00'), 0), '2026-12-28', '성탄절 before a weekend');
  });
});
