import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database engine that the API's tests run on. */
export interface Engine {
  name: string;
  /** A fresh place to store, as variables for the API. */
  open: () => Promise<{ env: Record<string, string>; close: () => Promise<void> }>;
}

const sqlite: Engine = { name: 'SQLite', open: async () => ({ env: {}, close: async () => undefined }) };

/** Every suite gets a schema of its own, so that suites may run at the same time. */
const postgres = (url: string): Engine => ({
  name: 'PostgreSQL',
  open: async () => {
    const schema = `ieum_test_${randomBytes(6).toString('hex')}`;
    const run = async (sql: string): Promise<void> => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    };
    await run(`create schema ${schema}`);
    const address = new URL(url);
    address.searchParams.set('options', `-c search_path=${schema}`);
    return { env: { DATABASE_URL: address.href }, close: () => run(`drop schema ${schema} cascade`) };
  },
});

const databaseUrl = process.env['TEST_DATABASE_URL'];

/** SQLite always; PostgreSQL where TEST_DATABASE_URL names one. */
export const engines: Engine[] = databaseUrl ? [sqlite, postgres(databaseUrl)] : [sqlite];
