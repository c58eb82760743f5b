import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, formOf, submit } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { findForm, nextStep, readReceiptOf, review, sendButton, stepOf, tellOwnStory } from '../support/resident.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

const FORM = 'ieum-help-request-form';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

/** The article, in which somebody writes for herself. */
async function beginOwn(t: TestContext): Promise<{ page: Page; form: Locator }> {
  const context = await openDevice(t, browser);
  await bringAxe(context);
  const page = await context.newPage();
  await openArticle(page, demo);
  return { page, form: await findForm(page) };
}

test('a life in danger stops the form with numbers to call; what is written on is first in the inbox', async (t) => {
  const { page, form } = await beginOwn(t);
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.getByRole('checkbox', { name: '지금 맞거나 위협받고 있어요', exact: true }).check();
  await form.getByText(ko.danger.raised).first().waitFor();
  assert.equal(await nextStep(form), 'danger');
  await form.getByRole('heading', { name: ko.danger.title }).waitFor();
  const stop = form.locator('[part~="danger"]');
  for (const number of ['119', '112', '109']) {
    assert.equal(await stop.getByRole('link', { name: number }).getAttribute('href'), `tel:${number}`);
  }
  assert.deepEqual(await accessibilityFaults(page, FORM), []);
  await form.getByRole('button', { name: ko.form.back, exact: true }).click();
  await form.getByRole('button', { name: ko.form.back, exact: true }).click();

  await tellOwnStory(form, {
    needs: ['폭력·학대'],
    district: '가온읍',
    phone: '010-0000-0000',
    consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
  });
  await review(form);
  await sendButton(form).click();
  const { reference } = await readReceiptOf(form);

  const definition = await formOf({ url: demo.api });
  const later = await submit({ url: demo.api }, aReferral(definition, { signs: ['no-food'] }));
  const cases = await (await openInbox({ origin: demo.kit })).cases();
  assert.deepEqual(
    cases.map((one) => [one.reference, one.urgency]),
    [
      [reference, 'emergency'],
      [later.reference, 'urgent'],
    ],
  );
  assert.deepEqual(cases[0]?.signs, ['violence-now']);
});

test('words of danger raise the numbers to call, and stop nothing', async (t) => {
  const { form } = await beginOwn(t);
  await form.getByRole('button', { name: ko.form.self }).click();
  const narrative = form.getByLabel(ko.fields['narrative'] ?? '');
  await narrative.fill('월세가 밀렸어요.');
  assert.equal(await form.getByText(ko.danger.raised).count(), 0);
  await narrative.fill('이제는 죽고 싶어요.');
  await form.locator('[part~="emergency"]').getByText(ko.danger.raised).waitFor();
  assert.equal(await nextStep(form), 'place');
  assert.equal(await stepOf(form), 'place');
});
