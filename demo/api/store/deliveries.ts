import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { NoticeEvent, Tables } from './tables.ts';

/** How many undelivered messages the overview lists. */
const LISTED = 100;

/** How many cases are announced as overdue in one go. */
const ANNOUNCED = 100;

/** Why messages wait for a destination that this server has no more. */
const NOT_CONFIGURED = 'not-configured';

/** A message on its way to one destination, as the inbox shows it. */
export type Delivery = Omit<Selectable<Tables['deliveries']>, 'jurisdiction' | 'occasion'>;

/** How messages to one destination fare. */
export interface DestinationState {
  destination: string;
  pending: number;
  failed: number;
  last_delivered_at: string | null;
  /** Code of the newest message that has not arrived; null where all arrived or none was tried. */
  last_failure: string | null;
}

const SHOWN = [
  'id',
  'case_id',
  'event',
  'destination',
  'state',
  'attempts',
  'next_at',
  'failure',
  'created_at',
  'delivered_at',
] as const;

/** Which messages are to reach which destination, and what became of them. */
export class Deliveries {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;
  readonly #destinations: readonly string[];

  /** `destinations`: names of those that this server tells. */
  constructor(db: Kysely<Tables>, jurisdiction: string, destinations: readonly string[]) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
    this.#destinations = destinations;
  }

  /**
   * Notes in the transaction of an event that every destination is to hear of
   * it. `occasion` tells it from others of its kind about the same case: noted
   * again, it stays one.
   */
  async announce(tx: Kysely<Tables>, event: NoticeEvent, caseId: string, occasion: string, at: string): Promise<void> {
    if (!this.#destinations.length) return;
    await tx
      .insertInto('deliveries')
      .values(
        this.#destinations.map((destination) => ({
          jurisdiction: this.#jurisdiction,
          id: randomUUID(),
          case_id: caseId,
          event,
          occasion,
          destination,
          state: 'pending' as const,
          attempts: 0,
          next_at: at,
          failure: null,
          created_at: at,
          delivered_at: null,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Notes of open cases whose promised date lies before `today`, a calendar date, what was not noted of that date. */
  async announceOverdue(today: string, at: string): Promise<void> {
    if (!this.#destinations.length) return;
    const overdue = await this.#db
      .selectFrom('cases as c')
      .select(['c.id', 'c.due_by'])
      .where('c.jurisdiction', '=', this.#jurisdiction)
      .where('c.state', '!=', 'closed')
      .where('c.due_by', '!=', '')
      .where('c.due_by', '<', today)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('deliveries as d')
              .select('d.id')
              .whereRef('d.jurisdiction', '=', 'c.jurisdiction')
              .whereRef('d.case_id', '=', 'c.id')
              .where('d.event', '=', 'overdue')
              .whereRef('d.occasion', '=', 'c.due_by'),
          ),
        ),
      )
      .limit(ANNOUNCED)
      .execute();
    for (const { id, due_by } of overdue) await this.announce(this.#db, 'overdue', id, due_by, at);
  }

  /** Has an undelivered message tried at once and all over again. False where there is none with this id. */
  async retry(id: string, at: string): Promise<boolean> {
    const again = await this.#db
      .updateTable('deliveries')
      .set({ state: 'pending', attempts: 0, next_at: at })
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('id', '=', id)
      .where('state', '!=', 'delivered')
      .returning('id')
      .executeTakeFirst();
    return again !== undefined;
  }

  /** Messages about one case, oldest first. */
  async ofCase(caseId: string): Promise<Delivery[]> {
    return this.#db
      .selectFrom('deliveries')
      .select(SHOWN)
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('case_id', '=', caseId)
      .orderBy('created_at')
      .orderBy('destination')
      .execute();
  }

  /** How each destination fares, and the newest messages that have not arrived. */
  async overview(): Promise<{ destinations: DestinationState[]; deliveries: Delivery[] }> {
    const counts = await this.#undelivered()
      .select(({ fn }) => ['destination', 'state', fn.countAll().as('count')])
      .groupBy(['destination', 'state'])
      .execute();
    const waiting = counts.map(({ destination }) => destination).sort();
    const names = [...new Set([...this.#destinations, ...waiting])];
    const destinations: DestinationState[] = [];
    for (const destination of names) {
      const own = counts.filter((one) => one.destination === destination);
      const count = (state: Delivery['state']) => Number(own.find((one) => one.state === state)?.count ?? 0);
      destinations.push({
        destination,
        pending: count('pending'),
        failed: count('failed'),
        last_delivered_at: await this.#lastDelivered(destination),
        last_failure: this.#destinations.includes(destination) ? await this.#lastFailure(destination) : NOT_CONFIGURED,
      });
    }
    const deliveries = await this.#undelivered()
      .select(SHOWN)
      .orderBy('created_at', 'desc')
      .orderBy('destination')
      .limit(LISTED)
      .execute();
    return { destinations, deliveries };
  }

  #undelivered() {
    return this.#db
      .selectFrom('deliveries')
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('state', 'in', ['pending', 'failed']);
  }

  async #lastDelivered(destination: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('deliveries')
      .select(({ fn }) => fn.max('delivered_at').as('at'))
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('destination', '=', destination)
      .executeTakeFirst();
    return row?.at ?? null;
  }

  async #lastFailure(destination: string): Promise<string | null> {
    const row = await this.#undelivered()
      .select('failure')
      .where('destination', '=', destination)
      .where('failure', 'is not', null)
      .orderBy('created_at', 'desc')
      .executeTakeFirst();
    return row?.failure ?? null;
  }
}
