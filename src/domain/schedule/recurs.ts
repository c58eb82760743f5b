import { DAY, weekdayOf } from './days.ts';
import type { Day, DayRule } from './hours.ts';

/** How many days a count is counted on for: a century. */
const CENTURY = 36_525;

/** First day of a month, counted from 0; of the next year's first where it is 12. */
const monthStart = (year: number, month: number): Day => Date.UTC(year, month) / DAY;

const partsOf = (day: Day): [year: number, month: number, date: number] => {
  const date = new Date(day * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
};

/** Weeks from that with day 0 in it. */
const weekOf = (day: Day, wkst: number): number => Math.floor((day + 4 - wkst) / 7);

/** A place in something, counted from 1, and how many places that has. */
type Position = readonly [position: number, length: number];

/** Whether a list holds a position, or tells it from the end by a negative number; an empty one holds all. */
const holds = (list: readonly number[], [position, length]: Position): boolean =>
  !list.length || list.includes(position) || list.includes(position - length - 1);

/** The number of a day's week; a week belongs to the year that has four of its days. */
function weekNumber(day: Day, wkst: number): Position {
  const middle = weekOf(day, wkst) * 7 + wkst - 1;
  const [year] = partsOf(middle);
  const position = Math.floor((middle - monthStart(year, 0)) / 7) + 1;
  return [position, position + Math.floor((monthStart(year, 12) - 1 - middle) / 7)];
}

/** Whether a rule names a day, whatever its first and last day and its count. */
function recurs(rule: DayRule, day: Day): boolean {
  const { freq, start = 0, wkst, byday, interval } = rule;
  const weekday = weekdayOf(day);
  // As most hours are told. Taking dates apart takes a phone its time, with thousands of them.
  if (freq === 'WEEKLY') {
    const isOn = byday.length
      ? byday.some((each) => each.weekday === weekday && !each.nth)
      : weekday === weekdayOf(start);
    return isOn && !((weekOf(day, wkst) - weekOf(start, wkst)) % interval);
  }
  const [isDaily, isMonthly, isYearly] = [freq === 'DAILY', freq === 'MONTHLY', freq === 'YEARLY'];
  const [year, month, date] = partsOf(day);
  const [firstYear, firstMonth, firstDate] = partsOf(start);

  const years = year - firstYear;
  const past = isDaily ? day - start : isMonthly ? years * 12 + month - firstMonth : years;
  if (past % interval) return false;

  const inMonth: Position = [date, monthStart(year, month + 1) - monthStart(year, month)];
  const inYear: Position = [day - monthStart(year, 0) + 1, monthStart(year, 12) - monthStart(year, 0)];
  const { bymonthday } = rule;
  const byyearday = isYearly ? rule.byyearday : [];
  const byweekno = isYearly ? rule.byweekno : [];
  if (!holds(bymonthday, inMonth) || !holds(byyearday, inYear)) return false;
  if (byweekno.length && !holds(byweekno, weekNumber(day, wkst))) return false;

  const [position, length] = isMonthly ? inMonth : inYear;
  const nths = [0, Math.ceil(position / 7), -Math.ceil((length - position + 1) / 7)];
  if (byday.length) return byday.some((each) => each.weekday === weekday && nths.includes(each.nth));
  // Where no part tells the days apart, the first day does.
  if (isDaily || bymonthday.length || byyearday.length) return true;
  if (byweekno.length) return weekday === weekdayOf(start);
  return date === firstDate && (isMonthly || month === firstMonth);
}

const lastDays = new WeakMap<DayRule, Day>();

/** The last day of a rule: its `until`, or the day on which its count is full; Infinity where it has no end. */
export function lastDay(rule: DayRule): Day {
  const { freq, start, count, until = freq ? Infinity : (start ?? -Infinity) } = rule;
  if (!freq || !count || start === undefined) return until;
  let last = lastDays.get(rule);
  if (last === undefined) {
    last = start - 1;
    for (let left = count; left && last < Math.min(until, start + CENTURY);) if (recurs(rule, ++last)) left--;
    lastDays.set(rule, last);
  }
  return last;
}

/** Whether something happens on a day (RFC 5545 §3.3.10, of whole days). A day that a month has not is left out. */
export const fallsOn = (rule: DayRule, day: Day): boolean =>
  day >= (rule.start ?? day) &&
  day >= (rule.from ?? day) &&
  day <= lastDay(rule) &&
  (rule.freq ? recurs(rule, day) : rule.start !== undefined);
