import type { HistoryEntry, State, Status } from '../schemas/status.ts';
import { historyForReporter, stateForReporter } from './case-audience.ts';

/** What a status tells its reader, whatever of it the API left out. */
export interface Told {
  /** The reader wrote about somebody else: that it moves is all there is to be told. */
  readonly reporter: boolean;
  readonly state: State;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  /** How it ended, with the office's reason; undefined while it goes on. */
  readonly end: HistoryEntry | undefined;
  /** What comes next; undefined where nothing does, or nothing may be told. */
  readonly next: { readonly step: string; readonly by?: string | null; readonly who?: string | null } | undefined;
}

/** What is nobody's news outside the agency. */
const UNTOLD: ReadonlySet<string | undefined> = new Set(['noted', 'erased']);

/**
 * Reads a status for its reader. An API may give no more than the five members
 * that the protocol asks of it; the next step is then that of the latest entry.
 * A reporter is told no more than that it moves, even where an API says more.
 */
export function toldOf(status: Status): Told {
  const reporter = status.audience === 'reporter';
  const history = status.history.filter(({ kind }) => !UNTOLD.has(kind));
  if (reporter) {
    return {
      reporter,
      state: stateForReporter(status.state),
      history: historyForReporter(history),
      end: undefined,
      next: undefined,
    };
  }
  const latest = history.at(-1);
  const next = status.next ?? (latest?.next ? { step: latest.next, by: latest.by } : undefined);
  const closed = status.state === 'closed';
  return {
    reporter,
    state: status.state,
    history,
    end: closed
      ? history.findLast(({ kind, state }) => state === 'closed' && (kind ?? 'closed') === 'closed')
      : undefined,
    next: closed ? undefined : next,
  };
}

/** Whether a request may be taken back: as the API says, else while its case is open. */
export const mayWithdraw = (status: Status, declared: boolean): boolean =>
  status.can_withdraw ?? (declared && status.state !== 'closed' && !status.withdrawn_at);
