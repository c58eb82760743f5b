import type { Hours, Opening } from './hours.ts';

/** From when to when, in minutes after the midnight of a day or in milliseconds since 1970, and what is open then. */
export interface Time {
  readonly from: number;
  readonly to: number;
  readonly openings: Hours;
}

/** Whether an opening is on at the day that is looked at, or so many days after it. */
export type IsOn = (opening: Opening, days: number) => boolean;

export const isTimed = ({ opens, closes }: Opening): boolean => opens !== undefined && closes !== undefined;

export const isWhole = ({ opens, closes }: Opening): boolean => (opens ?? closes) === undefined;

/** From midnight or to midnight where nobody told. */
export const timeOf = (opening: Opening): Time => ({
  from: opening.opens ?? 0,
  to: opening.closes ?? 1440,
  openings: [opening],
});

/** What is held on a day; nothing on a day off. */
export const heldOn = (hours: Hours, isOn: IsOn): Hours =>
  hours.some((opening) => opening.isClosure && isWhole(opening) && isOn(opening, 0))
    ? []
    : hours.filter((opening) => !opening.isClosure && isOn(opening, 0));

/** Times in order, as one where they touch; those that are not told whole never do. */
export function* joined(times: Iterable<Time>): Generator<Time> {
  let last: Time | undefined;
  for (const time of times) {
    const openings = [...new Set([...(last?.openings ?? []), ...time.openings])];
    if (last && time.from <= last.to && openings.every(isTimed)) {
      last = { from: last.from, to: Math.max(last.to, time.to), openings };
    } else {
      if (last) yield last;
      last = time;
    }
  }
  if (last) yield last;
}

/** The times of a day that are told whole, in order: those that touch are one, and breaks are taken out. */
export function timesOf(hours: Hours, isOn: IsOn): Time[] {
  let times = heldOn(hours, isOn).filter(isTimed).map(timeOf);
  // A break in a night may be told for the day after.
  for (const days of [-1, 0, 1]) {
    for (const opening of hours) {
      if (!opening.isClosure || isWhole(opening) || !isOn(opening, days)) continue;
      const { from, to } = timeOf(opening);
      times = times
        .flatMap((time) => [
          { ...time, to: Math.min(time.to, from + days * 1440) },
          { ...time, from: Math.max(time.from, to + days * 1440) },
        ])
        .filter((time) => time.from < time.to);
    }
  }
  return [...joined(times.sort((one, other) => one.from - other.from))];
}
