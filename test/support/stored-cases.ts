import type { Kysely, Selectable, Updateable } from 'kysely';
import { readConfig } from '../../demo/api/config.ts';
import { appendHistory, type CaseRow, type NewHistory } from '../../demo/api/store/case-rows.ts';
import { openStore } from '../../demo/api/store/open.ts';
import type { Tables } from '../../demo/api/store/tables.ts';
import type { TestApi } from './api-in-process.ts';

/** The database of a started API, to bring a case to where a test begins. */
export interface StoredCases {
  db: Kysely<Tables>;
  caseOf: (reference: string) => Promise<CaseRow>;
  referralOf: (reference: string) => Promise<Selectable<Tables['referrals']>>;
  /** Changes a case, with a line in its history, at the API's present time. */
  move: (
    reference: string,
    changes: Updateable<Tables['cases']>,
    line?: Partial<Omit<NewHistory, 'state' | 'at'>>,
  ) => Promise<void>;
  /** Brings a referral to the case of another one, which leaves its own empty and closed. */
  join: (reference: string, into: string) => Promise<void>;
  close: () => Promise<void>;
}

export async function openStoredCases({ env, clock }: TestApi): Promise<StoredCases> {
  const db = await openStore(readConfig(env));
  const at = () => clock.now.toISOString();
  const referralOf = (reference: string) =>
    db.selectFrom('referrals').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow();

  async function caseOf(reference: string): Promise<CaseRow> {
    const { case_id } = await referralOf(reference);
    return db.selectFrom('cases').selectAll().where('id', '=', case_id).executeTakeFirstOrThrow();
  }

  return {
    db,
    caseOf,
    referralOf,
    move: async (reference, changes, line = {}) => {
      const { jurisdiction, id, state: before } = await caseOf(reference);
      const { state = before } = changes;
      await db
        .updateTable('cases')
        .set({ since: at(), ...changes, state })
        .where('id', '=', id)
        .execute();
      await db
        .transaction()
        .execute((tx) => appendHistory(tx, jurisdiction, id, { kind: 'moved', ...line, state, at: at() }));
    },
    join: async (reference, into) => {
      const [from, to] = await Promise.all([caseOf(reference), caseOf(into)]);
      await db
        .updateTable('referrals')
        .set({ case_id: to.id, joined_at: at() })
        .where('case_id', '=', from.id)
        .execute();
      await db
        .updateTable('cases')
        .set({ state: 'closed', outcome: 'duplicate', since: at() })
        .where('id', '=', from.id)
        .execute();
      await db.transaction().execute(async (tx) => {
        const line = { kind: 'joined' as const, at: at(), reason: '같은 집' };
        await appendHistory(tx, to.jurisdiction, to.id, { ...line, state: to.state, detail: { case_id: from.id } });
        await appendHistory(tx, to.jurisdiction, from.id, { ...line, state: 'closed', detail: { case_id: to.id } });
      });
    },
    close: () => db.destroy(),
  };
}
