import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { currentSchema, migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** In milliseconds: waiting for a row that another transaction holds, for a statement, for a connection. */
const LOCK_TIMEOUT = 3000;
const STATEMENT_TIMEOUT = 10_000;
const CONNECTION_TIMEOUT = 5000;

/** Connects to PostgreSQL, in the schema that the address' search path names. */
export async function openPostgres(url: string): Promise<Kysely<Tables>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    lock_timeout: LOCK_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
  });
  // An idle connection that breaks is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db, await currentSchema(db));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}
