/** A calendar day as days since 1970-01-01; no time zone is in it. */
export type Day = number;

/** On which days something recurs: the RFC 5545 parts that HSDS has, of whole days. */
export interface DayRule {
  /** Absent where it happens on `start` alone, or on each day from it to `until`; without `start` on no day we know. */
  readonly freq?: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY' | undefined;
  readonly start?: Day | undefined;
  /** The first day it is valid, where that is not where its intervals and count begin. */
  readonly from?: Day | undefined;
  /** The last day, included. */
  readonly until?: Day | undefined;
  readonly count?: number | undefined;
  readonly interval: number;
  /** First day of the week, 0 Sunday to 6 Saturday. */
  readonly wkst: number;
  /** Weekdays, each with its place in the month or year (2: the second, -1: the last), 0 for every one. */
  readonly byday: readonly { readonly weekday: number; readonly nth: number }[];
  /** Days of the month, negative from its end. */
  readonly bymonthday: readonly number[];
  readonly byweekno: readonly number[];
  readonly byyearday: readonly number[];
}

/** What public holidays do to opening hours: `feast` closes at 설날 and 추석 alone, with the days before and after. */
export type OnHoliday = 'closed' | 'open' | 'feast';

/** One HSDS schedule: from when to when on which days; the rules in schedule.md. */
export interface Opening {
  readonly rule: DayRule;
  /** Minutes after midnight of the day; absent where nobody told. */
  readonly opens?: number | undefined;
  /** Minutes after the same midnight, above 1440 where it is past the next one. */
  readonly closes?: number | undefined;
  /** Takes its time out of what others open: a lunch break, a day off. Without times it takes the whole day. */
  readonly isClosure: boolean;
  readonly onHoliday: OnHoliday;
  /** Where it is told apart from offices' hours: a desk that comes on market days, a bus. */
  readonly isVisiting: boolean;
  /** Minutes east of UTC of the clock that the times are told by; 540 for Korea. */
  readonly offset: number;
  /** The source's own words for it, and what it adds. */
  readonly words: string;
  readonly notes: string;
}

export type Hours = readonly Opening[];

/** Public holidays: `YYYY-MM-DD` and whether it belongs to 설날 or 추석. */
export type Holidays = ReadonlyMap<string, { readonly name: string; readonly isFeast: boolean }>;

/** A time at which it is open, in milliseconds since 1970; `to` is absent where the end is not known. */
export interface Span {
  readonly from: number;
  readonly to?: number | undefined;
  /** What opens it; several where their times run together. */
  readonly openings: Hours;
}

/** Whether it is open at some time; `unknown` where there are no times to tell by. */
export type OpenState =
  | { readonly name: 'open'; /** Absent: around the clock, or not known. */ readonly until?: number | undefined }
  | {
      readonly name: 'closed';
      /** When it next opens; absent where that is more than a year away, or never. */
      readonly opens?: number | undefined;
      /** Why it is closed where it else would be open. */
      readonly because?: 'holiday' | 'break' | 'closure' | undefined;
      /** Name of that holiday. */
      readonly holiday?: string | undefined;
    }
  | { readonly name: 'unknown' };
