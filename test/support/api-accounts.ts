import assert from 'node:assert/strict';
import type { ManagedAccount } from '../../demo/api/store/accounts.ts';
import type { Role } from '../../demo/api/store/tables.ts';
import { ADMIN_TOKEN } from './api.ts';
import { type Inbox, openInbox } from './api-inbox.ts';

/** What the tests' accounts sign in with. */
export const PASSWORD = '말 배터리 스테이플 하나';

export interface NewAccount {
  name: string;
  role: Role;
  jurisdiction: string | null;
  password: string;
}

/** Signed in by name and password. */
export interface Colleague extends Inbox {
  account: ManagedAccount;
}

let made = 0;

/** An account that nobody else has. */
export const anAccount = (changes: Partial<NewAccount> = {}): NewAccount => ({
  name: `담당자 ${++made}`,
  role: 'case-worker',
  jurisdiction: null,
  password: PASSWORD,
  ...changes,
});

/** Makes an account as whoever holds the server's token. */
export async function makeAccount(
  api: { origin: string },
  changes: Partial<NewAccount> = {},
  maker?: Inbox,
): Promise<ManagedAccount> {
  const inbox = maker ?? (await openInbox(api, ADMIN_TOKEN));
  const answer = await inbox.ask('POST', 'accounts', anAccount(changes));
  assert.equal(answer.status, 201);
  return (await answer.json()) as ManagedAccount;
}

/** Makes an account and signs in with it, to its own inbox. */
export async function joinInbox(api: { origin: string }, changes: Partial<NewAccount> = {}): Promise<Colleague> {
  const account = await makeAccount(api, changes);
  const { name, jurisdiction } = account;
  const inbox = await openInbox(api, { name, password: changes.password ?? PASSWORD }, jurisdiction ?? undefined);
  return { ...inbox, account };
}
