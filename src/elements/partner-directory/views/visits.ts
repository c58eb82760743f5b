import { dayAt } from '../../../domain/schedule/days.ts';
import type { Hours, Opening, Span } from '../../../domain/schedule/hours.ts';
import { nextSpans } from '../../../domain/schedule/spans.ts';
import { visits } from '../../../domain/schedule/weekly.ts';
import { clock, dayWords, minutesAt, offsetOf } from './clock.ts';
import type { DirectoryContext } from './context.ts';

/** Whether it is held on the days of a five-day market: 4, 9, 14 … of every month. */
const isMarket = ({ rule: { bymonthday } }: Opening): boolean =>
  bymonthday.length > 4 && new Set(bymonthday.map((day) => day % 5)).size === 1;

/** The next date where all there is are dates: nobody is there in between. */
export const nextVisit = (hours: Hours, { now, holidays }: DirectoryContext): Span | undefined =>
  hours.length && visits(hours).length === hours.length ? nextSpans(hours, now, 1, holidays)[0] : undefined;

/** A date to come in two parts: which it is and, today, from when. */
export function visitWords(
  { from, openings }: Span,
  { strings, language, now }: DirectoryContext,
): readonly [day: string, then: string] {
  const { states } = strings;
  const offset = offsetOf(openings);
  const day = dayAt(from, offset);
  const kind = openings.some(isMarket) ? 'market' : 'visit';
  if (day > dayAt(now, offset)) return [states[kind](dayWords(day, 'date', language)), ''];
  const isTimed = from > now && openings[0]?.opens !== undefined;
  return [states.today[kind], isTimed ? states.again(clock(minutesAt(from, offset))) : ''];
}
