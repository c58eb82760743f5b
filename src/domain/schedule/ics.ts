import { dayAt, dayOf, isoOf, timeAt, WEEKDAYS } from './days.ts';
import { holidaysEnd } from './holidays.ts';
import type { Day, Holidays, Hours, Opening, Span } from './hours.ts';
import { fallsOn, lastDay } from './recurs.ts';
import { around } from './spans.ts';
import { heldOn } from './times.ts';

/** What a calendar file tells. */
export interface CalendarEntry {
  readonly name: string;
  readonly place: string;
  /** Tells it apart from everything in any calendar. */
  readonly uid: string;
  readonly hours: Hours;
  /** One date; without it the series. */
  readonly date?: Span | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly holidays: Holidays;
  readonly url?: string | undefined;
}

/** How many days ahead the first date of a series is looked for; 29 February may be four years away. */
const AHEAD = 1500;

/** Text as RFC 5545 §3.3.11 has it, without the control characters that may not stand at all. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\0-\x1f\x7f]/g, '');

/** Lines of at most 75 octets (§3.1), no character cut in two. */
function folded(line: string): string {
  let octets = 0;
  return line.replace(/./gsu, (character) => {
    const length = new TextEncoder().encode(character).length;
    octets += length;
    if (octets <= 75) return character;
    octets = 1 + length;
    return `\r\n ${character}`;
  });
}

/** `MO` */
const code = (weekday: number): string | undefined => WEEKDAYS[weekday]?.slice(0, 2);

/** A time by UTC. */
const utc = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '');

/** A day, or a time of it by its own clock. */
const local = (day: Day, minutes: number | undefined): string =>
  minutes === undefined ? isoOf(day).replaceAll('-', '') : utc(timeAt(day, minutes, 0)).slice(0, -1);

/** `+0900` */
const signed = (offset: number): string => (offset < 0 ? '-' : '+') + utc(Math.abs(offset) * 60_000).slice(9, 13);

const zoneOf = (offset: number): string => (offset === 540 ? 'Asia/Seoul' : `UTC${signed(offset)}`);

/** A clock that nobody sets forward or back, as Korea's. */
const timezone = (offset: number): string[] => [
  'BEGIN:VTIMEZONE',
  `TZID:${zoneOf(offset)}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  `TZOFFSETFROM:${signed(offset)}`,
  `TZOFFSETTO:${signed(offset)}`,
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** The days of a rule in the words of RFC 5545, whose last date is `until`. */
function recurrence({ freq = 'DAILY', interval, wkst, byday, ...by }: Opening['rule'], until: string): string {
  const isYearly = freq === 'YEARLY';
  const weekdays = byday.map(({ weekday, nth }) => `${nth || ''}${code(weekday)}`);
  const parts = {
    FREQ: freq,
    UNTIL: until,
    INTERVAL: interval,
    WKST: code(wkst),
    BYDAY: weekdays,
    BYMONTHDAY: freq === 'WEEKLY' ? '' : by.bymonthday,
    BYWEEKNO: isYearly ? by.byweekno : '',
    BYYEARDAY: isYearly ? by.byyearday : '',
  };
  return Object.entries(parts)
    .flatMap(([name, value]) => (String(value) ? `${name}=${String(value)}` : []))
    .join(';');
}

/** The lines that say when an opening is held, from its next date on; none where there is no such date. */
function series(opening: Opening, { hours, now, holidays }: CalendarEntry): string[] {
  const { rule, opens, closes, offset } = opening;
  const isHeld = (day: Day) => heldOn(hours, around(day, holidays)).includes(opening);
  let first = dayAt(now, offset);
  const limit = first + AHEAD;
  while (!isHeld(first)) if (++first > limit) return [];

  const last = lastDay(rule);
  const kind = opens === undefined ? ';VALUE=DATE' : `;TZID=${zoneOf(offset)}`;
  const until =
    last === Infinity ? '' : opens === undefined ? local(last, undefined) : utc(timeAt(last, opens, offset));
  const left: string[] = [];
  for (let day = first; day <= Math.min(last, dayOf(holidaysEnd) ?? first); day++) {
    if (fallsOn(rule, day) && !isHeld(day)) left.push(local(day, opens));
  }
  return [
    `DTSTART${kind}:${local(first, opens)}`,
    ...(opens === undefined || closes === undefined ? [] : [`DTEND${kind}:${local(first, closes)}`]),
    ...(first < last ? [`RRULE:${recurrence(rule, until)}`] : []),
    ...(left.length ? [`EXDATE${kind}:${left.join(',')}`] : []),
  ];
}

/** The lines that say when one date is. */
function single({ from, to, openings }: Span): string[] {
  const [first] = openings;
  return first?.opens === undefined
    ? [`DTSTART;VALUE=DATE:${local(dayAt(from, first?.offset ?? 0), undefined)}`]
    : [`DTSTART:${utc(from)}`, ...(to === undefined ? [] : [`DTEND:${utc(to)}`])];
}

/**
 * A calendar file (RFC 5545, `text/calendar`): one date by UTC, or the series
 * by the clock of the place, without the holidays and days off known today. A
 * break within a day is not told.
 */
export function calendarFile(entry: CalendarEntry): string {
  const { name, place, uid, hours, date, now, url } = entry;
  const told = date ? [date.openings] : hours.filter(({ isClosure }) => !isClosure).map((opening) => [opening]);
  const offsets = date ? [] : new Set(hours.flatMap(({ opens, offset }) => (opens === undefined ? [] : offset)));
  const events = told.flatMap((openings, index) => {
    const when = date ? single(date) : openings.flatMap((opening) => series(opening, entry));
    if (!when.length) return [];
    const description = [...new Set(openings.flatMap(({ words, notes }) => [words, notes]))].filter((text) => text);
    const texts = { UID: `${index}-${uid}`, SUMMARY: name, LOCATION: place, DESCRIPTION: description.join('\n') };
    return [
      'BEGIN:VEVENT',
      `DTSTAMP:${utc(now)}`,
      ...when,
      ...Object.entries(texts).flatMap(([member, text]) => (text ? `${member}:${escaped(text)}` : [])),
      ...(url ? [`URL:${url.replace(/\s/g, '')}`] : []),
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ieum//Partner directory//KO',
    ...[...offsets].flatMap(timezone),
    ...events,
    'END:VCALENDAR',
    '',
  ];
  return lines.map(folded).join('\r\n');
}
