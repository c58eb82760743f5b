import { historyForReporter, historyForSelf, stateForReporter } from '../../src/domain/case-audience.ts';
import { isOverdue, stepAfterState } from '../../src/domain/case.ts';
import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { HistoryEntry, Status } from '../../src/schemas/status.ts';
import { confirmation } from './confirming.ts';
import { eraseOn } from './retention.ts';
import type { CaseRow, HistoryRow } from './store/case-rows.ts';
import type { HeldReferral } from './store/receipts.ts';

export interface Standing {
  case: CaseRow;
  /** The one whose receipt is held. */
  referral: HeldReferral;
  /** Of the case, oldest first. */
  history: readonly HistoryRow[];
  form: CityDefinition;
  /** Calendar date in Korea. */
  today: string;
}

/**
 * What the holder of a receipt is told. Who asked for oneself is told what was
 * done and why; who wrote about somebody else, that it moves.
 */
export function statusOf(standing: Standing): Status {
  const { case: row, referral, form, today } = standing;
  return {
    ...(referral.audience === 'self' ? forSelf(standing) : forReporter(standing)),
    audience: referral.audience,
    received_at: referral.received_at,
    overdue: isOverdue(row.state, row.due_by, today),
    contact: { name: form.controller.team.ko, phone: form.case_handling?.phone ?? null },
    withdrawn_at: referral.withdrawn_at,
    can_withdraw: row.state !== 'closed' && referral.withdrawn_at === null,
  };
}

/** What the two audiences are told differently. */
type Told = Required<
  Pick<Status, 'state' | 'since' | 'history' | 'outcome' | 'next' | 'can_confirm' | 'helped' | 'erase_on'>
>;

function forSelf({ case: row, referral, history, form }: Standing): Told {
  const { state, since, outcome, due_by } = row;
  const step = stepAfterState(state);
  const said = confirmation(row, history);
  return {
    state,
    since,
    outcome,
    history: historyForSelf(history.filter((line) => isOwn(line, referral)).map(entryOf)),
    next: step ? { step, by: due_by, who: form.controller.team.ko } : null,
    can_confirm: said === 'open',
    helped: said === 'open' ? null : said,
    erase_on: eraseOn(row, form),
  };
}

function forReporter({ case: row, referral, history, form }: Standing): Told {
  const state = stateForReporter(row.state);
  const shown = historyForReporter(sinceJoined(history, referral).map(entryOf));
  // How it ended is known to whoever ended it; any other end, and the day that follows from it, tells what was found.
  const ownEnd = row.outcome === 'withdrawn' && referral.withdrawn_at === row.since;
  return {
    state,
    since: shown.at(-1)?.at ?? referral.received_at,
    outcome: ownEnd ? row.outcome : null,
    history: shown,
    next: null,
    can_confirm: false,
    helped: null,
    erase_on: ownEnd ? eraseOn(row, form) : null,
  };
}

const entryOf = ({ state, at, kind, actor, reason, next, by }: HistoryRow): HistoryEntry => ({
  state,
  at,
  kind,
  actor,
  reason,
  next,
  by,
});

/**
 * Whether a line is no other's: that a neighbour wrote as well, or took that
 * back, is not told. A closed case was taken back as a whole.
 */
const isOwn = ({ kind, state, at }: HistoryRow, { withdrawn_at }: HeldReferral): boolean =>
  kind !== 'joined' && (kind !== 'withdrawn' || at === withdrawn_at || state === 'closed');

/** A case's history as from the moment when a referral came to it from another: nothing tells that it was older. */
function sinceJoined(history: readonly HistoryRow[], { received_at, joined_at }: HeldReferral): readonly HistoryRow[] {
  if (joined_at === null) return history;
  return history.map((line, i) => ({ ...line, at: i === 0 ? received_at : line.at > joined_at ? line.at : joined_at }));
}
