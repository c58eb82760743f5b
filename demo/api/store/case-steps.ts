import type { ActionOf } from '../case-action.ts';
import { ProblemError } from '../problems.ts';
import { type CaseChange, wrongField } from './case-change.ts';
import { type CaseRow, recallLinks } from './case-rows.ts';

/** Gives a case to a colleague; one that nobody had is assigned from then on. */
export async function assign(change: CaseChange, colleague: { id: string; name: string }): Promise<void> {
  const { state } = change.row;
  if (state === 'closed') throw new ProblemError('not-allowed-now');
  const columns = { assignee_id: colleague.id, assignee_name: colleague.name };
  const line = { kind: 'assigned', detail: { account_id: colleague.id, name: colleague.name } } as const;
  if (state === 'received') return change.moveTo('assigned', line, columns);
  await change.set(columns);
  await change.record(line);
}

/**
 * Notes that somebody was called or visited. The first time that the person
 * was reached is the first consultation, where whoever notes it may hold that.
 */
export async function contact(change: CaseChange, { way, reached, note }: ActionOf<'contact'>): Promise<void> {
  const { state } = change.row;
  if (state === 'closed') throw new ProblemError('not-allowed-now');
  const line = { kind: reached ? 'moved' : 'contact-tried', note: note ?? null, detail: { way, reached } } as const;
  if (reached && (state === 'received' || state === 'assigned') && change.may('contacted'))
    return change.moveTo('contacted', line);
  return change.record(line);
}

/** Takes a case to another open state; from the end it is opened again. */
export async function move(change: CaseChange, { to, reason, note }: ActionOf<'move'>): Promise<void> {
  const { row } = change;
  change.checkMove(to, { reason });
  // Nobody would notice a case that is assigned to nobody.
  if (to === 'assigned' && row.assignee_id === null) throw new ProblemError('not-allowed-now');
  if (row.state === 'closed') await checkReopening(change);
  const line = {
    kind: row.state === 'closed' ? 'reopened' : 'moved',
    reason: reason ?? null,
    note: note ?? null,
  } as const;
  await change.moveTo(to, line, {
    outcome: null,
    amount_krw: null,
    ...(to === 'received' ? { assignee_id: null, assignee_name: null } : {}),
  });
}

/**
 * Throws `not-allowed-now` for a case that holds nothing any more since it was
 * joined to another, and for one whose sender took it back: that is a promise.
 */
async function checkReopening({ tx, row, place, at }: CaseChange): Promise<void> {
  const left = await tx
    .selectFrom('referrals')
    .select('withdrawn_at')
    .where('jurisdiction', '=', place.jurisdiction)
    .where('case_id', '=', row.id)
    .execute();
  if (!mayReopen(row, left)) throw new ProblemError('not-allowed-now');
  await recallLinks(tx, place.jurisdiction, row.id, at);
}

/** Whether a closed case may be opened again, by what is left in it. */
export const mayReopen = (
  { outcome }: Pick<CaseRow, 'outcome'>,
  referrals: readonly { withdrawn_at: string | null }[],
): boolean =>
  referrals.length > 0 && !(outcome === 'withdrawn' && referrals.every(({ withdrawn_at }) => withdrawn_at !== null));

/** Ends a case. */
export async function close(
  change: CaseChange,
  { outcome, reason, amount_krw, note }: ActionOf<'close'>,
): Promise<void> {
  change.checkMove('closed', { outcome, reason });
  if (amount_krw !== undefined && outcome !== 'helped') throw wrongField('/amount_krw', 'unexpected');
  await change.set({ state: 'closed', since: change.at, outcome, amount_krw: amount_krw ?? null, helped: null });
  await change.record({
    kind: 'closed',
    state: 'closed',
    reason,
    note: note ?? null,
    detail: { outcome, ...(amount_krw === undefined ? {} : { amount_krw }) },
  });
}
