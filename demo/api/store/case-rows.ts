import type { Selectable, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type CaseRow = Selectable<Tables['cases']>;
export type HistoryRow = Selectable<Tables['history']>;

/** A line that is added to a history; what is left out is null. */
export type NewHistory = Pick<HistoryRow, 'kind' | 'state' | 'at'> &
  Partial<Pick<HistoryRow, 'actor' | 'reason' | 'next' | 'by' | 'account_id' | 'account_name' | 'note'>> & {
    /** Codes, stored as JSON. */
    detail?: Readonly<Record<string, unknown>>;
  };

/**
 * Takes a case for a change: counts its version up, and has everybody else
 * who changes it wait until the transaction ends. Undefined where there is no
 * such case, or where it is no more at the version that is given.
 */
export async function takeCase(
  tx: Transaction<Tables>,
  jurisdiction: string,
  id: string,
  version?: number,
): Promise<CaseRow | undefined> {
  const taken = tx
    .updateTable('cases')
    .set(({ eb }) => ({ version: eb('version', '+', 1) }))
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id);
  return (version === undefined ? taken : taken.where('version', '=', version)).returningAll().executeTakeFirst();
}

/** Adds a line to the history of a case that this transaction has taken: nobody else can take the same number. */
export async function appendHistory(
  tx: Transaction<Tables>,
  jurisdiction: string,
  caseId: string,
  { detail, ...row }: NewHistory,
): Promise<void> {
  const last = await tx
    .selectFrom('history')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  await tx
    .insertInto('history')
    .values({
      jurisdiction,
      case_id: caseId,
      seq: (last?.seq ?? 0) + 1,
      actor: null,
      reason: null,
      next: null,
      by: null,
      account_id: null,
      account_name: null,
      note: null,
      ...row,
      detail: detail ? JSON.stringify(detail) : null,
    })
    .execute();
}

/** Ends every link to a case that is opened again: what was agreed before its end is not taken up by itself. */
export async function recallLinks(
  tx: Transaction<Tables>,
  jurisdiction: string,
  caseId: string,
  at: string,
): Promise<void> {
  await tx
    .updateTable('recommendations')
    .set({ decision: 'recalled', decided_at: at })
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', caseId)
    .where((eb) => eb.or([eb('decision', 'is', null), eb('decision', '=', 'accepted')]))
    .execute();
}
