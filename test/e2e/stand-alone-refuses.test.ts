import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import frameWords from '../../src/strings/frame/ko.ts';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { findForm } from '../support/resident.ts';
import { addressOf, assertTrouble, type StandAlone, takePhone } from '../support/stand-alone.ts';
import { accessibilityFaults } from '../support/watch-page.ts';

const FORM = 'site=gaon&element=help-request-form';
/** The numbers of the city itself. */
const GAON = ['119', '112', '109', '129'];

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

const go = ({ page }: Pick<StandAlone, 'page'>, fragment = FORM) => page.goto(addressOf(demo.kit, fragment));

const CRAFTED: readonly [what: string, fragment: string][] = [
  ['no fragment', ''],
  ['half a fragment', 'site='],
  ['another API', `${FORM}&api=https%3A%2F%2Fevil.example%2Fapi`],
  ['a page for the quick exit', `${FORM}&exit-url=https%3A%2F%2Fevil.example`],
  ['a title', `${FORM}&title=%EB%8B%B9%EC%B2%A8`],
  ['the name of a programme', `${FORM}&program-name=Call%20010-0000-0000`],
  ['an organisation in words', `${FORM}&organization=evil`],
  ['the numbers of a receipt', 'site=gaon&element=request-status&reference=K7M4-XQ2P&secret=7ZQK-M3TR-9WVB-4HXD'],
  ['words for a district', `${FORM}&district=call+me`],
  ['a script for a district', `${FORM}&district=javascript:alert(1)//`],
  ['markup for a role', `${FORM}&reporter-role=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`],
  ['a handler', `${FORM}&onclick=alert`],
  ['a site twice', `${FORM}&site=naju`],
  ['an element that is none', 'site=gaon&element=script'],
  ['an element by an inherited name', 'site=gaon&element=constructor'],
  ['a site that is an address', 'site=https%3A%2F%2Fevil.example&element=help-request-form'],
];
for (const [what, fragment] of CRAFTED) {
  test(`a link with ${what} opens nothing`, async (t) => {
    const phone = await takePhone(t, browser);
    await go(phone, fragment);
    await assertTrouble(phone, 'incomplete');
    const fetched = phone.asked.map((url) => new URL(url)).filter(({ protocol }) => protocol !== 'data:');
    assert.deepEqual(
      fetched.map(({ origin, pathname }) => origin + pathname),
      ['html', 'js', 'css'].map((type) => `${demo.kit}/v1/frame.${type}`),
    );
    assert.deepEqual(await phone.violations(), []);
  });
}

for (const site of ['nowhere', 'constructor', 'toString', 'hasOwnProperty']) {
  test(`a link that names the site ${site} opens nothing`, async (t) => {
    const phone = await takePhone(t, browser);
    await go(phone, `site=${site}&element=help-request-form`);
    await assertTrouble(phone, 'unknown');
    assert.ok(!phone.asked.some((url) => url.includes('/api')), 'the API is asked');
  });
}

test('a link that names a site alone opens its form, as the address does that the API gives', async (t) => {
  const phone = await takePhone(t, browser);
  await go(phone, 'site=gaon');
  await findForm(phone.page);
});

test('another link in the same tab opens the other', async (t) => {
  const phone = await takePhone(t, browser);
  await go(phone, 'site=nowhere&element=help-request-form');
  await assertTrouble(phone, 'unknown');
  await go(phone);
  await findForm(phone.page);
});

test('without JavaScript there are phone numbers and where to go, in two languages', async (t) => {
  const context = await openDevice(t, browser, { javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf(demo.kit, FORM));
  for (const number of ['119', '112', '109', '129', '1577-0199']) {
    const link = page.getByRole('link', { name: number });
    assert.equal(await link.getAttribute('href'), `tel:${number.replaceAll('-', '')}`);
  }
  const why = await page.locator('noscript').innerText();
  for (const language of ['자바스크립트가 꺼져 있어서', 'JavaScript is off'])
    assert.ok(why.includes(language), language);
  await page.getByText('행정복지센터(주민센터)에').waitFor();
});

const json = (body: unknown) => (route: Route) => route.fulfill({ json: body });
const GOOD = { name: { ko: '가온시' }, api: '../api' };

const BROKEN: readonly [what: string, answer: (route: Route) => Promise<void>][] = [
  ['is missing', (route) => route.fulfill({ status: 404, body: 'no' })],
  ['is a proxy’s page', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Log in</h1>' })],
  ['is cut off', (route) => route.fulfill({ contentType: 'application/json', body: '{"sites":{"gaon"' })],
  ['lists nothing', json({})],
  ['gives the site an API that is a script', json({ sites: { gaon: { ...GOOD, api: 'javascript:alert(1)' } } })],
  ['gives the site no name', json({ sites: { gaon: { api: '../api' } } })],
  ['leads home by a script', json({ sites: { gaon: { ...GOOD, home: 'javascript:alert(1)' } } })],
];
for (const [what, answer] of BROKEN) {
  test(`a sites.json that ${what} opens nothing, and can be asked again`, async (t) => {
    const phone = await takePhone(t, browser);
    await phone.page.route('**/v1/sites.json', answer);
    await go(phone);
    const main = await assertTrouble(phone, 'failed');
    await phone.page.unroute('**/v1/sites.json');
    await main.getByRole('button', { name: frameWords.retry }).click();
    await findForm(phone.page);
  });
}

test('a site opens though another one in sites.json is wrong', async (t) => {
  const phone = await takePhone(t, browser);
  await phone.page.route('**/v1/sites.json', json({ sites: { naju: { api: 1 }, gaon: GOOD } }));
  await go(phone);
  await findForm(phone.page);
});

test('where the element’s module does not arrive, the site’s own numbers stand there', async (t) => {
  const phone = await takePhone(t, browser);
  await phone.page.route('**/v1/help-request-form-*.js', (route) => route.abort());
  await go(phone);
  await assertTrouble(phone, 'failed', GAON);
});

test('with the API down the form says so, above the site’s own numbers', async (t) => {
  const phone = await takePhone(t, browser);
  await phone.page.route('**/api/', (route) => route.abort());
  await go(phone);
  await phone.page.getByText(ko.start.error).waitFor();
  await phone.page.locator('.help').getByRole('link', { name: '129' }).waitFor();
  assert.deepEqual(await accessibilityFaults(phone.page, 'html'), []);
});

test('offline it says so, and opens by itself once there is a network', async (t) => {
  const phone = await takePhone(t, browser);
  const { page } = phone;
  await page.route('**/v1/{sites.json,*-*.js}', async (route) => {
    await page.context().setOffline(true);
    await route.abort();
  });
  await go(phone);
  await assertTrouble(phone, 'offline');
  await page.unrouteAll();
  await page.context().setOffline(false);
  await findForm(page);
});

/** Opens a page and has it frame the stand-alone page. */
async function frameOn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(
    (src) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src, title: '요청서', height: 600 }));
    },
    addressOf(demo.kit, FORM),
  );
  return page;
}

/** A page of a site that nobody has named. A real one: browsers keep pages that tests make up away from this machine. */
async function stranger(t: TestContext): Promise<string> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>article</title><body>');
  });
  t.after(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

/** As from a server that cannot say by a header who may frame the page. */
const withoutPolicy = (context: BrowserContext): Promise<unknown> =>
  context.route('**/v1/frame.html', async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': _policy, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });

test('a browser shows no page of a stranger the form', async (t) => {
  const context = await openDevice(t, browser);
  const refused = context.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  const page = await frameOn(context, await stranger(t));
  assert.match((await refused).text(), /violates/);
  assert.equal(await page.frameLocator('iframe').locator('main').count(), 0);
});

test('nor does the page itself, which offers a window of its own', async (t) => {
  const context = await openDevice(t, browser);
  await withoutPolicy(context);
  const page = await frameOn(context, await stranger(t));
  const framed = page.frameLocator('iframe');
  await framed.getByRole('heading', { name: frameWords.states.stranger.title }).waitFor();
  await framed.getByRole('link', { name: '129' }).waitFor();
  assert.equal(await framed.locator('ieum-help-request-form').count(), 0);
  const opening = context.waitForEvent('page');
  await framed.getByRole('link', { name: frameWords.open }).click();
  const own = await opening;
  await findForm(own);
  assert.ok(await own.evaluate(() => window.opener === null), 'the window knows who opened it');
});

test('a page that sites.json names shows the form alone, without what stands around it elsewhere', async (t) => {
  const page = await frameOn(await openDevice(t, browser), demo.host);
  const framed = page.frameLocator('iframe');
  await framed.getByRole('button', { name: ko.form.self }).waitFor();
  assert.equal(await framed.getByRole('navigation', { name: frameWords.nav }).count(), 0);
  assert.equal(await framed.getByText('가온시', { exact: true }).count(), 0);
});
