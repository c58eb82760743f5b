import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import ko from '../../src/strings/finder/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { startHugeLists, type HugeLists } from '../support/huge-lists.ts';

/** A reader notices a page that does not answer for so long; on a machine that does other things meanwhile. */
const NOTICED_MS = 1500;

/** How long a whole reading may take. */
const WHOLE_MS = 240_000;

const MEGABYTE = 1_048_576;

let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});

after(() => browser.close());

interface Opened {
  readonly page: Page;
  readonly finder: Locator;
  readonly sent: HugeLists['sent'];
  /** The longest time for which the page did nothing else, in milliseconds, since this was asked last. */
  standstill(): Promise<number>;
}

async function openFinder(t: TestContext, attributes: string, clock = false): Promise<Opened> {
  const context = await openDevice(t, browser);
  const lists = await startHugeLists();
  t.after(lists.stop);
  const page = await context.newPage();
  if (clock) await page.clock.install();
  await page.addInitScript(() => {
    let last = performance.now();
    let longest = 0;
    setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 10);
    Reflect.set(globalThis, '__standstill', () => {
      const seen = longest;
      longest = 0;
      return seen;
    });
  });
  await page.goto(lists.page(attributes));
  return {
    page,
    finder: page.locator('ieum-program-finder'),
    sent: lists.sent,
    standstill: () => page.evaluate(() => (Reflect.get(globalThis, '__standstill') as () => number)()),
  };
}

/** Types a name, and waits until that programme is on the list's first page. */
async function finds(finder: Locator, name: string): Promise<void> {
  await finder.getByRole('textbox', { name: ko.list.search }).fill(name);
  await finder.locator('.name', { hasText: new RegExp(`${name}$`) }).waitFor();
}

test('a list that stalls shows what has come, and says in the end that the rest has not', async (t) => {
  const { page, finder } = await openFinder(t, 'api="/lists/stalled"', true);
  await finder.getByText('돌봄 사업 9').waitFor();
  await finder.getByText(ko.loading.more(10, 0)).waitFor();
  const failed = finder.getByText(ko.failed.title);
  for (let minutes = 0; minutes < 3 && !(await failed.isVisible()); minutes += 0.25) await page.clock.runFor(15_000);
  await failed.waitFor();
  await finder.getByText(ko.failed.partly).waitFor();
  await finder.getByText(ko.list.count(10), { exact: true }).waitFor();
});

test('lists within lists, 20,000 deep, do no harm to the programmes beside them', async (t) => {
  const { finder } = await openFinder(t, 'api="/lists/deep"');
  await finder.getByText('사업 p1').waitFor();
  await finder.getByText('깊은 사업').waitFor();
  await finder.getByText(ko.list.count(3), { exact: true }).waitFor();
});

test('a text of 100 MB is not read to its end', async (t) => {
  const { finder, sent, standstill } = await openFinder(t, 'api="/lists/long-text"');
  await finder.getByText(ko.failed.title).waitFor();
  await finder.getByText('사업 p0').waitFor();
  assert.ok(sent.bytes < 30 * MEGABYTE, `${sent.bytes} bytes were sent`);
  assert.ok((await standstill()) < NOTICED_MS);
});

test('a file of 100 MB is read up to 64 MB, and one can search all the while', async (t) => {
  const { finder, sent, standstill } = await openFinder(t, 'src="/lists/huge.json"');
  await finder.getByText('사업 p0').first().waitFor();
  await standstill();
  await finds(finder, '사업 p77');
  await finder.getByText(ko.loading.capped).waitFor({ timeout: WHOLE_MS });
  const longest = await standstill();
  t.diagnostic(`stood still for ${Math.round(longest)} ms at most, ${Math.round(sent.bytes / MEGABYTE)} MB sent`);
  assert.ok(longest < NOTICED_MS, `${longest} ms`);
  assert.ok(sent.bytes < 90 * MEGABYTE, `${sent.bytes} bytes were sent`);
  await finds(finder, '사업 p12345');
});

test('a list without an end is read up to 60,000 programmes, and one can search all the while', async (t) => {
  const { finder, sent, standstill } = await openFinder(t, 'api="/lists/endless"');
  await finder.getByText('돌봄 사업 0').first().waitFor();
  await standstill();
  await finds(finder, '돌봄 사업 77');
  await finder.getByText(ko.loading.capped).waitFor({ timeout: WHOLE_MS });
  const longest = await standstill();
  t.diagnostic(`stood still for ${Math.round(longest)} ms at most, ${sent.lists} pages`);
  assert.ok(longest < NOTICED_MS, `${longest} ms`);
  assert.ok(sent.lists < 310, `${sent.lists} pages`);
  await finds(finder, '돌봄 사업 54321');
});
