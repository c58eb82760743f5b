import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import words from '../../src/strings/status/ko.ts';
import { aReferral, formOf, post, submit } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { hasFocus, Keyboard } from '../support/keyboard.ts';
import { findForm, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { keptBy } from '../support/traces.ts';
import { accessibilityFaults, bringAxe, sticksOut } from '../support/watch-page.ts';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

const statusIn = (page: Page): Locator => page.locator('ieum-request-status');

async function openOn(t: TestContext, width: number): Promise<Page> {
  const context = await openDevice(t, browser, { viewport: { width, height: 640 } });
  await bringAxe(context);
  const page = await context.newPage();
  await openArticle(page, demo);
  return page;
}

test('a resident with a keyboard and 320 px looks a request up, and takes it back', async (t) => {
  const api = { url: demo.api };
  const { reference, secret } = await submit(api, aReferral(await formOf(api)));
  const page = await openOn(t, 320);
  const card = statusIn(page);
  await card.scrollIntoViewIfNeeded();
  await card.getByRole('heading', { name: words.ask.title }).waitFor();
  assert.deepEqual(await accessibilityFaults(page, 'ieum-request-status'), []);

  const keyboard = new Keyboard(page);
  // As somebody types who has the receipt on paper.
  await keyboard.typeInto(card.getByLabel(words.ask.reference), reference.toLowerCase().replace('-', ' '));
  await keyboard.typeInto(card.getByLabel(words.ask.secret), secret.toLowerCase().replaceAll('-', ''));
  await keyboard.press('Enter');
  const standing = card.getByRole('heading', { name: words.now.received });
  await standing.waitFor();
  assert.ok(await hasFocus(standing), 'the answer has the focus');
  assert.deepEqual(await sticksOut(card), []);
  assert.deepEqual(await accessibilityFaults(page, 'ieum-request-status'), []);

  await keyboard.pressOn(card.getByRole('button', { name: words.withdraw.start }), 'Enter');
  const stop = card.getByRole('heading', { name: words.withdraw.title });
  await stop.waitFor();
  assert.ok(await hasFocus(stop), 'the stop has the focus');
  await keyboard.pressOn(card.getByRole('button', { name: words.withdraw.go }), 'Enter');
  await card.getByRole('heading', { name: words.outcomes.withdrawn.title }).waitFor();
  const told = (await (await post(`${demo.api}/referrals/status`, { reference, secret })).json()) as {
    outcome: string;
  };
  assert.equal(told.outcome, 'withdrawn');
  assert.deepEqual(await keptBy(page), []);
  assert.ok(!page.url().includes(reference));
});

test('the receipt leads to the status on the same page, in memory alone', async (t) => {
  const page = await openOn(t, 360);
  const form = await findForm(page);
  await tellOwnStory(form, {
    needs: ['먹을 것'],
    district: '솔내면',
    phone: '010-0000-0000',
    consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
  });
  await review(form);
  await sendButton(form).click();
  const { reference } = await readReceiptOf(form);
  await form.getByRole('button', { name: ko.receipt.status }).click();
  const card = statusIn(page);
  await card.getByRole('heading', { name: words.now.received }).waitFor();
  assert.equal(await card.locator('[part="reference"]').innerText(), reference);
  for (const tag of ['ieum-help-request-form', 'ieum-request-status'])
    assert.deepEqual(await accessibilityFaults(page, tag), []);
  assert.deepEqual(await keptBy(page), []);
  assert.ok(!page.url().includes(reference));
});
