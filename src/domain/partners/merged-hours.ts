import type { Hours, Opening } from '../schedule/hours.ts';

/** Whether some time of day belongs to both; times that are not told may be any. */
const meet = (one: Opening, other: Opening): boolean =>
  (one.opens ?? 0) < (other.closes ?? 1440) && (other.opens ?? 0) < (one.closes ?? 1440);

/**
 * When any of several is open. A break of one counts for all unless another
 * may be open in that time: a night line does not end with the office's lunch.
 */
export function mergedHours(lists: readonly Hours[]): Hours {
  const told = [...new Set(lists)].filter(({ length }) => length);
  const [first, ...more] = told;
  if (!more.length) return first ?? [];
  const openings = new Map<string, Opening>();
  for (const hours of told) for (const opening of hours) openings.set(JSON.stringify(opening), opening);
  const isOpenIn = (hours: Hours, key: string, closure: Opening) =>
    !hours.some((opening) => JSON.stringify(opening) === key) &&
    hours.some((opening) => !opening.isClosure && meet(opening, closure));
  return [...openings].flatMap(([key, opening]) =>
    opening.isClosure && told.some((hours) => isOpenIn(hours, key, opening)) ? [] : [opening],
  );
}
