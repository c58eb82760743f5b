import { type Kysely, SqliteAdapter } from 'kysely';
import { type Config, ConfigError } from '../config.ts';
import type { Secrets } from '../secrets.ts';
import { openPostgres } from './postgres.ts';
import { emptyLog, openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

/** Opens the configured database with its tables up to date. Throws a ConfigError where that cannot be. */
export async function openStore({ databaseUrl, dataDir }: Config): Promise<Kysely<Tables>> {
  try {
    return databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(dataDir);
  } catch (error) {
    const variable = databaseUrl ? 'DATABASE_URL' : 'DATA_DIR';
    const reason = error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);
    throw new ConfigError(`${variable}: the database cannot be opened: ${reason}`, { cause: error });
  }
}

/**
 * Has the engine forget earlier versions of what was erased, as far as that is
 * in its hands: PostgreSQL's vacuum does so by itself. False where it has to be
 * tried again.
 */
export const letGoOfErased = async (db: Kysely<Tables>): Promise<boolean> =>
  db.getExecutor().adapter instanceof SqliteAdapter ? emptyLog(db) : true;

/**
 * Ties a jurisdiction's rows to the server key. Throws a ConfigError where
 * they were written with another: no receipt would work and no resend would
 * be recognised.
 */
export async function proveKey(db: Kysely<Tables>, jurisdiction: string, secrets: Secrets): Promise<void> {
  const fingerprint = secrets.fingerprint();
  await db
    .insertInto('server_keys')
    .values({ jurisdiction, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const stored = await db
    .selectFrom('server_keys')
    .select('fingerprint')
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirstOrThrow();
  if (stored.fingerprint === fingerprint) return;
  throw new ConfigError(
    'SERVER_KEY: this database was written with another server key; give that one, ' +
      'or put its server.key back into DATA_DIR',
  );
}
