import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { faultyApi, type OpenForm } from '../support/faulty-api.ts';
import { fillAtOnce } from '../support/fill-at-once.ts';
import { findForm, formIn, readReceiptOf, sendButton } from '../support/resident.ts';
import { contentsOf, keptBy } from '../support/traces.ts';

const { open } = faultyApi({ bfcache: true });

const TEXT = '어제부터 전기가 안 들어와요.';
const OWN = { path: ko.form.self, text: TEXT, phone: '010-0000-0000' };

/** Fills in the form and sends it; comes back once the request has reached the API. */
async function send({ form, log }: OpenForm): Promise<void> {
  await fillAtOnce(form, OWN);
  await sendButton(form).click();
  await until(async () => (await log()).posts.length > 0, 'the request is on its way');
}

async function sendInVain(opened: OpenForm): Promise<void> {
  await send(opened);
  await opened.form.getByRole('heading', { name: ko.unknown.title }).waitFor();
}

/** Leaves for another page, has `meanwhile` happen, and comes back to the same page out of the back-forward cache. */
async function goAndComeBack({ page, elsewhere }: OpenForm, meanwhile = async () => {}): Promise<void> {
  await page.evaluate(() => Reflect.set(globalThis, '__stayed', true));
  await page.goto(elsewhere);
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  assert.equal(await page.evaluate(() => Reflect.has(globalThis, '__stayed')), true, 'it came out of the cache');
}

/** The first view, without anything that was typed; `lost` where it says that the request never arrived. */
async function assertEmpty(page: Page, lost: boolean): Promise<void> {
  const form = await findForm(page);
  if (lost) await form.getByText(ko.unknown.lost).waitFor();
  assert.ok(!(await contentsOf(form)).includes(TEXT));
  assert.equal(await form.getByText(ko.unknown.lost).count(), lost ? 1 : 0);
  assert.deepEqual(await keptBy(page), []);
}

/** One request was posted, and is stored once or not at all. */
async function assertPostedOnce({ log }: OpenForm, stored: 0 | 1): Promise<void> {
  const seen = await log();
  assert.deepEqual([seen.posts.length, seen.stored], [1, stored]);
}

test('whoever leaves while it is being sent comes back to the receipt of what arrived', async (t) => {
  const opened = await open(t, 'held');
  await send(opened);
  await goAndComeBack(opened, opened.release);
  await readReceiptOf(opened.form);
  assert.deepEqual(await keptBy(opened.page), []);
  await assertPostedOnce(opened, 1);
});

test('whoever leaves while it is not confirmed comes back to the receipt of what arrived', async (t) => {
  const opened = await open(t, 'truncated');
  await sendInVain(opened);
  await goAndComeBack(opened);
  await readReceiptOf(opened.form);
  await assertPostedOnce(opened, 1);
});

test('whoever leaves while it is not confirmed comes back to an empty form where nothing arrived', async (t) => {
  const opened = await open(t, 'busy');
  await sendInVain(opened);
  await goAndComeBack(opened);
  await assertEmpty(opened.page, true);
  await assertPostedOnce(opened, 0);
});

test('whoever comes back while nobody can say anything is told so, and nothing is sent', async (t) => {
  const opened = await open(t, 'lookup-500');
  const { page, form } = opened;
  await page.route('**/api/referrals', (route) => route.abort());
  await fillAtOnce(form, OWN);
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  await goAndComeBack(opened);
  await form.getByRole('button', { name: ko.unknown.check }).waitFor();
  assert.equal(await form.getByRole('button', { name: ko.unknown.resend }).count(), 0);
  assert.ok(!(await contentsOf(form)).includes(TEXT));
  assert.equal((await opened.log()).posts.length, 0);
});

test('whoever leaves at the receipt comes back to an empty form', async (t) => {
  const opened = await open(t, 'good');
  await send(opened);
  await readReceiptOf(opened.form);
  await goAndComeBack(opened);
  await assertEmpty(opened.page, false);
  await assertPostedOnce(opened, 1);
  // It is a form again: the next person's request is one of its own.
  await fillAtOnce(opened.form, OWN);
  await sendButton(opened.form).click();
  await readReceiptOf(opened.form);
  const { posts, stored } = await opened.log();
  assert.deepEqual([posts.length, stored, new Set(posts.map(({ key }) => key)).size], [2, 2, 2]);
});

test('a tab that is closed while it sends leaves one request, and a new tab an empty form', async (t) => {
  const opened = await open(t, 'held');
  await send(opened);
  const { page } = opened;
  const address = page.url();
  const context = page.context();
  await page.close();
  await opened.release();
  const reopened = await context.newPage();
  await reopened.goto(address);
  await assertEmpty(reopened, false);
  await assertPostedOnce(opened, 1);
});

test('a page that was closed while it sent is asked about where the browser brings its tab back', async (t) => {
  const opened = await open(t, 'held');
  await send(opened);
  const { page } = opened;
  // What a browser restores with a tab: its address and the session's storage.
  const kept = await page.evaluate(() => ({ ...sessionStorage }));
  const address = page.url();
  const context = page.context();
  await page.close();
  await opened.release();
  const restored = await context.newPage();
  await restored.addInitScript((entries) => {
    for (const [name, value] of Object.entries(entries)) sessionStorage.setItem(name, String(value));
  }, kept);
  await restored.goto(address);
  await formIn(restored).scrollIntoViewIfNeeded();
  await readReceiptOf(formIn(restored));
  assert.ok(!(await contentsOf(formIn(restored))).includes(TEXT));
  assert.deepEqual(await keptBy(restored), []);
  await assertPostedOnce(opened, 1);
});

test('a reload asks also where the page had moved the form', async (t) => {
  const opened = await open(t, 'truncated');
  const { page, form } = opened;
  await sendInVain(opened);
  await form.evaluate((element) => document.body.appendChild(document.createElement('section')).append(element));
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  await page.reload();
  await formIn(page).scrollIntoViewIfNeeded();
  await readReceiptOf(form);
  await assertPostedOnce(opened, 1);
});

test('a reload asks also where the page had put the form away', async (t) => {
  const opened = await open(t, 'truncated');
  const { page, form } = opened;
  await sendInVain(opened);
  await form.evaluate((element) => element.remove());
  await page.reload();
  await formIn(page).scrollIntoViewIfNeeded();
  await readReceiptOf(form);
  assert.equal((await opened.log()).stored, 1);
});
