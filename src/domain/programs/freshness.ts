import type { Program } from './program.ts';

/** Today in Korea (UTC+9, no summer time), `YYYY-MM-DD`. */
export const koreanDay = (now: number): string => new Date(now + 9 * 3_600_000).toISOString().slice(0, 10);

/** Whether nobody has changed or checked a programme for a year; programmes are made anew with every year's budget. */
export const isStale = ({ asOf }: Pick<Program, 'asOf'>, day: string): boolean =>
  !asOf || asOf < `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/** Whether one can no longer apply. */
export const isOver = ({ deadline }: Pick<Program, 'deadline'>, day: string): boolean =>
  Boolean(deadline.day && deadline.day < day);

/** What sinks below the others. */
export const isLate = (program: Program, day: string): boolean => isOver(program, day) || isStale(program, day);
