import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { openArticle, startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { findForm, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';

const STORY = {
  needs: ['먹을 것'],
  signs: ['오늘 먹을 것이 없어요'],
  narrative: '오늘 쌀이 떨어졌어요.',
  district: '솔내면',
  phone: '010-0000-0000',
  consents: ['도움을 드리는 데 필요한 내용을 받아도 될까요?'],
};

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

test('a receipt is kept as a text file, with its numbers and days and nothing that was written', async (t) => {
  const page = await (await openDevice(t, browser)).newPage();
  await openArticle(page, demo);
  const form = await findForm(page);
  await tellOwnStory(form, STORY);
  await review(form);
  await sendButton(form).click();
  const { reference, secret } = await readReceiptOf(form);
  const days = await form.locator('[part~="receipt"] li strong').allInnerTexts();
  assert.equal(days.length, 3);

  const arriving = page.waitForEvent('download');
  await form.getByRole('button', { name: ko.receipt.save }).click();
  const file = await arriving;
  assert.equal(file.suggestedFilename(), `ieum-${reference}.txt`);
  const text = await readFile(await file.path(), 'utf8');
  assert.ok(text.startsWith('\ufeff'), 'no byte order mark');
  for (const said of [reference, secret, ...days, ko.receipt.late]) assert.ok(text.includes(said), said);
  for (const written of [...STORY.needs, ...STORY.signs, STORY.narrative, STORY.district, STORY.phone, '01000000000']) {
    assert.ok(!text.includes(written), written);
  }
});
