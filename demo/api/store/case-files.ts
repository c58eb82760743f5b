import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import { Referral } from '../../../src/schemas/referral.ts';
import { groupBy } from '../group-by.ts';
import type { Secrets } from '../secrets.ts';
import type { Tables } from './tables.ts';

export type CaseRow = Selectable<Tables['cases']>;
export type HistoryRow = Selectable<Tables['history']>;

/** A stored referral with its body read again. */
export interface StoredReferral {
  reference: string;
  case_id: string;
  received_at: string;
  late: boolean;
  contact_hash: string | null;
  /** Whose code it carried, as decided when it was received. */
  verified_organization: { id: string; name: string } | null;
  referral: Referral;
}

/** A case with its referrals, oldest first. */
export interface CaseFile {
  case: CaseRow;
  referrals: StoredReferral[];
}

/** How many closed cases the list shows after all the open ones. */
const CLOSED_SHOWN = 100;

/** What agencies and holders of a receipt ask of the stored cases. */
export class CaseFiles {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;
  readonly #secrets: Secrets;

  constructor(db: Kysely<Tables>, jurisdiction: string, secrets: Secrets) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
    this.#secrets = secrets;
  }

  /**
   * The referral a receipt stands for. Undefined alike where the reference is
   * unknown and where the secret is wrong.
   */
  async byReceipt(reference: string, secret: string): Promise<StoredReferral | undefined> {
    const row = await this.#referrals().where('reference', '=', reference).select('secret_hash').executeTakeFirst();
    return this.#secrets.secretMatches(secret, row?.secret_hash) && row ? stored(row) : undefined;
  }

  /** One case with its referrals. */
  async find(id: string): Promise<CaseFile | undefined> {
    const found = await this.#cases().where('id', '=', id).executeTakeFirst();
    if (!found) return undefined;
    const rows = await this.#referrals().where('case_id', '=', id).orderBy('received_at').execute();
    return { case: found, referrals: rows.map(stored) };
  }

  /** Every open case, then the closed ones of late; most pressing first, then newest. */
  async list(): Promise<CaseFile[]> {
    const open = this.#cases().where('state', '!=', 'closed').orderBy('urgency_rank').orderBy('received_at', 'desc');
    const closed = this.#cases().where('state', '=', 'closed').orderBy('since', 'desc').limit(CLOSED_SHOWN);
    return [...(await this.#filesOf(open)), ...(await this.#filesOf(closed))];
  }

  /** What happened to a case, oldest first. */
  async history(id: string): Promise<HistoryRow[]> {
    return this.#db
      .selectFrom('history')
      .selectAll()
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('case_id', '=', id)
      .orderBy('seq')
      .execute();
  }

  /** Closes a case at the wish of whoever holds its receipt; one that is closed stays as it is. */
  async withdraw(id: string, at: string): Promise<void> {
    const jurisdiction = this.#jurisdiction;
    await this.#db.transaction().execute(async (tx) => {
      const closed = await tx
        .updateTable('cases')
        .set({ state: 'closed', since: at, outcome: 'withdrawn' })
        .where('jurisdiction', '=', jurisdiction)
        .where('id', '=', id)
        .where('state', '!=', 'closed')
        .returning('id')
        .executeTakeFirst();
      if (!closed) return;
      const last = await tx
        .selectFrom('history')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .where('jurisdiction', '=', jurisdiction)
        .where('case_id', '=', id)
        .executeTakeFirst();
      await tx
        .insertInto('history')
        .values({
          jurisdiction,
          case_id: id,
          seq: Number(last?.seq ?? 0) + 1,
          state: 'closed',
          at,
          actor: null,
          reason: 'withdrawn',
          next: null,
          by: null,
        })
        .execute();
    });
  }

  async #filesOf(selection: SelectQueryBuilder<Tables, 'cases', CaseRow>): Promise<CaseFile[]> {
    const cases = await selection.execute();
    const ids = selection.clearSelect().select('id');
    const rows = await this.#referrals().where('case_id', 'in', ids).orderBy('received_at').execute();
    const byCase = groupBy(rows, (row) => row.case_id);
    return cases.map((one) => ({ case: one, referrals: (byCase.get(one.id) ?? []).map(stored) }));
  }

  #cases() {
    return this.#db.selectFrom('cases').selectAll().where('jurisdiction', '=', this.#jurisdiction);
  }

  #referrals() {
    return this.#db
      .selectFrom('referrals as r')
      .leftJoin('organization_codes as o', (join) =>
        join.onRef('o.jurisdiction', '=', 'r.jurisdiction').onRef('o.id', '=', 'r.organization_code_id'),
      )
      .select(['reference', 'case_id', 'received_at', 'late', 'contact_hash', 'body', 'o.id', 'o.organization'])
      .where('r.jurisdiction', '=', this.#jurisdiction);
  }
}

type Row = Pick<
  Selectable<Tables['referrals']>,
  'reference' | 'case_id' | 'received_at' | 'late' | 'contact_hash' | 'body'
> & { id: string | null; organization: string | null };

const stored = ({
  reference,
  case_id,
  received_at,
  late,
  contact_hash,
  body,
  id,
  organization,
}: Row): StoredReferral => ({
  reference,
  case_id,
  received_at,
  late: late === 1,
  contact_hash,
  verified_organization: id !== null && organization !== null ? { id, name: organization } : null,
  referral: Referral.parse(JSON.parse(body)),
});
