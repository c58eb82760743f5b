import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import Calendar from 'date-holidays';
import { dayOf, isoOf } from '../../../src/domain/schedule/days.ts';
import { HOLIDAYS, holidaysEnd, withHolidays } from '../../../src/domain/schedule/holidays.ts';

const DAY = 86_400_000;
const SEOUL = 9 * 3_600_000;

/** Days by the calendar package, which tells of several days by their beginning and end. */
function theirDays(): Map<string, string> {
  const calendar = new Calendar('KR', { types: ['public'] });
  const days = new Map<string, string>();
  for (const year of [2026, 2027, 2028]) {
    for (const { start, end, name } of calendar.getHolidays(year)) {
      for (let at = start.getTime(); at < end.getTime(); at += DAY) {
        days.set(new Date(at + SEOUL).toISOString().slice(0, 10), name);
      }
    }
  }
  return days;
}

/** What the package has otherwise, and why we do not follow. */
const OURS_ALONE = {
  // 노동절 is a public holiday since 2026, and given back.
  '2026-05-01': '노동절',
  '2027-05-01': '노동절',
  '2027-05-03': '대체공휴일',
  '2028-05-01': '노동절',
  // The package knows no elections.
  '2026-06-03': '지방선거일',
  '2028-04-12': '국회의원선거일',
  // It begins 설날 with the day itself; the law begins with the eve.
  '2026-02-16': '설날',
  '2027-02-06': '설날',
  '2028-01-26': '설날',
};
const THEIRS_ALONE = ['2026-02-19', '2028-01-29'];

describe('public holidays', () => {
  it('are those of the calendar package, but for what is named here', () => {
    const theirs = theirDays();
    const ours = [...HOLIDAYS].filter(([date]) => !theirs.has(date)).map(([date, { name }]) => [date, name]);
    assert.deepEqual(Object.fromEntries(ours), OURS_ALONE);
    assert.deepEqual(
      [...theirs.keys()].filter((date) => !HOLIDAYS.has(date)),
      THEIRS_ALONE,
    );
  });

  it('are given back by the law: none on a weekend or on another holiday', () => {
    const given = [...HOLIDAYS].filter(([, { name }]) => name === '대체공휴일').map(([date]) => date);
    assert.equal(given.length, 12);
    for (const date of given) assert.ok(![0, 6].includes(new Date(date).getUTCDay()), date);
  });

  it('know three days of 설날 and 추석 each year, and no other feast', () => {
    const feasts = [...HOLIDAYS].flatMap(([date, { isFeast }]) => (isFeast ? [date] : []));
    assert.deepEqual(feasts.toSorted(), [
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-09-24',
      '2026-09-25',
      '2026-09-26',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-09-14',
      '2027-09-15',
      '2027-09-16',
      '2028-01-26',
      '2028-01-27',
      '2028-01-28',
      '2028-10-02',
      '2028-10-03',
      '2028-10-04',
    ]);
  });

  it('are real dates, none after the last that is known', () => {
    for (const date of HOLIDAYS.keys()) {
      assert.equal(isoOf(dayOf(date) ?? assert.fail(date)), date);
      assert.ok(date <= holidaysEnd);
    }
  });

  it('are more and fewer where a page says so', () => {
    const holidays = withHolidays(HOLIDAYS, [
      { date: '2026-12-24', name: '임시공휴일' },
      { date: '2026-12-25', open: true },
      { date: '2029-02-13', name: '설날', feast: true },
    ]);
    assert.deepEqual(holidays.get('2026-12-24'), { name: '임시공휴일', isFeast: false });
    assert.equal(holidays.has('2026-12-25'), false);
    assert.equal(holidays.get('2029-02-13')?.isFeast, true);
    assert.equal(HOLIDAYS.has('2026-12-25'), true);
  });
});
