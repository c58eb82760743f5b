import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { HOLIDAYS } from '../../../src/domain/schedule/holidays.ts';
import { stateAt } from '../../../src/domain/schedule/state.ts';
import { toHours } from '../../../src/domain/schedule/to-hours.ts';
import { weekOf } from '../../../src/domain/schedule/week.ts';
import { opensAtWeekend, visits } from '../../../src/domain/schedule/weekly.ts';
import { nextSpans } from '../../../src/domain/schedule/spans.ts';
import { daily, lunch, market49, office, weekly, withCodes } from './schedules.ts';
import { inKorea, nextWords } from './told.ts';

describe('reading schedules', () => {
  it('leaves out what tells nothing', () => {
    assert.deepEqual(toHours([null, {}, { id: 'x', opens_at: '09:00', closes_at: '18:00' }]), []);
    assert.deepEqual(toHours(null), []);
    assert.deepEqual(toHours(undefined), []);
  });

  it('keeps the words of what it does not understand', () => {
    const [opening] = toHours([
      { freq: 'WEEKLY', byday: '평일', description: '평일 9–18시', notes: '방학에는 쉬어요.' },
    ]);
    assert.equal(opening?.words, '평일 9–18시');
    assert.equal(opening.notes, '방학에는 쉬어요.');
    assert.equal(opening.rule.freq, undefined);
  });

  it('takes the same schedule of service and place once', () => {
    assert.equal(toHours([{ ...office, id: 'a' }, { ...office, id: 'b' }, lunch]).length, 2);
  });

  for (const [name, told, clean] of [
    ['lower case and spaces', { freq: ' weekly', byday: 'mo, tu' }, { freq: 'WEEKLY', byday: 'MO,TU' }],
    ['names of weekdays', { freq: 'WEEKLY', byday: 'Monday Tues' }, { freq: 'WEEKLY', byday: 'MO,TU' }],
    ['lists', { freq: 'WEEKLY', byday: ['MO', 'TU'] }, { freq: 'WEEKLY', byday: 'MO,TU' }],
    ['numbers as texts', { freq: 'MONTHLY', bymonthday: 4, interval: '1' }, { freq: 'MONTHLY', bymonthday: '4' }],
    ['no frequency', { byday: 'MO' }, { freq: 'WEEKLY', byday: 'MO' }],
    ['no frequency and a place in the month', { byday: '2MO' }, { freq: 'MONTHLY', byday: '2MO' }],
    ['no frequency and days of the month', { bymonthday: '4,9' }, { freq: 'MONTHLY', bymonthday: '4,9' }],
    ['an interval of 0', { freq: 'WEEKLY', byday: 'MO', interval: 0 }, { freq: 'WEEKLY', byday: 'MO' }],
    ['a day without time', { day: 'Mon' }, { freq: 'WEEKLY', byday: 'MO' }],
  ] as const) {
    it(`understands ${name}`, () => assert.deepEqual(toHours([told]), toHours([clean])));
  }

  for (const [name, told] of [
    ['weekdays that it cannot read', { freq: 'WEEKLY', byday: 'MON-FRI', dtstart: '2026-11-23' }],
    ['days that are no numbers', { freq: 'MONTHLY', bymonthday: '말일', dtstart: '2026-11-23' }],
    ['the second Monday of a week', { freq: 'WEEKLY', byday: '2MO' }],
    ['a week without weekdays and first date', { freq: 'WEEKLY' }],
    ['a count from no first date', { freq: 'DAILY', count: 3 }],
    ['a frequency by the hour', { freq: 'HOURLY', dtstart: '2026-11-23' }],
    ['a date that is none', { dtstart: '2026-02-30' }],
  ] as const) {
    it(`says nothing of ${name}`, () => {
      const hours = toHours([{ ...told, opens_at: '09:00', closes_at: '18:00', notes: '…' }]);
      assert.deepEqual(nextWords(hours, '2026-11-22 00:00', 1, HOLIDAYS), []);
      assert.equal(stateAt(hours, inKorea('2026-11-23 10:00'), HOLIDAYS).name, 'unknown');
    });
  }

  for (const time of ['25:00', '9', '09:60', 'noon', '', '9시']) {
    it(`knows no time by “${time}”`, () =>
      assert.equal(toHours([{ byday: 'MO', opens_at: time }])[0]?.opens, undefined));
  }

  for (const [zone, offset] of [
    [9, 540],
    ['9', 540],
    ['+09:00', 540],
    ['-3.5', -210],
    [5.75, 345],
    [0, 0],
    [null, 540],
    ['Asia/Seoul', 540],
    [99, 540],
  ] as const) {
    it(`takes the zone ${zone} for ${offset} minutes`, () =>
      assert.equal(toHours([{ ...office, timezone: zone }])[0]?.offset, offset));
  }

  it('takes each time by the zone that it ends in', () =>
    assert.equal(toHours([{ byday: 'MO', opens_at: '09:00+09:00', closes_at: '09:00Z' }])[0]?.closes, 18 * 60));

  it('throws at nothing', () => {
    const members =
      'freq interval count wkst byday bymonthday byweekno byyearday dtstart until valid_from valid_to timezone ' +
      'opens_at closes_at day start_time end_time description notes attributes';
    const value = fc.oneof(
      fc.anything({ withNullPrototype: true }),
      fc.constantFrom('WEEKLY', 'MO', '2026-11-23', '09:00', '-1', 'DAILY'),
      fc.constant([{ taxonomy_term: { taxonomy: 'ieum:schedule', code: 'closure' } }]),
    );
    const schedules = fc.array(fc.dictionary(fc.constantFrom(...members.split(' ')), value), { maxLength: 3 });
    fc.assert(
      fc.property(schedules, (list) => {
        const hours = toHours(list);
        stateAt(hours, inKorea('2026-11-23 10:00'), HOLIDAYS);
        nextSpans(hours, inKorea('2026-11-23 10:00'), 3, HOLIDAYS);
        weekOf(hours);
      }),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe('the ordinary week', () => {
  const week = (...schedules: object[]) => weekOf(toHours(schedules));
  const all = [1, 2, 3, 4, 5, 6, 0];

  it('groups equal days, Monday first, the break taken out', () => {
    assert.deepEqual(week(office, lunch), [
      {
        weekdays: [1, 2, 3, 4, 5],
        times: [
          { opens: 540, closes: 720 },
          { opens: 780, closes: 1080 },
        ],
      },
      { weekdays: [6, 0], times: [] },
    ]);
  });

  it('tells a night with the day on which it begins', () => {
    assert.deepEqual(week(weekly('FR,SU', '22:00', '06:00'), withCodes(weekly('SA', '02:00', '03:00'), 'closure')), [
      { weekdays: [1, 2, 3, 4, 6], times: [] },
      {
        weekdays: [5],
        times: [
          { opens: 1320, closes: 1560 },
          { opens: 1620, closes: 1800 },
        ],
      },
      { weekdays: [0], times: [{ opens: 1320, closes: 1800 }] },
    ]);
  });

  it('tells of 24 hours as such', () =>
    assert.deepEqual(week(daily('00:00', '23:59')), [{ weekdays: all, times: [{ opens: 0, closes: 1440 }] }]));

  it('joins times that touch', () =>
    assert.deepEqual(week(daily('12:00', '18:00'), daily('09:00', '12:00')), [
      { weekdays: all, times: [{ opens: 540, closes: 1080 }] },
    ]));

  it('leaves a time open that nobody told', () =>
    assert.deepEqual(week({ freq: 'DAILY', opens_at: '10:00' }), [
      { weekdays: all, times: [{ opens: 600, closes: undefined }] },
    ]));

  it('has neither market days nor single dates', () => {
    assert.deepEqual(week(market49, { dtstart: '2026-11-23', opens_at: '09:00', closes_at: '10:00' }), []);
    assert.deepEqual(week({ ...weekly('TU', '10:00', '12:00'), interval: 2, dtstart: '2026-11-24' }), []);
    assert.deepEqual(week(withCodes(weekly('TU', '10:00', '12:00'), 'visiting')), []);
  });

  it('leaves out a season that is over, and one to come', () => {
    const hours = toHours([
      { ...daily('09:00', '19:00'), valid_to: '2026-10-31' },
      { ...daily('09:00', '17:00'), valid_from: '2026-11-01', valid_to: '2027-02-28' },
      { ...daily('09:00', '18:00'), valid_from: '2027-03-01' },
    ]);
    const rows = [{ weekdays: all, times: [{ opens: 540, closes: 1020 }] }];
    assert.deepEqual(weekOf(hours, inKorea('2026-11-23 10:00')), rows);
  });

  it('knows what is open at the weekend', () => {
    const atWeekend = (...schedules: object[]) => opensAtWeekend(toHours(schedules));
    assert.equal(atWeekend(office), false);
    assert.equal(atWeekend(office, weekly('SA', '09:00', '13:00')), true);
    assert.equal(atWeekend(daily('09:00', '13:00')), true);
    assert.equal(atWeekend(office, withCodes(weekly('SU', '09:00', '13:00'), 'closure')), false);
    assert.equal(atWeekend(market49), false);
    assert.equal(
      opensAtWeekend(toHours([{ ...daily('09:00', '13:00'), until: '2026-01-01' }]), inKorea('2026-11-23 10:00')),
      false,
    );
  });
});

describe('dates to come', () => {
  it('tells market days without times, those of 한글날 left out', () =>
    assert.deepEqual(
      nextWords(toHours([{ freq: 'MONTHLY', bymonthday: '4,9,14,19,24,29' }]), '2026-09-19 12:00', 4, HOLIDAYS),
      ['2026-09-19 00:00', '2026-09-29 00:00', '2026-10-04 00:00', '2026-10-14 00:00'],
    ));

  it('tells each of several days without times', () =>
    assert.deepEqual(
      nextWords(toHours([{ dtstart: '2026-12-01', until: '2026-12-03' }]), '2026-11-23 12:00', 4, HOLIDAYS),
      ['2026-12-01 00:00', '2026-12-02 00:00', '2026-12-03 00:00'],
    ));

  it('tells the one that is under way, and not the one that has just ended', () => {
    const hours = toHours([market49]);
    assert.deepEqual(nextWords(hours, '2026-11-24 14:59', 1, HOLIDAYS), ['2026-11-24 10:00–2026-11-24 15:00']);
    assert.deepEqual(nextWords(hours, '2026-11-24 15:00', 1, HOLIDAYS), ['2026-11-29 10:00–2026-11-29 15:00']);
  });

  it('cuts a break out of a date', () =>
    assert.deepEqual(
      nextWords(toHours([market49, withCodes(daily('12:00', '13:00'), 'closure')]), '2026-11-24 09:00', 2, HOLIDAYS),
      ['2026-11-24 10:00–2026-11-24 12:00', '2026-11-24 13:00–2026-11-24 15:00'],
    ));

  it('are those of markets, buses and single dates, with their breaks', () => {
    const bus = withCodes(weekly('TU', '10:00', '12:00'), 'visiting');
    const single = { dtstart: '2026-12-01', opens_at: '10:00', closes_at: '12:00' };
    assert.equal(visits(toHours([office, market49, bus, single])).length, 3);
    assert.equal(visits(toHours([market49, lunch])).length, 2);
    assert.deepEqual(visits(toHours([office, lunch, { description: '수시' }])), []);
  });
});
