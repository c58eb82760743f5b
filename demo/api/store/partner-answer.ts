import type { Transaction } from 'kysely';
import { checkMove, stepAfterState } from '../../../src/domain/case.ts';
import type { CityDefinition } from '../../../src/schemas/case-handling.ts';
import { dueBy } from '../deadlines.ts';
import { appendHistory, type CaseRow } from './case-rows.ts';
import type { Tables } from './tables.ts';

/** What a partner says to a recommendation. */
export interface PartnerAnswer {
  decision: 'accepted' | 'declined';
  /** For colleagues alone. */
  reason?: string | undefined;
}

/**
 * Writes a partner's answer into a case that this transaction has taken. A yes
 * begins the service where the case can go there; a no changes nothing but the
 * history.
 */
export async function applyAnswer(
  tx: Transaction<Tables>,
  { jurisdiction, id, state: from }: CaseRow,
  partner: { partner_id: string; partner_name: string },
  { decision, reason }: PartnerAnswer,
  form: CityDefinition,
  now: Date,
): Promise<void> {
  const at = now.toISOString();
  const line = {
    kind: decision,
    state: from,
    at,
    actor: partner.partner_name,
    note: reason ?? null,
    detail: { partner_id: partner.partner_id },
  };
  const by = dueBy('serving', form, now);
  if (decision === 'declined' || by === undefined || checkMove({ from, to: 'serving', actor: 'partner' })) {
    return appendHistory(tx, jurisdiction, id, line);
  }
  await tx
    .updateTable('cases')
    .set({ state: 'serving', since: at, due_by: by })
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .execute();
  await appendHistory(tx, jurisdiction, id, { ...line, state: 'serving', next: stepAfterState('serving') ?? null, by });
}
