import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { Referral } from '../../src/schemas/referral.ts';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { faultyApi, type OpenForm } from '../support/faulty-api.ts';
import { fillAtOnce } from '../support/fill-at-once.ts';
import { formIn, nextStep, readReceiptOf, sendButton } from '../support/resident.ts';

const { open } = faultyApi();

const TEXT = '어제부터 전기가 안 들어와요.';
const OWN = { path: ko.form.self, text: TEXT, phone: '010-0000-0000' };

/** What scripts of a host page do to its markup; each ends with one form on the page. */
const CHURN: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'is moved': (page) =>
    page.evaluate(() => {
      const form = document.querySelector('ieum-help-request-form');
      if (form) document.body.appendChild(document.createElement('section')).append(form);
    }),
  'is in markup that is written anew': (page) =>
    page.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = String(main.innerHTML);
    }),
  'is taken away and put back': (page) =>
    page.evaluate(async () => {
      const form = document.querySelector('ieum-help-request-form');
      form?.remove();
      await new Promise(requestAnimationFrame);
      if (form) document.querySelector('main')?.append(form);
    }),
  'is taken away and drawn anew later': (page) =>
    page.evaluate(async () => {
      const markup = document.querySelector('ieum-help-request-form')?.outerHTML ?? '';
      document.querySelector('main')?.replaceChildren();
      await new Promise(requestAnimationFrame);
      document.querySelector('main')?.insertAdjacentHTML('beforeend', markup);
    }),
  'is replaced by its copy': (page) =>
    page.evaluate(() => {
      const form = document.querySelector('ieum-help-request-form');
      form?.replaceWith(form.cloneNode(true));
    }),
};

const narrativeIn = (form: Locator): Locator => form.getByLabel(ko.fields['narrative'] ?? '');

const postedIn = async ({ log }: OpenForm): Promise<Referral[]> =>
  (await log()).posts.map(({ body }) => JSON.parse(body) as Referral);

for (const [what, churn] of Object.entries(CHURN)) {
  test(`what is being typed stays when the form ${what}`, async (t) => {
    const { page, form } = await open(t, 'good');
    await form.getByRole('button', { name: ko.form.self }).click();
    await form.getByRole('checkbox', { name: '생활비' }).check();
    // In the middle of a word: the field has not been left yet.
    await narrativeIn(form).pressSequentially(TEXT.slice(0, 6));
    await churn(page);
    assert.equal(await narrativeIn(form).inputValue(), TEXT.slice(0, 6));
    assert.equal(await form.getByRole('checkbox', { name: '생활비' }).isChecked(), true);
    await narrativeIn(form).pressSequentially(TEXT.slice(6));
    assert.equal(await nextStep(form), 'place');
    await churn(page);
    await form.getByRole('group', { name: ko.fields['district'] ?? '' }).waitFor();
    await form.getByRole('button', { name: ko.form.back }).click();
    assert.equal(await narrativeIn(form).inputValue(), TEXT);
  });

  test(`one request is sent and stored when the form ${what} before and while it is sent`, async (t) => {
    const opened = await open(t, 'held');
    const { page, form, log, release } = opened;
    await fillAtOnce(form, OWN);
    await churn(page);
    await form.getByRole('heading', { name: ko.form.reviewTitle }).waitFor();
    await sendButton(form).click();
    await until(async () => (await log()).posts.length > 0, 'the request is on its way');
    await churn(page);
    await form.getByText(ko.form.sending).first().waitFor();
    await release();
    await readReceiptOf(form);
    await churn(page);
    await readReceiptOf(form);
    assert.equal(await formIn(page).count(), 1);
    assert.equal((await log()).stored, 1);
    assert.deepEqual(
      (await postedIn(opened)).map(({ narrative }) => narrative),
      [TEXT],
    );
  });
}

test('a request that is not confirmed stays so through all of it, and is sent again as it was', async (t) => {
  const { page, form, log } = await open(t, 'lost-once');
  await fillAtOnce(form, OWN);
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  for (const churn of Object.values(CHURN)) {
    await churn(page);
    if (await form.getByRole('heading', { name: ko.receipt.title }).isVisible()) break;
    await form.getByText(TEXT).first().waitFor();
  }
  // By itself, or by hand where that comes first.
  await readReceiptOf(form);
  const { posts, stored } = await log();
  assert.equal(stored, 1);
  assert.equal(new Set(posts.map(({ key, body }) => key + body)).size, 1);
});

test('a second form takes nothing from one that was moved', async (t) => {
  const { page, form } = await open(t, 'good');
  await form.getByRole('button', { name: ko.form.self }).click();
  await narrativeIn(form).fill(TEXT);
  await CHURN['is moved']?.(page);
  await page.evaluate(() => {
    const first = document.querySelector('ieum-help-request-form');
    document.querySelector('main')?.append(first?.cloneNode(true) ?? '');
  });
  const [second, first] = [formIn(page).first(), formIn(page).last()];
  await second.getByRole('button', { name: ko.form.self }).waitFor();
  assert.equal(await narrativeIn(first).inputValue(), TEXT);
  assert.equal(await nextStep(first), 'place');
});

test('a form for another office gets nothing of what was typed', async (t) => {
  const { page, form } = await open(t, 'good');
  await form.getByRole('button', { name: ko.form.self }).click();
  await narrativeIn(form).fill(TEXT);
  await page.evaluate(() => {
    const main = document.querySelector('main');
    if (main) main.innerHTML = main.innerHTML.replace('/good/', '/replay/');
  });
  await form.getByRole('button', { name: ko.form.self }).click();
  assert.equal(await narrativeIn(form).inputValue(), '');
});
