import type { Transaction, Updateable } from 'kysely';
import { checkMove, type Move, movesFrom, stepAfterState } from '../../../src/domain/case.ts';
import type { CityDefinition } from '../../../src/schemas/case-handling.ts';
import type { State } from '../../../src/schemas/status.ts';
import { dueBy } from '../deadlines.ts';
import { type Account, actorsOf } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import { appendHistory, type CaseRow, type NewHistory, takeCase } from './case-rows.ts';
import type { Tables } from './tables.ts';

/** Which version of which case a colleague acts on. */
export interface Turn {
  id: string;
  version: number;
  account: Account;
  at: Date;
}

/** Where the case is kept, and by which rules. */
export interface Place {
  jurisdiction: string;
  form: CityDefinition;
}

/** A line of the history but for what the change itself knows; where the case stands unless it says so. */
type Line = Omit<NewHistory, 'at' | 'state' | 'account_id' | 'account_name'> & { state?: State };

/** A case that one colleague has taken for one change, in one transaction. */
export class CaseChange {
  readonly tx: Transaction<Tables>;
  readonly place: Place;
  readonly turn: Turn;
  /** As it was before the change. */
  readonly row: CaseRow;

  private constructor(tx: Transaction<Tables>, place: Place, turn: Turn, row: CaseRow) {
    this.tx = tx;
    this.place = place;
    this.turn = turn;
    this.row = row;
  }

  /**
   * Takes the case. Throws `not-found`, `changed-meanwhile` where it is at
   * another version, and `not-allowed-now` where it has been erased.
   */
  static async begin(tx: Transaction<Tables>, place: Place, turn: Turn): Promise<CaseChange> {
    const { jurisdiction } = place;
    const row = await takeCase(tx, jurisdiction, turn.id, turn.version);
    if (!row) {
      const other = await tx
        .selectFrom('cases')
        .select('version')
        .where('jurisdiction', '=', jurisdiction)
        .where('id', '=', turn.id)
        .executeTakeFirst();
      throw new ProblemError(other ? 'changed-meanwhile' : 'not-found');
    }
    if (row.erased_at !== null) throw new ProblemError('not-allowed-now');
    return new CaseChange(tx, place, turn, row);
  }

  /** The instant of the change, ISO 8601 in UTC. */
  get at(): string {
    return this.turn.at.toISOString();
  }

  /** Whether the account may take the case to a state. */
  may(to: State): boolean {
    return actorsOf(this.turn.account).some((actor) => movesFrom(this.row.state, actor).includes(to));
  }

  /**
   * Throws what is in the way of a move: `invalid-fields` where it lacks a
   * reason, else `not-allowed-now`.
   */
  checkMove(to: State, words: Pick<Move, 'reason' | 'outcome'>): void {
    const from = this.row.state;
    const problems = actorsOf(this.turn.account).map((actor) => checkMove({ from, to, actor, ...words }));
    if (problems.includes(undefined)) return;
    if (problems.includes('reason-needed')) throw wrongField('/reason', 'required');
    throw new ProblemError('not-allowed-now');
  }

  /** Takes the case to an open state with the date that it has there, and writes it down. */
  async moveTo(to: State, line: Line, columns: Updateable<Tables['cases']> = {}): Promise<void> {
    const by = dueBy(to, this.place.form, this.turn.at) ?? this.row.due_by;
    await this.set({ ...columns, state: to, since: this.at, due_by: by });
    await this.record({ ...line, state: to, next: stepAfterState(to) ?? null, by });
  }

  /** Writes columns of the case. */
  async set(columns: Updateable<Tables['cases']>): Promise<void> {
    await this.tx
      .updateTable('cases')
      .set(columns)
      .where('jurisdiction', '=', this.place.jurisdiction)
      .where('id', '=', this.row.id)
      .execute();
  }

  /** Adds a line to the history, of this case or of another that the transaction has taken, in the account's name. */
  async record(line: Line, { id, state }: Pick<CaseRow, 'id' | 'state'> = this.row): Promise<void> {
    const { jurisdiction, form } = this.place;
    await appendHistory(this.tx, jurisdiction, id, {
      state,
      actor: form.controller.team.ko,
      ...line,
      reason: line.reason || null,
      note: line.note || null,
      at: this.at,
      account_id: this.turn.account.id,
      account_name: this.turn.account.name,
    });
  }
}

/** That one field of what was asked for is wrong. */
export const wrongField = (pointer: string, code: string): ProblemError =>
  new ProblemError('invalid-fields', { fields: [{ pointer, code }] });
