import type { Kysely } from 'kysely';
import type { NoticeEvent, Tables } from './tables.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after each failed attempt the next one is made, in milliseconds; after the last of them no more. */
const WAITS = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

/** A message that this process alone may deliver now. */
export interface Claimed {
  id: string;
  event: NoticeEvent;
  case_id: string;
  created_at: string;
  /** Which attempt this is, counted from 1. */
  attempt: number;
  urgency_rank: number;
}

/** Where messages wait until they are delivered; several processes may take from it. */
export class Outbox {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;

  constructor(db: Kysely<Tables>, jurisdiction: string) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
  }

  /**
   * Takes the message that has waited longest for a destination; undefined
   * where none is due. Until its next attempt would be due nobody else takes
   * it, so that one which a crash interrupts is taken up again.
   */
  async claim(destination: string, now: Date): Promise<Claimed | undefined> {
    for (;;) {
      const due = await this.#db
        .selectFrom('deliveries as d')
        .innerJoin('cases as c', (join) =>
          join.onRef('c.jurisdiction', '=', 'd.jurisdiction').onRef('c.id', '=', 'd.case_id'),
        )
        .select(['d.id', 'd.event', 'd.case_id', 'd.created_at', 'd.attempts', 'd.next_at', 'c.urgency_rank'])
        .where('d.jurisdiction', '=', this.#jurisdiction)
        .where('d.state', '=', 'pending')
        .where('d.destination', '=', destination)
        .where('d.next_at', '<=', now.toISOString())
        .orderBy('d.next_at')
        .orderBy('d.created_at')
        .limit(1)
        .executeTakeFirst();
      if (!due) return undefined;
      const { attempts, next_at, ...message } = due;
      const taken = await this.#db
        .updateTable('deliveries')
        .set({ attempts: attempts + 1, next_at: new Date(now.getTime() + waitAfter(attempts + 1)).toISOString() })
        .where('jurisdiction', '=', this.#jurisdiction)
        .where('id', '=', due.id)
        .where('state', '=', 'pending')
        // As it was read: another process may have been faster.
        .where('attempts', '=', attempts)
        .where('next_at', '=', next_at)
        .returning('id')
        .executeTakeFirst();
      if (taken) return { ...message, attempt: attempts + 1 };
    }
  }

  /** Notes that a message has arrived. */
  async delivered(id: string, at: string): Promise<void> {
    await this.#db
      .updateTable('deliveries')
      .set({ state: 'delivered', delivered_at: at, failure: null })
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('id', '=', id)
      .execute();
  }

  /** Notes why an attempt failed, as a code; after the last one the message is given up. */
  async failed({ id, attempt }: Claimed, failure: string): Promise<void> {
    await this.#db
      .updateTable('deliveries')
      .set({ failure, ...(attempt > WAITS.length ? { state: 'failed' } : {}) })
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('id', '=', id)
      .where('state', '=', 'pending')
      .where('attempts', '=', attempt)
      .execute();
  }
}

/** After the last attempt too, lest another process takes it meanwhile. */
const waitAfter = (attempt: number): number => WAITS[attempt - 1] ?? MINUTE;
