import { admin, json, read } from './api.ts';
import type { AccessLog, ListedAccount, Role } from './types.ts';

/** What a new account is made of. */
export interface NewAccount {
  name: string;
  role: Role;
  jurisdiction: string | null;
  /** The server keeps no more than a hash, and never shows it. */
  password: string;
}

/** What may change of an account. A new role or password ends its sign-ins. */
export interface AccountChange {
  role?: Role;
  password?: string;
  disabled?: boolean;
}

const isAccount = ({ id, name }: Partial<ListedAccount>): boolean => typeof id === 'string' && typeof name === 'string';

export const listAccounts = (signal?: AbortSignal): Promise<ListedAccount[]> =>
  read<{ accounts: ListedAccount[] }>(admin('accounts'), ({ accounts }) => Array.isArray(accounts), { signal }).then(
    ({ accounts }) => accounts,
  );

export const createAccount = (account: NewAccount): Promise<ListedAccount> =>
  read<ListedAccount>(admin('accounts'), isAccount, json(account));

export const changeAccount = (id: string, change: AccountChange): Promise<ListedAccount> =>
  read<ListedAccount>(admin(`accounts/${encodeURIComponent(id)}`), isAccount, json(change));

/** Who looked at what in a city's inbox, newest first; with `before`, what is older than that instant. */
export const readAccessLog = (jurisdiction?: string, before?: string, signal?: AbortSignal): Promise<AccessLog> =>
  read<AccessLog>(
    admin('access-log', jurisdiction, before === undefined ? {} : { before }),
    ({ entries }) => Array.isArray(entries),
    { signal },
  );
