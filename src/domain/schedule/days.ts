import type { Day } from './hours.ts';

/** Milliseconds. */
export const DAY = 86_400_000;

/** As RFC 5545 begins their names, and as Korean does. */
export const WEEKDAYS = ['SU일', 'MO월', 'TU화', 'WE수', 'TH목', 'FR금', 'SA토'];

/** `YYYY-MM-DD`. */
export const isoOf = (day: Day): string => new Date(day * DAY).toISOString().slice(0, 10);

/**
 * The day that a date or time in ISO 8601 begins with, as it is written: no
 * zone moves it. Undefined where it is none, or one that its month has not.
 */
export function dayOf(iso: string): Day | undefined {
  const date = iso.replace(/^(\d{4})-?(\d\d)-?(\d\d)(?!\d).*/s, '$1-$2-$3');
  const day = Date.parse(date) / DAY;
  return Number.isInteger(day) && isoOf(day) === date ? day : undefined;
}

/** The remainder that is never negative, before 1970 either. */
export const modulo = (a: number, b: number): number => ((a % b) + b) % b;

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => modulo(day + 4, 7);

/** The day it is at some time (milliseconds since 1970) by a clock so many minutes east of UTC. */
export const dayAt = (at: number, offset: number): Day => Math.floor((at / 60_000 + offset) / 1440);

/** When that clock shows so many minutes after midnight of a day, in milliseconds since 1970. */
export const timeAt = (day: Day, minutes: number, offset: number): number => day * DAY + (minutes - offset) * 60_000;
