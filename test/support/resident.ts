import type { Locator, Page } from 'playwright-core';
import type { Strings } from '../../src/strings/ko.ts';
import ko from '../../src/strings/ko.ts';

/** What somebody who asks for herself types and ticks; choices by their words on screen. */
export interface OwnStory {
  needs?: string[];
  signs?: string[];
  narrative?: string;
  district: string;
  phone: string;
  /** The labels of the consents to give. */
  consents: string[];
}

export const formIn = (page: Page): Locator => page.locator('ieum-help-request-form');

/** Scrolls to the form as a reader does, and waits for its first question. */
export async function findForm(page: Page, words: Strings = ko): Promise<Locator> {
  const form = formIn(page);
  await form.scrollIntoViewIfNeeded();
  await form.getByRole('button', { name: words.form.self }).waitFor();
  return form;
}

/** Chooses "for me" and answers what is asked, up to the button that leads to the review. */
export async function tellOwnStory(form: Locator, story: OwnStory, words: Strings = ko): Promise<void> {
  const { fields, form: said, choices } = words;
  await form.getByRole('button', { name: said.self }).click();
  for (const name of [...(story.needs ?? []), ...(story.signs ?? [])]) {
    await form.getByRole('checkbox', { name, exact: true }).check();
  }
  if (story.narrative !== undefined) await form.getByLabel(fields['narrative'] ?? '').fill(story.narrative);
  await form.getByLabel(fields['district'] ?? '').selectOption({ label: story.district });
  await form.getByRole('radio', { name: choices['preferred']?.['call'] ?? '', exact: true }).check();
  await form.getByRole('textbox', { name: fields['phone'] ?? '' }).fill(story.phone);
  for (const label of story.consents) await form.getByRole('checkbox', { name: words.consent.agree(label) }).check();
}

/** Goes on to the review. */
export async function review(form: Locator, words: Strings = ko): Promise<void> {
  await form.getByRole('button', { name: words.form.review }).click();
  await form.getByRole('heading', { name: words.form.reviewTitle }).waitFor();
}

/** The button that sends the request. */
export const sendButton = (form: Locator, words: Strings = ko): Locator =>
  form.getByRole('button', { name: words.form.send });

/** What a receipt on screen says. */
export interface ShownReceipt {
  reference: string;
  secret: string;
}

/** Waits for the receipt and reads it as the resident does. */
export async function readReceiptOf(form: Locator, words: Strings = ko): Promise<ShownReceipt> {
  await form.getByRole('heading', { name: words.receipt.title }).waitFor();
  const after = async (term: string) =>
    (await form.locator('dt', { hasText: term }).locator('xpath=following-sibling::dd[1]').innerText()).trim();
  return { reference: await after(words.receipt.reference), secret: await after(words.receipt.secret) };
}
