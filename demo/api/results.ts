import type { Results } from '../../src/schemas/status.ts';
import { dateInSeoul } from './working-days.ts';

/** What was counted within an hour; both hours and Korean months begin on the hour. */
export interface Counted {
  /** The hour in UTC, `YYYY-MM-DDTHH`. */
  hour: string;
  requests: number;
  helped: number;
  /** How many of those helped were given money, and how much in won. */
  amounts: number;
  amount_krw: number;
}

/** Numbers of people from 1 to one below this would let somebody be recognised. */
const SUPPRESSED_BELOW = 5;

const DAY = 86_400_000;

/**
 * What is told of how many asked and were helped: whole months of Korean time
 * before `today`, from the first in which somebody asked, and sums of what is
 * told. A number that is not told can be worked out from no other.
 * @param today Calendar date in Korea.
 */
export function resultsOf(counted: readonly Counted[], today: string): Results {
  const current = today.slice(0, 7);
  const byMonth = new Map<string, Counted[]>();
  for (const one of counted) {
    const month = dateInSeoul(new Date(`${one.hour}:00:00Z`)).slice(0, 7);
    byMonth.set(month, [...(byMonth.get(month) ?? []), one]);
  }
  const first = [...byMonth.keys()].sort().at(0) ?? current;
  const months: Results['months'] = [];
  for (let month = first; month < current; month = monthAfter(month)) {
    months.push({ month, ...toldOf(byMonth.get(month) ?? []) });
  }
  const firstOfMonth = Date.parse(`${current}-01`);
  return {
    until: months.length ? new Date(firstOfMonth - DAY).toISOString().slice(0, 10) : null,
    suppressed_below: SUPPRESSED_BELOW,
    months,
    total: {
      requests: sumOf(months.map(({ requests }) => requests)),
      helped: sumOf(months.map(({ helped }) => helped)),
      amount_krw: sumOf(months.map(({ amount_krw }) => amount_krw)),
    },
  };
}

/** The numbers of a month as far as they are told. An amount that went to few is told no more than how few. */
function toldOf(counted: readonly Counted[]): Results['total'] {
  const sum = (member: Exclude<keyof Counted, 'hour'>) => counted.reduce((total, one) => total + one[member], 0);
  const helped = large(sum('helped'));
  return {
    requests: large(sum('requests')),
    helped,
    amount_krw: helped === null || large(sum('amounts')) === null ? null : sum('amount_krw'),
  };
}

const large = (count: number): number | null => (count > 0 && count < SUPPRESSED_BELOW ? null : count);

/** The sum of the numbers that are told; null where there are none. */
function sumOf(numbers: readonly (number | null)[]): number | null {
  const told = numbers.filter((number) => number !== null);
  return told.length ? told.reduce((total, number) => total + number, 0) : null;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number)).toISOString().slice(0, 7);
}
