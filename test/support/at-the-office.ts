import type { Locator, Page } from 'playwright-core';
import { actionWords } from '../../demo/inbox/strings-actions.ts';
import { session } from '../../demo/inbox/strings-session.ts';
import { openInbox } from './api-inbox.ts';

/** Somebody who works with the inbox. */
export interface Colleague {
  name: string;
  password: string;
}

/** Makes accounts as an administrator does; each name is its password's beginning. */
export async function employ(origin: string, roles: Readonly<Record<string, string>>): Promise<void> {
  const inbox = await openInbox({ origin });
  for (const [name, role] of Object.entries(roles)) {
    const made = await inbox.ask('POST', 'accounts', { name, role, jurisdiction: null, password: passwordOf(name) });
    if (made.status !== 201) throw new Error(`No account for ${name}: ${made.status}`);
  }
}

const passwordOf = (name: string): string => `${name}-로 들어갑니다`;

/** Opens the inbox, at one case where `hash` says so, and signs in by name. */
export async function signIn(page: Page, origin: string, name: string, hash = ''): Promise<void> {
  const words = session.signIn;
  await page.goto(`${origin}/admin/${hash}`);
  await page.getByLabel(words.name, { exact: true }).fill(name);
  await page.getByLabel(words.password, { exact: true }).fill(passwordOf(name));
  await page.getByRole('button', { name: words.submit, exact: true }).click();
  await page.getByRole('banner').getByText(name).waitFor();
}

/** Opens a case of the list by its reference. */
export async function openCase(page: Page, reference: string): Promise<Locator> {
  await page.getByRole('listitem').filter({ hasText: reference }).getByRole('link').click();
  const view = page.locator('inbox-case');
  await view.getByText(reference).first().waitFor();
  return view;
}

/** Opens the form of an action, fills it in, and sends it; waits until the inbox says that it is done. */
export async function act(
  page: Page,
  action: 'assign' | 'contact' | 'move' | 'recommend' | 'close',
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  const words = actionWords[action];
  const view = page.locator('inbox-case');
  await view.getByRole('button', { name: words.title, exact: true }).click();
  await fill(view);
  await view.getByRole('button', { name: words.submit, exact: true }).click();
  await view.getByText(words.done).first().waitFor();
}
