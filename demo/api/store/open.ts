import type { Kysely } from 'kysely';
import { type Config, ConfigError } from '../config.ts';
import type { Secrets } from '../secrets.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Tables } from './tables.ts';

/**
 * Opens the configured database with its tables up to date. Throws a
 * ConfigError where its rows were written with another server key: no receipt
 * would work and no resend would be recognised.
 */
export async function openStore(config: Config, jurisdiction: string, secrets: Secrets): Promise<Kysely<Tables>> {
  const db = await open(config);
  try {
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
    if (stored.fingerprint !== fingerprint) {
      throw new ConfigError(
        'SERVER_KEY: this database was written with another server key; give that one, ' +
          'or put its server.key back into DATA_DIR',
      );
    }
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

async function open({ databaseUrl, dataDir }: Config): Promise<Kysely<Tables>> {
  try {
    return databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(dataDir);
  } catch (error) {
    const variable = databaseUrl ? 'DATABASE_URL' : 'DATA_DIR';
    const reason = error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);
    throw new ConfigError(`${variable}: the database cannot be opened: ${reason}`, { cause: error });
  }
}
