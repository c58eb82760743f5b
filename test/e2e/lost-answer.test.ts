import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { openInbox } from '../support/api-inbox.ts';
import { post, readReceipt } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { startLosingProxy, type LosingProxy } from '../support/losing-proxy.ts';
import { findForm, readReceiptOf, review, sendButton, tellOwnStory, type ShownReceipt } from '../support/resident.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

const STORY = {
  needs: ['먹을 것'],
  narrative: '오늘 쌀이 떨어졌어요.',
  district: '솔내면',
  phone: '010-0000-0000',
  consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
};

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(() => browser.close());

/** A form whose request was committed, though its answer was lost. */
interface Unanswered {
  page: Page;
  form: Locator;
  demo: Demo;
  proxy: LosingProxy;
}

async function sendInVain(t: TestContext): Promise<Unanswered> {
  const demo = await startDemo();
  t.after(demo.stop);
  const proxy = await startLosingProxy(demo.kit);
  t.after(proxy.close);
  const context = await openDevice(t, browser);
  await bringAxe(context);
  const page = await context.newPage();
  await openArticle(page, demo, proxy.api);
  const form = await findForm(page);
  await tellOwnStory(form, STORY);
  await review(form);
  proxy.loses = 'answers';
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  return { page, form, demo, proxy };
}

async function assertOneRecord(demo: Demo, shown: ShownReceipt): Promise<void> {
  const cases = await (await openInbox({ origin: demo.kit })).cases();
  assert.deepEqual(
    cases.map(({ reference, referrals }) => [reference, referrals]),
    [[shown.reference, 1]],
  );
}

test('a resident whose answer was lost is told so, and ends with one record and one receipt', async (t) => {
  const { page, form, demo, proxy } = await sendInVain(t);
  for (const said of [ko.unknown.kept, STORY.narrative, STORY.phone, STORY.district, '먹을 것']) {
    await form.getByText(said).waitFor();
  }
  await form.getByRole('link', { name: '129' }).waitFor();
  assert.deepEqual(await accessibilityFaults(page, 'ieum-help-request-form'), []);

  proxy.loses = 'nothing';
  const shown = await readReceiptOf(form);
  await assertOneRecord(demo, shown);
  const [first, ...again] = proxy.posts();
  assert.deepEqual([first?.status, again.at(-1)?.status], [201, 200]);
  assert.ok(again.every(({ body, key }) => body === first?.body && key === first.key));

  const looked = await readReceipt(await post(`${demo.api}/referrals/lookup`, { idempotency_key: first?.key }));
  assert.deepEqual({ reference: looked.reference, secret: looked.secret }, shown);
});

test('after a reload the form asks what became of the request before anything is sent', async (t) => {
  const { page, form, demo, proxy } = await sendInVain(t);
  await page.reload({ waitUntil: 'commit' });
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') asked.push(new URL(request.url()).pathname);
  });
  proxy.loses = 'nothing';
  await form.scrollIntoViewIfNeeded();
  const shown = await readReceiptOf(form);
  await assertOneRecord(demo, shown);
  assert.deepEqual(asked, ['/api/referrals/lookup']);

  // The answer is known now: the next reload finds an empty form and has nothing to ask.
  await page.reload();
  await findForm(page);
  assert.deepEqual(asked, ['/api/referrals/lookup']);
});
