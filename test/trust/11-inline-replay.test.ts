import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import statusWords from '../../src/strings/status/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { heardBy, LISTENING, recording, startRecording } from '../support/eavesdropper.ts';
import { writtenAs } from '../support/requests.ts';
import { findForm, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { findFinder, queryIn } from '../support/seeker.ts';
import { articleWith, REFERENCE, SECRET, startTwoOrigins, type TwoOrigins } from '../support/two-origins.ts';
import { findDirectory, wordsIn } from '../support/visitor.ts';

const TAGS = ['ieum-help-request-form', 'ieum-request-status', 'ieum-program-finder', 'ieum-partner-directory'];
const ARTICLE = TAGS.map((tag) => `<${tag}><p>전화 129</p></${tag}>`).join('');

/** What is typed; letters and digits that stand nowhere else. */
const CANARY = 'qzx canary 카나리아 7351';
const PHONE = '010-9753-8642';
const STORY = {
  needs: ['생활비'],
  narrative: CANARY,
  district: '가온1동',
  phone: PHONE,
  consents: ['개인정보 수집·이용'],
};
const SOUGHT = '찾는카나리아';
const CANARIES = [CANARY, '카나리아', 'qzx', SOUGHT, PHONE, SECRET, REFERENCE].flatMap(writtenAs);

let browser: Browser;
let origins: TwoOrigins;

before(async () => {
  [origins, browser] = await Promise.all([startTwoOrigins(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await origins.stop();
});

async function open(t: TestContext, head: string): Promise<{ page: Page; form: Locator }> {
  origins.show(articleWith(ARTICLE, head));
  const page = await (await openDevice(t, browser)).newPage();
  await page.goto(origins.host);
  return { page, form: await findForm(page) };
}

/** Asks for help, up to the receipt; types both its numbers into the status; looks for words in both lists. */
async function writeAll(page: Page, form: Locator): Promise<void> {
  await tellOwnStory(form, STORY);
  await review(form);
  await sendButton(form).click();
  assert.equal((await readReceiptOf(form)).reference, REFERENCE);
  const status = page.locator('ieum-request-status');
  await status.scrollIntoViewIfNeeded();
  await status.getByLabel(statusWords.ask.reference).pressSequentially(REFERENCE);
  await status.getByLabel(statusWords.ask.secret).pressSequentially(SECRET);
  await status.getByRole('button', { name: statusWords.ask.show, exact: true }).click();
  await status.getByText(REFERENCE).waitFor();
  await queryIn(await findFinder(page)).pressSequentially(SOUGHT);
  await wordsIn(await findDirectory(page)).pressSequentially(SOUGHT);
}

const SETTINGS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  'its own settings': {},
  'all inputs masked': { maskAllInputs: true },
};

for (const [name, options] of Object.entries(SETTINGS)) {
  for (const when of ['before', 'after'] as const) {
    test(`a recorder with ${name} that starts ${when} the writing records none of it, nor the receipt`, async (t) => {
      const { page, form } = await open(t, when === 'before' ? recording(options) : LISTENING);
      await writeAll(page, form);
      if (when === 'after') await startRecording(page, options);
      // What comes on screen with the recorder running, and once more.
      await queryIn(await findFinder(page)).pressSequentially(SOUGHT);
      await form.getByRole('button', { name: ko.receipt.copy }).click();

      const { recording: recorded } = await heardBy(page);
      assert.ok(recorded.includes(TAGS[0] ?? ''), 'the recorder records the page');
      for (const canary of CANARIES) assert.ok(!recorded.includes(canary), `${canary} was recorded`);
    });
  }
}

test('what the README says cannot be helped: a listener of the page hears what is typed into the page itself', async (t) => {
  const { page, form } = await open(t, LISTENING);
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.getByLabel(ko.fields['narrative'] ?? '').pressSequentially(CANARY);
  const { events, page: seen } = await heardBy(page);
  assert.ok(
    events.some((event) => event.startsWith('input') && event.includes(CANARY)),
    'by an event',
  );
  assert.ok(seen.includes(CANARY), 'and by looking into the open root');
});
