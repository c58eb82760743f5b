import type { Kysely, Transaction } from 'kysely';
import type { Job } from '../background.ts';
import type { Directory } from '../directory/load.ts';
import { eraseOn, reportersBefore } from '../retention.ts';
import { dateInSeoul } from '../working-days.ts';
import { appendHistory, type NewHistory } from './case-rows.ts';
import { letGoOfErased } from './open.ts';
import { eraseReporters } from './reporters.ts';
import { ERASED_HASH, type Tables } from './tables.ts';

/** How many cases are erased in one round, each in a transaction of its own, so that nobody waits for long. */
const BATCH = 50;

/**
 * Erases everything personal of a closed case: what was sent, what colleagues
 * wrote, what recognises a person or a resend. What is left is the fact: when,
 * how urgent, which states, which outcome. Does nothing to a case that is open
 * or was erased.
 * @param at ISO 8601 in UTC.
 * @param by The account of whoever has it erased; nobody's where its time has come.
 */
export async function eraseCase(
  tx: Transaction<Tables>,
  jurisdiction: string,
  id: string,
  at: string,
  by: Pick<NewHistory, 'account_id' | 'account_name'> = {},
): Promise<void> {
  const erased = await tx
    .updateTable('cases')
    .set(({ eb }) => ({ erased_at: at, version: eb('version', '+', 1) }))
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .where('state', '=', 'closed')
    .where('erased_at', 'is', null)
    .returning('state')
    .executeTakeFirst();
  if (!erased) return;
  await refuseKeys(tx, jurisdiction, id);
  await tx
    .updateTable('referrals')
    .set({ body: '', contact_hash: null, organization_code_id: null })
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', id)
    .execute();
  await tx
    .updateTable('history')
    .set({ reason: null, note: null })
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', id)
    .execute();
  await tx
    .updateTable('recommendations')
    .set({ reason: null })
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', id)
    .execute();
  for (const other of await joinedTo(tx, jurisdiction, id)) await eraseCase(tx, jurisdiction, other, at, by);
  await appendHistory(tx, jurisdiction, id, { ...by, kind: 'erased', state: erased.state, at });
}

/** The cases that were joined to this one: what colleagues wrote there is about the same person. */
async function joinedTo(tx: Transaction<Tables>, jurisdiction: string, id: string): Promise<string[]> {
  const lines = await tx
    .selectFrom('history')
    .select('detail')
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', id)
    .where('kind', '=', 'joined')
    // Its own end as a duplicate is a line of this kind too, in the state closed.
    .where('state', '!=', 'closed')
    .execute();
  return lines.flatMap(({ detail }) => {
    const { case_id } = JSON.parse(detail ?? '{}') as { case_id?: string };
    return case_id === undefined ? [] : [case_id];
  });
}

/** Has each key of a case's referrals, and each that an earlier attempt may still come with, answered as erased. */
async function refuseKeys(tx: Transaction<Tables>, jurisdiction: string, id: string): Promise<void> {
  const keys = tx
    .selectFrom('referrals')
    .select('key_hash')
    .where('jurisdiction', '=', jurisdiction)
    .where('case_id', '=', id);
  await tx
    .updateTable('idempotency_keys')
    .set({ body_hash: ERASED_HASH })
    .where('jurisdiction', '=', jurisdiction)
    .where((eb) => eb.or([eb('key_hash', 'in', keys), eb.and([eb('case_id', '=', id), eb('body_hash', 'is', null)])]))
    .execute();
}

/** Erases what has been kept for as long as the consents say (개인정보 보호법 §21). */
export class Retention {
  readonly #db: Kysely<Tables>;
  readonly #directories: readonly Directory[];
  readonly #now: () => Date;
  /** The date for which nothing is left to erase. */
  #doneFor: string | undefined;
  /** How many erased cases there were when the engine had let go of them all. */
  #letGo: number | undefined;

  constructor(db: Kysely<Tables>, directories: readonly Directory[], now: () => Date) {
    this.#db = db;
    this.#directories = directories;
    this.#now = now;
  }

  job(): Job {
    return { name: 'retention', run: () => this.#run() };
  }

  async #run(): Promise<void> {
    const today = dateInSeoul(this.#now());
    // Dates pass once a day: looking through all closed cases more often finds nothing.
    if (this.#doneFor !== today) {
      const left = await this.#eraseSome(today);
      if (!left) this.#doneFor = today;
    }
    const erased = await this.#countErased();
    if (erased !== this.#letGo && (await letGoOfErased(this.#db))) this.#letGo = erased;
  }

  /** Erases cases and reporters that are due, one batch at most; whether more may be due. */
  async #eraseSome(today: string): Promise<boolean> {
    let left = BATCH;
    for (const directory of this.#directories) {
      const { code } = directory.jurisdiction;
      for (const id of (await this.#dueIn(directory, today)).slice(0, left)) {
        const at = this.#now().toISOString();
        await this.#db.transaction().execute((tx) => eraseCase(tx, code, id, at));
        left--;
      }
      const before = reportersBefore(directory.form, today);
      const reporters = before === undefined ? 0 : await eraseReporters(this.#db, code, before, left);
      if (reporters) this.#letGo = undefined;
      left -= reporters;
    }
    return left === 0;
  }

  async #dueIn({ jurisdiction: { code }, form }: Directory, today: string): Promise<string[]> {
    const closed = await this.#db
      .selectFrom('cases')
      .select(['id', 'state', 'since', 'received_at', 'outcome', 'erased_at'])
      .where('jurisdiction', '=', code)
      .where('state', '=', 'closed')
      .where('erased_at', 'is', null)
      .execute();
    return closed.filter((one) => isDue(eraseOn(one, form), today)).map(({ id }) => id);
  }

  /** Cases that were erased by anybody, by the time or by a person, in this process or another. */
  async #countErased(): Promise<number> {
    const { count } = await this.#db
      .selectFrom('cases')
      .select(({ fn }) => fn.countAll().as('count'))
      .where('erased_at', 'is not', null)
      .executeTakeFirstOrThrow();
    return Number(count);
  }
}

const isDue = (day: string | null, today: string): boolean => day !== null && day <= today;
