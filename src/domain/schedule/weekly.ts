import { dayAt, weekdayOf } from './days.ts';
import type { DayRule, Hours, Opening } from './hours.ts';
import { fallsOn } from './recurs.ts';

/** In the order of a week that begins on Monday. */
export const WEEK = [1, 2, 3, 4, 5, 6, 0];

/** Weekdays of a rule that is the same every week. */
export const weekdaysOf = ({ freq, byday, start = 0 }: DayRule): readonly number[] =>
  byday.length ? byday.map(({ weekday }) => weekday) : freq === 'DAILY' ? WEEK : [weekdayOf(start)];

/** Whether an opening is the same every week; at some time, whether it also is held in the week from then on. */
export const isWeekly = ({ rule, offset }: Opening, at: number | undefined): boolean =>
  rule.interval === 1 &&
  (rule.freq === 'WEEKLY' || (rule.freq === 'DAILY' && !rule.bymonthday.length)) &&
  (at === undefined || WEEK.some((days) => fallsOn(rule, dayAt(at, offset) + days)));

/** Whether it ordinarily is open on Saturdays or Sundays; with `at` as above. */
export const opensAtWeekend = (hours: Hours, at?: number): boolean =>
  hours.some(
    (opening) =>
      !opening.isClosure && isWeekly(opening, at) && weekdaysOf(opening.rule).some((weekday) => weekday % 6 === 0),
  );

/** What is told by dates and not by the week (market days, a bus, a single date), with the breaks that it may have. */
export function visits(hours: Hours): Hours {
  const isVisit = (opening: Opening) =>
    !opening.isClosure &&
    (opening.isVisiting || !isWeekly(opening, undefined)) &&
    (opening.rule.freq || opening.rule.start !== undefined);
  return hours.some(isVisit) ? hours.filter((opening) => opening.isClosure || isVisit(opening)) : [];
}
