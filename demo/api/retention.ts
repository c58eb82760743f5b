import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { CaseRow } from './store/case-rows.ts';
import { dateInSeoul } from './working-days.ts';

const DAY = 86_400_000;

/** Days after its end that a case is kept where the city says nothing about it; longer where it may have led to help. */
const CLOSED_DAYS = 1825;
const WITHDRAWN_DAYS = 30;

/** What decides when a case is erased. */
export type Ended = Pick<CaseRow, 'state' | 'since' | 'received_at' | 'outcome' | 'erased_at'>;

/**
 * The calendar date in Korea on which everything personal of a case is
 * erased, as the consents say (개인정보 보호법 §21); null while it is open, and
 * once it was erased.
 */
export function eraseOn(
  { state, since, received_at, outcome, erased_at }: Ended,
  { case_handling }: CityDefinition,
): string | null {
  if (state !== 'closed' || erased_at !== null) return null;
  const { closed_days = CLOSED_DAYS, withdrawn_days = WITHDRAWN_DAYS, unhelped_days } = case_handling?.retention ?? {};
  const withdrawn = daysAfter(since, withdrawn_days);
  if (outcome === 'withdrawn') return withdrawn;
  if (outcome === 'helped' || outcome === 'referred-on' || unhelped_days === undefined)
    return daysAfter(since, closed_days);
  // However long it took, how it ended can be read for as long as after a withdrawal.
  const unhelped = daysAfter(received_at, unhelped_days);
  return unhelped > withdrawn ? unhelped : withdrawn;
}

/** The calendar date in Korea some days after an instant. */
const daysAfter = (instant: string, days: number): string => dateInSeoul(new Date(Date.parse(instant) + days * DAY));

/**
 * What was received before this instant keeps nothing of its reporter on a
 * calendar date in Korea; undefined where a city keeps that with the case.
 */
export function reportersBefore({ case_handling }: CityDefinition, today: string): string | undefined {
  const days = case_handling?.retention?.reporter_days;
  return days === undefined ? undefined : new Date(Date.parse(`${today}T24:00:00+09:00`) - days * DAY).toISOString();
}
