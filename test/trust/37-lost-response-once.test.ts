import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page, Request } from 'playwright-core';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import ko from '../../src/strings/ko.ts';
import { openInbox, type Inbox } from '../support/api-inbox.ts';
import { aReferral, formOf, post, readReceipt, type FullReceipt } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { startLosingProxy, type LosingProxy } from '../support/losing-proxy.ts';
import { findForm, formIn, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';

let demo: Demo;
let browser: Browser;
let proxy: LosingProxy;
let inbox: Inbox;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  [proxy, inbox] = await Promise.all([startLosingProxy(demo.kit), openInbox({ origin: demo.kit })]);
});

after(async () => {
  await browser.close();
  await proxy.close();
  await demo.stop();
});

/** A browser of its own, on the article whose form posts through the proxy. */
async function openThroughProxy(t: TestContext): Promise<Page> {
  proxy.loses = 'nothing';
  proxy.passed = [];
  const page = await (await openDevice(t, browser)).newPage();
  await openArticle(page, demo, proxy.api);
  return page;
}

/** Fills in the form up to the button that sends; every test has a person, that is a phone number, of its own. */
async function writeRequest(page: Page, phone: string): Promise<Locator> {
  const form = await findForm(page);
  await tellOwnStory(form, {
    needs: ['생활비'],
    district: '가온읍',
    phone,
    consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
  });
  await review(form);
  return form;
}

/** Referrals that a page posts from now on. */
function postsOf(page: Page): Request[] {
  const posts: Request[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url() === `${proxy.api}/referrals`) posts.push(request);
  });
  return posts;
}

/** References of all that the agency has of a person, one for each record. */
async function recordsOf(phone: string): Promise<string[]> {
  const files = await Promise.all((await inbox.cases()).map(({ id }) => inbox.find(id)));
  return files
    .flatMap(({ referrals }) => referrals)
    .filter(({ referral }) => referral?.subject.contact?.phone === phone.replace(/\D/g, ''))
    .map(({ reference }) => reference);
}

const lookUp = async (key: string): Promise<FullReceipt> =>
  readReceipt(await post(`${demo.api}/referrals/lookup`, { idempotency_key: key }));

test('an answer lost after the commit ends in one record and its receipt', async (t) => {
  const form = await writeRequest(await openThroughProxy(t), '010-0000-0001');
  proxy.loses = 'answers';
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  proxy.loses = 'nothing';
  const shown = await readReceiptOf(form);
  assert.deepEqual(await recordsOf('010-0000-0001'), [shown.reference]);
  const { reference, secret } = await lookUp(proxy.posts()[0]?.key ?? '');
  assert.deepEqual(shown, { reference, secret });
});

test('a reload while nothing is known ends in one record and its receipt', async (t) => {
  const page = await openThroughProxy(t);
  const form = await writeRequest(page, '010-0000-0002');
  proxy.loses = 'answers';
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  await page.reload({ waitUntil: 'commit' });
  const sentAnew = postsOf(page);
  proxy.loses = 'nothing';
  await formIn(page).scrollIntoViewIfNeeded();
  const shown = await readReceiptOf(form);
  assert.deepEqual(sentAnew, []);
  assert.deepEqual(await recordsOf('010-0000-0002'), [shown.reference]);
  const { reference, secret } = await lookUp(proxy.posts()[0]?.key ?? '');
  assert.deepEqual(shown, { reference, secret });
});

test('a double click sends once', async (t) => {
  const form = await writeRequest(await openThroughProxy(t), '010-0000-0003');
  await sendButton(form).dblclick();
  const { reference } = await readReceiptOf(form);
  assert.equal(proxy.posts().length, 1);
  assert.deepEqual(await recordsOf('010-0000-0003'), [reference]);
});

test('forty requests at once under one key are one record with one receipt', async () => {
  const key = newIdempotencyKey();
  const referral = aReferral(await formOf({ url: demo.api }), {
    subject: { relation: 'self', contact: { phone: '01000000004', preferred: 'call' } },
  });
  const answers = await Promise.all(Array.from({ length: 40 }, () => post(`${demo.api}/referrals`, referral, { key })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [...Array<number>(39).fill(200), 201]);
  const [first, ...others] = await Promise.all(answers.map(readReceipt));
  for (const other of others) assert.deepEqual(other, first);
  assert.deepEqual(await recordsOf('01000000004'), [first?.reference]);
});

test('one person in two tabs is kept twice, and both are marked as likely duplicates', async (t) => {
  const first = await openThroughProxy(t);
  const second = await first.context().newPage();
  await openArticle(second, demo, proxy.api);
  const references: string[] = [];
  // The first form is written, then the second; only then is either sent.
  for (const [page, phone] of [
    [first, '010-0000-0005'],
    [second, '010 0000 0005'],
  ] as const) {
    await page.bringToFront();
    await writeRequest(page, phone);
  }
  for (const page of [first, second]) {
    await page.bringToFront();
    await sendButton(formIn(page)).click();
    references.push((await readReceiptOf(formIn(page))).reference);
  }
  assert.deepEqual((await recordsOf('010-0000-0005')).toSorted(), references.toSorted());
  const [one, other] = (await inbox.cases()).filter(({ reference }) => references.includes(reference));
  assert.deepEqual(one?.likely_duplicates, [other?.id]);
  assert.deepEqual(other?.likely_duplicates, [one?.id]);
});
