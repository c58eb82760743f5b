import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import { Referral } from '../../../src/schemas/referral.ts';
import { groupBy } from '../group-by.ts';
import type { CaseRow, HistoryRow } from './case-rows.ts';
import type { Tables } from './tables.ts';

export type { CaseRow, HistoryRow } from './case-rows.ts';

/** A stored referral with its body read again. */
export interface StoredReferral {
  reference: string;
  case_id: string;
  received_at: string;
  late: boolean;
  /** When whoever sent it took it back. */
  withdrawn_at: string | null;
  /** When it came to its case from another one. */
  joined_at: string | null;
  contact_hash: string | null;
  /** Whose code it carried, as decided when it was received. */
  verified_organization: { id: string; name: string } | null;
  /** Null once it was erased. */
  referral: Referral | null;
}

/** What became of a recommendation to a partner. */
export type Decision = Selectable<Tables['recommendations']>['decision'];

/** A case with its referrals, oldest first, and the decision about its latest recommendation, where there is one. */
export interface CaseFile {
  case: CaseRow;
  referrals: StoredReferral[];
  latestDecision: Decision | undefined;
}

/** That a referral names a person to reach: what tells likely duplicates. */
export type ContactTrace = Pick<StoredReferral, 'case_id' | 'received_at' | 'contact_hash'>;

/** How many closed cases the list shows after all the open ones. */
const CLOSED_SHOWN = 100;

/** How many referrals are looked through at once. */
const PAGE = 200;

/** What agencies ask of the stored cases. */
export class CaseFiles {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;

  constructor(db: Kysely<Tables>, jurisdiction: string) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
  }

  /** One case with its referrals; none are left in one that was joined to another. */
  async find(id: string): Promise<CaseFile | undefined> {
    return (await this.#filesOf(this.#cases().where('id', '=', id)))[0];
  }

  /**
   * Every open case, most pressing first, then those due the earliest and the
   * newest of these; then the closed ones of late, or all of them. Not those
   * whose referrals are all in another case.
   */
  async list({ closed = CLOSED_SHOWN }: { closed?: number | 'all' } = {}): Promise<CaseFile[]> {
    const open = this.#cases()
      .where('state', '!=', 'closed')
      .orderBy('urgency_rank')
      .orderBy('due_by')
      .orderBy('received_at', 'desc')
      .orderBy('id');
    const ended = this.#cases()
      .where('state', '=', 'closed')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('referrals as r')
            .select('r.reference')
            .whereRef('r.jurisdiction', '=', 'cases.jurisdiction')
            .whereRef('r.case_id', '=', 'cases.id'),
        ),
      )
      .orderBy('since', 'desc')
      .orderBy('id');
    const files = [await this.#filesOf(open), await this.#filesOf(closed === 'all' ? ended : ended.limit(closed))];
    return files.flat();
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

  /** The referrals of open cases that name the same person to reach as those of this case; its own among them. */
  async sameContact(id: string): Promise<ContactTrace[]> {
    return this.#db
      .selectFrom('referrals as r')
      .innerJoin('cases as c', (join) =>
        join.onRef('c.jurisdiction', '=', 'r.jurisdiction').onRef('c.id', '=', 'r.case_id'),
      )
      .select(['r.case_id', 'r.received_at', 'r.contact_hash'])
      .where('r.jurisdiction', '=', this.#jurisdiction)
      .where('c.state', '!=', 'closed')
      .where('r.contact_hash', 'in', (eb) =>
        eb
          .selectFrom('referrals')
          .select('contact_hash')
          .where('jurisdiction', '=', this.#jurisdiction)
          .where('case_id', '=', id)
          .where('contact_hash', 'is not', null),
      )
      .execute();
  }

  /** The cases with a referral that `matches`, those of the newest referrals first; of what was erased there is none. */
  async idsWhere(matches: (referral: StoredReferral) => boolean): Promise<string[]> {
    const found: StoredReferral[] = [];
    for (let last = ''; ;) {
      const rows = await this.#referrals()
        .where('reference', '>', last)
        .where('body', '!=', '')
        .orderBy('reference')
        .limit(PAGE)
        .execute();
      found.push(...rows.map(stored).filter(matches));
      const end = rows.at(-1);
      if (!end) break;
      last = end.reference;
    }
    const newest = found.sort((one, other) => (one.received_at < other.received_at ? 1 : -1));
    return [...new Set(newest.map(({ case_id }) => case_id))];
  }

  async #filesOf(selection: SelectQueryBuilder<Tables, 'cases', CaseRow>): Promise<CaseFile[]> {
    const cases = await selection.execute();
    const ids = selection.clearSelect().select('id');
    const rows = await this.#referrals().where('case_id', 'in', ids).orderBy('received_at').execute();
    const decisions = await this.#db
      .selectFrom('recommendations')
      .select(['case_id', 'decision'])
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('case_id', 'in', ids)
      .orderBy('created_at')
      .execute();
    const byCase = groupBy(rows, (row) => row.case_id);
    const latest = new Map(decisions.map(({ case_id, decision }) => [case_id, decision]));
    return cases.map((one) => ({
      case: one,
      referrals: (byCase.get(one.id) ?? []).map(stored),
      latestDecision: latest.get(one.id),
    }));
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
      .select([...COLUMNS, 'o.id', 'o.organization'])
      .where('r.jurisdiction', '=', this.#jurisdiction);
  }
}

const COLUMNS = [
  'reference',
  'case_id',
  'received_at',
  'late',
  'withdrawn_at',
  'joined_at',
  'contact_hash',
  'body',
] as const;

type Row = Pick<Selectable<Tables['referrals']>, (typeof COLUMNS)[number]> & {
  id: string | null;
  organization: string | null;
};

const stored = ({ late, body, id, organization, ...row }: Row): StoredReferral => ({
  reference: row.reference,
  case_id: row.case_id,
  received_at: row.received_at,
  late: late === 1,
  withdrawn_at: row.withdrawn_at,
  joined_at: row.joined_at,
  contact_hash: row.contact_hash,
  verified_organization: id !== null && organization !== null ? { id, name: organization } : null,
  referral: body === '' ? null : Referral.parse(JSON.parse(body)),
});
