import type { CaseOutcome, Helped } from '../../src/schemas/status.ts';
import type { CaseRow, HistoryRow } from './store/case-rows.ts';

/** After these ends the person can say whether help came; the others were nobody's help. */
const CONFIRMABLE: ReadonlySet<CaseOutcome | null> = new Set([
  'helped',
  'referred-on',
  'no-capacity',
  'not-eligible',
  'could-not-contact',
]);

type Line = Pick<HistoryRow, 'kind' | 'state'>;

/** Whether "did help come?" has been answered since the case was last closed. */
function isAnswered(history: readonly Line[]): boolean {
  const closing = history.findLastIndex(
    ({ state }, i) => state === 'closed' && (i === 0 || history[i - 1]?.state !== 'closed'),
  );
  return closing >= 0 && history.slice(closing).some(({ kind }) => kind === 'confirmed');
}

/**
 * What whoever asked for oneself may say about the help: `open` once after
 * each closing; the answer that was given; null before there is anything to say.
 */
export function confirmation(
  { state, outcome, helped }: Pick<CaseRow, 'state' | 'outcome' | 'helped'>,
  history: readonly Line[],
): 'open' | Helped | null {
  if (isAnswered(history)) return helped;
  return state === 'closed' && CONFIRMABLE.has(outcome) ? 'open' : null;
}
