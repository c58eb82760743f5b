import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Kysely, Selectable } from 'kysely';
import { type Account, ADMINISTRATOR, permissionsOf } from '../permissions.ts';
import type { Role, Tables } from './tables.ts';

type Row = Selectable<Tables['accounts']>;

/** An account as those who manage accounts see it. */
export type ManagedAccount = Pick<Row, 'id' | 'name' | 'role' | 'jurisdiction' | 'created_at' | 'disabled_at'>;

/** What a sign-in belongs to: an account, and how often that has changed until then. */
export interface Identity {
  account: Account;
  epoch: number;
}

export interface NewAccount {
  name: string;
  role: Role;
  /** Null for all jurisdictions of this server. */
  jurisdiction: string | null;
  password: string;
}

/** Each is left as it is where it is undefined. */
export interface AccountChange {
  role?: Role | undefined;
  password?: string | undefined;
  disabled?: boolean | undefined;
}

/** Argon2id with 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's minimum. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const MANAGED = ['id', 'name', 'role', 'jurisdiction', 'created_at', 'disabled_at'] as const;

const identityOf = ({ id, name, role, jurisdiction, epoch }: Row): Identity => ({
  account: { id, name, role, jurisdiction },
  epoch,
});

/** Who may sign in to the inbox, over all jurisdictions of this server. Passwords come and go in NFC. */
export class Accounts {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Who signs in with a name and a password. Undefined alike for an unknown
   * name, a wrong password and a disabled account; each costs one hashing.
   */
  async byPassword(name: string, password: string): Promise<Identity | undefined> {
    const row = await this.#accounts().where('name', '=', name).executeTakeFirst();
    if (!row) {
      // Takes as long as a wrong password does, so that nobody learns which names there are.
      await hash(password, COST);
      return undefined;
    }
    const matches = await verify(row.password_hash, password);
    return matches && row.disabled_at === null ? identityOf(row) : undefined;
  }

  /** An account that may sign in, by its id. */
  async find(id: string): Promise<Identity | undefined> {
    const row = await this.#accounts().where('id', '=', id).where('disabled_at', 'is', null).executeTakeFirst();
    return row && identityOf(row);
  }

  /** Every account, of one jurisdiction alone where it is given, by name. */
  async list(jurisdiction: string | null): Promise<ManagedAccount[]> {
    const all = this.#db.selectFrom('accounts').select(MANAGED).orderBy('name');
    return (jurisdiction === null ? all : all.where('jurisdiction', '=', jurisdiction)).execute();
  }

  /** Makes an account; undefined where the name is taken. */
  async create({ password, ...account }: NewAccount, at: string): Promise<ManagedAccount | undefined> {
    if (account.name === ADMINISTRATOR.name) return undefined;
    return this.#db
      .insertInto('accounts')
      .values({
        ...account,
        id: randomUUID(),
        password_hash: await hash(password, COST),
        epoch: 1,
        created_at: at,
        disabled_at: null,
      })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning(MANAGED)
      .executeTakeFirst();
  }

  /**
   * Changes an account, of one jurisdiction alone where it is given, and ends
   * its sign-ins. Undefined where there is no such account.
   */
  async change(
    id: string,
    { role, password, disabled }: AccountChange,
    at: string,
    jurisdiction: string | null,
  ): Promise<ManagedAccount | undefined> {
    const password_hash = password === undefined ? undefined : await hash(password, COST);
    const changed = this.#db
      .updateTable('accounts')
      .set((eb) => ({
        epoch: eb('epoch', '+', 1),
        ...(role === undefined ? {} : { role }),
        ...(password_hash === undefined ? {} : { password_hash }),
        // One that is disabled already keeps its day.
        ...(disabled === undefined ? {} : { disabled_at: disabled ? eb.fn.coalesce('disabled_at', eb.val(at)) : null }),
      }))
      .where('id', '=', id)
      .returning(MANAGED);
    return (jurisdiction === null ? changed : changed.where('jurisdiction', '=', jurisdiction)).executeTakeFirst();
  }

  /** Who can work on cases of a jurisdiction, by name. */
  async colleagues(jurisdiction: string): Promise<Account[]> {
    const rows = await this.#accounts()
      .where('disabled_at', 'is', null)
      .where((eb) => eb.or([eb('jurisdiction', 'is', null), eb('jurisdiction', '=', jurisdiction)]))
      .orderBy('name')
      .execute();
    return rows.map((row) => identityOf(row).account).filter((one) => permissionsOf(one).includes('work-on-cases'));
  }

  #accounts() {
    return this.#db.selectFrom('accounts').selectAll();
  }
}
