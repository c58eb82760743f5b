import type { Hours, Opening } from '../schedule/hours.ts';
import { isWeekly, WEEK, weekdaysOf } from '../schedule/weekly.ts';

/** Whether something is open through the whole of a closure, on every weekday that it may be on. */
function covers(one: Opening, { rule, opens = 0, closes = 1440 }: Opening): boolean {
  const weekdays = weekdaysOf(one.rule);
  return (
    isWeekly(one, undefined) &&
    (one.rule.until ?? one.rule.count) === undefined &&
    (one.opens ?? 1440) <= opens &&
    (one.closes ?? 0) >= closes &&
    (rule.byday.length ? weekdaysOf(rule) : WEEK).every((weekday) => weekdays.includes(weekday))
  );
}

/**
 * When any of several is open. A break of one counts for all unless another is
 * open all through it: a night line does not end with the office's lunch, and
 * no desk on Saturdays opens the office on its day off.
 */
export function mergedHours(lists: readonly Hours[]): Hours {
  const told = [...new Set(lists)].filter(({ length }) => length);
  const [first, ...more] = told;
  if (!more.length) return first ?? [];
  const openings = new Map<string, Opening>();
  for (const hours of told) for (const opening of hours) openings.set(JSON.stringify(opening), opening);
  const isOpenIn = (hours: Hours, key: string, closure: Opening) =>
    !hours.some((opening) => JSON.stringify(opening) === key) &&
    hours.some((opening) => !opening.isClosure && covers(opening, closure));
  return [...openings].flatMap(([key, opening]) =>
    opening.isClosure && told.some((hours) => isOpenIn(hours, key, opening)) ? [] : [opening],
  );
}
