import { dayOf, isoOf } from './days.ts';
import type { Holidays } from './hours.ts';

/** A public holiday that a page adds or takes away. */
export interface GivenHoliday {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name?: string | undefined;
  /** Belongs to 설날 or 추석. */
  readonly feast?: boolean | undefined;
  /** No holiday here. */
  readonly open?: boolean | undefined;
}

/** The last day of which it is known whether it is a holiday. */
export const holidaysEnd = '2028-12-31';

/** Every year on the same day; 현충일 and 1 January are never given back on another. */
const FIXED =
  '0101새해 첫날,0301삼일절,0501노동절,0505어린이날,0606현충일,0717제헌절,0815광복절,1003개천절,1009한글날,1225성탄절';

/**
 * By year: those of the moon (the days around 설날 and 추석 come by
 * themselves), elections by law (공직선거법 §34), and 대체공휴일, which stand
 * without a name.
 */
const DATED = {
  2026: '0217설날,0524부처님 오신 날,0603지방선거일,0925추석,0302,0525,0817,1005',
  2027: '0207설날,0513부처님 오신 날,0915추석,0209,0503,0719,0816,1004,1011,1227',
  2028: '0127설날,0412국회의원선거일,0502부처님 오신 날,1003추석,1005',
};

/**
 * Public holidays in Korea (공휴일에 관한 법률, 관공서의 공휴일에 관한 규정) from
 * 2026 to `holidaysEnd`; what is not known of them stands in schedule.md.
 */
export const HOLIDAYS: Holidays = new Map(
  Object.entries(DATED).flatMap(([year, dated]) =>
    `${FIXED},${dated}`.split(',').flatMap((text) => {
      const name = text.slice(4) || '대체공휴일';
      const isFeast = /설날|추석/.test(name);
      const day = dayOf(year + text.slice(0, 4)) ?? 0;
      return (isFeast ? [day - 1, day, day + 1] : [day]).map((each) => [isoOf(each), { name, isFeast }] as const);
    }),
  ),
);

/** Holidays with those that a page knows of: days that the government names at short notice, a city's own. */
export function withHolidays(base: Holidays, extra: readonly GivenHoliday[]): Holidays {
  const holidays = new Map(base);
  for (const { date, name, feast, open } of extra) {
    if (open) holidays.delete(date);
    else holidays.set(date, { name: name || '공휴일', isFeast: Boolean(feast) });
  }
  return holidays;
}
