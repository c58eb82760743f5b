import { own } from '../programs/read-service.ts';
import { modulo } from './days.ts';
import type { Hours, Opening } from './hours.ts';
import { textOf, toRule } from './to-rule.ts';

/** Minutes east of UTC in Korea, all year. */
const KOREA = 540;

/** Minutes that `Z`, `+09:00` or a number of hours stands for. */
function offsetOf(text: string): number | undefined {
  const [, sign = '', hours, minutes = 0, part = 0] =
    /^([+-]?)(\d\d?)(?::?(\d\d)|(\.\d+))?$/.exec(text.replace(/z/i, '0')) ?? [];
  const offset = Number(hours) * 60 + Number(minutes) + Number(part) * 60;
  return offset <= 840 ? Number(`${sign}${offset}`) : undefined;
}

/** A time of day (RFC 3339, or without seconds) in minutes, with the offset that it may end in. */
function timeOf(text: string): [minutes?: number, offset?: number | undefined] {
  const [, hours, minutes, zone = ''] = /^(\d\d?):([0-5]\d)(?::[\d.]+)?\s*(z|[+-]\d\d:?\d\d)?$/i.exec(text) ?? [];
  const time = Number(hours) * 60 + Number(minutes);
  return time <= 1440 ? [time, offsetOf(zone)] : [];
}

/** Codes of `ieum:schedule`: what HSDS has no member for. */
function codesOf(schedule: object): unknown[] {
  const terms = [own(schedule, 'attributes')].flat().map((attribute) => own(attribute, 'taxonomy_term'));
  return terms.filter((term) => own(term, 'taxonomy') === 'ieum:schedule').map((term) => own(term, 'code'));
}

/** One schedule as we understand it; none where it tells neither days nor words. */
function toOpening(schedule: object): Opening | undefined {
  const text = (name: string) => textOf(schedule, name);
  const rule = toRule(schedule);
  const [words, notes] = [text('description'), text('notes')];
  const isTold = rule.freq || rule.start !== undefined;
  if (!isTold && !words && !notes) return undefined;

  // Times of who knows what days are none.
  const [opens, zone] = timeOf(isTold ? text('opens_at') || text('start_time') : '');
  const [last, lastZone] = timeOf(isTold ? text('closes_at') || text('end_time') : '');
  const offset = zone ?? lastZone ?? offsetOf(text('timezone')) ?? KOREA;
  // One minute to midnight means midnight.
  const end = last === undefined ? undefined : (last === 1439 ? 1440 : last) + offset - (lastZone ?? offset);
  const closes = end === undefined || opens === undefined ? end : opens + (modulo(end - opens, 1440) || 1440);

  const codes = codesOf(schedule);
  const has = (code: string) => codes.includes(code);
  // A date that somebody named is meant, whatever the calendar says.
  const isDate = !rule.freq && (rule.until ?? rule.start) === rule.start;
  // Nor does help that is there day and night stop for one.
  const isAlways = Number(closes) - Number(opens) === 1440 && (rule.freq === 'DAILY' || rule.byday.length > 6);
  const isMeant = isDate || isAlways;
  const isOpen = has('holiday-open') || (isMeant && !has('holiday-closed'));
  return {
    rule,
    opens,
    closes,
    isClosure: has('closure'),
    onHoliday: has('holiday-feast') ? 'feast' : isOpen ? 'open' : 'closed',
    isVisiting: has('visiting'),
    offset,
    words,
    notes,
  };
}

/**
 * The opening hours that HSDS schedules tell, by the clock of the first;
 * schedule.md has the rules. What is told twice stands once, what tells nothing
 * is left out, and whatever a member holds, nothing throws.
 */
export function toHours(schedules: readonly (object | null)[] | null | undefined): Hours {
  const openings = schedules?.flatMap((schedule) => (schedule && toOpening(schedule)) ?? []) ?? [];
  const offset = openings[0]?.offset ?? KOREA;
  const moved = (minutes: number | undefined, by: number) => (minutes === undefined ? minutes : minutes + offset - by);
  const byOneClock = openings.map((opening) => ({
    ...opening,
    opens: moved(opening.opens, opening.offset),
    closes: moved(opening.closes, opening.offset),
    offset,
  }));
  return [...new Map(byOneClock.map((opening) => [JSON.stringify(opening), opening])).values()];
}
