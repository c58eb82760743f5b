import { dayAt, timeAt } from './days.ts';
import type { Holidays, Hours, OpenState } from './hours.ts';
import { fallsOn } from './recurs.ts';
import { holidayOf, momentAt, offsetOf, spansFrom } from './spans.ts';
import { isWhole, timeOf } from './times.ts';

/** Whether it is open at some time, in milliseconds since 1970; false where nobody told. */
export const isOpenAt = (hours: Hours, at: number, holidays: Holidays): boolean =>
  momentAt(hours, at, holidays).name === 'open';

/** Whether it is open at some time (milliseconds since 1970), until when, or from when and why not; see schedule.md. */
export function stateAt(hours: Hours, at: number, holidays: Holidays): OpenState {
  const { name, openings } = momentAt(hours, at, holidays);
  const isTold = hours.some((opening) => !opening.isClosure && !isWhole(opening));
  if (!isTold || name === 'unknown') return { name: 'unknown' };

  const offset = offsetOf(hours);
  const today = dayAt(at, offset);
  let opens: number | undefined;
  for (const span of spansFrom(hours, at, holidays)) {
    if (name === 'open') return { name, until: span.to };
    if (span.openings[0]?.opens === undefined) continue;
    opens = span.from;
    if (dayAt(opens, offset) > today) break;
    return { name, opens, because: span.openings.some((opening) => openings.includes(opening)) ? 'break' : undefined };
  }
  // What else would not have ended today.
  const missing = hours.filter(
    (opening) => !opening.isClosure && timeAt(today, timeOf(opening).to, offset) > at && fallsOn(opening.rule, today),
  );
  const [holiday] = missing.flatMap((opening) => holidayOf(opening, today, holidays) ?? []);
  return { name: 'closed', opens, holiday, because: holiday ? 'holiday' : missing.length ? 'closure' : undefined };
}
