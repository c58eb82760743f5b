import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Account } from '../permissions.ts';
import type { AccessAction, Tables } from './tables.ts';

/** Who looked at what, and when. */
export interface AccessEntry {
  at: string;
  account_name: string;
  action: AccessAction;
  case_id: string | null;
  /** Reference of the case's latest referral. */
  reference: string | null;
}

const PAGE = 100;

/** Milliseconds for which one look at the list stands for all: an open inbox asks for it every few seconds. */
const LIST_INTERVAL = 3_600_000;

/**
 * The record of access to personal data (개인정보의 안전성 확보조치 기준 제8조). A
 * note is written before what was asked for is given.
 */
export class AccessLog {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;
  readonly #now: () => Date;
  readonly #listed = new Map<string, number>();

  constructor(db: Kysely<Tables>, jurisdiction: string, now: () => Date) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
    this.#now = now;
  }

  /** Notes what somebody looks at; `list` once an hour. Throws what the database throws. */
  async note({ id, name }: Pick<Account, 'id' | 'name'>, action: AccessAction, caseId?: string): Promise<void> {
    const now = this.#now();
    if (action === 'list') {
      const last = this.#listed.get(id);
      if (last !== undefined && now.getTime() - last < LIST_INTERVAL) return;
    }
    await this.#db
      .insertInto('access_log')
      .values({
        jurisdiction: this.#jurisdiction,
        id: randomUUID(),
        at: now.toISOString(),
        account_id: id,
        account_name: name,
        action,
        case_id: caseId ?? null,
      })
      .execute();
    if (action === 'list') this.#listed.set(id, now.getTime());
  }

  /**
   * A page of 100, newest first, older than `before` where it is given, in
   * UTC. Entries of one instant are never parted, so that none falls between
   * two pages.
   */
  async page(before?: string): Promise<{ entries: AccessEntry[]; more: boolean }> {
    const log = this.#db.selectFrom('access_log').where('jurisdiction', '=', this.#jurisdiction);
    const older = before === undefined ? log : log.where('at', '<', before);
    const last = await older
      .select('at')
      .orderBy('at', 'desc')
      .offset(PAGE - 1)
      .limit(1)
      .executeTakeFirst();
    const shown = last ? older.where('at', '>=', last.at) : older;
    const rows = await shown
      .select(['at', 'account_name', 'action', 'case_id'])
      .orderBy('at', 'desc')
      .orderBy('id')
      .execute();
    const next = last && (await log.where('at', '<', last.at).select('at').limit(1).executeTakeFirst());
    const references = await this.#references(rows.flatMap(({ case_id }) => case_id ?? []));
    return {
      entries: rows.map((row) => ({ ...row, reference: references.get(row.case_id ?? '') ?? null })),
      more: next !== undefined,
    };
  }

  /** By case the reference of its latest referral. */
  async #references(cases: readonly string[]): Promise<Map<string, string>> {
    if (!cases.length) return new Map();
    const rows = await this.#db
      .selectFrom('referrals')
      .select(['case_id', 'reference'])
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('case_id', 'in', [...new Set(cases)])
      .orderBy('late', 'desc')
      .orderBy('received_at')
      .execute();
    return new Map(rows.map(({ case_id, reference }) => [case_id, reference]));
  }
}
