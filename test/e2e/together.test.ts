import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import directoryWords from '../../src/strings/directory/ko.ts';
import finderWords from '../../src/strings/finder/ko.ts';
import ko from '../../src/strings/ko.ts';
import statusWords from '../../src/strings/status/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { definition, discovery } from '../support/builders.ts';
import { openDevice } from '../support/device.ts';
import { startKitHost, type KitHost, type OwnApi } from '../support/kit-host.ts';
import { organization } from '../support/partners.ts';
import { EMERGENCY, FEW } from '../support/programs.ts';
import { findForm, formIn } from '../support/resident.ts';
import { allLoaded, finderIn, queryIn } from '../support/seeker.ts';
import { allPartners, directoryIn, openPartner } from '../support/visitor.ts';

const FORM = 'ieum-help-request-form';
const FINDER = 'ieum-program-finder';
const STATUS = 'ieum-request-status';
const DIRECTORY = 'ieum-partner-directory';
const TAGS = [FORM, FINDER, STATUS, DIRECTORY] as const;

/** Every element with a word of the page's own in it, `gap` CSS px from the next. */
const elements = (gap: number, tags: readonly string[] = TAGS): string =>
  tags.map((tag) => `<${tag}><p>전화 129</p></${tag}><hr style="height:${gap}px">`).join('');

/** The strictest policy that the kit is made for; each element has a Lit, and so a policy, of its own. */
const policy = (lit: string): string =>
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; ` +
  `img-src data:; style-src-attr 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types ${lit}">`;

/** What the build made of each source. */
const manifest = JSON.parse(
  readFileSync(new URL('../../dist/v1/.vite/manifest.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, { file: string }>>;

/** Files that are of one element, by a part of the paths of their sources. */
const filesOf = (...parts: readonly string[]): string[] =>
  Object.entries(manifest).flatMap(([source, { file }]) => (parts.some((part) => source.includes(part)) ? [file] : []));

const OF_FINDER = filesOf('program-finder', 'strings/finder/');
const OF_STATUS = filesOf('request-status', 'strings/status/');
const OF_DIRECTORY = filesOf('partner-directory', 'strings/directory/');
const OF_OTHERS = [...OF_FINDER, ...OF_STATUS, ...OF_DIRECTORY];

const PARTNER_NAME = '가온복지관';
const PARTNER = organization('centre', { name: PARTNER_NAME });

const own: OwnApi = (path) => {
  if (path === '') return { status: 200, body: discovery({ status: true }) };
  if (path === 'form') return { status: 200, body: definition() };
  if (path === 'services') return { status: 200, body: { total_items: FEW.length, last_page: true, contents: FEW } };
  if (path === 'organizations') return { status: 200, body: { last_page: true, contents: [PARTNER] } };
  if (path === 'service_at_locations') return { status: 200, body: { last_page: true, contents: [] } };
  return { status: 404, body: {} };
};

let browser: Browser;
let kit: KitHost;

before(async () => {
  [kit, browser] = await Promise.all([startKitHost(own), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await kit.stop();
});

interface Opened {
  page: Page;
  /** Names of files of the kit, and paths of the API, in the order in which they were asked for. */
  fetched: string[];
  /** Directives of the page's policy that something went against. */
  violations: () => Promise<string[]>;
}

async function open(t: TestContext, main: string, head = ''): Promise<Opened> {
  const context = await openDevice(t, browser);
  await context.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, '__violations', seen);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/^\/(v1|api)\//.test(pathname)) fetched.push(pathname.replace('/v1/', ''));
  });
  await page.goto(kit.page('/api', head, main), { waitUntil: 'networkidle' });
  return {
    page,
    fetched,
    violations: () => page.evaluate(() => Reflect.get(globalThis, '__violations') as string[]),
  };
}

const of = (fetched: readonly string[], files: readonly string[]): string[] =>
  fetched.filter((file) => files.includes(file));

/** Each element's own first words. */
const FIRST: Readonly<Record<(typeof TAGS)[number], string>> = {
  [FORM]: ko.form.title,
  [FINDER]: finderWords.title,
  [STATUS]: statusWords.ask.title,
  [DIRECTORY]: directoryWords.title,
};

/** Scrolls to an element and waits for its first words. */
async function comes(page: Page, tag: (typeof TAGS)[number]): Promise<void> {
  await page.locator(tag).scrollIntoViewIfNeeded();
  await page.locator(tag).getByRole('heading', { name: FIRST[tag] }).first().waitFor();
}

test('nothing of the finder, the status or the directory is fetched for a page with the form alone', async (t) => {
  for (const files of [OF_FINDER, OF_STATUS, OF_DIRECTORY]) assert.ok(files.length > 5, 'the build has it');
  const { page: opened, fetched } = await open(t, elements(3000, [FORM]));
  const form = await findForm(opened);
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.locator('[part~="group"]').waitFor();
  assert.deepEqual(of(fetched, OF_OTHERS), []);
  for (const list of ['services', 'organizations']) assert.ok(!fetched.includes(`/api/${list}`), list);
});

test('of a form, a finder, a status and a directory each is fetched as it nears the screen', async (t) => {
  const { page: opened, fetched } = await open(t, `<hr style="height:3000px">${elements(3000)}`);
  assert.deepEqual(fetched, ['loader.js']);
  await findForm(opened);
  assert.deepEqual(of(fetched, OF_OTHERS), []);

  await finderIn(opened).scrollIntoViewIfNeeded();
  await allLoaded(finderIn(opened));
  assert.ok(of(fetched, OF_FINDER).length > 0);
  assert.deepEqual(of(fetched, [...OF_STATUS, ...OF_DIRECTORY]), []);

  await comes(opened, STATUS);
  assert.ok(of(fetched, OF_STATUS).length > 0);
  assert.deepEqual(of(fetched, OF_DIRECTORY), []);

  await comes(opened, DIRECTORY);
  await allPartners(directoryIn(opened));
  // The map and what else only some readers ask for is not among it.
  const parts = filesOf('partner-directory/map', 'partner-directory/views', 'partner-directory/calendar');
  assert.ok(parts.length > 3, 'the build has them apart');
  assert.deepEqual(of(fetched, parts), []);
  const files = fetched.filter((path) => !path.startsWith('/api/'));
  assert.deepEqual(files, [...new Set(files)], 'no file is fetched twice');
});

test('all four work on a page that allows trusted types of one name, several times', async (t) => {
  const { page: opened, violations } = await open(t, elements(0), policy("lit-html 'allow-duplicates'"));
  for (const tag of TAGS) await comes(opened, tag);
  const finder = finderIn(opened);
  await queryIn(finder).fill('ㄱㄱㅂㅈ');
  await finder.getByRole('button', { name: EMERGENCY.name, exact: true }).click();
  await finder.getByRole('button', { name: finderWords.program.request }).click();
  assert.equal(await formIn(opened).getAttribute('program-id'), EMERGENCY.id);
  await formIn(opened).getByRole('button', { name: ko.form.self }).click();
  await formIn(opened).locator('[part~="group"]').waitFor();
  const partner = await openPartner(directoryIn(opened), PARTNER_NAME);
  await partner.getByRole('button', { name: directoryWords.partner.request }).click();
  assert.equal(await formIn(opened).getAttribute('partner-id'), 'centre');
  assert.deepEqual(await violations(), []);
});

test('where a page allows that name once, one works and the others keep the page’s own words', async (t) => {
  const { page: opened } = await open(t, elements(3000), policy('lit-html'));
  await comes(opened, FORM);
  for (const tag of [FINDER, STATUS, DIRECTORY]) {
    const failed = opened.waitForEvent('console', (message) => message.text().startsWith(`<${tag}>:`));
    await opened.locator(tag).scrollIntoViewIfNeeded();
    await failed;
    await opened.locator(tag).getByText('전화 129').waitFor();
  }
});
