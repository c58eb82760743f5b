import type { Kysely, Transaction } from 'kysely';
import type { CaseAction } from '../case-action.ts';
import { ProblemError } from '../problems.ts';
import type { Accounts } from './accounts.ts';
import { CaseChange, type Place, type Turn, wrongField } from './case-change.ts';
import { join } from './case-join.ts';
import { type PartnerLink, recall, recommend } from './case-partners.ts';
import { type CaseRow, takeCase } from './case-rows.ts';
import { assign, close, contact, move } from './case-steps.ts';
import { eraseCase } from './erasure.ts';
import type { Recommendations } from './recommendations.ts';
import type { Tables } from './tables.ts';

type Colleague = { id: string; name: string };

/**
 * What colleagues do with cases. Each action is one transaction: all of it is
 * written, its line of the history among it, or nothing.
 */
export class CaseWork {
  readonly #db: Kysely<Tables>;
  readonly #place: Place;
  readonly #accounts: Accounts;
  readonly #recommendations: Recommendations;

  constructor(db: Kysely<Tables>, place: Place, accounts: Accounts, recommendations: Recommendations) {
    this.#db = db;
    this.#place = place;
    this.#accounts = accounts;
    this.#recommendations = recommendations;
  }

  /**
   * Does one thing with a case at the version that the colleague has read; a
   * link where a partner was asked. Throws `not-found`, `changed-meanwhile`
   * where the case is at another version, `not-allowed-now` where it cannot go
   * that way, `invalid-fields`.
   */
  async act(turn: Turn, action: CaseAction): Promise<PartnerLink | undefined> {
    // Looked up beforehand: the one connection to SQLite is the transaction's own.
    const colleague = action.action === 'assign' ? await this.#colleague(action.account_id) : undefined;
    return this.#db.transaction().execute(async (tx) => {
      const { change, other } = await this.#take(tx, turn, action.action === 'join' ? action.into : undefined);
      return this.#do(change, action, colleague, other);
    });
  }

  async #do(
    change: CaseChange,
    action: CaseAction,
    colleague: Colleague | undefined,
    other: CaseRow | undefined,
  ): Promise<PartnerLink | undefined> {
    switch (action.action) {
      case 'assign':
        if (!colleague) throw wrongField('/account_id', 'unknown');
        await assign(change, colleague);
        return undefined;
      case 'contact':
        await contact(change, action);
        return undefined;
      case 'move':
        await move(change, action);
        return undefined;
      case 'close':
        await close(change, action);
        return undefined;
      case 'note':
        await change.record({ kind: 'noted', note: action.note });
        return undefined;
      case 'join':
        await join(change, other, action.reason);
        return undefined;
      case 'erase':
        await this.#erase(change);
        return undefined;
      case 'recommend':
        return recommend(change, action, this.#recommendations);
      case 'recall':
        await recall(change, action, this.#recommendations);
        return undefined;
    }
  }

  /**
   * Takes the case, and the other one that it is to be joined to. Of the two
   * that with the lesser id is taken first, so that no two joinings wait for
   * each other for ever.
   */
  async #take(
    tx: Transaction<Tables>,
    turn: Turn,
    otherId: string | undefined,
  ): Promise<{ change: CaseChange; other: CaseRow | undefined }> {
    const takeOther = async (when: boolean) =>
      when && otherId !== undefined ? takeCase(tx, this.#place.jurisdiction, otherId) : undefined;
    const before = await takeOther(otherId !== undefined && otherId < turn.id);
    const change = await CaseChange.begin(tx, this.#place, turn);
    const after = await takeOther(otherId !== undefined && otherId > turn.id);
    return { change, other: before ?? after };
  }

  async #erase({ tx, row, at, place, turn }: CaseChange): Promise<void> {
    if (row.state !== 'closed') throw new ProblemError('not-allowed-now');
    const { id, name } = turn.account;
    await eraseCase(tx, place.jurisdiction, row.id, at, { account_id: id, account_name: name });
  }

  /** Somebody who can work on cases here. */
  async #colleague(id: string): Promise<Colleague | undefined> {
    return (await this.#accounts.colleagues(this.#place.jurisdiction)).find((one) => one.id === id);
  }
}
