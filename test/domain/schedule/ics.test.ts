import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { HOLIDAYS } from '../../../src/domain/schedule/holidays.ts';
import { calendarFile, type CalendarEntry } from '../../../src/domain/schedule/ics.ts';
import { nextSpans } from '../../../src/domain/schedule/spans.ts';
import { toHours } from '../../../src/domain/schedule/to-hours.ts';
import { daily, lunch, market49, office, weekly, withCodes } from './schedules.ts';
import { inKorea, spanWords } from './told.ts';

const NOW = '2026-09-15 03:00';

const file = (schedules: readonly object[], more: Partial<CalendarEntry> = {}): string =>
  calendarFile({
    name: '가온장 상담소',
    place: '가온읍 장터길 1',
    uid: '1-2-3',
    hours: toHours(schedules),
    now: inKorea(NOW),
    holidays: HOLIDAYS,
    ...more,
  });

/** Events as a calendar program reads them, its clocks among them. */
function eventsOf(text: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

/** The dates of all events that a calendar program shows up to some time. */
function datesOf(text: string, until: string): string[] {
  const dates: string[] = [];
  for (const event of eventsOf(text)) {
    const iterator = event.iterator();
    for (let next = iterator.next() as ICAL.Time | undefined; next; next = iterator.next() as ICAL.Time | undefined) {
      const { startDate, endDate } = event.getOccurrenceDetails(next);
      const from = startDate.toUnixTime() * 1000;
      if (from > inKorea(until)) break;
      if (startDate.isDate) dates.push(startDate.toString());
      else dates.push(spanWords({ from, to: endDate.toUnixTime() * 1000, openings: [] }));
    }
  }
  return dates.toSorted();
}

/** A year and a month from now; what begins later is looked for no more. */
const END = '2027-10-01 00:00';

const SERIES: readonly (readonly [name: string, schedule: object])[] = [
  ['a market with holidays left out', market49],
  ['a market that only rests on 설날 and 추석', withCodes(market49, 'holiday-feast')],
  ['an office', office],
  ['a night', weekly('FR', '22:00', '06:00')],
  ['the last Friday of a month', { freq: 'MONTHLY', byday: '-1FR', opens_at: '10:00', closes_at: '12:00' }],
  ['every second week', { ...weekly('TU,SU', '10:00', '12:00'), interval: 2, dtstart: '2026-06-02', wkst: 'SU' }],
  ['eight times', { ...weekly('WE', '10:00', '12:00'), dtstart: '2026-09-02', count: 8 }],
  ['until a day', { ...weekly('WE', '10:00', '12:00'), until: '2026-11-25' }],
  ['from a day on', { ...weekly('WE', '10:00', '12:00'), valid_from: '2026-12-01' }],
  ['some days in a row', { dtstart: '2026-10-07', until: '2026-10-12', opens_at: '10:00', closes_at: '12:00' }],
  ['one day', { dtstart: '2026-10-07', opens_at: '10:00', closes_at: '12:00' }],
  ['once a year', { freq: 'YEARLY', dtstart: '2020-12-21', opens_at: '10:00', closes_at: '12:00' }],
  [
    'days of a year',
    { freq: 'YEARLY', byyearday: '100,-1', dtstart: '2020-01-01', opens_at: '10:00', closes_at: '12:00' },
  ],
  ['a Wednesday in London', { day: 'Wednesday', start_time: '09:00', end_time: '17:00', timezone: 0 }],
  ['west of Greenwich', { ...weekly('MO', '20:00', '21:00'), timezone: -3.5 }],
];

describe('a series as a calendar file', () => {
  for (const [name, schedule] of SERIES) {
    it(`has the dates of ${name}`, () => {
      const spans = nextSpans(toHours([schedule]), inKorea(NOW), 500, HOLIDAYS);
      const dates = spans.map(spanWords).filter((words) => words < END);
      assert.deepEqual(datesOf(file([schedule]), END), dates);
      assert.ok(dates.length);
    });
  }

  it('has days without times as whole days', () =>
    assert.deepEqual(datesOf(file([{ freq: 'MONTHLY', bymonthday: '4,9,14,19,24,29' }]), '2026-10-15 00:00'), [
      '2026-09-19',
      '2026-09-29',
      '2026-10-04',
      '2026-10-14',
    ]));

  it('leaves out days off, and has each opening as an event of its own, breaks being none', () => {
    const dayOff = withCodes({ dtstart: '2026-09-17' }, 'closure');
    const schedules = [weekly('TH', '09:00', '12:00'), weekly('TH', '13:00', '18:00'), lunch, dayOff];
    assert.deepEqual(datesOf(file(schedules), '2026-10-02 00:00'), [
      // 24 September is 추석.
      '2026-10-01 09:00–2026-10-01 12:00',
      '2026-10-01 13:00–2026-10-01 18:00',
    ]);
    const ids = eventsOf(file(schedules)).map(({ uid }) => uid);
    assert.equal(new Set(ids).size, 2);
  });

  it('tells of no event where there is no date to come', () =>
    assert.deepEqual(eventsOf(file([{ ...office, until: '2026-01-01' }, { description: '수시' }])), []));

  it('follows the clock in Korea wherever it is read', () => {
    const text = file([market49]);
    assert.match(text, /^DTSTART;TZID=Asia\/Seoul:20260919T100000\r$/m);
    assert.match(text, /^TZOFFSETTO:\+0900\r$/m);
  });
});

describe('one date as a calendar file', () => {
  const hours = toHours([market49]);
  const [date] = nextSpans(hours, inKorea(NOW), 1, HOLIDAYS);

  it('is told by UTC', () => {
    const [event] = eventsOf(file([market49], { date }));
    assert.equal(event?.startDate.toString(), '2026-09-19T01:00:00Z');
    assert.equal(event.endDate.toString(), '2026-09-19T06:00:00Z');
    assert.equal(event.isRecurring(), false);
  });

  it('is a whole day where no times are told', () => {
    const schedule = { freq: 'MONTHLY', bymonthday: '4,9,14,19,24,29' };
    const [untimed] = nextSpans(toHours([schedule]), inKorea(NOW), 1, HOLIDAYS);
    const [event] = eventsOf(file([schedule], { date: untimed }));
    assert.equal(event?.startDate.isDate, true);
    assert.equal(event.startDate.toString(), '2026-09-19');
  });

  it('has no end where none is told', () => {
    const schedule = { byday: 'MO', opens_at: '10:00' };
    const [open] = nextSpans(toHours([schedule]), inKorea(NOW), 1, HOLIDAYS);
    const text = file([schedule], { date: open });
    assert.match(text, /^DTSTART:20260921T010000Z\r$/m);
    assert.doesNotMatch(text, /DTEND/);
  });
});

describe('the text of a calendar file', () => {
  it('keeps commas, semicolons, backslashes and line breaks', () => {
    const name = '쉼터; 남쪽, \\1층';
    const text = file([{ ...daily('09:00', '10:00'), notes: '첫째 줄\r\n둘째, 줄' }], { name });
    assert.match(text, /^SUMMARY:쉼터\\; 남쪽\\, \\\\1층\r$/m);
    const [event] = eventsOf(text);
    assert.equal(event?.summary, name);
    assert.equal(event.description, '첫째 줄\n둘째, 줄');
    assert.equal(event.location, '가온읍 장터길 1');
  });

  it('lets nobody write lines of their own', () => {
    const name = '장터\r\nATTENDEE:mailto:a@b.example\u0000\u2028';
    const text = file([market49], { name, place: 'x\nX-A:1', uid: 'u\r\nX-B:1', url: 'https://a.example/\r\nX-C:1' });
    assert.doesNotMatch(text, /^(ATTENDEE|X-)/m);
    assert.equal(eventsOf(text)[0]?.summary, '장터\nATTENDEE:mailto:a@b.example\u2028');
  });

  it('breaks lines after 75 octets and between characters', () => {
    const name = `${'가나다라마바사아자차카타파하'.repeat(9)}🙂`;
    const text = file([market49], { name });
    for (const line of text.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.doesNotMatch(text, /\uFFFD/);
    assert.equal(eventsOf(text)[0]?.summary, name);
  });

  it('ends every line with CRLF, and has what a calendar must have', () => {
    const text = file([market49], { url: 'https://gaon.example/market?a=1,2;b' });
    assert.equal(text.replaceAll('\r\n', '').match(/[\r\n]/), null);
    assert.ok(text.endsWith('END:VCALENDAR\r\n'));
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.ok(calendar.getFirstPropertyValue('prodid'));
    const event = calendar.getFirstSubcomponent('vevent');
    assert.equal(event?.getFirstPropertyValue('url'), 'https://gaon.example/market?a=1,2;b');
    assert.equal(String(event.getFirstPropertyValue('dtstamp')), '2026-09-14T18:00:00Z');
    assert.ok(event.getFirstPropertyValue('uid'));
  });
});
