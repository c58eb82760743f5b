import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Urgency } from '../../../src/schemas/form-definition.ts';
import type { NextStep } from '../../../src/schemas/receipt.ts';
import type { CaseStep } from '../../../src/schemas/status.ts';
import type { Reach } from '../failpoint.ts';
import { ProblemError } from '../problems.ts';
import type { Secrets } from '../secrets.ts';
import type { Deliveries } from './deliveries.ts';
import { putCase } from './incoming-case.ts';
import { ERASED_HASH, type Tables } from './tables.ts';

/** A referral that passed every check, with what its receipt will say. */
export interface Submission {
  key: string;
  supersedes: string | undefined;
  bodyHash: string;
  /** The referral as JSON. */
  body: string;
  urgency: Urgency;
  contactHash: string | null;
  /** Of the code that proved the reporter's organisation. */
  organizationCodeId: string | null;
  receivedAt: string;
  next: NextStep & { step: CaseStep };
}

/** What is stored of a receipt; the secret is derived from the key again. */
export interface StoredReceipt {
  reference: string;
  received_at: string;
  next: NextStep;
}

export type Accepted = { created: boolean; receipt: StoredReceipt };

/** A key that was used or superseded; `receipt` where its referral is stored. */
interface KnownKey {
  bodyHash: string | null;
  receipt: StoredReceipt | undefined;
}

/** A key taken for a referral, and the case it belongs to; `late` where a later attempt had come before. */
interface Claim {
  caseId: string;
  late: boolean;
}

/** Eight symbols are 40 bits: two cases sharing one is rare, five times in a row impossible. */
const REFERENCE_ATTEMPTS = 5;

/** Where referrals come in: once for each key, however often they are sent. */
export class Intake {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;
  readonly #secrets: Secrets;
  readonly #reach: Reach;
  readonly #deliveries: Deliveries;

  constructor(db: Kysely<Tables>, jurisdiction: string, secrets: Secrets, reach: Reach, deliveries: Deliveries) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
    this.#secrets = secrets;
    this.#reach = reach;
    this.#deliveries = deliveries;
  }

  /** The receipt of a key that has been received; undefined where it has not. Throws `erased`. */
  async lookup(key: string): Promise<StoredReceipt | undefined> {
    const known = await this.#find(this.#db, this.#secrets.keyHash(key));
    if (known?.bodyHash === ERASED_HASH) throw new ProblemError('erased');
    return known?.receipt;
  }

  /**
   * As `lookup`, for a resend. Throws `idempotency-mismatch` where the key came
   * with other bytes, `erased` where what came with it has been erased.
   */
  async replay(key: string, bodyHash: string): Promise<StoredReceipt | undefined> {
    const known = await this.#find(this.#db, this.#secrets.keyHash(key));
    // A tombstone's referral may still come.
    return known && known.bodyHash !== null ? receiptFor(known, bodyHash) : undefined;
  }

  /**
   * Stores the key, the referral, its case and the first line of its history
   * in one transaction; or finds that another request with this key was
   * faster. Throws as `replay` does, or what the database throws.
   */
  async accept(submission: Submission): Promise<Accepted> {
    this.#reach('before-write');
    const accepted = await this.#db.transaction().execute(async (tx) => {
      const result = await this.#store(tx, submission);
      this.#reach('before-commit');
      return result;
    });
    this.#reach('after-commit');
    return accepted;
  }

  async #store(tx: Transaction<Tables>, submission: Submission): Promise<Accepted> {
    const keyHash = this.#secrets.keyHash(submission.key);
    const claim = await this.#claim(tx, keyHash, submission.bodyHash);
    if (!claim) {
      const receipt = receiptFor(await this.#find(tx, keyHash), submission.bodyHash);
      return { created: false, receipt };
    }
    const caseId = submission.supersedes
      ? await this.#supersede(tx, claim, keyHash, this.#secrets.keyHash(submission.supersedes))
      : claim.caseId;
    await putCase(tx, this.#jurisdiction, caseId, submission);
    const { receivedAt } = submission;
    await this.#deliveries.announce(tx, 'received', caseId, receivedAt, receivedAt);
    return { created: true, receipt: await this.#putReferral(tx, caseId, keyHash, claim.late, submission) };
  }

  /**
   * Takes the key for these bytes and tells the case it belongs to; undefined
   * where the key is taken. The insert comes first: it waits for anyone who is
   * storing the same key.
   */
  async #claim(tx: Transaction<Tables>, keyHash: string, bodyHash: string): Promise<Claim | undefined> {
    const jurisdiction = this.#jurisdiction;
    const fresh = await tx
      .insertInto('idempotency_keys')
      .values({ jurisdiction, key_hash: keyHash, body_hash: bodyHash, case_id: randomUUID() })
      .onConflict((conflict) => conflict.doNothing())
      .returning('case_id')
      .executeTakeFirst();
    if (fresh) return { caseId: fresh.case_id, late: false };
    // A tombstone: a later attempt was stored before this one arrived.
    const awaited = await tx
      .updateTable('idempotency_keys')
      .set({ body_hash: bodyHash })
      .where('jurisdiction', '=', jurisdiction)
      .where('key_hash', '=', keyHash)
      .where('body_hash', 'is', null)
      .returning('case_id')
      .executeTakeFirst();
    return awaited && { caseId: awaited.case_id, late: true };
  }

  /**
   * The case of a referral that replaces an earlier attempt: the earlier one's
   * where that is stored and open; else its own, left for the earlier one to
   * find should it still arrive. One that is late itself stays with the case
   * that awaited it. Nobody closes the case while the referral comes to it.
   */
  async #supersede(
    tx: Transaction<Tables>,
    { caseId: ownCase, late }: Claim,
    keyHash: string,
    earlier: string,
  ): Promise<string> {
    const jurisdiction = this.#jurisdiction;
    await tx
      .insertInto('idempotency_keys')
      .values({ jurisdiction, key_hash: earlier, body_hash: null, case_id: ownCase })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    if (late) return ownCase;
    const open = await tx
      .updateTable('cases')
      // Written as it is, so that nobody closes it before this referral is in it.
      .set((eb) => ({ version: eb.ref('version') }))
      .where('jurisdiction', '=', jurisdiction)
      .where('state', '!=', 'closed')
      .where('id', '=', (eb) =>
        eb
          .selectFrom('idempotency_keys')
          .select('case_id')
          .where('jurisdiction', '=', jurisdiction)
          .where('key_hash', '=', earlier),
      )
      .returning('id')
      .executeTakeFirst();
    if (!open) return ownCase;
    await tx
      .updateTable('idempotency_keys')
      .set({ case_id: open.id })
      .where('jurisdiction', '=', jurisdiction)
      .where('key_hash', '=', keyHash)
      .execute();
    return open.id;
  }

  async #putReferral(
    tx: Transaction<Tables>,
    caseId: string,
    keyHash: string,
    late: boolean,
    submission: Submission,
  ): Promise<StoredReceipt> {
    const { key, receivedAt, next, contactHash, organizationCodeId, body } = submission;
    for (let attempt = 0; attempt < REFERENCE_ATTEMPTS; attempt++) {
      const reference = this.#secrets.referenceFor(key, attempt);
      const stored = await tx
        .insertInto('referrals')
        .values({
          jurisdiction: this.#jurisdiction,
          reference,
          case_id: caseId,
          key_hash: keyHash,
          secret_hash: this.#secrets.secretHash(this.#secrets.secretFor(key)),
          received_at: receivedAt,
          late: late ? 1 : 0,
          next_step: next.step,
          next_by: next.by,
          next_who: next.who,
          contact_hash: contactHash,
          organization_code_id: organizationCodeId,
          body,
        })
        .onConflict((conflict) => conflict.columns(['jurisdiction', 'reference']).doNothing())
        .returning('reference')
        .executeTakeFirst();
      if (stored) return { reference, received_at: receivedAt, next };
    }
    throw new Error('No free reference');
  }

  async #find(db: Kysely<Tables>, keyHash: string): Promise<KnownKey | undefined> {
    const row = await db
      .selectFrom('idempotency_keys as k')
      .leftJoin('referrals as r', (join) =>
        join.onRef('r.jurisdiction', '=', 'k.jurisdiction').onRef('r.key_hash', '=', 'k.key_hash'),
      )
      .where('k.jurisdiction', '=', this.#jurisdiction)
      .where('k.key_hash', '=', keyHash)
      .select(['k.body_hash', 'r.reference', 'r.received_at', 'r.next_step', 'r.next_by', 'r.next_who'])
      .executeTakeFirst();
    if (!row) return undefined;
    const { body_hash: bodyHash, reference, received_at, next_step: step, next_by: by, next_who: who } = row;
    const stored = reference !== null && received_at !== null && step !== null && by !== null && who !== null;
    return { bodyHash, receipt: stored ? { reference, received_at, next: { step, by, who } } : undefined };
  }
}

/** The receipt of what came with a key before, for somebody who comes with it again. */
function receiptFor(known: KnownKey | undefined, bodyHash: string): StoredReceipt {
  if (known?.bodyHash === ERASED_HASH) throw new ProblemError('erased');
  if (known?.bodyHash !== bodyHash || !known.receipt) throw new ProblemError('idempotency-mismatch');
  return known.receipt;
}
