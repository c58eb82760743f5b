/** HSDS schedules as feeds write them, for the tests of opening hours. */

/** Extends a schedule by codes of `ieum:schedule`. */
export const withCodes = (schedule: object, ...codes: string[]): object => ({
  ...schedule,
  attributes: codes.map((code) => ({
    id: `attribute-${code}`,
    taxonomy_term: { id: `schedule-${code}`, taxonomy: 'ieum:schedule', code, name: code },
  })),
});

const from = (opens_at: string, closes_at: string) => ({ opens_at, closes_at, timezone: 9 });

export const weekly = (byday: string, opens: string, closes: string): object => ({
  freq: 'WEEKLY',
  byday,
  ...from(opens, closes),
});

export const monthly = (by: { byday: string } | { bymonthday: string }, opens: string, closes: string): object => ({
  freq: 'MONTHLY',
  ...by,
  ...from(opens, closes),
});

export const daily = (opens: string, closes: string): object => ({ freq: 'DAILY', ...from(opens, closes) });

const WEEKDAYS = 'MO,TU,WE,TH,FR';

export const office = weekly(WEEKDAYS, '09:00:00', '18:00:00');
export const lunch = withCodes(weekly(WEEKDAYS, '12:00', '13:00'), 'closure');

/** Five-day markets. */
export const market49 = monthly({ bymonthday: '4,9,14,19,24,29' }, '10:00', '15:00');
export const market50 = monthly({ bymonthday: '5,10,15,20,25,30' }, '10:00', '15:00');
