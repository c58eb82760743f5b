import { ProblemError } from '../problems.ts';
import { type CaseChange, wrongField } from './case-change.ts';
import type { CaseRow } from './case-rows.ts';

/**
 * Joins a case to another open one about the same matter: its referrals and
 * their keys go there, so that whatever still comes finds the living case, and
 * it ends as a duplicate. The transaction has taken both. The reason stays
 * among colleagues. Throws `not-allowed-now` where a partner has been asked
 * about this one: then the other can be joined to it.
 */
export async function join(change: CaseChange, into: CaseRow | undefined, reason: string): Promise<void> {
  const { tx, row, at, place } = change;
  if (!into) throw wrongField('/into', 'unknown');
  if (row.state === 'closed' || into.state === 'closed') throw new ProblemError('not-allowed-now');
  if (await isWithPartner(change)) throw new ProblemError('not-allowed-now');
  await tx
    .updateTable('referrals')
    .set({ case_id: into.id, joined_at: at })
    .where('jurisdiction', '=', place.jurisdiction)
    .where('case_id', '=', row.id)
    .execute();
  await tx
    .updateTable('idempotency_keys')
    .set({ case_id: into.id })
    .where('jurisdiction', '=', place.jurisdiction)
    .where('case_id', '=', row.id)
    .execute();
  await change.set({ state: 'closed', since: at, outcome: 'duplicate', helped: null });
  await change.record({ kind: 'joined', state: 'closed', note: reason, detail: { case_id: into.id } });
  await tx
    .updateTable('cases')
    .set({
      urgency_rank: Math.min(row.urgency_rank, into.urgency_rank),
      // Both were promised a first answer: the earlier promise counts.
      ...(row.state === 'received' && into.state === 'received' && row.due_by < into.due_by
        ? { due_by: row.due_by }
        : {}),
    })
    .where('jurisdiction', '=', place.jurisdiction)
    .where('id', '=', into.id)
    .execute();
  await change.record({ kind: 'joined', note: reason, detail: { case_id: row.id } }, into);
}

/** Whether a partner holds a link to the case, or has accepted it. */
async function isWithPartner({ tx, place, row }: CaseChange): Promise<boolean> {
  const asked = await tx
    .selectFrom('recommendations')
    .select('id')
    .where('jurisdiction', '=', place.jurisdiction)
    .where('case_id', '=', row.id)
    .where((eb) => eb.or([eb('decision', 'is', null), eb('decision', '=', 'accepted')]))
    .executeTakeFirst();
  return asked !== undefined;
}
