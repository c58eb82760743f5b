import type { Locator, Page } from 'playwright-core';
import ko, { type Strings } from '../../src/strings/directory/ko.ts';

export const directoryIn = (page: Page): Locator => page.locator('ieum-partner-directory');

/** The field for the words to look for. */
export const wordsIn = (directory: Locator, words: Strings = ko): Locator =>
  directory.getByRole('textbox', { name: words.list.search });

/** Scrolls to the directory as a reader does, and waits for its first view. */
export async function findDirectory(page: Page, words: Strings = ko): Promise<Locator> {
  const directory = directoryIn(page);
  await directory.scrollIntoViewIfNeeded();
  await wordsIn(directory, words).waitFor();
  return directory;
}

/** Waits until all partners have come, with their times; returns how many there are, as the card says it. */
export async function allPartners(directory: Locator): Promise<string> {
  await directory.locator('[part="count"]').waitFor();
  await directory.locator('[part="loading"]').waitFor({ state: 'detached' });
  return directory.locator('[part="count"]').innerText();
}

/** Names of the partners on the list's page. */
export const partnersIn = async (directory: Locator): Promise<string[]> =>
  (await directory.locator('[part="results"] .name').allTextContents()).map((name) => name.trim());

/** Goes from the list to another way to look at it, or back. */
export const lookAt = (directory: Locator, way: keyof Omit<Strings['shown'], 'label'>, words: Strings = ko) =>
  directory.locator('[part="shown"]').getByRole('button', { name: words.shown[way], exact: true }).click();

/** Opens a partner of the list, and waits until all that its source tells of it is there. */
export async function openPartner(directory: Locator, name: string): Promise<Locator> {
  await directory.locator('[part="results"]').getByRole('button', { name, exact: true }).click();
  const partner = directory.locator('[part="partner"]:has([part="request"])');
  await partner.getByRole('heading', { name, exact: true }).waitFor();
  return partner;
}

/** The map once it can be used. */
export async function mapIn(directory: Locator, words: Strings = ko): Promise<Locator> {
  const map = directory.getByRole('region', { name: words.map.label });
  await map.waitFor();
  return map;
}
