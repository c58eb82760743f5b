import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import en from '../../src/strings/en.ts';
import ko from '../../src/strings/ko.ts';
import { openInbox } from '../support/api-inbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import {
  chooseLanguage,
  findForm,
  formIn,
  readReceiptOf,
  review,
  sendButton,
  tellOwnStory,
} from '../support/resident.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function openLanding(t: TestContext): Promise<Page> {
  const context = await openDevice(t, browser, { viewport: { width: 1280, height: 900 } });
  await bringAxe(context);
  const page = await context.newPage();
  await page.goto(`${demo.kit}/`);
  return page;
}

test('the landing page shows the form live, and what is sent there arrives', async (t) => {
  const page = await openLanding(t);
  const form = await findForm(page);
  assert.deepEqual(await accessibilityFaults(page, 'html'), []);
  await tellOwnStory(form, {
    needs: ['일자리'],
    district: '여울면',
    phone: '010-0000-0000',
    consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
  });
  await review(form);
  await sendButton(form).click();
  const { reference } = await readReceiptOf(form);
  const cases = await (await openInbox({ origin: demo.kit })).cases();
  assert.deepEqual(
    cases.map((one) => one.reference),
    [reference],
  );
});

test('the landing page has the snippet to paste, which is the one it uses itself', async (t) => {
  const page = await openLanding(t);
  const snippet = page.locator('pre', { hasText: '/v1/loader.js' }).first();
  const text = await snippet.innerText();
  assert.match(text, /<script src="http\S+\/v1\/loader\.js" data-api="http\S+\/api" defer><\/script>/);
  assert.match(text, /<ieum-help-request-form[\s>][^]*tel:129[^]*<\/ieum-help-request-form>/);
});

test('the page and the form in it change language together, and the form alone by its own switch', async (t) => {
  const page = await openLanding(t);
  const form = formIn(page);
  await form.getByRole('heading', { name: ko.form.title }).waitFor();
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await page.getByRole('heading', { name: 'Try it' }).waitFor();
  await form.getByRole('heading', { name: en.form.title }).waitFor();
  assert.deepEqual(await accessibilityFaults(page, 'html'), []);
  await chooseLanguage(form, '한국어');
  await form.getByRole('heading', { name: ko.form.title }).waitFor();
  await page.getByRole('heading', { name: 'Try it' }).waitFor();
});
