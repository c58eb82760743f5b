import { dayAt } from '../../../domain/schedule/days.ts';
import type { Day, Hours } from '../../../domain/schedule/hours.ts';
import type { DirectoryContext } from './context.ts';

export const SEOUL = 540;
export const MIDNIGHT = 1440;

/** Minutes east of UTC of the clock on the wall there, which times are told by wherever the reader is. */
export const offsetOf = (hours: Hours): number => hours[0]?.offset ?? SEOUL;

const LOOKS = {
  date: { month: 'long', day: 'numeric', weekday: 'long' },
  weekday: { weekday: 'long' },
  short: { weekday: 'short' },
  month: { month: 'short' },
} satisfies Record<string, Intl.DateTimeFormatOptions>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, or a part of its date, in words. Making a format takes the platform its time, and a list needs the same few. */
export function dayWords(day: Day, look: keyof typeof LOOKS, language: string): string {
  const key = language + look;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...LOOKS[look] });
  formats.set(key, format);
  return format.format(day * 86_400_000);
}

/** Minutes after midnight as `HH:MM`. */
export const clock = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Minutes after midnight of the day that a time falls on. */
export const minutesAt = (at: number, offset: number): number =>
  Math.floor(at / 60_000) + offset - dayAt(at, offset) * MIDNIGHT;

/** When something happens, as near to now as it is: `18:00`, `내일 09:00`, `월요일 09:00`, `11월 24일 화요일 09:00`. */
export function whenWords(at: number, offset: number, { strings, language, now }: DirectoryContext): string {
  const day = dayAt(at, offset);
  const ahead = day - dayAt(now, offset);
  const time = clock(minutesAt(at, offset));
  if (!ahead) return time;
  const words =
    ahead === 1 ? strings.states.tomorrow : dayWords(day, ahead > 0 && ahead < 7 ? 'weekday' : 'date', language);
  return strings.states.at(words, time);
}

/** Times of one day; either may not be known. */
export function timesWords(
  opens: number | undefined,
  closes: number | undefined,
  { strings }: Pick<DirectoryContext, 'strings'>,
): string {
  const words = strings.hours;
  if (opens === 0 && closes === MIDNIGHT) return words.always;
  const end = closes && closes > MIDNIGHT ? words.nextDay(clock(closes - MIDNIGHT)) : clock(closes ?? 0);
  if (opens === undefined) return closes === undefined ? words.untimed : words.until(end);
  return closes === undefined ? words.from(clock(opens)) : words.range(clock(opens), end);
}
