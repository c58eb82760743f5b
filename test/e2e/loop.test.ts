import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { actionWords } from '../../demo/inbox/strings-actions.ts';
import { caseWords } from '../../demo/inbox/strings-case.ts';
import { strings as partnerWords } from '../../demo/partner/strings.ts';
import ko from '../../src/strings/ko.ts';
import status from '../../src/strings/status/ko.ts';
import { act, employ, openCase, signIn } from '../support/at-the-office.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { casesTold, openReceiver, tell } from '../support/notice-receiver.ts';
import { openOffice, type Office } from '../support/office.ts';
import { findForm, readReceiptOf, review, sendButton, tellOwnStory, type ShownReceipt } from '../support/resident.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

const MONDAY = '2026-11-16T10:00:00+09:00';
const STATUS = 'ieum-request-status';
const PHONE = '01000000000';

const STORY = {
  needs: ['생활비'],
  signs: ['전기가 끊겼어요'],
  narrative: '어제부터 전기가 안 들어와요.',
  district: '가온읍',
  phone: '010-0000-0000',
};

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** A device of somebody's own. */
async function device(t: TestContext, viewport = { width: 1280, height: 900 }): Promise<Page> {
  const context = await openDevice(t, browser, { viewport });
  await bringAxe(context);
  return context.newPage();
}

/** A resident on a small phone asks for help and opens what becomes of it from the receipt. */
async function ask(t: TestContext, office: Office): Promise<{ page: Page; receipt: ShownReceipt; shown: Locator }> {
  const page = await device(t, { width: 320, height: 640 });
  await page.goto(`${office.origin}/`);
  const form = await findForm(page);
  const consents = await consentLabels(office);
  await tellOwnStory(form, { ...STORY, consents });
  await review(form);
  await sendButton(form).click();
  const receipt = await readReceiptOf(form);
  await form.getByRole('button', { name: ko.receipt.status }).click();
  const shown = page.locator(STATUS);
  await shown.getByText(status.now.received).first().waitFor();
  return { page, receipt, shown };
}

/** Every consent of the city's, the one to tell partners among them. */
async function consentLabels({ origin }: Office): Promise<string[]> {
  const { consents } = (await (await fetch(`${origin}/api/form`)).json()) as {
    consents: { label: { ko: string }; paths?: string[] }[];
  };
  return consents.filter(({ paths }) => paths?.includes('self') ?? true).map(({ label }) => label.ko);
}

/** The resident looks again. */
async function lookAgain(shown: Locator, expected: string): Promise<void> {
  await shown.getByRole('button', { name: status.refresh }).click();
  await shown.getByText(expected).first().waitFor();
}

const at = (office: Office, instant: string): void => {
  office.clock.now = new Date(instant);
};

test('a request is assigned, taken on by a partner, and helped; whoever asked sees each step and says so', async (t) => {
  const office = await openOffice(new Date(MONDAY));
  t.after(office.stop);
  await employ(office.origin, { 김접수: 'intake', 이사례: 'case-worker' });
  const resident = await ask(t, office);
  const { shown, receipt } = resident;
  assert.deepEqual(await accessibilityFaults(resident.page, STATUS), []);

  at(office, '2026-11-16T14:00:00+09:00');
  const intake = await device(t);
  await signIn(intake, office.origin, '김접수');
  await openCase(intake, receipt.reference);
  await act(intake, 'assign', async (form) => {
    const who = form.getByLabel(actionWords.assign.who);
    await who.selectOption(await who.locator('option', { hasText: '이사례' }).getAttribute('value'));
  });
  assert.deepEqual(await accessibilityFaults(intake, 'html'), []);
  await lookAgain(shown, status.now.assigned);

  at(office, '2026-11-17T09:30:00+09:00');
  const worker = await device(t);
  await signIn(worker, office.origin, '이사례');
  const view = await openCase(worker, receipt.reference);
  await act(worker, 'contact', async (form) => {
    await form.getByRole('radio', { name: caseWords.way.call }).check();
    await form.getByRole('radio', { name: actionWords.contact.yes }).check();
    await form.getByLabel(actionWords.note.label).fill('목소리가 작고 힘이 없음');
  });
  await lookAgain(shown, status.now.contacted);
  assert.doesNotMatch((await shown.innerText()) + (await resident.page.content()), /목소리가 작고/);

  at(office, '2026-11-17T11:00:00+09:00');
  const partnerName = await recommend(worker);
  const link = await view.getByLabel(actionWords.link.label, { exact: true }).inputValue();
  await lookAgain(shown, status.partner.recommended(partnerName));

  at(office, '2026-11-18T10:00:00+09:00');
  await acceptAsPartner(t, link);
  await lookAgain(shown, status.now.serving);
  await shown.getByText(status.partner.accepted(partnerName)).first().waitFor();

  // A sign-in lasts a working day.
  at(office, '2026-11-20T10:00:00+09:00');
  await worker.reload();
  await signIn(worker, office.origin, '이사례', new URL(worker.url()).hash);
  await view.getByText(caseWords.status.heading('서비스 제공')).first().waitFor();
  await act(worker, 'close', async (form) => {
    await form.getByRole('radio', { name: caseWords.outcome.helped }).check();
    await form.getByLabel(actionWords.reason.label).fill('밀린 전기요금을 내고 전기를 다시 이었어요.');
    await form.getByLabel(actionWords.close.amount).fill('184000');
  });
  await lookAgain(shown, status.outcomes.helped.title);
  await shown.getByText('밀린 전기요금을 내고 전기를 다시 이었어요.').first().waitFor();
  assert.deepEqual(await accessibilityFaults(resident.page, STATUS), []);

  await shown.getByRole('radio', { name: status.confirm.choices.yes }).check();
  await shown.getByRole('button', { name: status.confirm.send }).click();
  await shown.getByText(status.confirm.answers.yes).first().waitFor();
  await worker.reload();
  await view.getByText(caseWords.status.helpedWords.yes).first().waitFor();
  assert.deepEqual(await accessibilityFaults(worker, 'html'), []);
  assert.ok(!resident.page.url().includes(receipt.reference));
});

/** Asks the first partner of the city; returns its name. */
async function recommend(worker: Page): Promise<string> {
  let name = '';
  await act(worker, 'recommend', async (form) => {
    const partners = form.getByLabel(actionWords.recommend.partner);
    name = (await partners.locator('option').nth(1).innerText()).trim();
    await partners.selectOption({ label: name });
    await form.getByRole('radio', { name: actionWords.recommend.inRequest }).check();
  });
  return name;
}

/** The partner opens the link, sees no name before saying yes, and the number afterwards. */
async function acceptAsPartner(t: TestContext, link: string): Promise<void> {
  const page = await device(t, { width: 360, height: 740 });
  await page.goto(link);
  await page.getByRole('heading', { name: partnerWords.asked.heading }).waitFor();
  assert.ok(!page.url().includes('token'));
  assert.ok(!(await page.locator('body').innerText()).includes(PHONE));
  assert.deepEqual(await accessibilityFaults(page, 'html'), []);
  await page.getByRole('button', { name: partnerWords.answer.accept, exact: true }).click();
  await page.getByRole('button', { name: partnerWords.answer.acceptNow }).click();
  await page.getByRole('heading', { name: partnerWords.accepted.heading }).waitFor();
  await page.locator(`a[href="tel:${PHONE}"]`).first().waitFor();
  assert.deepEqual(await accessibilityFaults(page, 'html'), []);
}

test('a day that passes is late on both sides, and a message goes out', async (t) => {
  const receiver = await openReceiver();
  t.after(receiver.close);
  const office = await openOffice(new Date(MONDAY), tell(receiver));
  t.after(office.stop);
  await employ(office.origin, { 김접수: 'intake' });
  const { shown, receipt } = await ask(t, office);
  await office.app.background.runOnce();
  const [id] = casesTold(receiver);
  assert.ok(id);
  assert.ok(!(await shown.innerText()).includes(status.overdue.title));

  // Three working days were promised, the third is Thursday.
  at(office, '2026-11-19T23:59:00+09:00');
  await office.app.background.runOnce();
  assert.equal(receiver.received.length, 1);
  at(office, '2026-11-20T00:01:00+09:00');
  await office.app.background.runOnce();
  assert.deepEqual(
    receiver.received.map(({ body }) => (JSON.parse(body) as { type: string }).type),
    ['case.received', 'case.overdue'],
  );
  assert.deepEqual(casesTold(receiver), [id, id]);
  for (const { body } of receiver.received) {
    for (const said of [receipt.reference, receipt.secret, STORY.narrative, PHONE, '전기']) {
      assert.ok(!body.includes(said), said);
    }
  }

  await lookAgain(shown, status.overdue.title);
  await shown.locator('a[href="tel:0200000001"]').first().waitFor();
  const intake = await device(t);
  await signIn(intake, office.origin, '김접수');
  const row = intake.getByRole('listitem').filter({ hasText: receipt.reference });
  await row.getByText('기한 지남').first().waitFor();
  const view = await openCase(intake, receipt.reference);
  await view.getByText('기한이 지났어요').first().waitFor();
});
