import type { Hours, Opening } from './hours.ts';
import { heldOn, isTimed, timesOf, type IsOn } from './times.ts';
import { isWeekly, WEEK, weekdaysOf } from './weekly.ts';

/** Days of the ordinary week that have the same times. */
export interface WeekRow {
  /** 0 Sunday to 6 Saturday, in the order of a week that begins on Monday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight, of which one may be untold; none where it is not open. */
  readonly times: readonly Pick<Opening, 'opens' | 'closes'>[];
}

/**
 * The ordinary week, without holidays and single dates, its breaks taken out;
 * empty where nothing is told for every week. With `at` (milliseconds since
 * 1970) what is over by then, or begins more than a week later, is left out.
 */
export function weekOf(hours: Hours, at?: number): WeekRow[] {
  const weekly = hours.filter((opening) => isWeekly(opening, at) && !opening.isVisiting);
  const rows = new Map<string, { weekdays: number[]; times: WeekRow['times'] }>();
  for (const weekday of WEEK) {
    const isOn: IsOn = ({ rule }, days) => weekdaysOf(rule).includes((weekday + days + 7) % 7);
    const untold = heldOn(weekly, isOn).filter((opening) => !isTimed(opening));
    const times = [
      ...timesOf(weekly, isOn).map(({ from, to }) => ({ opens: from, closes: to })),
      ...untold.map(({ opens, closes }) => ({ opens, closes })),
    ];
    const key = JSON.stringify(times);
    const row = rows.get(key) ?? { weekdays: [], times };
    row.weekdays.push(weekday);
    rows.set(key, row);
  }
  return [...rows.values()].some(({ times }) => times.length) ? [...rows.values()] : [];
}
