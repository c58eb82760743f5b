import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { startLosingProxy } from '../support/losing-proxy.ts';
import { formIn, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

const STORY = {
  needs: ['돌봄'],
  district: '가온읍',
  phone: '010-0000-0000',
  consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
};

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function openPhone(t: TestContext, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await openDevice(t, browser, options);
  await bringAxe(context);
  return context.newPage();
}

/** The phone numbers that the site's own markup puts into the tag are on the screen. */
async function assertFallback(page: Page): Promise<void> {
  const form = formIn(page);
  await form.scrollIntoViewIfNeeded();
  for (const number of ['129', '119', '112']) {
    const link = form.getByRole('link', { name: number });
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), `tel:${number}`);
  }
}

test('without JavaScript the phone numbers stand where the form would', async (t) => {
  const page = await openPhone(t, { javaScriptEnabled: false });
  await openArticle(page, demo);
  await assertFallback(page);
});

test('the phone numbers stay where the module of the form does not arrive', async (t) => {
  const page = await openPhone(t);
  await page.route('**/v1/help-request-form-*.js', (route) => route.abort());
  const failed = page.waitForEvent('console', (message) => message.text().startsWith('<ieum-help-request-form>:'));
  await openArticle(page, demo);
  await formIn(page).scrollIntoViewIfNeeded();
  assert.match((await failed).text(), /could not be loaded/);
  await assertFallback(page);
});

test('the phone numbers stay where the loader does not arrive', async (t) => {
  const page = await openPhone(t);
  await page.route('**/v1/loader.js', (route) => route.abort());
  await openArticle(page, demo);
  await assertFallback(page);
});

test('with the API down the form says so with phone numbers, and goes on once it is back', async (t) => {
  const page = await openPhone(t);
  const proxy = await startLosingProxy(demo.kit);
  t.after(proxy.close);
  proxy.loses = 'all';
  await openArticle(page, demo, proxy.api);
  const form = formIn(page);
  await form.scrollIntoViewIfNeeded();
  await form.getByText(ko.start.error).waitFor();
  await form.getByRole('link', { name: '129' }).first().waitFor();
  assert.deepEqual(await accessibilityFaults(page, 'ieum-help-request-form'), []);

  proxy.loses = 'nothing';
  await form.getByRole('button', { name: ko.start.retry }).click();
  await tellOwnStory(form, STORY);
  await review(form);
  await sendButton(form).click();
  await readReceiptOf(form);
});
