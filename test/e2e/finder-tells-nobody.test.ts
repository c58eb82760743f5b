import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import ko from '../../src/strings/finder/ko.ts';
import { formOf } from '../demo/forms.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { editPage } from '../support/edit-page.ts';
import { watchRequests, writtenAs, type AskedFor } from '../support/requests.ts';
import { formIn, readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { allLoaded, findFinder, finderIn, openProgram, queryIn } from '../support/seeker.ts';
import { contentsOf, keptBy, recordWrites } from '../support/traces.ts';

const WORD = '캐너리누구';
const INCOME = '1234567';
const PLACE = '세종특별자치시';
const SECRETS = [WORD, INCOME, PLACE].flatMap(writtenAs);

const PROGRAM = { id: 'WLF00003180', name: '긴급복지 생계지원', page: 'https://www.bokjiro.go.kr/**' };
/** The kit's own file, asked for by nothing but its name. */
const SLIPS = /^GET http:\/\/localhost:\d+\/v1\/slips-[\w-]+\.js\n/;

const EXIT = 'https://www.naver.com/';

let demo: Demo;
let browser: Browser;

before(async () => {
  const ignoreDefaultArgs = ['--disable-back-forward-cache'];
  [demo, browser] = await Promise.all([startDemo(), launchBrowser({ ignoreDefaultArgs })]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

interface Watched {
  context: BrowserContext;
  page: Page;
  finder: Locator;
  requests: () => Promise<AskedFor[]>;
  writes: () => Promise<string[]>;
}

/** A page that keeps the list in its address and sends that wherever it asks, with all programmes there. */
async function open(t: TestContext): Promise<Watched> {
  const context = await openDevice(t, browser, { viewport: { width: 320, height: 568 } });
  const writes = await recordWrites(context);
  const requests = watchRequests(context);
  const page = await context.newPage();
  await editPage(page, '**/uijeongbu.html', (html) =>
    html.replace('<head>', '<head><meta name="referrer" content="unsafe-url">'),
  );
  await page.goto(`${demo.host}/`);
  await page.goto(`${demo.host}/uijeongbu.html`);
  const finder = await findFinder(page);
  await allLoaded(finder);
  return { context, page, finder, requests, writes: () => writes(page) };
}

/** Types words, answers two questions, chooses a theme, keeps a programme for later and opens it. */
async function look({ finder }: Watched): Promise<void> {
  await queryIn(finder).fill(WORD);
  await finder.locator('[part="empty"]').waitFor();
  await finder.getByRole('button', { name: ko.list.screen, exact: true }).click();
  await finder.getByRole('heading', { name: ko.screening.title }).waitFor();
  const { income, region } = ko.questions;
  for (let left = 2; left > 0;) {
    const typed = finder.getByRole('textbox', { name: income.label });
    const list = finder.getByRole('combobox', { name: region.label });
    const label = await finder.locator('[part="field"] .label').first().innerText();
    const known = [income.label, region.label].includes(label);
    if (label === income.label) await typed.fill(INCOME);
    if (label === region.label) await list.selectOption(PLACE);
    await finder.getByRole('button', { name: known ? ko.screening.next : ko.screening.skip, exact: true }).click();
    if (known) left -= 1;
    await finder.locator('[part="field"] .label').first().filter({ hasNotText: label }).waitFor();
  }
  await finder.getByRole('button', { name: ko.screening.results, exact: true }).click();
  await queryIn(finder).fill('');
  await finder.getByRole('button', { name: ko.list.filter, exact: true }).click();
  await finder
    .locator('[part="filters"]')
    .getByRole('button', { name: ko.themes['030'] ?? '' })
    .click();
  await finder.getByRole('button', { name: ko.list.remove(ko.themes['030'] ?? '') }).waitFor();
  await queryIn(finder).fill(PROGRAM.name);
  await finder.getByRole('button', { name: `${ko.program.save}: ${PROGRAM.name}` }).click();
  await openProgram(finder, PROGRAM.name);
}

function assertNowhere(texts: readonly string[]): void {
  for (const text of texts) for (const secret of SECRETS) assert.ok(!text.includes(secret), `${secret} is in ${text}`);
}

/** All that somebody who comes next could see of it. */
async function assertForgotten(finder: Locator): Promise<void> {
  const contents = await contentsOf(finder);
  assertNowhere([contents]);
  assert.ok(!contents.includes('id="shortlist"'), 'nothing is kept for later');
  assert.ok(!contents.includes(ko.screening.erase), 'there are no answers');
}

test('looking, answering and keeping is told to nobody, and stands in no store and no address', async (t) => {
  const watched = await open(t);
  const { page, requests, writes } = watched;
  const before = (await requests()).length;
  await look(watched);
  // Once the programmes are there nothing is asked for but the kit's own file that reads slips, at the first word in vain.
  const asked = (await requests()).slice(before);
  assert.deepEqual(
    asked.filter(({ head }) => !SLIPS.test(head)),
    [],
  );
  assert.ok(asked.length <= 1);
  assertNowhere(asked.map(({ head }) => head));
  assert.deepEqual(await keptBy(page), []);
  assert.ok((await writes()).length > 0, 'the address is told');
  assertNowhere([...(await writes()), page.url(), await page.title()]);
  const fragment = new URLSearchParams(new URL(page.url()).hash.replace('#ieum-programs:', ''));
  assert.deepEqual(
    [...fragment],
    [
      ['themes', '030'],
      ['program', PROGRAM.id],
    ],
  );
});

test('whoever follows the address finds the programme and nothing of the person', async (t) => {
  const watched = await open(t);
  const { context, page, requests } = watched;
  await look(watched);
  const other = await context.newPage();
  await other.goto(page.url());
  const finder = finderIn(other);
  await finder.scrollIntoViewIfNeeded();
  await finder.getByRole('heading', { name: PROGRAM.name, exact: true }).waitFor();
  await assertForgotten(finder);
  const heads = (await requests()).map(({ head }) => head);
  assert.ok(
    heads.some((head) => head.includes('referer: ')),
    'referrers are watched',
  );
  assertNowhere(heads);
  for (const head of heads) assert.ok(!head.includes('ieum-programs'), head);
});

test('the official page is told nothing of the page that led there', async (t) => {
  const watched = await open(t);
  const { context, page, finder, requests } = watched;
  await context.route(PROGRAM.page, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><h1>복지로</h1>' }),
  );
  await look(watched);
  const before = (await requests()).length;
  const opening = context.waitForEvent('page');
  await finder.getByRole('link', { name: `${PROGRAM.name} (${ko.program.newWindow})` }).click();
  const official = await opening;
  await official.waitForLoadState();
  assert.deepEqual(await official.evaluate(() => [document.referrer, opener === null]), ['', true]);
  const heads = (await requests()).slice(before).map(({ head }) => head);
  assert.equal(heads.length, 1);
  assert.ok(!heads[0]?.includes('referer: '), heads[0]);
  assertNowhere(heads);
  assertNowhere([page.url()]);
});

test('a request for help with a programme holds the programme, and nothing that was looked for or answered', async (t) => {
  const watched = await open(t);
  const { page, finder, requests } = watched;
  await look(watched);
  await finder.getByRole('button', { name: ko.program.request }).click();
  const form = formIn(page);
  const consents = formOf('uijeongbu').consents.filter(({ kind }) => kind !== 'sensitive');
  await tellOwnStory(form, {
    needs: ['생활비'],
    district: '흥선동',
    phone: '010-0000-0000',
    consents: consents.filter(({ paths }) => paths?.includes('self') ?? true).map(({ label }) => label.ko),
  });
  await review(form);
  await sendButton(form).click();
  await readReceiptOf(form);
  const posts = (await requests()).filter(({ head }) => /^POST \S+\/referrals\n/.test(head));
  assert.equal(posts.length, 1);
  const { program_id } = JSON.parse(posts[0]?.body ?? '') as { program_id?: string };
  assert.equal(program_id, PROGRAM.id);
  assertNowhere((await requests()).flatMap(({ head, body }) => [head, body]));
});

const WAYS: Readonly<Record<string, (watched: Watched) => Promise<void>>> = {
  'a tap': ({ finder }) => finder.getByRole('button', { name: ko.exit.label }).click({ noWaitAfter: true }),
  'the Escape key': async ({ page, finder }) => {
    await finder.getByRole('button', { name: ko.program.back }).focus();
    await page.keyboard.press('Escape');
  },
};

for (const [way, leave] of Object.entries(WAYS)) {
  test(`the quick exit by ${way} leaves nothing behind`, async (t) => {
    const watched = await open(t);
    const { context, page } = watched;
    await context.route(`${EXIT}**`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><h1>다른 곳</h1>' }),
    );
    await look(watched);
    const entries = await page.evaluate(() => history.length);
    await leave(watched);
    await page.waitForURL(EXIT);
    assertNowhere([await page.evaluate(() => document.referrer)]);
    assert.equal(await page.evaluate(() => history.length), entries, 'the page is replaced');
    // Back comes to what was before it.
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(page.url(), `${demo.host}/`);
    assert.deepEqual(await keptBy(page), []);
  });
}

test('whoever comes back to the page finds nothing of the person before', async (t) => {
  const watched = await open(t);
  const { page, finder } = watched;
  await look(watched);
  await page.evaluate(() => Reflect.set(globalThis, '__same', true));
  await page.goto(`${demo.host}/`);
  await page.goBack({ waitUntil: 'commit' });
  assert.ok(await page.evaluate(() => '__same' in globalThis), 'the page was in the back-forward cache');
  await findFinder(page);
  await assertForgotten(finder);
  assert.equal(await queryIn(finder).inputValue(), '');
});
