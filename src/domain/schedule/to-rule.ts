import { own } from '../programs/read-service.ts';
import { dayOf, WEEKDAYS } from './days.ts';
import type { DayRule } from './hours.ts';

/** A member as text; numbers and lists too, which careless feeds write for it. */
export const textOf = (json: object, name: string): string =>
  [own(json, name)]
    .flat()
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join()
    .trim();

const FREQS = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;

/** `MO`, `-1FR`, `Monday`, `월요일`. */
function weekdayNamed(text: string): DayRule['byday'] {
  const [, nth, name = '?'] = /^([+-]?\d*)([A-Z]{2}(?=[A-Z]*$)|[가-힣](?=(요일)?$))/.exec(text.toUpperCase()) ?? [];
  const weekday = WEEKDAYS.findIndex((names) => names.includes(name));
  return weekday < 0 ? [] : [{ weekday, nth: Number(nth) }];
}

/**
 * The days that an HSDS schedule names; schedule.md has the rules. Where it
 * names none, or in a way that we do not know, the rule has neither `freq` nor
 * `start`.
 */
export function toRule(schedule: object): DayRule {
  const text = (name: string) => textOf(schedule, name);
  const whole = (name: string) => Math.max(Math.trunc(Number(text(name))) || 0, 0);
  let isRead = true;
  const list = <Part>(written: string, read: (part: string) => Part | readonly Part[]): Part[] => {
    const parts = written.split(/[\s,;·]+/, 400).filter((part) => part);
    const found = parts.flatMap(read);
    isRead &&= found.length > 0 || !parts.length;
    return found;
  };
  const numbers = (name: string) => list(text(name), (part) => Number(part) || []);
  const byday = list(text('byday') || text('day'), weekdayNamed);
  const bymonthday = numbers('bymonthday');
  const byweekno = numbers('byweekno');
  const byyearday = numbers('byyearday');
  const days = { byday, bymonthday, byweekno, byyearday };
  const isNth = byday.some(({ nth }) => nth);
  const implied =
    isNth || bymonthday.length ? 'MONTHLY' : byday.length ? 'WEEKLY' : byyearday.length ? 'YEARLY' : undefined;
  const written = text('freq').toUpperCase();
  const freq = written ? FREQS.find((name) => name === written) : implied;
  const start = dayOf(text('dtstart'));
  const [interval, count] = [whole('interval') || 1, whole('count') || undefined];
  const ends = ['until', 'valid_to'].flatMap((name) => dayOf(text(name)) ?? []);

  const isByWeek = freq === 'WEEKLY' || freq === 'DAILY';
  const tellsDays =
    freq === 'DAILY' || byday.length || (!isByWeek && bymonthday.length) || (freq === 'YEARLY' && byyearday.length);
  const isTold = start !== undefined || (tellsDays && interval === 1 && !count);
  const isKnown = isRead && isTold && (freq || !written) && !(isByWeek && isNth);
  return {
    ...days,
    ...(isKnown ? { freq, start, count } : {}),
    interval,
    from: dayOf(text('valid_from')),
    until: ends.length ? Math.min(...ends) : undefined,
    wkst: weekdayNamed(text('wkst'))[0]?.weekday ?? 1,
  };
}
