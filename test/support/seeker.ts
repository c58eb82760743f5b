import type { Locator, Page } from 'playwright-core';
import ko, { type Strings } from '../../src/strings/finder/ko.ts';

export const finderIn = (page: Page): Locator => page.locator('ieum-program-finder');

/** The field for the words to look for. */
export const queryIn = (finder: Locator, words: Strings = ko): Locator =>
  finder.getByRole('textbox', { name: words.list.search });

/** Scrolls to the finder as a reader does, and waits for its first view. */
export async function findFinder(page: Page, words: Strings = ko): Promise<Locator> {
  const finder = finderIn(page);
  await finder.scrollIntoViewIfNeeded();
  await queryIn(finder, words).waitFor();
  return finder;
}

/** Waits until all programmes have come and, where `count` says how many, the list that is found anew has them. */
export async function allLoaded(finder: Locator, count?: string): Promise<void> {
  await finder.locator('[part="count"]').waitFor();
  await finder.locator('[part="loading"]').waitFor({ state: 'detached' });
  if (count) await finder.locator('[part="count"]').getByText(count, { exact: true }).waitFor();
}

/** Names of the programmes on the list's page, also of those out of sight, which a browser need not have drawn. */
export const namesIn = async (finder: Locator): Promise<string[]> =>
  (await finder.locator('[part="results"] .name').allTextContents()).map((name) => name.trim());

/** A programme in the list, by its name. */
export const programIn = (finder: Locator, name: string): Locator =>
  finder.locator('[part="result"]').filter({ has: finder.page().getByRole('button', { name, exact: true }) });

/** Opens a programme of the list. */
export async function openProgram(finder: Locator, name: string): Promise<Locator> {
  await finder.getByRole('button', { name, exact: true }).click();
  const program = finder.locator('[part="program"]');
  await program.getByRole('heading', { name, exact: true }).waitFor();
  return program;
}
