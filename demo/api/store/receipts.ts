import type { Kysely, Selectable, Transaction } from 'kysely';
import { reopenedState, stepAfterState } from '../../../src/domain/case.ts';
import { pathOf } from '../../../src/domain/referral-rules.ts';
import type { CityDefinition } from '../../../src/schemas/case-handling.ts';
import { Referral } from '../../../src/schemas/referral.ts';
import type { Helped } from '../../../src/schemas/status.ts';
import { confirmation } from '../confirming.ts';
import { dueBy } from '../deadlines.ts';
import { ProblemError } from '../problems.ts';
import type { Secrets } from '../secrets.ts';
import { appendHistory, type CaseRow, type HistoryRow, recallLinks, takeCase } from './case-rows.ts';
import type { Tables } from './tables.ts';

type ReferralRow = Selectable<Tables['referrals']>;

/** The referral that a receipt stands for. */
export interface HeldReferral extends Pick<
  ReferralRow,
  'reference' | 'case_id' | 'received_at' | 'withdrawn_at' | 'joined_at'
> {
  /** Whoever asked for oneself; not where the request came to somebody else's case. */
  audience: 'self' | 'reporter';
}

/** Seconds after which a request that met a colleague's change may come again. */
const RETRY_AFTER = 1;

/** What whoever holds a receipt can do with it. */
export class Receipts {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;
  readonly #secrets: Secrets;
  readonly #form: CityDefinition;

  constructor(db: Kysely<Tables>, jurisdiction: string, secrets: Secrets, form: CityDefinition) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
    this.#secrets = secrets;
    this.#form = form;
  }

  /**
   * The reference in the stored form, of a receipt that is true. Throws
   * `receipt-unknown` alike where the reference is unknown and where the
   * secret is wrong: until it is proved, nothing but the hash is read, so that
   * the time tells nothing either.
   */
  async prove(reference: string, secret: string): Promise<string> {
    const row = await this.#db
      .selectFrom('referrals')
      .select(['reference', 'secret_hash'])
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (!this.#secrets.secretMatches(secret, row?.secret_hash) || !row) throw new ProblemError('receipt-unknown');
    return row.reference;
  }

  /** Where a proved reference's case stands. Throws `erased` where nothing is left of it. */
  async standing(reference: string): Promise<{ case: CaseRow; referral: HeldReferral; history: HistoryRow[] }> {
    const referral = heldOf(await this.#referral(this.#db, reference));
    const row = await this.#db
      .selectFrom('cases')
      .selectAll()
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('id', '=', referral.case_id)
      .executeTakeFirstOrThrow();
    return { case: row, referral, history: await this.#history(this.#db, row.id) };
  }

  /**
   * Takes a request back, with the attempts that it replaced. Its case ends
   * with the last of its requests, but not where somebody else's trouble is
   * being looked into by then. Does nothing to what was taken back or has
   * ended. Throws `erased`.
   */
  async withdraw(reference: string, at: string): Promise<void> {
    await this.#change(reference, async (tx, row, mine, rows) => {
      const { audience, withdrawn_at } = heldOf(mine);
      if (withdrawn_at !== null || row.state === 'closed') return;
      await takeCase(tx, this.#jurisdiction, row.id);
      const taken = this.#withEarlier(mine, rows);
      await tx
        .updateTable('referrals')
        .set({ withdrawn_at: at })
        .where('jurisdiction', '=', this.#jurisdiction)
        .where('reference', 'in', taken)
        .where('withdrawn_at', 'is', null)
        .execute();
      await appendHistory(tx, this.#jurisdiction, row.id, {
        kind: 'withdrawn',
        state: row.state,
        at,
        detail: { reference },
      });
      const left = rows.some((one) => one.withdrawn_at === null && !taken.includes(one.reference));
      if (left || (audience === 'reporter' && row.state !== 'received')) return;
      await this.#move(tx, row.id, { state: 'closed', since: at, outcome: 'withdrawn' });
      await appendHistory(tx, this.#jurisdiction, row.id, { kind: 'closed', state: 'closed', at, reason: 'withdrawn' });
    });
  }

  /**
   * Notes whether help came; a "no" opens the case again. The same answer
   * twice is the same as once. Throws `not-allowed-now` where the case has not
   * ended in a way to be asked about, where another answer was given, and to
   * whoever wrote about somebody else; `erased` where nothing is left.
   */
  async confirm(reference: string, helped: Helped, at: string): Promise<void> {
    await this.#change(reference, async (tx, row, mine) => {
      const { audience } = heldOf(mine);
      const said = audience === 'self' ? confirmation(row, await this.#history(tx, row.id)) : null;
      if (said === helped) return;
      if (said !== 'open') throw new ProblemError('not-allowed-now');
      await takeCase(tx, this.#jurisdiction, row.id);
      await appendHistory(tx, this.#jurisdiction, row.id, {
        kind: 'confirmed',
        state: row.state,
        at,
        detail: { helped },
      });
      await this.#move(tx, row.id, { helped });
      if (helped !== 'no') return;
      await recallLinks(tx, this.#jurisdiction, row.id, at);
      const state = reopenedState(row.assignee_id !== null);
      const by = dueBy(state, this.#form, new Date(at)) ?? row.due_by;
      await this.#move(tx, row.id, { state, since: at, outcome: null, due_by: by });
      const next = stepAfterState(state) ?? null;
      await appendHistory(tx, this.#jurisdiction, row.id, {
        kind: 'reopened',
        state,
        at,
        reason: 'not-helped',
        next,
        by,
      });
    });
  }

  /**
   * Does something with the case of a referral while nobody else can change
   * it. Throws `in-flight` where a colleague has just joined it to another.
   */
  async #change(
    reference: string,
    act: (tx: Transaction<Tables>, row: CaseRow, mine: ReferralRow, rows: readonly ReferralRow[]) => Promise<void>,
  ): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      const { case_id } = await this.#referral(tx, reference);
      const row = await tx
        .updateTable('cases')
        .set((eb) => ({ version: eb.ref('version') }))
        .where('jurisdiction', '=', this.#jurisdiction)
        .where('id', '=', case_id)
        .returningAll()
        .executeTakeFirstOrThrow();
      const rows = await this.#referrals(tx).where('case_id', '=', case_id).execute();
      const mine = rows.find((one) => one.reference === reference);
      if (!mine) throw new ProblemError('in-flight', { retryAfter: RETRY_AFTER });
      await act(tx, row, mine, rows);
    });
  }

  /** The references of a referral and of those in its case that it replaced, one after the other. */
  #withEarlier(referral: ReferralRow, rows: readonly ReferralRow[]): string[] {
    const found: ReferralRow[] = [];
    for (let one: ReferralRow | undefined = referral; one && !found.includes(one);) {
      found.push(one);
      const { supersedes }: Referral = bodyOf(one);
      one = rows.find(({ key_hash }) => key_hash === supersedes);
    }
    return found.map(({ reference }) => reference);
  }

  #referrals(db: Kysely<Tables>) {
    return db.selectFrom('referrals').selectAll().where('jurisdiction', '=', this.#jurisdiction);
  }

  async #referral(db: Kysely<Tables>, reference: string): Promise<ReferralRow> {
    return this.#referrals(db).where('reference', '=', reference).executeTakeFirstOrThrow();
  }

  async #history(db: Kysely<Tables>, caseId: string): Promise<HistoryRow[]> {
    return db
      .selectFrom('history')
      .selectAll()
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('case_id', '=', caseId)
      .orderBy('seq')
      .execute();
  }

  async #move(
    tx: Transaction<Tables>,
    id: string,
    changes: Partial<Pick<CaseRow, 'state' | 'since' | 'outcome' | 'due_by' | 'helped'>>,
  ): Promise<void> {
    await tx
      .updateTable('cases')
      .set(changes)
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('id', '=', id)
      .execute();
  }
}

/** What a stored referral says. Throws `erased` where it says nothing any more. */
function bodyOf({ body }: ReferralRow): Referral {
  if (body === '') throw new ProblemError('erased');
  return Referral.parse(JSON.parse(body));
}

function heldOf(row: ReferralRow): HeldReferral {
  const { reference, case_id, received_at, withdrawn_at, joined_at } = row;
  const audience = pathOf(bodyOf(row)) === 'self' && joined_at === null ? 'self' : 'reporter';
  return { reference, case_id, received_at, withdrawn_at, joined_at, audience };
}
