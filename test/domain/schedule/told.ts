import type { Holidays, Hours, OpenState, Span } from '../../../src/domain/schedule/hours.ts';
import { nextSpans } from '../../../src/domain/schedule/spans.ts';
import { stateAt } from '../../../src/domain/schedule/state.ts';

/** A time in Korea, `YYYY-MM-DD HH:MM`, in milliseconds since 1970. */
export const inKorea = (time: string): number => Date.parse(`${time.replace(' ', 'T')}+09:00`);

/** The same in words. */
export const korean = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const stateWords = (state: OpenState): string => {
  if (state.name === 'unknown') return 'unknown';
  if (state.name === 'open') return state.until === undefined ? 'open' : `open until ${korean(state.until)}`;
  const why = state.holiday ?? state.because;
  return ['closed', state.opens === undefined ? '' : ` until ${korean(state.opens)}`, why ? `, ${why}` : ''].join('');
};

/** `open until 2026-11-23 18:00`, `closed until 2026-11-24 09:00, break`, `unknown` … */
export const stateWordsAt = (hours: Hours, time: string, holidays: Holidays): string =>
  stateWords(stateAt(hours, inKorea(time), holidays));

/** `2026-11-24 10:00–2026-11-24 15:00`; without an end where none is told. */
export const spanWords = ({ from, to }: Span): string => korean(from) + (to === undefined ? '' : `–${korean(to)}`);

export const nextWords = (hours: Hours, time: string, count: number, holidays: Holidays): string[] =>
  nextSpans(hours, inKorea(time), count, holidays).map(spanWords);
