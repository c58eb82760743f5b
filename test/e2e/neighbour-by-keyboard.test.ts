import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import en from '../../src/strings/en.ts';
import { openInbox } from '../support/api-inbox.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { formIn, readReceiptOf } from '../support/resident.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

const FORM = 'ieum-help-request-form';

/** More stops than the article and the form have together. */
const STOPS = 120;

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    const root = element.getRootNode();
    return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
  });

/** Presses Tab until `target` has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    await page.keyboard.press('Tab');
    if ((await target.count()) === 1 && (await hasFocus(target))) return;
  }
  assert.fail(`Tab never came to ${String(target)}`);
}

/** Goes to `target` by Tab and presses `key` there. */
async function pressOn(page: Page, target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

test('a neighbour reports in English, by keyboard alone and without a name', async (t) => {
  const context = await openDevice(t, browser, { viewport: { width: 320, height: 568 }, locale: 'en-GB' });
  await bringAxe(context);
  const page = await context.newPage();
  const form = formIn(page);
  const button = (name: string) => form.getByRole('button', { name });
  const { fields } = en;
  const radio = (question: string, answer: string) =>
    form
      .getByRole('group', { name: fields[question] ?? '' })
      .getByRole('radio', { name: en.choices[question]?.[answer] ?? '', exact: true });

  await openArticle(page, demo);
  await pressOn(page, button('English'), 'Space');
  await form.getByText(en.form.who).waitFor();
  assert.deepEqual(await accessibilityFaults(page, FORM), []);

  await pressOn(page, button(en.form.neighbour), 'Enter');
  await tabTo(page, radio('relation', 'family'));
  await page.keyboard.press('ArrowDown');
  assert.ok(await radio('relation', 'neighbour').isChecked());
  await pressOn(page, radio('aware', 'yes'), 'Space');
  await pressOn(page, form.getByRole('checkbox', { name: 'Nobody has seen the person for days' }), 'Space');
  await tabTo(page, form.getByLabel(fields['narrative'] ?? ''));
  await page.keyboard.type('Post piles up at no. 3.\nNo light for days.');
  await tabTo(page, form.getByLabel(fields['district'] ?? ''));
  await page.keyboard.type('Sol');
  await pressOn(page, form.getByRole('checkbox', { name: fields['anonymous'] ?? '' }), 'Space');
  await form.getByText(en.consent.none).waitFor();
  assert.deepEqual(await accessibilityFaults(page, FORM), []);

  await pressOn(page, button(en.form.review), 'Enter');
  await form.getByRole('heading', { name: en.form.reviewTitle }).waitFor();
  assert.deepEqual(await accessibilityFaults(page, FORM), []);
  await pressOn(page, button(en.form.send), 'Enter');
  const { reference } = await readReceiptOf(form, en);
  assert.deepEqual(await accessibilityFaults(page, FORM), []);

  const inbox = await openInbox({ origin: demo.kit });
  const [only, ...others] = await inbox.cases();
  assert.deepEqual(others, []);
  assert.equal(only?.reference, reference);
  const referral = (await inbox.find(only?.id ?? '')).referrals[0]?.referral;
  assert.deepEqual(referral?.reporter, { kind: 'anonymous' });
  assert.deepEqual(referral?.consents, []);
  assert.deepEqual(referral?.subject, { relation: 'neighbour', aware: 'yes' });
  assert.equal(referral?.language, 'en');
  assert.equal(referral?.narrative, 'Post piles up at no. 3.\nNo light for days.');
  assert.deepEqual(referral?.signs, ['nobody-seen-for-days']);
  assert.equal(referral?.place.district_code, '9911031000');
});
