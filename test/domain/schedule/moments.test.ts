import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { HOLIDAYS } from '../../../src/domain/schedule/holidays.ts';
import { toHours } from '../../../src/domain/schedule/to-hours.ts';
import { daily, lunch, market49, market50, monthly, office, weekly, withCodes } from './schedules.ts';
import { stateWordsAt } from './told.ts';

/*
 * Worked out by hand with a calendar. 2026: 24, 25 and 26 September (Thursday to
 * Saturday) are 추석, 3 October (Saturday) is 개천절 and given back on Monday, 9
 * October (Friday) is 한글날, 1 November is a Sunday, 1 December a Tuesday, 25
 * December a Friday. 2027: 1 January is a Friday, 6 to 8 February (Saturday to
 * Monday) are 설날, given back on Tuesday.
 */
type Row = readonly [name: string, schedules: readonly object[], moments: Readonly<Record<string, string>>];

const nights = weekly('FR', '22:00', '06:00');
const once = (date: string) => ({ dtstart: date, opens_at: '13:00', closes_at: '17:00' });
const dayOff = (date: string) => withCodes({ dtstart: date }, 'closure');
const told = (freq: string, rule: object) => ({ freq, ...rule, opens_at: '10:00', closes_at: '12:00' });

const ROWS: readonly Row[] = [
  [
    'an office on weekdays',
    [office],
    {
      '2026-11-23 08:59': 'closed until 2026-11-23 09:00',
      '2026-11-23 09:00': 'open until 2026-11-23 18:00',
      '2026-11-23 17:59': 'open until 2026-11-23 18:00',
      '2026-11-23 18:00': 'closed until 2026-11-24 09:00',
      '2026-11-27 18:00': 'closed until 2026-11-30 09:00',
      '2026-11-29 12:00': 'closed until 2026-11-30 09:00',
    },
  ],
  [
    'an office that closes for lunch',
    [office, lunch],
    {
      '2026-11-23 11:59': 'open until 2026-11-23 12:00',
      '2026-11-23 12:00': 'closed until 2026-11-23 13:00, break',
      '2026-11-23 13:00': 'open until 2026-11-23 18:00',
      '2026-11-22 12:30': 'closed until 2026-11-23 09:00',
    },
  ],
  [
    'an office on public holidays',
    [office],
    {
      '2026-09-23 18:00': 'closed until 2026-09-28 09:00',
      '2026-09-24 07:00': 'closed until 2026-09-28 09:00, 추석',
      '2026-09-24 10:00': 'closed until 2026-09-28 09:00, 추석',
      '2026-09-24 18:00': 'closed until 2026-09-28 09:00',
      '2026-09-26 10:00': 'closed until 2026-09-28 09:00',
      '2026-10-02 18:00': 'closed until 2026-10-06 09:00',
      '2026-10-05 10:00': 'closed until 2026-10-06 09:00, 대체공휴일',
      '2026-05-01 10:00': 'closed until 2026-05-04 09:00, 노동절',
      '2026-06-03 10:00': 'closed until 2026-06-04 09:00, 지방선거일',
      '2026-07-17 10:00': 'closed until 2026-07-20 09:00, 제헌절',
      '2027-02-09 10:00': 'closed until 2027-02-10 09:00, 대체공휴일',
      '2027-05-03 10:00': 'closed until 2027-05-04 09:00, 대체공휴일',
    },
  ],
  [
    'a call centre on holidays too',
    [withCodes(daily('09:00', '21:00'), 'holiday-open')],
    { '2026-09-25 10:00': 'open until 2026-09-25 21:00' },
  ],
  [
    'a shop that only rests on 설날 and 추석',
    [withCodes(daily('09:00', '21:00'), 'holiday-feast')],
    {
      '2026-10-09 10:00': 'open until 2026-10-09 21:00',
      '2026-09-24 10:00': 'closed until 2026-09-27 09:00, 추석',
      '2027-02-08 10:00': 'closed until 2027-02-09 09:00, 설날',
    },
  ],
  [
    'an office whose emergency desk is there on holidays',
    [office, withCodes(daily('19:00', '21:00'), 'holiday-open')],
    {
      '2026-09-25 10:00': 'closed until 2026-09-25 19:00',
      '2026-09-25 20:00': 'open until 2026-09-25 21:00',
    },
  ],
  [
    'a night over midnight',
    [nights],
    {
      '2026-11-27 21:59': 'closed until 2026-11-27 22:00',
      '2026-11-27 22:00': 'open until 2026-11-28 06:00',
      '2026-11-28 05:59': 'open until 2026-11-28 06:00',
      '2026-11-28 06:00': 'closed until 2026-12-04 22:00',
      // The night belongs to Friday, though 3 October is a holiday.
      '2026-10-03 03:00': 'open until 2026-10-03 06:00',
      // 9 October, a Friday, is one.
      '2026-10-09 23:00': 'closed until 2026-10-16 22:00, 한글날',
    },
  ],
  [
    'a night over the end of the year',
    [weekly('TH', '22:00', '02:00')],
    { '2027-01-01 01:00': 'open until 2027-01-01 02:00', '2027-01-01 02:00': 'closed until 2027-01-07 22:00' },
  ],
  [
    'a night with a break that is told for the day after',
    [nights, withCodes(weekly('SA', '02:00', '03:00'), 'closure')],
    {
      '2026-11-27 23:00': 'open until 2026-11-28 02:00',
      '2026-11-28 02:30': 'closed until 2026-11-28 03:00, break',
      '2026-11-28 04:00': 'open until 2026-11-28 06:00',
    },
  ],
  [
    'every night',
    [withCodes(daily('18:00', '09:00'), 'holiday-open')],
    {
      '2026-11-23 08:00': 'open until 2026-11-23 09:00',
      '2026-11-23 12:00': 'closed until 2026-11-23 18:00',
    },
  ],
  ['around the clock to 24:00', [withCodes(daily('00:00', '24:00'), 'holiday-open')], { '2026-09-25 03:00': 'open' }],
  ['around the clock to 23:59', [withCodes(daily('00:00', '23:59'), 'holiday-open')], { '2026-11-23 23:59': 'open' }],
  ['around the clock to 00:00', [withCodes(daily('00:00', '00:00'), 'holiday-open')], { '2026-11-23 00:00': 'open' }],
  [
    'around the clock on weekdays',
    [weekly('MO,TU,WE,TH,FR', '00:00', '24:00')],
    {
      '2026-11-25 03:00': 'open until 2026-11-28 00:00',
      '2026-11-28 00:00': 'closed until 2026-11-30 00:00',
      '2026-09-23 12:00': 'open until 2026-09-24 00:00',
    },
  ],
  [
    'two times that touch',
    [weekly('MO', '09:00', '12:00'), weekly('MO', '12:00', '18:00')],
    { '2026-11-23 10:00': 'open until 2026-11-23 18:00' },
  ],
  [
    'two times that overlap, the longer one first',
    [weekly('MO', '09:00', '17:00'), weekly('MO', '11:00', '13:00')],
    { '2026-11-23 12:00': 'open until 2026-11-23 17:00' },
  ],
  [
    'a morning and an evening',
    [weekly('WE', '09:00', '12:00'), weekly('WE', '18:00', '20:00')],
    { '2026-11-25 12:00': 'closed until 2026-11-25 18:00', '2026-11-25 20:00': 'closed until 2026-12-02 09:00' },
  ],
  [
    'an end that nobody told',
    [{ freq: 'WEEKLY', byday: 'MO', opens_at: '10:00' }],
    {
      '2026-11-23 09:59': 'closed until 2026-11-23 10:00',
      '2026-11-23 10:00': 'unknown',
      '2026-11-23 23:59': 'unknown',
      '2026-11-24 00:00': 'closed until 2026-11-30 10:00',
    },
  ],
  [
    'a beginning that nobody told',
    [{ freq: 'WEEKLY', byday: 'MO', closes_at: '12:00' }],
    { '2026-11-23 09:00': 'unknown', '2026-11-23 12:00': 'closed' },
  ],
  [
    'days without times',
    [{ freq: 'WEEKLY', byday: 'MO' }],
    { '2026-11-23 10:00': 'unknown', '2026-11-24 10:00': 'unknown' },
  ],
  [
    'a Saturday without times beside weekdays with them',
    [office, { freq: 'WEEKLY', byday: 'SA' }],
    { '2026-11-28 10:00': 'unknown', '2026-11-29 10:00': 'closed until 2026-11-30 09:00' },
  ],
  ['words alone', [{ description: '평일 9–18시' }], { '2026-11-23 10:00': 'unknown' }],
  ['nothing', [], { '2026-11-23 10:00': 'unknown' }],
  ['a frequency that no place has', [{ ...told('HOURLY', {}), notes: '수시' }], { '2026-11-23 10:00': 'unknown' }],
  [
    'a market on the days 4 and 9',
    [market49],
    {
      '2026-11-22 12:00': 'closed until 2026-11-24 10:00',
      '2026-11-24 10:00': 'open until 2026-11-24 15:00',
      '2026-11-29 15:00': 'closed until 2026-12-04 10:00',
      // February has 28 days in 2027, and 29 in 2028.
      '2027-02-24 15:00': 'closed until 2027-03-04 10:00',
      '2028-02-24 15:00': 'closed until 2028-02-29 10:00',
      // The 9th is 한글날: left out and not moved.
      '2026-10-04 15:00': 'closed until 2026-10-14 10:00',
      '2026-10-09 11:00': 'closed until 2026-10-14 10:00, 한글날',
    },
  ],
  [
    'a market that only rests on 설날 and 추석',
    [withCodes(market49, 'holiday-feast', 'visiting')],
    {
      '2026-10-09 11:00': 'open until 2026-10-09 15:00',
      '2026-09-19 15:00': 'closed until 2026-09-29 10:00',
    },
  ],
  [
    'a market on the days 5 and 10',
    [withCodes(market50, 'holiday-feast')],
    {
      '2026-11-30 14:59': 'open until 2026-11-30 15:00',
      // 30 February is no day, and 1 March no market.
      '2026-02-25 15:00': 'closed until 2026-03-05 10:00',
      // 15 September 2027 is 추석.
      '2027-09-10 15:00': 'closed until 2027-09-20 10:00',
      '2026-05-05 11:00': 'open until 2026-05-05 15:00',
    },
  ],
  [
    'the second Tuesday of a month',
    [monthly({ byday: '2TU' }, '10:00', '12:00')],
    { '2026-11-10 11:00': 'open until 2026-11-10 12:00', '2026-11-17 11:00': 'closed until 2026-12-08 10:00' },
  ],
  [
    'the last Friday of a month',
    [monthly({ byday: '-1FR' }, '10:00', '12:00')],
    // That of December is 성탄절.
    { '2026-11-27 11:00': 'open until 2026-11-27 12:00', '2026-11-27 12:00': 'closed until 2027-01-29 10:00' },
  ],
  [
    'the first and third Monday',
    [monthly({ byday: '1MO, 3MO' }, '10:00', '12:00')],
    { '2026-11-02 12:00': 'closed until 2026-11-16 10:00', '2026-11-16 12:00': 'closed until 2026-12-07 10:00' },
  ],
  [
    'the last day of a month',
    [monthly({ bymonthday: '-1' }, '10:00', '12:00')],
    { '2026-11-01 12:00': 'closed until 2026-11-30 10:00', '2027-02-01 12:00': 'closed until 2027-02-28 10:00' },
  ],
  [
    'the 30th of a month',
    [monthly({ bymonthday: '30' }, '10:00', '12:00')],
    { '2027-01-30 12:00': 'closed until 2027-03-30 10:00' },
  ],
  [
    'Friday the 13th',
    [told('MONTHLY', { byday: 'FR', bymonthday: '13' })],
    { '2026-10-01 00:00': 'closed until 2026-11-13 10:00', '2026-11-14 00:00': 'closed until 2027-08-13 10:00' },
  ],
  [
    'every second week',
    [{ ...weekly('MO', '10:00', '12:00'), interval: 2, dtstart: '2026-11-02' }],
    { '2026-11-02 12:00': 'closed until 2026-11-16 10:00', '2026-11-23 11:00': 'closed until 2026-11-30 10:00' },
  ],
  [
    'every second week, but since when',
    [{ ...weekly('MO', '10:00', '12:00'), interval: 2 }],
    { '2026-11-02 12:00': 'unknown' },
  ],
  [
    'every third day',
    [told('DAILY', { interval: 3, dtstart: '2026-11-20' })],
    { '2026-11-20 12:00': 'closed until 2026-11-23 10:00', '2026-11-30 00:00': 'closed until 2026-12-02 10:00' },
  ],
  [
    'eight times on Wednesdays',
    [told('WEEKLY', { byday: 'WE', dtstart: '2026-10-07', count: 8 })],
    { '2026-11-24 12:00': 'closed until 2026-11-25 10:00', '2026-11-25 12:00': 'closed' },
  ],
  [
    'until a Tuesday',
    [{ ...office, until: '2026-11-24' }],
    { '2026-11-24 17:00': 'open until 2026-11-24 18:00', '2026-11-24 18:00': 'closed' },
  ],
  [
    'summer and winter hours',
    [
      { ...weekly('MO', '09:00', '19:00'), valid_from: '2026-03-01', valid_to: '2026-11-29' },
      { ...weekly('MO', '09:00', '17:00'), valid_from: '2026-11-30', valid_to: '2027-02-28' },
    ],
    { '2026-11-23 18:00': 'open until 2026-11-23 19:00', '2026-11-30 16:00': 'open until 2026-11-30 17:00' },
  ],
  [
    'every second week, valid from within it',
    [{ ...weekly('MO', '10:00', '12:00'), interval: 2, dtstart: '2026-11-02', valid_from: '2026-11-10' }],
    { '2026-11-02 11:00': 'closed until 2026-11-16 10:00' },
  ],
  [
    'one date',
    [once('2026-12-05')],
    {
      '2026-12-04 12:00': 'closed until 2026-12-05 13:00',
      '2026-12-05 13:00': 'open until 2026-12-05 17:00',
      '2026-12-05 17:00': 'closed',
    },
  ],
  [
    'one date that somebody set for a holiday',
    [once('2026-09-25')],
    { '2026-09-25 14:00': 'open until 2026-09-25 17:00' },
  ],
  [
    'one date, not on a holiday',
    [withCodes(once('2026-09-25'), 'holiday-closed')],
    { '2026-09-25 14:00': 'closed, 추석' },
  ],
  [
    'each day of some, one of them a holiday',
    [{ ...once('2026-10-07'), until: '2026-10-09' }],
    {
      '2026-10-07 17:00': 'closed until 2026-10-08 13:00',
      '2026-10-08 14:00': 'open until 2026-10-08 17:00',
      '2026-10-08 17:00': 'closed',
    },
  ],
  [
    'a day off',
    [office, dayOff('2026-12-02')],
    {
      '2026-12-01 18:00': 'closed until 2026-12-03 09:00',
      '2026-12-02 08:00': 'closed until 2026-12-03 09:00, closure',
      '2026-12-02 18:00': 'closed until 2026-12-03 09:00',
    },
  ],
  [
    'a day off, which does not end the night before',
    [nights, dayOff('2026-11-28')],
    { '2026-11-28 03:00': 'open until 2026-11-28 06:00' },
  ],
  [
    'an afternoon off',
    [office, withCodes({ dtstart: '2026-12-02', opens_at: '15:00' }, 'closure')],
    {
      '2026-12-02 14:00': 'open until 2026-12-02 15:00',
      '2026-12-02 15:30': 'closed until 2026-12-03 09:00, closure',
    },
  ],
  [
    'the second and fourth Sunday off',
    [daily('10:00', '22:00'), withCodes({ freq: 'MONTHLY', byday: '2SU,4SU' }, 'closure')],
    {
      '2026-11-15 12:00': 'open until 2026-11-15 22:00',
      '2026-11-22 12:00': 'closed until 2026-11-23 10:00, closure',
    },
  ],
  [
    'a Monday in London, by the UK profile',
    [{ day: 'Monday', start_time: '09:00', end_time: '17:00', timezone: 0 }],
    { '2026-11-23 17:59': 'closed until 2026-11-23 18:00', '2026-11-24 01:59': 'open until 2026-11-24 02:00' },
  ],
  [
    'times by UTC',
    [weekly('MO', '00:00:00Z', '09:00:00Z')],
    { '2026-11-23 09:00': 'open until 2026-11-23 18:00', '2026-11-23 18:00': 'closed until 2026-11-30 09:00' },
  ],
  [
    'times that name Korea over a zone that does not',
    [{ ...weekly('MO', '09:00+09:00', '18:00+09:00'), timezone: 0 }],
    { '2026-11-23 08:59': 'closed until 2026-11-23 09:00' },
  ],
  [
    'one time by UTC beside one by the clock in Korea',
    [weekly('MO', '09:00', '12:00'), weekly('MO', '03:00Z', '09:00Z')],
    { '2026-11-23 10:00': 'open until 2026-11-23 18:00' },
  ],
  [
    'a morning in Korea, which is an evening before by the clock beside it',
    [weekly('WE', '00:00Z', '01:00Z'), weekly('TU', '06:00+09:00', '08:00+09:00')],
    {
      '2026-11-24 05:00': 'closed until 2026-11-24 06:00',
      '2026-11-24 07:00': 'open until 2026-11-24 08:00',
      '2026-11-24 08:00': 'closed until 2026-11-25 09:00',
    },
  ],
  [
    // 03:30 in Korea is half an hour past midnight in India.
    'a zone of hours and a half',
    [{ ...weekly('MO', '09:00', '10:00'), timezone: 5.5 }],
    { '2026-11-23 12:00': 'closed until 2026-11-23 12:30', '2026-11-23 13:00': 'open until 2026-11-23 13:30' },
  ],
  [
    'a zone west of Greenwich, in a text',
    [{ ...weekly('MO', '20:00', '21:00'), timezone: '-3.5' }],
    { '2026-11-24 08:00': 'closed until 2026-11-24 08:30' },
  ],
  [
    'once a year',
    [told('YEARLY', { dtstart: '2020-12-21' })],
    { '2026-12-20 12:00': 'closed until 2026-12-21 10:00', '2026-12-21 12:00': 'closed until 2027-12-21 10:00' },
  ],
  [
    '29 February',
    [told('YEARLY', { dtstart: '2024-02-29' })],
    { '2026-11-23 12:00': 'closed', '2027-12-01 12:00': 'closed until 2028-02-29 10:00' },
  ],
  [
    // RFC 5545 has 12 May 1997 for it; 2026 begins on a Thursday.
    'Monday of week 20',
    [told('YEARLY', { byweekno: '20', byday: 'MO', dtstart: '1997-05-12' })],
    { '2026-03-01 12:00': 'closed until 2026-05-11 10:00' },
  ],
  [
    'day 100 of a year and its last',
    [told('YEARLY', { byyearday: '100,-1', dtstart: '2024-01-01' })],
    { '2026-03-01 12:00': 'closed until 2026-04-10 10:00', '2026-05-01 12:00': 'closed until 2026-12-31 10:00' },
  ],
  [
    'weekdays in Korean',
    [{ byday: '월요일, 목', opens_at: '10:00', closes_at: '12:00' }],
    { '2026-11-23 12:00': 'closed until 2026-11-26 10:00' },
  ],
  [
    // New York sets its clocks back on 1 November 2026, London on 25 October.
    'while a reader abroad sets the clock',
    [weekly('SU', '14:00', '16:00'), weekly('SU', '09:30', '10:30')],
    {
      '2026-11-01 14:59': 'open until 2026-11-01 16:00',
      '2026-11-01 15:01': 'open until 2026-11-01 16:00',
      '2026-10-25 09:59': 'open until 2026-10-25 10:30',
      '2026-10-25 10:01': 'open until 2026-10-25 10:30',
      '2026-03-08 15:59': 'open until 2026-03-08 16:00',
      '2026-03-29 10:00': 'open until 2026-03-29 10:30',
    },
  ],
];

/** Two hours by which a reader's clock may differ over the year, or none. */
const READERS = { 'Asia/Seoul': 0, 'America/New_York': 60, 'Europe/London': 60, 'Australia/Lord_Howe': 30 };
const home = process.env['TZ'];

for (const [zone, change] of Object.entries(READERS)) {
  describe(`for a reader in ${zone}`, () => {
    after(() => {
      if (home === undefined) delete process.env['TZ'];
      else process.env['TZ'] = home;
    });

    it('the clock is that of the place', () => {
      process.env['TZ'] = zone;
      const [winter, summer] = [new Date(2026, 0, 1), new Date(2026, 6, 1)].map((date) => date.getTimezoneOffset());
      assert.equal(Math.abs((winter ?? 0) - (summer ?? 0)), change);
    });

    for (const [name, schedules, moments] of ROWS) {
      it(name, () => {
        process.env['TZ'] = zone;
        const hours = toHours(schedules);
        const states = Object.keys(moments).map((time) => [time, stateWordsAt(hours, time, HOLIDAYS)]);
        assert.deepEqual(Object.fromEntries(states), moments);
      });
    }
  });
}
