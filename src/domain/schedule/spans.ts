import { dayAt, isoOf, timeAt } from './days.ts';
import type { Day, Holidays, Hours, Opening, Span } from './hours.ts';
import { fallsOn } from './recurs.ts';
import { heldOn, isTimed, joined, timeOf, timesOf, type IsOn, type Time } from './times.ts';

/** How many days ahead is looked. */
const AHEAD = 400;

/** The clock of several openings. */
export const offsetOf = (hours: Hours): number => hours[0]?.offset ?? 0;

/** Name of the holiday on account of which an opening is left out on a day. A break is held whatever the day. */
export function holidayOf({ onHoliday, isClosure }: Opening, day: Day, holidays: Holidays): string | undefined {
  const holiday = isClosure || onHoliday === 'open' ? undefined : holidays.get(isoOf(day));
  return holiday && (onHoliday === 'closed' || holiday.isFeast) ? holiday.name : undefined;
}

/** What is on around a day: what its rule names and no holiday stops. */
export const around =
  (day: Day, holidays: Holidays): IsOn =>
  (opening, days) =>
    fallsOn(opening.rule, day + days) && holidayOf(opening, day + days, holidays) === undefined;

/** What there is at a moment. */
export interface Moment {
  /** `unknown`: it is that day, but nobody told from when or until when. */
  readonly name: 'open' | 'unknown' | 'closed';
  /** What is held at that moment, though there may be a break. */
  readonly openings: Hours;
}

/** What there is at some time, in milliseconds since 1970. */
export function momentAt(hours: Hours, at: number, holidays: Holidays): Moment {
  const offset = offsetOf(hours);
  const openings: Opening[] = [];
  let isOpen = false;
  for (const days of [-1, 0, 1]) {
    const day = dayAt(at, offset) + days;
    const isOn = around(day, holidays);
    const isNow = ({ from, to }: Time) => timeAt(day, from, offset) <= at && at < timeAt(day, to, offset);
    const held = heldOn(hours, isOn).filter((opening) => isNow(timeOf(opening)));
    openings.push(...held);
    isOpen ||= held.length > 0 && timesOf(hours, isOn).some(isNow);
  }
  return { name: isOpen ? 'open' : openings.every(isTimed) ? 'closed' : 'unknown', openings };
}

/** The times of each day from a first one on; where none is told whole, one for what is. */
function* timesFrom(hours: Hours, first: Day, holidays: Holidays): Generator<Time> {
  for (let day = first; day < first + AHEAD; day++) {
    const isOn = around(day, holidays);
    const times = timesOf(hours, isOn);
    const openings = heldOn(hours, isOn).filter((opening) => !isTimed(opening));
    const [untimed] = openings;
    if (untimed && !times.length) times.push({ ...timeOf(untimed), openings });
    const at = (minutes: number) => timeAt(day, minutes, offsetOf(hours));
    for (const time of times) yield { ...time, from: at(time.from), to: at(time.to) };
  }
}

/**
 * The times that are open at some time (milliseconds since 1970) or after it,
 * in order, for 400 days. Those that touch are one, and breaks are taken out. A
 * day of which no times are told has one as well: where its first opening has
 * no `opens`, `from` is the midnight it begins with.
 */
export function* spansFrom(hours: Hours, from: number, holidays: Holidays): Generator<Span> {
  const offset = offsetOf(hours);
  const first = dayAt(from, offset) - 2;
  for (const time of joined(timesFrom(hours, first, holidays))) {
    // What has not ended by the last day is open around the clock.
    const isEndless = time.to >= timeAt(first + AHEAD, 0, offset) || time.openings[0]?.closes === undefined;
    if (time.to > from) yield isEndless ? { ...time, to: undefined } : time;
  }
}

/** The next of them. */
export function nextSpans(hours: Hours, from: number, count: number, holidays: Holidays): Span[] {
  const spans: Span[] = [];
  for (const span of spansFrom(hours, from, holidays)) if (spans.push(span) >= count) break;
  return spans;
}
