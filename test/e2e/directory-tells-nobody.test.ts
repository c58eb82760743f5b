import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import ko from '../../src/strings/directory/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { editPage } from '../support/edit-page.ts';
import { watchRequests, writtenAs, type AskedFor } from '../support/requests.ts';
import { contentsOf, keptBy, recordWrites } from '../support/traces.ts';
import { allPartners, findDirectory, lookAt, mapIn, openPartner, wordsIn } from '../support/visitor.ts';

const WORD = '캐너리누구';
/** Where the device is, and as the kit rounds it. */
const POSITION = { latitude: 36.1012345, longitude: 124.4112345 };
const SECRETS = [WORD, '36.1012', '124.4112'].flatMap(writtenAs);

const PARTNER = { id: 'gaon-senior-center', name: '가온시노인복지관' };
/** The kit's own files, asked for by nothing but their names. */
const PARTS = /^GET http:\/\/localhost:\d+\/v1\/[\w.-]+\.js\n/;

const EXIT = 'https://www.naver.com/';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

interface Watched {
  context: BrowserContext;
  page: Page;
  directory: Locator;
  requests: () => Promise<AskedFor[]>;
  writes: () => Promise<string[]>;
}

/** A page that keeps the directory in its address and sends that wherever it asks, on a device that says where it is. */
async function open(t: TestContext): Promise<Watched> {
  const context = await openDevice(t, browser, { viewport: { width: 320, height: 568 }, geolocation: POSITION });
  const writes = await recordWrites(context);
  const requests = watchRequests(context);
  const page = await context.newPage();
  await editPage(page, `${demo.kit}/`, (html) =>
    html
      .replace('<head>', '<head><meta name="referrer" content="unsafe-url">')
      .replace('<ieum-partner-directory', '<ieum-partner-directory sync-url'),
  );
  await context.grantPermissions(['geolocation', 'local-network-access']);
  await page.goto(`${demo.host}/`);
  await page.goto(`${demo.kit}/`);
  const directory = await findDirectory(page);
  await allPartners(directory);
  return { context, page, directory, requests, writes: () => writes(page) };
}

/** Types words, orders by the distance from the device, looks at the map and opens a partner. */
async function look({ directory }: Watched): Promise<void> {
  await wordsIn(directory).fill(WORD);
  await directory.locator('[part="empty"]').waitFor();
  await wordsIn(directory).fill('');
  await directory.getByRole('button', { name: ko.near.locate }).click();
  await directory.getByText(ko.near.straight).waitFor();
  await lookAt(directory, 'map');
  await mapIn(directory);
  await lookAt(directory, 'list');
  await wordsIn(directory).fill(PARTNER.name);
  await openPartner(directory, PARTNER.name);
}

function assertNowhere(texts: readonly string[]): void {
  for (const text of texts) for (const secret of SECRETS) assert.ok(!text.includes(secret), `${secret} is in ${text}`);
}

test('words, the device’s position and the map are told to nobody, and stand in no store and no address', async (t) => {
  const watched = await open(t);
  const { page, requests, writes } = watched;
  const before = (await requests()).length;
  await look(watched);
  const asked = (await requests()).slice(before).map(({ head, body }) => `${head}\n${body}`);
  assert.deepEqual(
    asked.filter((head) => !PARTS.test(head)),
    [],
  );
  assertNowhere((await requests()).map(({ head, body }) => head + body));
  assert.deepEqual(await keptBy(page), []);
  assert.ok((await writes()).length > 0, 'the address is told');
  assertNowhere([...(await writes()), page.url(), await page.title()]);
  const fragment = new URLSearchParams(new URL(page.url()).hash.replace('#ieum-partners:', ''));
  assert.deepEqual([...fragment], [['partner', PARTNER.id]]);
});

test('the device is asked where it is after a tap alone', async (t) => {
  const context = await openDevice(t, browser);
  await context.addInitScript(() => {
    const asked: string[] = [];
    Reflect.set(globalThis, '__located', asked);
    for (const name of ['getCurrentPosition', 'watchPosition']) {
      Reflect.set(navigator.geolocation, name, () => asked.push(name));
    }
  });
  const page = await context.newPage();
  await page.goto(`${demo.kit}/`);
  const directory = await findDirectory(page);
  await allPartners(directory);
  await lookAt(directory, 'map');
  await mapIn(directory);
  const located = () => page.evaluate(() => Reflect.get(globalThis, '__located') as string[]);
  assert.deepEqual(await located(), []);
  await directory.getByRole('button', { name: ko.near.locate }).click();
  await directory.getByText(ko.near.pending).waitFor();
  assert.deepEqual(await located(), ['getCurrentPosition']);
});

test('the quick exit leaves nothing behind', async (t) => {
  const watched = await open(t);
  const { context, page, directory } = watched;
  await context.route(`${EXIT}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><h1>다른 곳</h1>' }),
  );
  await look(watched);
  const entries = await page.evaluate(() => history.length);
  await directory.getByRole('button', { name: ko.exit.label }).click({ noWaitAfter: true });
  await page.waitForURL(EXIT);
  assert.equal(await page.evaluate(() => history.length), entries, 'the page is replaced');
  assertNowhere([await page.evaluate(() => document.referrer)]);
  await page.goto(`${demo.kit}/`);
  const again = await findDirectory(page);
  await allPartners(again);
  assertNowhere([await contentsOf(again)]);
  assert.equal(await again.getByText(ko.near.straight).count(), 0);
  assert.deepEqual(await keptBy(page), []);
});
