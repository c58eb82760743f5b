import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf, isoOf } from '../../../src/domain/schedule/days.ts';
import { fallsOn } from '../../../src/domain/schedule/recurs.ts';
import { toHours } from '../../../src/domain/schedule/to-hours.ts';

/** The first days of a rule as a schedule tells it. */
function firstDays(
  schedule: { readonly dtstart: string; readonly [member: string]: unknown },
  count: number,
): string[] {
  const [opening] = toHours([{ ...schedule, opens_at: '09:00', closes_at: '10:00' }]);
  const first = dayOf(schedule.dtstart) ?? assert.fail();
  const days: string[] = [];
  for (let day = first - 10; opening && days.length < count && day < first + 3000; day++) {
    if (fallsOn(opening.rule, day)) days.push(isoOf(day));
  }
  return days;
}

/** Dates that RFC 5545 §3.8.5.3 works out itself, and some for what it leaves open. */
const EXAMPLES: readonly (readonly [string, Parameters<typeof firstDays>[0], readonly string[]])[] = [
  [
    'every other week, weeks beginning on Monday',
    { dtstart: '1997-08-05', freq: 'WEEKLY', interval: 2, count: 4, byday: 'TU,SU', wkst: 'MO' },
    ['1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'],
  ],
  [
    'the same with weeks beginning on Sunday',
    { dtstart: '1997-08-05', freq: 'WEEKLY', interval: 2, count: 4, byday: 'TU,SU', wkst: 'SU' },
    ['1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'],
  ],
  [
    'the 20th Monday of the year',
    { dtstart: '1997-05-19', freq: 'YEARLY', byday: '20MO' },
    ['1997-05-19', '1998-05-18', '1999-05-17'],
  ],
  [
    'Monday of week 20',
    { dtstart: '1997-05-12', freq: 'YEARLY', byweekno: '20', byday: 'MO' },
    ['1997-05-12', '1998-05-11', '1999-05-17'],
  ],
  [
    // Week 53 is there in 2020 and 2026 alone.
    'the last week of a year, on the weekday of the first date',
    { dtstart: '2019-12-26', freq: 'YEARLY', byweekno: '-1' },
    ['2019-12-26', '2020-12-31', '2021-12-30', '2022-12-29'],
  ],
  [
    'days 1, 100 and 200 of every third year',
    { dtstart: '1997-01-01', freq: 'YEARLY', interval: 3, byyearday: '1,100,200' },
    ['1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09', '2000-07-18', '2003-01-01'],
  ],
  [
    'the third day from the end of a month',
    { dtstart: '1997-09-28', freq: 'MONTHLY', bymonthday: '-3' },
    ['1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29', '1998-01-29', '1998-02-26'],
  ],
  [
    'the first and last Sunday of every other month',
    { dtstart: '1997-09-07', freq: 'MONTHLY', interval: 2, count: 10, byday: '1SU,-1SU' },
    ['1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30', '1998-01-04', '1998-01-25', '1998-03-01', '1998-03-29'],
  ],
  [
    'Friday the 13th',
    { dtstart: '1998-02-13', freq: 'MONTHLY', byday: 'FR', bymonthday: '13' },
    ['1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'],
  ],
  [
    'the Saturday after the first Sunday',
    { dtstart: '1997-09-13', freq: 'MONTHLY', byday: 'SA', bymonthday: '7,8,9,10,11,12,13' },
    ['1997-09-13', '1997-10-11', '1997-11-08', '1997-12-13', '1998-01-10'],
  ],
  [
    'a day that some months have not',
    { dtstart: '2007-01-15', freq: 'MONTHLY', bymonthday: '15,30', count: 5 },
    ['2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15', '2007-03-30'],
  ],
  [
    'days of every month, told for the year',
    { dtstart: '2026-11-10', freq: 'YEARLY', bymonthday: '10' },
    ['2026-11-10', '2026-12-10', '2027-01-10'],
  ],
  [
    'every other day until Christmas Eve',
    { dtstart: '1997-12-18', freq: 'DAILY', interval: 2, until: '19971224T000000Z' },
    ['1997-12-18', '1997-12-20', '1997-12-22', '1997-12-24'],
  ],
  [
    'the last days of the month, told by the day',
    { dtstart: '2027-02-01', freq: 'DAILY', bymonthday: '-1,-2' },
    ['2027-02-27', '2027-02-28', '2027-03-30', '2027-03-31'],
  ],
];

describe('recurrences of RFC 5545', () => {
  for (const [name, schedule, days] of EXAMPLES) {
    it(name, () => assert.deepEqual(firstDays(schedule, days.length), days));
  }
});
