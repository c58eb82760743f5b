import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator } from 'playwright-core';
import type { Referral } from '../../src/schemas/referral.ts';
import ko from '../../src/strings/ko.ts';
import { openInbox, type CaseDetail, type Inbox } from '../support/api-inbox.ts';
import { post } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { startLosingProxy, type LosingProxy } from '../support/losing-proxy.ts';
import { findForm, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';

const FIRST = '오늘 쌀이 떨어졌어요.';
const CHANGED = '오늘 쌀이 떨어졌고 아이가 아파요.';

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

/** A request whose answer never came. */
interface Unanswered {
  form: Locator;
  /** It, as it was posted. */
  first: Sent;
  /** What was posted since under another key. */
  later: () => Sent[];
}

interface Sent {
  key: string;
  body: string;
}

async function sendInVain(t: TestContext, loses: LosingProxy['loses'], phone: string): Promise<Unanswered> {
  proxy.loses = 'nothing';
  const page = await (await openDevice(t, browser)).newPage();
  await openArticle(page, demo, proxy.api);
  const form = await findForm(page);
  await tellOwnStory(form, {
    needs: ['먹을 것'],
    narrative: FIRST,
    district: '가온읍',
    phone,
    consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
  });
  await review(form);
  const sent: Sent[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'POST' || !request.url().endsWith('/api/referrals')) return;
    const key = (request.headers()['idempotency-key'] ?? '').replaceAll('"', '');
    sent.push({ key, body: request.postData() ?? '' });
  });
  proxy.loses = loses;
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  // Before it goes out again by itself, its writer wants to change it.
  await form.getByRole('button', { name: ko.unknown.edit }).click();
  const [first = assert.fail('nothing was sent')] = sent;
  return { form, first, later: () => sent.filter(({ key }) => key !== first.key) };
}

/** Goes back from the review to the words, changes them and returns to the review. */
async function changeWords(form: Locator): Promise<void> {
  await form.getByRole('button', { name: `${ko.form.edit}: ${ko.groups['needs']}` }).click();
  await form.getByLabel(ko.fields['narrative'] ?? '').fill(CHANGED);
  await review(form);
}

/** The cases that the agency has of a person. */
async function casesOf(phone: string): Promise<CaseDetail[]> {
  const all = await Promise.all((await inbox.cases()).map(({ id }) => inbox.find(id)));
  const digits = phone.replace(/\D/g, '');
  return all.filter(({ referrals }) => referrals.some(({ referral }) => referral?.subject.contact?.phone === digits));
}

/** The agency has one case of this person, with a request of its own for each of these words. */
async function assertOneCase(phone: string, words: string[]): Promise<CaseDetail> {
  const [only, ...others] = await casesOf(phone);
  assert.deepEqual(others, [], 'one case');
  assert.ok(only);
  assert.deepEqual(only.referrals.map(({ referral }) => referral?.narrative).sort(), words.toSorted());
  assert.equal(only.case.referrals, words.length);
  assert.equal(new Set(only.referrals.map(({ reference }) => reference)).size, words.length);
  return only;
}

test('a request that never arrived is followed by the changed one, and joins its case where it arrives late', async (t) => {
  const phone = '010-0000-0381';
  const { form, first, later } = await sendInVain(t, 'requests', phone);
  await form.getByRole('heading', { name: ko.form.reviewTitle }).waitFor();
  await changeWords(form);
  proxy.loses = 'nothing';
  await sendButton(form).click();
  const shown = await readReceiptOf(form);
  assert.equal(await form.getByText(ko.receipt.earlier).count(), 0);
  assert.equal(later().length, 1);
  await assertOneCase(phone, [CHANGED]);

  const late = await post(`${demo.api}/referrals`, first.body, { key: first.key });
  assert.equal(late.status, 201);
  const { referrals } = await assertOneCase(phone, [FIRST, CHANGED]);
  const marks = referrals.map(({ reference, late, referral }) => [
    reference === shown.reference,
    late,
    Boolean(referral?.supersedes),
  ]);
  assert.deepEqual(marks.toSorted(), [
    [false, true, false],
    [true, false, true],
  ]);
});

test('a request that had arrived is shown as received, and the change joins its case', async (t) => {
  const phone = '010-0000-0382';
  const { form, first, later } = await sendInVain(t, 'answers', phone);
  proxy.loses = 'nothing';
  await form.getByText(ko.receipt.earlier).waitFor();
  const earlier = await readReceiptOf(form);
  await form.getByRole('button', { name: ko.receipt.supplement }).click();
  await form.getByRole('heading', { name: ko.form.reviewTitle }).waitFor();
  await changeWords(form);
  await sendButton(form).click();
  await form.getByText(ko.receipt.earlier).waitFor({ state: 'hidden' });
  const shown = await readReceiptOf(form);
  assert.notEqual(shown.reference, earlier.reference);
  const [supplement] = later();
  assert.equal((JSON.parse(supplement?.body ?? '') as Referral).supersedes, first.key);
  const { referrals } = await assertOneCase(phone, [FIRST, CHANGED]);
  assert.deepEqual(referrals.map(({ reference }) => reference).sort(), [earlier.reference, shown.reference].sort());
});

test('while nobody can say whether it arrived, nothing else is sent', async (t) => {
  const phone = '010-0000-0383';
  const { form, first, later } = await sendInVain(t, 'all', phone);
  await form.getByText(ko.unknown.stopped).waitFor();
  proxy.loses = 'nothing';
  await form.getByRole('button', { name: ko.unknown.resend }).click();
  await readReceiptOf(form);
  assert.deepEqual(later(), []);
  assert.deepEqual(
    (await casesOf(phone)).map(({ referrals }) => referrals.map(({ referral }) => referral?.narrative)),
    [[(JSON.parse(first.body) as Referral).narrative]],
  );
});
