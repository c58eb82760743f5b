import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Tables } from './tables.ts';

/** Cases, referrals, keys and history as they were first laid out. */
const first: Migration = {
  async up(db) {
    await db.schema
      .createTable('server_keys')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('server_keys_pk', ['jurisdiction'])
      .execute();

    await db.schema
      .createTable('cases')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('received_at', 'text', (c) => c.notNull())
      .addColumn('urgency_rank', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('since', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addColumn('due_by', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('cases_pk', ['jurisdiction', 'id'])
      .execute();

    await db.schema
      .createTable('referrals')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('reference', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('key_hash', 'text', (c) => c.notNull())
      .addColumn('secret_hash', 'text', (c) => c.notNull())
      .addColumn('received_at', 'text', (c) => c.notNull())
      .addColumn('late', 'integer', (c) => c.notNull())
      .addColumn('next_step', 'text', (c) => c.notNull())
      .addColumn('next_by', 'text', (c) => c.notNull())
      .addColumn('next_who', 'text', (c) => c.notNull())
      .addColumn('contact_hash', 'text')
      .addColumn('body', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('referrals_pk', ['jurisdiction', 'reference'])
      .addUniqueConstraint('referrals_key', ['jurisdiction', 'key_hash'])
      .addForeignKeyConstraint('referrals_case', ['jurisdiction', 'case_id'], 'cases', ['jurisdiction', 'id'])
      .execute();
    await db.schema.createIndex('referrals_by_case').on('referrals').columns(['jurisdiction', 'case_id']).execute();
    await db.schema
      .createIndex('referrals_by_contact')
      .on('referrals')
      .columns(['jurisdiction', 'contact_hash'])
      .execute();

    await db.schema
      .createTable('idempotency_keys')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('key_hash', 'text', (c) => c.notNull())
      .addColumn('body_hash', 'text')
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('idempotency_keys_pk', ['jurisdiction', 'key_hash'])
      .execute();

    await db.schema
      .createTable('history')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor', 'text')
      .addColumn('reason', 'text')
      .addColumn('next', 'text')
      .addColumn('by', 'text')
      .addPrimaryKeyConstraint('history_pk', ['jurisdiction', 'case_id', 'seq'])
      .addForeignKeyConstraint('history_case', ['jurisdiction', 'case_id'], 'cases', ['jurisdiction', 'id'])
      .execute();
  },
};

/** What the agency issues to organisations, and which of it a referral carried. */
const organizationCodes: Migration = {
  async up(db) {
    await db.schema
      .createTable('organization_codes')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('organization', 'text', (c) => c.notNull())
      .addColumn('code_hash', 'text', (c) => c.notNull())
      .addColumn('issued_at', 'text', (c) => c.notNull())
      .addColumn('revoked_at', 'text')
      .addPrimaryKeyConstraint('organization_codes_pk', ['jurisdiction', 'id'])
      .addUniqueConstraint('organization_codes_hash', ['jurisdiction', 'code_hash'])
      .execute();
    await db.schema.alterTable('referrals').addColumn('organization_code_id', 'text').execute();
  },
};

/** What it takes to work on cases: who has them, who did what, who is asked and told. */
const loop: Migration = {
  async up(db) {
    const add = (table: string, column: string, type: 'text' | 'integer', initial?: string | number) =>
      db.schema
        .alterTable(table)
        .addColumn(column, type, (c) => (initial === undefined ? c : c.notNull().defaultTo(initial)))
        .execute();
    await add('cases', 'version', 'integer', 1);
    await add('cases', 'assignee_id', 'text');
    await add('cases', 'assignee_name', 'text');
    await add('cases', 'amount_krw', 'integer');
    await add('cases', 'helped', 'text');
    await add('cases', 'erased_at', 'text');
    await db.schema.createIndex('cases_by_erasure').on('cases').columns(['erased_at']).execute();
    await add('history', 'kind', 'text', 'received');
    await add('history', 'account_id', 'text');
    await add('history', 'account_name', 'text');
    await add('history', 'note', 'text');
    await add('history', 'detail', 'text');
    await db.updateTable('history').set({ kind: 'withdrawn' }).where('reason', '=', 'withdrawn').execute();
    await add('referrals', 'withdrawn_at', 'text');
    await add('referrals', 'joined_at', 'text');

    await db.schema
      .createTable('accounts')
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('jurisdiction', 'text')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('password_hash', 'text', (c) => c.notNull())
      .addColumn('epoch', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('disabled_at', 'text')
      .addPrimaryKeyConstraint('accounts_pk', ['id'])
      .addUniqueConstraint('accounts_name', ['name'])
      .execute();

    await db.schema
      .createTable('access_log')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('account_id', 'text', (c) => c.notNull())
      .addColumn('account_name', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text')
      .addPrimaryKeyConstraint('access_log_pk', ['jurisdiction', 'id'])
      .execute();
    await db.schema.createIndex('access_log_by_time').on('access_log').columns(['jurisdiction', 'at']).execute();

    await db.schema
      .createTable('recommendations')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('partner_id', 'text', (c) => c.notNull())
      .addColumn('partner_name', 'text', (c) => c.notNull())
      .addColumn('token_hash', 'text', (c) => c.notNull())
      .addColumn('consent', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('expires_on', 'text', (c) => c.notNull())
      .addColumn('opened_at', 'text')
      .addColumn('decided_at', 'text')
      .addColumn('decision', 'text')
      .addColumn('reason', 'text')
      .addPrimaryKeyConstraint('recommendations_pk', ['jurisdiction', 'id'])
      .addUniqueConstraint('recommendations_token', ['jurisdiction', 'token_hash'])
      .execute();
    await db.schema
      .createIndex('recommendations_by_case')
      .on('recommendations')
      .columns(['jurisdiction', 'case_id'])
      .execute();

    await db.schema
      .createTable('deliveries')
      .addColumn('jurisdiction', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('case_id', 'text', (c) => c.notNull())
      .addColumn('event', 'text', (c) => c.notNull())
      .addColumn('occasion', 'text', (c) => c.notNull())
      .addColumn('destination', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_at', 'text', (c) => c.notNull())
      .addColumn('failure', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('delivered_at', 'text')
      .addPrimaryKeyConstraint('deliveries_pk', ['jurisdiction', 'id'])
      .addUniqueConstraint('deliveries_once', ['jurisdiction', 'case_id', 'event', 'occasion', 'destination'])
      .execute();
    await db.schema.createIndex('deliveries_waiting').on('deliveries').columns(['state', 'next_at']).execute();
  },
};

/** In the order of their names; what has been released is never changed. */
const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-organization-codes': organizationCodes,
  '0003-loop': loop,
};

/** Brings the tables up to date. Throws what the database threw. */
export async function migrate(db: Kysely<Tables>, schema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => MIGRATIONS },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error('The migration failed', { cause: error });
}

/** The PostgreSQL schema that unqualified names mean on this connection. */
export async function currentSchema(db: Kysely<Tables>): Promise<string | undefined> {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(db);
  return rows[0]?.schema ?? undefined;
}
