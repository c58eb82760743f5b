import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { CityDefinition } from '../../../src/schemas/case-handling.ts';
import { ProblemError } from '../problems.ts';
import type { Secrets } from '../secrets.ts';
import { dateInSeoul } from '../working-days.ts';
import { takeCase } from './case-rows.ts';
import { applyAnswer, type PartnerAnswer } from './partner-answer.ts';
import type { Tables } from './tables.ts';

/** A partner asked to help with a case, without the link's secret. */
export type Recommendation = Omit<Selectable<Tables['recommendations']>, 'jurisdiction' | 'token_hash'>;

export interface NewRecommendation {
  caseId: string;
  partner: { id: string; name: string };
  consent: Recommendation['consent'];
  /** ISO 8601 in UTC. */
  at: string;
  /** Calendar date in Korea, the last on which the link opens unanswered. */
  expiresOn: string;
}

const COLUMNS = [
  'id',
  'case_id',
  'partner_id',
  'partner_name',
  'consent',
  'created_at',
  'expires_on',
  'opened_at',
  'decided_at',
  'decision',
  'reason',
] as const;

/** Partners asked to help, each by a link that opens one case. */
export class Recommendations {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;
  readonly #secrets: Secrets;

  constructor(db: Kysely<Tables>, jurisdiction: string, secrets: Secrets) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
    this.#secrets = secrets;
  }

  /** Asks a partner; the token in this answer is the only place where it ever stands. */
  async create(
    tx: Transaction<Tables>,
    { caseId, partner, consent, at, expiresOn }: NewRecommendation,
  ): Promise<{ id: string; token: string }> {
    const id = randomUUID();
    const token = this.#secrets.newPartnerToken();
    await tx
      .insertInto('recommendations')
      .values({
        jurisdiction: this.#jurisdiction,
        id,
        case_id: caseId,
        partner_id: partner.id,
        partner_name: partner.name,
        token_hash: this.#secrets.partnerTokenHash(token),
        consent,
        created_at: at,
        expires_on: expiresOn,
        opened_at: null,
        decided_at: null,
        decision: null,
        reason: null,
      })
      .execute();
    return { id, token };
  }

  /**
   * Asks a partner no more, also one that has accepted: the link opens nothing
   * from then on. The partner's name; undefined where the case has no such
   * recommendation, or one that has ended.
   */
  async recall(
    tx: Transaction<Tables>,
    { caseId, id, reason, at }: { caseId: string; id: string; reason: string; at: string },
  ): Promise<string | undefined> {
    const recalled = await tx
      .updateTable('recommendations')
      .set({ decision: 'recalled', decided_at: at, reason })
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('case_id', '=', caseId)
      .where('id', '=', id)
      .where((eb) => eb.or([eb('decision', 'is', null), eb('decision', '=', 'accepted')]))
      .returning('partner_name')
      .executeTakeFirst();
    return recalled?.partner_name;
  }

  /** Whom a case was recommended to, oldest first. */
  async ofCase(caseId: string): Promise<Recommendation[]> {
    return this.#recommendations(this.#db).where('case_id', '=', caseId).orderBy('created_at').orderBy('id').execute();
  }

  /**
   * What a link stands for, however its token was typed. Undefined alike where
   * there is none, and where it was declined, recalled or left unanswered for
   * too long.
   */
  async byToken(token: string, now: Date, db: Kysely<Tables> = this.#db): Promise<Recommendation | undefined> {
    const found = await this.#recommendations(db)
      .where('token_hash', '=', this.#secrets.partnerTokenHash(token))
      .executeTakeFirst();
    if (!found || found.decision === 'declined' || found.decision === 'recalled') return undefined;
    return found.decision === null && dateInSeoul(now) > found.expires_on ? undefined : found;
  }

  /**
   * Takes a partner's answer and has the case know of it, in one transaction.
   * False where `byToken` finds nothing; throws `not-allowed-now` where the partner has
   * answered before or the case was closed meanwhile.
   */
  async decide(token: string, answer: PartnerAnswer, form: CityDefinition, now: Date): Promise<boolean> {
    return this.#db.transaction().execute(async (tx) => {
      const asked = await this.byToken(token, now, tx);
      const taken = asked && (await takeCase(tx, this.#jurisdiction, asked.case_id));
      if (!taken) return false;
      const decided = await tx
        .updateTable('recommendations')
        .set({ decision: answer.decision, decided_at: now.toISOString(), reason: answer.reason ?? null })
        .where('jurisdiction', '=', this.#jurisdiction)
        .where('id', '=', asked.id)
        .where('decision', 'is', null)
        .returning('id')
        .executeTakeFirst();
      if (!decided || taken.state === 'closed') throw new ProblemError('not-allowed-now');
      await applyAnswer(tx, taken, asked, answer, form, now);
      return true;
    });
  }

  /** Notes that the partner has seen it, the first time. */
  async opened(id: string, at: string): Promise<void> {
    await this.#db
      .updateTable('recommendations')
      .set({ opened_at: at })
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('id', '=', id)
      .where('opened_at', 'is', null)
      .execute();
  }

  #recommendations(db: Kysely<Tables>) {
    return db.selectFrom('recommendations').select(COLUMNS).where('jurisdiction', '=', this.#jurisdiction);
  }
}
