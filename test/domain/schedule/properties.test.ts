import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { dayOf, isoOf } from '../../../src/domain/schedule/days.ts';
import { HOLIDAYS } from '../../../src/domain/schedule/holidays.ts';
import type { Day, DayRule, Hours, Opening } from '../../../src/domain/schedule/hours.ts';
import { fallsOn } from '../../../src/domain/schedule/recurs.ts';
import { nextSpans } from '../../../src/domain/schedule/spans.ts';
import { isOpenAt, stateAt } from '../../../src/domain/schedule/state.ts';
import { toHours } from '../../../src/domain/schedule/to-hours.ts';
import { withCodes } from './schedules.ts';
import { inKorea } from './told.ts';

/** PROPERTY_SEED looks elsewhere, PROPERTY_RUNS longer. */
const settings = {
  seed: Number(process.env['PROPERTY_SEED'] ?? 20261122),
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? 400),
};

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const day = (iso: string): Day => dayOf(iso) ?? assert.fail(iso);

const positions = (most: number) => fc.uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 4 });
const weekdays = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 });
const everyWeekday = weekdays.map((list) => list.map((weekday) => ({ weekday, nth: 0 })));
const nthWeekday = (most: number) =>
  fc
    .tuple(weekdays, fc.integer({ min: 1, max: most }), fc.boolean())
    .map(([list, nth, isLast]) => list.map((weekday) => ({ weekday, nth: isLast ? -nth : nth })));
const signed = (most: number) =>
  fc.tuple(positions(most), fc.boolean()).map(([list, fromEnd]) => list.map((number) => (fromEnd ? -number : number)));

/*
 * What ical.js works out as RFC 5545 has it. It does not: weeks by number, days
 * of the month in DAILY from the end or in YEARLY, tenth weekdays of a year, and both days of the month
 * and weekdays at once (rfc.test.ts has those).
 */
const ruleParts: fc.Arbitrary<Partial<DayRule>> = fc.oneof(
  fc.constantFrom<Partial<DayRule>>({ freq: 'DAILY' }, { freq: 'WEEKLY' }, { freq: 'MONTHLY' }, { freq: 'YEARLY' }),
  everyWeekday.map((byday) => ({ freq: 'DAILY' as const, byday })),
  positions(31).map((bymonthday) => ({ freq: 'DAILY' as const, bymonthday })),
  everyWeekday.map((byday) => ({ freq: 'WEEKLY' as const, byday })),
  fc.oneof(everyWeekday, nthWeekday(5)).map((byday) => ({ freq: 'MONTHLY' as const, byday })),
  signed(31).map((bymonthday) => ({ freq: 'MONTHLY' as const, bymonthday })),
  fc.oneof(everyWeekday, nthWeekday(9)).map((byday) => ({ freq: 'YEARLY' as const, byday })),
  signed(366).map((byyearday) => ({ freq: 'YEARLY' as const, byyearday })),
);

const rules: fc.Arbitrary<DayRule> = fc
  .record({
    parts: ruleParts,
    start: fc.integer({ min: day('2020-01-01'), max: day('2027-12-31') }),
    interval: fc.integer({ min: 1, max: 3 }),
    wkst: fc.integer({ min: 0, max: 6 }),
    count: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    lasts: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
  })
  .map(({ parts, start, lasts, count, ...rest }) => {
    const rule: DayRule = { byday: [], bymonthday: [], byweekno: [], byyearday: [], ...parts, ...rest, start };
    // The first day has to be one of the rule's: what else happens is not defined.
    let first = start;
    while (first < start + 1500 && !fallsOn(rule, first)) first++;
    return { ...rule, start: first, count, until: lasts === undefined ? undefined : first + lasts };
  });

function textOf({ freq, interval, wkst, count, until, byday, bymonthday, byyearday }: DayRule): string {
  const parts = {
    FREQ: freq,
    INTERVAL: interval,
    WKST: WEEKDAYS[wkst],
    COUNT: count,
    UNTIL: until === undefined || count ? undefined : isoOf(until).replaceAll('-', ''),
    BYDAY: byday.map(({ weekday, nth }) => `${nth || ''}${WEEKDAYS[weekday]}`).join(),
    BYMONTHDAY: bymonthday.join(),
    BYYEARDAY: byyearday.join(),
  };
  return Object.entries(parts)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

function theirDays(rule: DayRule, from: Day, last: Day): string[] {
  const days: string[] = [];
  const iterator = ICAL.Recur.fromString(textOf(rule)).iterator(ICAL.Time.fromDateString(isoOf(from)));
  for (let next = iterator.next(); next && next.toString() <= isoOf(last); next = iterator.next()) {
    days.push(next.toString());
  }
  return days;
}

function ourDays(rule: DayRule, from: Day, last: Day): string[] {
  const days: string[] = [];
  for (let each = from; each <= last; each++) if (fallsOn(rule, each)) days.push(isoOf(each));
  return days;
}

describe('on which days something falls', () => {
  it('is as ical.js has it, for any rule', () =>
    fc.assert(
      fc.property(rules, (rule) => {
        const from = rule.start ?? assert.fail();
        const last = Math.min(from + 1200, rule.count ? Infinity : (rule.until ?? Infinity));
        const { until: _, ...counted } = rule;
        const told = rule.count ? counted : rule;
        assert.deepEqual(ourDays(told, from, last), theirDays(told, from, last), textOf(told));
      }),
      settings,
    ));

  it('is never after the last day, nor once the count is full', () =>
    fc.assert(
      fc.property(rules, (rule) => {
        const from = rule.start ?? assert.fail();
        const days = ourDays(rule, from - 10, from + 1200);
        assert.ok(days.length <= (rule.count ?? Infinity));
        assert.ok(days.every((each) => each >= isoOf(from) && each <= isoOf(rule.until ?? from + 1200)));
      }),
      settings,
    ));
});

const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
const quarter = fc.integer({ min: 0, max: 95 }).map((quarters) => clock(quarters * 15));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 8 });

const schedule = fc
  .record({
    days: fc.oneof(
      weekdays.map((list) => ({ freq: 'WEEKLY', byday: list.map((each) => WEEKDAYS[each]).join() })),
      positions(31).map((list) => ({ freq: 'MONTHLY', bymonthday: list.join() })),
      fc.constant({ freq: 'DAILY' }),
      fc.integer({ min: 0, max: 30 }).map((after) => ({ dtstart: isoOf(day('2026-09-15') + after) })),
    ),
    opens_at: maybe(quarter),
    closes_at: maybe(quarter),
    codes: fc.subarray(['closure', 'holiday-open', 'holiday-feast']),
  })
  .map(({ days, opens_at, closes_at, codes }) => withCodes({ ...days, opens_at, closes_at }, ...codes));
const hoursAnywhen = fc.array(schedule, { maxLength: 5 }).map((list) => toHours(list));

const QUARTER = 15 * 60_000;
/** A week and a half around 추석 and 개천절. */
const FIRST = inKorea('2026-09-22 00:00');
const QUARTERS = Array.from({ length: 14 * 96 }, (_, quarters) => FIRST + quarters * QUARTER);

/** By schedule.md, word for word and slowly: what is on at a quarter of an hour. */
function plainly(hours: Hours, at: number): 'open' | 'unknown' | 'closed' {
  const minutes = Math.floor(at / 60_000) + 540;
  const [today, minute] = [Math.floor(minutes / 1440), minutes % 1440];
  const isOff = (each: Day) =>
    hours.some((o) => o.isClosure && o.opens === undefined && o.closes === undefined && fallsOn(o.rule, each));
  const isHoliday = ({ onHoliday }: Opening, each: Day) => {
    const holiday = HOLIDAYS.get(isoOf(each));
    return holiday !== undefined && onHoliday !== 'open' && (onHoliday === 'closed' || holiday.isFeast);
  };
  const isNow = (o: Opening) =>
    [today - 1, today].some((each) => {
      const since = minute + (today - each) * 1440;
      return (
        since >= (o.opens ?? 0) &&
        since < (o.closes ?? 1440) &&
        fallsOn(o.rule, each) &&
        (o.isClosure || !(isOff(each) || isHoliday(o, each)))
      );
    });
  const on = hours.filter(isNow);
  const isWhole = (o: Opening) => o.opens !== undefined && o.closes !== undefined;
  const isBreak = on.some((o) => o.isClosure && (o.opens !== undefined || o.closes !== undefined));
  if (on.some((o) => !o.isClosure && isWhole(o)) && !isBreak) return 'open';
  return on.some((o) => !o.isClosure && !isWhole(o)) ? 'unknown' : 'closed';
}

describe('whatever the schedules', () => {
  const runs = { ...settings, numRuns: Math.ceil(settings.numRuns / 4) };
  const moments = fc.subarray(QUARTERS, { minLength: 20, maxLength: 20 });

  it('it is open when an opening is on and no break', () =>
    fc.assert(
      fc.property(hoursAnywhen, moments, (hours, times) => {
        for (const at of times) assert.equal(isOpenAt(hours, at, HOLIDAYS), plainly(hours, at) === 'open');
      }),
      runs,
    ));

  it('the state says the same, and open until it is no longer', () =>
    fc.assert(
      fc.property(hoursAnywhen, moments, (hours, times) => {
        for (const at of times) {
          const state = stateAt(hours, at, HOLIDAYS);
          assert.equal(state.name === 'open', isOpenAt(hours, at, HOLIDAYS));
          if (state.name === 'unknown') continue;
          assert.equal(state.name, plainly(hours, at));
          const change = state.name === 'open' ? state.until : state.opens;
          const until = QUARTERS.filter((each) => each >= at && each < (change ?? Infinity));
          assert.ok(until.every((each) => (plainly(hours, each) === 'open') === (state.name === 'open')));
          if (state.name === 'open' && change !== undefined) assert.notEqual(plainly(hours, change), 'open');
        }
      }),
      runs,
    ));

  it('spans come in order and never meet, and are just when it is open', () =>
    fc.assert(
      fc.property(hoursAnywhen, (hours) => {
        const timed = nextSpans(hours, FIRST, 60, HOLIDAYS).filter(({ openings }) =>
          openings.every(({ opens, closes }) => opens !== undefined && closes !== undefined),
        );
        timed.forEach(({ from, to }, index) => {
          assert.ok(to === undefined || from < to);
          assert.ok(from > (index ? (timed[index - 1]?.to ?? Infinity) : -Infinity));
        });
        const end = timed.length < 20 ? Infinity : (timed.at(-1)?.to ?? Infinity);
        for (const at of QUARTERS.filter((each) => each < end)) {
          const isIn = timed.some(({ from, to = Infinity }) => from <= at && at < to);
          assert.equal(isIn, plainly(hours, at) === 'open', new Date(at).toISOString());
        }
      }),
      runs,
    ));
});
