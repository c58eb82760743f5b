import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Secrets } from '../secrets.ts';
import type { Tables } from './tables.ts';

/** A code without itself: what an agency sees of it after it was issued. */
export type OrganizationCode = Pick<
  Selectable<Tables['organization_codes']>,
  'id' | 'organization' | 'issued_at' | 'revoked_at'
>;

/** The codes by which officers' reports are known to come from an organisation. */
export class OrganizationCodes {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;
  readonly #secrets: Secrets;

  constructor(db: Kysely<Tables>, jurisdiction: string, secrets: Secrets) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
    this.#secrets = secrets;
  }

  /** Every code that was issued, newest first. */
  async list(): Promise<OrganizationCode[]> {
    return this.#db
      .selectFrom('organization_codes')
      .select(['id', 'organization', 'issued_at', 'revoked_at'])
      .where('jurisdiction', '=', this.#jurisdiction)
      .orderBy('issued_at', 'desc')
      .orderBy('id')
      .execute();
  }

  /** Issues a code; this answer is the only place where it ever stands. */
  async issue(organization: string, issued_at: string): Promise<{ id: string; code: string }> {
    const id = randomUUID();
    const code = this.#secrets.newOrganizationCode();
    await this.#db
      .insertInto('organization_codes')
      .values({
        jurisdiction: this.#jurisdiction,
        id,
        organization,
        code_hash: this.#secrets.organizationCodeHash(code),
        issued_at,
        revoked_at: null,
      })
      .execute();
    return { id, code };
  }

  /** Ends a code; one that has ended keeps its day. False where there is no such code. */
  async revoke(id: string, at: string): Promise<boolean> {
    const revoked = await this.#db
      .updateTable('organization_codes')
      .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(at)) }))
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    return revoked !== undefined;
  }

  /** The id of a code that is valid now, however it was typed; undefined for a wrong or a revoked one. */
  async verify(typed: string): Promise<string | undefined> {
    const found = await this.#db
      .selectFrom('organization_codes')
      .select('id')
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('code_hash', '=', this.#secrets.organizationCodeHash(typed))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return found?.id;
  }
}
