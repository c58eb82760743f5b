import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  sql,
  type SqliteDatabase,
  type SqliteStatement,
} from 'kysely';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

/** How long a writer waits for another process, in milliseconds; after that the answer is 503. */
const BUSY_TIMEOUT = 2000;

/**
 * How many pages of 4 kB the log may hold before they are copied into the
 * file, 16 MB. A commit writes about 16 of them, so that SQLite's default of
 * 1000 would copy and sync the same pages again and again.
 */
const CHECKPOINT_PAGES = 4000;

/** Statements are few and fixed in shape; the cap only guards against a mistake. */
const MAX_STATEMENTS = 200;

/** What Kysely needs of a database, on top of Node's own SQLite. */
class NodeSqlite implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  close(): void {
    this.#database.close();
  }

  prepare(sql: string): SqliteStatement {
    const known = this.#statements.get(sql);
    if (known) return known;
    if (this.#statements.size >= MAX_STATEMENTS) this.#statements.clear();
    const statement = statementOf(this.#database.prepare(sql));
    this.#statements.set(sql, statement);
    return statement;
  }
}

const statementOf = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...parameters.map(toInput)),
  run: (parameters) => statement.run(...parameters.map(toInput)),
  iterate: (parameters) => statement.iterate(...parameters.map(toInput)),
});

function toInput(value: unknown): SQLInputValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value;
  throw new TypeError(`SQLite cannot store a ${typeof value}`);
}

/**
 * Takes the write lock when a transaction begins: one that reads first and
 * then turns to writing fails at once when another process has written.
 */
class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: new NodeSqlite(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk has SQLite roll back by itself; a second rollback would hide that error behind its own. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

class NodeSqliteDialect extends SqliteDialect {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: new NodeSqlite(database) });
    this.#database = database;
  }

  override createDriver(): Driver {
    return new ImmediateDriver(this.#database);
  }
}

/**
 * Opens `ieum.sqlite` in the folder, made where missing, for its owner's eyes
 * only. Several processes may share it: every commit is synced to disk and
 * every writer waits for its turn.
 */
export async function openSqlite(dataDir: string): Promise<Kysely<Tables>> {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'ieum.sqlite');
  closeSync(openSync(path, 'a', 0o600));
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  const db = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  try {
    database.exec('pragma journal_mode = wal');
    database.exec('pragma synchronous = full');
    // What is deleted is overwritten with zeros.
    database.exec('pragma secure_delete = on');
    database.exec(`pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    // Kysely takes no lock for migrations on SQLite; the write lock lets two starting processes take turns.
    database.exec('begin immediate');
    await migrate(db);
    database.exec('commit');
  } catch (error) {
    database.close();
    throw error;
  }
  return db;
}

/**
 * Copies the log into the file and empties it, so that no earlier version of a
 * page is left on disk. False where another process is just reading; its turn
 * comes later.
 */
export async function emptyLog(db: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db);
  return rows[0]?.busy === 0;
}
