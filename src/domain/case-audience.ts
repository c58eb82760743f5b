import type { HistoryEntry, State } from '../schemas/status.ts';

/**
 * What whoever wrote about somebody else may know of a state: that it was
 * received, that somebody has it, that somebody is on it, that it ended. More
 * would tell what was found about the neighbour.
 */
export function stateForReporter(state: State): State {
  return state === 'received' || state === 'assigned' || state === 'closed' ? state : 'contacted';
}

/** A history for whoever wrote about somebody else: when the case moved, and nothing besides. */
export function historyForReporter(history: readonly HistoryEntry[]): HistoryEntry[] {
  const shown: HistoryEntry[] = [];
  for (const { state, at } of history) {
    const coarse = stateForReporter(state);
    if (shown.at(-1)?.state !== coarse)
      shown.push({ state: coarse, at, actor: null, reason: null, next: null, by: null });
  }
  return shown;
}

/**
 * A history for whoever asked for oneself: all but what colleagues say among
 * themselves, and one more talk in a state that lasts, which moved nothing.
 */
export const historyForSelf = (history: readonly HistoryEntry[]): HistoryEntry[] =>
  history.filter(({ kind, state }, i) => kind !== 'noted' && !(kind === 'moved' && history[i - 1]?.state === state));
