import { type Kysely, sql } from 'kysely';
import type { Counted } from '../results.ts';
import type { Tables } from './tables.ts';

/** How many asked and were helped, without anything about any of them. */
export class Tallies {
  readonly #db: Kysely<Tables>;
  readonly #jurisdiction: string;

  constructor(db: Kysely<Tables>, jurisdiction: string) {
    this.#db = db;
    this.#jurisdiction = jurisdiction;
  }

  /**
   * By the hour: the cases received, two about the same matter as one, and
   * those closed as helped, by the time of their end. What was erased counts on.
   */
  async count(): Promise<Counted[]> {
    const received = await this.#db
      .selectFrom('cases')
      .select(({ fn }) => [hourOf('received_at').as('hour'), fn.countAll().as('requests')])
      .where('jurisdiction', '=', this.#jurisdiction)
      .where((eb) => eb.or([eb('outcome', 'is', null), eb('outcome', '!=', 'duplicate')]))
      .groupBy(hourOf('received_at'))
      .execute();
    const helped = await this.#db
      .selectFrom('cases')
      .select(({ fn }) => [
        hourOf('since').as('hour'),
        fn.countAll().as('helped'),
        // A recorded nothing hides nobody's amount.
        sql<number>`count(nullif(amount_krw, 0))`.as('amounts'),
        fn.sum('amount_krw').as('amount_krw'),
      ])
      .where('jurisdiction', '=', this.#jurisdiction)
      .where('state', '=', 'closed')
      .where('outcome', '=', 'helped')
      .groupBy(hourOf('since'))
      .execute();
    return [
      ...received.map(({ hour, requests }) => ({ hour, requests: Number(requests), ...NOBODY_HELPED })),
      ...helped.map(({ hour, helped, amounts, amount_krw }) => ({
        hour,
        requests: 0,
        helped: Number(helped),
        amounts: Number(amounts),
        amount_krw: Number(amount_krw ?? 0),
      })),
    ];
  }
}

const NOBODY_HELPED = { helped: 0, amounts: 0, amount_krw: 0 };

/** The hour of an instant in UTC, `YYYY-MM-DDTHH`. */
const hourOf = (column: 'received_at' | 'since') => sql<string>`substr(${sql.ref(column)}, 1, 13)`;
