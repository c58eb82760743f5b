import type { Transaction } from 'kysely';
import { URGENCIES } from '../../../src/domain/urgency.ts';
import { appendHistory, takeCase } from './case-rows.ts';
import type { Submission } from './intake.ts';
import type { Tables } from './tables.ts';

/** Opens the case of a referral; one that exists is supplemented, and becomes as pressing as the referral. */
export async function putCase(
  tx: Transaction<Tables>,
  jurisdiction: string,
  id: string,
  { urgency, receivedAt: at, next: { step, by } }: Pick<Submission, 'urgency' | 'receivedAt' | 'next'>,
): Promise<void> {
  const rank = URGENCIES.indexOf(urgency);
  const opened = await tx
    .insertInto('cases')
    .values({
      jurisdiction,
      id,
      received_at: at,
      urgency_rank: rank,
      state: 'received',
      since: at,
      outcome: null,
      due_by: by,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (opened) return appendHistory(tx, jurisdiction, id, { kind: 'received', state: 'received', at, next: step, by });

  const existing = await takeCase(tx, jurisdiction, id);
  if (!existing) throw new Error('A case that was there is gone');
  await tx
    .updateTable('cases')
    .set({ urgency_rank: Math.min(rank, existing.urgency_rank) })
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .execute();
  await appendHistory(tx, jurisdiction, id, { kind: 'supplemented', state: existing.state, at });
}
