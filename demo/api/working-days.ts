const DAY = 86_400_000;
const SEOUL_OFFSET = 9 * 3_600_000;

/** The calendar date in Korea, `YYYY-MM-DD`; Korea keeps UTC+9 all year. */
export const dateInSeoul = (instant: Date): string =>
  new Date(instant.getTime() + SEOUL_OFFSET).toISOString().slice(0, 10);

const isWeekend = (date: Date): boolean => date.getUTCDay() === 0 || date.getUTCDay() === 6;

/**
 * The date `days` working days after an instant, in Korea: weekends are
 * skipped, public holidays are not known. 0 is the same day, or Monday after
 * a weekend.
 */
export function workingDate(instant: Date, days: number): string {
  let date = new Date(`${dateInSeoul(instant)}T00:00:00Z`);
  const nextDay = () => (date = new Date(date.getTime() + DAY));
  for (let left = days; left > 0; left--) {
    do nextDay();
    while (isWeekend(date));
  }
  while (isWeekend(date)) nextDay();
  return date.toISOString().slice(0, 10);
}
