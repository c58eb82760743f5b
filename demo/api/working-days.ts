import Holidays from 'date-holidays';
import { HOLIDAYS, holidaysEnd } from '../../src/domain/schedule/holidays.ts';

const DAY = 86_400_000;
const SEOUL_OFFSET = 9 * 3_600_000;

const holidays = new Holidays('KR', { types: ['public'] });

/** The calendar date in Korea, `YYYY-MM-DD`; Korea keeps UTC+9 all year. */
export const dateInSeoul = (instant: Date): string =>
  new Date(instant.getTime() + SEOUL_OFFSET).toISOString().slice(0, 10);

/** Date and time in Korea to the minute, `YYYY-MM-DD HH:MM`. */
export const timeInSeoul = (instant: Date): string =>
  new Date(instant.getTime() + SEOUL_OFFSET).toISOString().slice(0, 16).replace('T', ' ');

const known = new Map<number, boolean>();

/**
 * Whether offices are closed on a calendar date: weekends and public holidays,
 * substitute ones among them. Lunar holidays take milliseconds to work out, so
 * each date is worked out once.
 */
function isClosed(date: Date): boolean {
  const day = date.getTime();
  const noonInSeoul = new Date(day + DAY / 2 - SEOUL_OFFSET);
  const iso = date.toISOString().slice(0, 10);
  const isHoliday = () =>
    iso > '2026' && iso <= holidaysEnd ? HOLIDAYS.has(iso) : holidays.isHoliday(noonInSeoul) !== false;
  const closed = known.get(day) ?? ([0, 6].includes(date.getUTCDay()) || isHoliday());
  known.set(day, closed);
  return closed;
}

/**
 * The date `days` working days after an instant, in Korea. 0 is the same day,
 * or the next working day after a day off. Holidays that the government names
 * at short notice are not known.
 */
export function workingDate(instant: Date, days: number): string {
  let date = new Date(`${dateInSeoul(instant)}T00:00:00Z`);
  const nextDay = () => (date = new Date(date.getTime() + DAY));
  for (let left = days; left > 0; left--) {
    do nextDay();
    while (isClosed(date));
  }
  while (isClosed(date)) nextDay();
  return date.toISOString().slice(0, 10);
}
