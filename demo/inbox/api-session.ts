import { json, read, send } from './api.ts';
import type { Account } from './types.ts';

const SESSION = '/admin/session';

/** What opens the inbox: an account's name and password, or the server's token. */
export type Credentials = { name: string; password: string } | { token: string };

const accountOf = (init?: RequestInit): Promise<Account> =>
  read<{ account: Account }>(
    SESSION,
    ({ account }) => typeof account?.id === 'string' && Array.isArray(account.permissions),
    init,
  ).then(({ account }) => account);

/** Exchanges a password or the token for a cookie that scripts cannot read. Tells who is in now. */
export const signIn = (credentials: Credentials): Promise<Account> => accountOf(json(credentials));

/** Who the cookie stands for. Throws `signed-out` where it stands for nobody. */
export const readSession = (signal?: AbortSignal): Promise<Account> => accountOf({ signal });

export async function signOut(): Promise<void> {
  await send(SESSION, { method: 'DELETE' });
}
