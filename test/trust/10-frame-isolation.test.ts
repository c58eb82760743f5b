import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { isToHost, type ToHost } from '../../src/domain/frame-messages.ts';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { heardBy, LISTENING, recording, startRecording } from '../support/eavesdropper.ts';
import { writtenAs } from '../support/requests.ts';
import { readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import {
  articleWith,
  ISOLATED_FORM,
  REFERENCE,
  SECRET,
  startTwoOrigins,
  type TwoOrigins,
} from '../support/two-origins.ts';

const FORM = 'ieum-help-request-form';

/** What is typed, by real keys; letters and digits that stand nowhere else. */
const CANARY = 'qzx canary 카나리아 7351';
const PHONE = '010-9753-8642';
const STORY = {
  needs: ['생활비'],
  signs: ['전기가 끊겼어요'],
  narrative: CANARY,
  district: '가온1동',
  phone: PHONE,
  consents: ['개인정보 수집·이용'],
};

let browser: Browser;
let origins: TwoOrigins;

before(async () => {
  [origins, browser] = await Promise.all([startTwoOrigins(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await origins.stop();
});

async function open(t: TestContext, html: string): Promise<{ page: Page; form: Locator }> {
  origins.show(html);
  const page = await (await openDevice(t, browser)).newPage();
  await page.goto(origins.host);
  const form = page.locator(FORM).frameLocator('iframe').locator(FORM);
  await form.getByRole('button', { name: ko.form.self }).waitFor();
  return { page, form };
}

/** Types by keys, copies and pastes, sends, and reads the receipt, as a resident may. */
async function writeAll(page: Page, form: Locator): Promise<void> {
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.getByLabel(ko.fields['narrative'] ?? '').focus();
  await page.keyboard.type(CANARY);
  for (const keys of ['Control+A', 'Control+C', 'End', 'Control+V']) await page.keyboard.press(keys);
  await form.getByRole('button', { name: ko.form.back }).click();
  await tellOwnStory(form, STORY);
  await review(form);
  await sendButton(form).click();
  assert.equal((await readReceiptOf(form)).reference, REFERENCE);
}

/** What must be found nowhere, in any writing. */
const CANARIES = [CANARY, '카나리아', 'qzx', PHONE, SECRET, REFERENCE].flatMap(writtenAs);

const isMessage = (data: unknown): data is ToHost => isToHost(data);

for (const [name, options] of [
  ['by default', {}],
  ['also of frames', { recordCrossOriginIframes: true }],
] as const) {
  for (const when of ['before the form', 'after the form'] as const) {
    test(`a page that listens in and records ${name}, from ${when} on, finds nothing that is typed in the frame`, async (t) => {
      const first = when === 'before the form';
      const { page, form } = await open(t, articleWith(ISOLATED_FORM, first ? recording(options) : LISTENING));
      if (!first) await startRecording(page, options);
      await writeAll(page, form);

      const [taken = ''] = origins.taken.splice(0);
      assert.ok(taken.includes(CANARY), 'the request arrived whole');
      const heard = await heardBy(page);
      assert.ok(heard.recording.length > 1000, 'the recorder runs');
      assert.ok(
        heard.calls.some((call) => call.startsWith('attachShadow')),
        'the page listens in',
      );
      const everything = Object.values(heard).map((one) => JSON.stringify(one));
      for (const canary of CANARIES) {
        for (const one of everything) assert.ok(!one.includes(canary), `${canary} was heard: ${one.slice(0, 300)}`);
      }
      assert.deepEqual(heard.events, []);
      assert.ok(heard.messages.every(isMessage), JSON.stringify(heard.messages));
      const states = heard.messages.filter(isMessage).map(({ state }) => state);
      assert.deepEqual([...new Set(states)], ['ready', 'step', 'sent']);
    });
  }
}

/** Messages that somebody might try; none of them is one that a page may send. */
const FORGED: readonly unknown[] = [
  { ieum: 1, hello: true, language: 'en', api: 'https://evil.example/api' },
  { ieum: 1, hello: true, language: '<img src=x onerror=alert(1)>' },
  { ieum: 1, hello: 'en', language: 'en' },
  { ieum: 2, hello: true, language: 'en' },
  { ieum: 1, exit: true },
  { ieum: 1, height: 1, state: 'left', language: 'en' },
  { type: 'rrweb', event: {}, origin: 'https://evil.example' },
  '{"ieum":1,"hello":true,"language":"en"}',
  null,
];

/** Languages of the card in the frame, as the frame has told them. */
const languagesTold = async (page: Page): Promise<string[]> =>
  (await heardBy(page)).messages.filter(isMessage).map(({ language }) => language);

test('of what the page may say to the frame, only a language does anything', async (t) => {
  const { page, form } = await open(t, articleWith(ISOLATED_FORM, LISTENING));
  await form.getByRole('button', { name: ko.form.self }).click();
  const narrative = form.locator('[name="narrative"]');
  await narrative.fill(CANARY);
  await page.locator(`${FORM} iframe`).evaluate(
    (frame: HTMLIFrameElement, [target, messages]) => {
      for (const message of messages) frame.contentWindow?.postMessage(message, target);
    },
    [origins.kit, [...FORGED, { ieum: 1, hello: true, language: 'vi' }]] as const,
  );
  // It comes after all the others, so they have been dealt with by then.
  await form.locator('[part~="card"][lang="vi"]').waitFor();
  assert.equal(await narrative.inputValue(), CANARY);
  assert.deepEqual([...new Set(await languagesTold(page))], ['ko', 'vi']);
});

test('nothing that a third frame says does anything, neither in the frame nor on the page', async (t) => {
  // Even one of the kit's own origin: its messages come from the right origin, and not from the right window.
  const third = `<iframe id="third" title="광고" src="${origins.kit}/v1/form-definition.schema.json"></iframe>`;
  const { page, form } = await open(t, articleWith(ISOLATED_FORM + third, LISTENING));
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.locator('[name="narrative"]').fill(CANARY);
  const other = await (await page.locator('#third').elementHandle())?.contentFrame();
  const left: ToHost = { ieum: 1, height: 9999, state: 'left', language: 'en' };
  await other?.evaluate(
    (messages) => {
      for (const message of messages) {
        parent.postMessage(message, '*');
        for (let index = 0; index < parent.length; index += 1) parent[index]?.postMessage(message, '*');
      }
    },
    [...FORGED, { ieum: 1, hello: true, language: 'en' }, left],
  );
  await page.waitForFunction((height) => JSON.stringify(window.__heard.messages).includes(String(height)), left.height);

  assert.equal(page.url(), `${origins.host}/`);
  assert.notEqual(await page.locator(`${FORM} iframe`).evaluate(({ clientHeight }) => clientHeight), left.height);
  assert.equal(await form.locator('[name="narrative"]').inputValue(), CANARY);
  await form.locator('[part~="card"][lang="ko"]').waitFor();
});

test('a page that may not frame the site gets nothing to listen to', async (t) => {
  origins.show(articleWith(ISOLATED_FORM, LISTENING));
  const page = await (await openDevice(t, browser)).newPage();
  await page.goto(origins.stranger);
  await page.locator(FORM).frameLocator('iframe').locator('.action').waitFor({ state: 'attached' });
  assert.deepEqual((await heardBy(page)).messages, []);
});
