import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import ko from '../../src/strings/ko.ts';
import { openInbox, type Inbox } from '../support/api-inbox.ts';
import { aReferral, formOf, post, readReceipt } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { fillAtOnce } from '../support/fill-at-once.ts';
import { findForm, readReceiptOf, sendButton } from '../support/resident.ts';

const TEXT = '저절로 적힌 글';
const PHONE = '010-0000-0006';

let demo: Demo;
let browser: Browser;
let inbox: Inbox;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  inbox = await openInbox({ origin: demo.kit });
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function openPage(t: TestContext): Promise<Page> {
  const page = await (await openDevice(t, browser)).newPage();
  await openArticle(page, demo);
  return page;
}

/** What the case worker reads of a request. */
async function received(reference: string): Promise<Referral | undefined> {
  const listed = (await inbox.cases()).find((one) => one.reference === reference);
  assert.ok(listed, 'the request is in the inbox');
  return (await inbox.find(listed.id)).referrals.at(-1)?.referral ?? undefined;
}

test('a form that is filled in and sent within a second is received whole', async (t) => {
  const form = await findForm(await openPage(t));
  const { took } = await fillAtOnce(form, { path: ko.form.self, text: TEXT, phone: PHONE });
  assert.ok(took < 1000, `nobody types like this: it took ${took} ms`);
  await sendButton(form).click();
  const referral = await received((await readReceiptOf(form)).reference);
  assert.deepEqual(
    [referral?.narrative, referral?.place.address, referral?.subject.name],
    [TEXT, TEXT, TEXT],
    'every text arrives',
  );
  assert.deepEqual(referral?.subject.contact, {
    phone: PHONE.replaceAll('-', ''),
    preferred: 'call',
    safe_times: TEXT,
  });
});

const PATHS = ['self', 'neighbour', 'officer'] as const;

for (const path of PATHS) {
  test(`no field is there for machines alone: ${path}`, async (t) => {
    const form = await findForm(await openPage(t));
    const filling = { path: ko.form[path], text: TEXT, phone: PHONE, texts: { organization_code: 'CODE' } };
    const { invisible, names } = await fillAtOnce(form, filling);
    assert.deepEqual(invisible, []);
    assert.ok(names.includes('narrative') && names.includes('district'), names.join(' '));
  });
}

test('a request that is posted by a script the moment it is written is received whole', async () => {
  const now = new Date().toISOString();
  const definition = await formOf({ url: demo.api });
  const whole = aReferral(definition, { narrative: TEXT, submitted_at: now });
  const referral = { ...whole, consents: whole.consents.map((consent) => ({ ...consent, at: now })) };
  for (const agent of ['curl/8.0', 'python-requests/2.31', 'Mozilla/5.0 (compatible; bot)', '']) {
    const headers = { 'user-agent': agent };
    const answer = await post(`${demo.api}/referrals`, referral, { key: newIdempotencyKey(), headers });
    assert.equal(answer.status, 201);
    assert.deepEqual(await received((await readReceipt(answer)).reference), referral);
  }
});

test('what a script adds is refused in words, not thanked for and thrown away', async () => {
  const before = (await inbox.cases()).length;
  const referral = aReferral(await formOf({ url: demo.api }));
  for (const member of ['website', 'url', 'email', 'company', 'hp', 'confirm_email']) {
    const answer = await post(`${demo.api}/referrals`, { ...referral, [member]: TEXT }, { key: newIdempotencyKey() });
    assert.equal(answer.status, 422, member);
    assert.equal(((await answer.json()) as Problem).retryable, false);
  }
  assert.equal((await inbox.cases()).length, before);
});
