import type { Locator, Page } from 'playwright-core';
import type { Strings } from '../../src/strings/ko.ts';
import ko from '../../src/strings/ko.ts';

/** What somebody who asks for herself types and ticks; choices by their words on screen. */
export interface OwnStory {
  needs?: string[];
  signs?: string[];
  narrative?: string;
  /** Answers to the city's own questions, by question. */
  answers?: Readonly<Record<string, string>>;
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

/** Opens the language switch and chooses a language by its own name. */
export async function chooseLanguage(form: Locator, name: string): Promise<void> {
  await languageSwitch(form).click();
  await form.getByRole('button', { name, exact: true }).click();
}

/** What opens the list of languages. */
export const languageSwitch = (form: Locator): Locator => form.locator('[part="language"] summary');

/** A group of questions that is on screen, or the stop where a life is in danger. */
const VIEW = '[part~="group"], [part~="danger"]';

/** The step on screen: a group's name, or `danger`. */
export async function stepOf(form: Locator): Promise<string> {
  const parts = (await form.locator(VIEW).getAttribute('part')) ?? '';
  return parts.split(' ').at(-1) ?? '';
}

/** Goes on to the next step, and waits until it is there; fails where something is to be mended first. */
export async function nextStep(form: Locator, words: Strings = ko): Promise<string> {
  const left = await stepOf(form);
  const on = left === 'danger' ? words.danger.goOn : words.form.next;
  await form.getByRole('button', { name: on, exact: true }).click();
  await form.locator(`:is(${VIEW}):not([part~="${left}"])`).waitFor();
  return stepOf(form);
}

/** Chooses a district by its name on screen, typing it first where there are too many to see at once. */
export async function chooseDistrict(form: Locator, name: string, words: Strings = ko): Promise<void> {
  const search = form.getByRole('textbox', { name: words.search.label });
  if (await search.isVisible()) await search.fill(name);
  await form.getByRole('radio', { name, exact: true }).check();
}

/** Chooses an answer to a question. */
export const choose = (form: Locator, question: string, answer: string): Promise<void> =>
  form.getByRole('group', { name: question }).getByRole('radio', { name: answer, exact: true }).check();

/** Chooses "for me" and answers step by step what is asked, up to the button that leads to the review. */
export async function tellOwnStory(form: Locator, story: OwnStory, words: Strings = ko): Promise<void> {
  await form.getByRole('button', { name: words.form.self }).click();
  await form.locator(VIEW).waitFor();
  await answerOwn(form, await stepOf(form), story, words);
  while (!(await form.getByRole('button', { name: words.form.review }).isVisible())) {
    await answerOwn(form, await nextStep(form, words), story, words);
  }
}

async function answerOwn(form: Locator, step: string, story: OwnStory, words: Strings): Promise<void> {
  const { fields, choices, consent } = words;
  switch (step) {
    case 'needs':
      for (const name of [...(story.needs ?? []), ...(story.signs ?? [])]) {
        await form.getByRole('checkbox', { name, exact: true }).check();
      }
      if (story.narrative !== undefined) await form.getByLabel(fields['narrative'] ?? '').fill(story.narrative);
      break;
    case 'survey':
    case 'questions':
      for (const [question, answer] of Object.entries(story.answers ?? {})) {
        if (await form.getByRole('group', { name: question }).isVisible()) await choose(form, question, answer);
      }
      break;
    case 'place':
      await chooseDistrict(form, story.district, words);
      break;
    case 'contact':
      await form.getByRole('radio', { name: choices['preferred']?.['call'] ?? '', exact: true }).check();
      await form.getByRole('textbox', { name: fields['phone'] ?? '' }).fill(story.phone);
      break;
    case 'consents':
      for (const label of story.consents) await form.getByRole('checkbox', { name: consent.agree(label) }).check();
      break;
    default:
  }
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
