import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import en from '../../src/strings/en.ts';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { STORY } from '../support/faulty-api.ts';
import { articleWith, ISOLATED_FORM, REFERENCE, startTwoOrigins, type TwoOrigins } from '../support/two-origins.ts';

const EXIT = 'https://www.naver.com/';
const FORM = 'ieum-help-request-form';

let browser: Browser;
let origins: TwoOrigins;

before(async () => {
  [origins, browser] = await Promise.all([
    startTwoOrigins(),
    launchBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
  ]);
});

after(async () => {
  await browser.close();
  await origins.stop();
});

interface Opened {
  page: Page;
  tag: Locator;
  frame: FrameLocator;
  /** The form in the frame. */
  form: Locator;
}

async function open(t: TestContext, html = articleWith(), options: BrowserContextOptions = {}): Promise<Opened> {
  origins.show(html);
  const context = await openDevice(t, browser, options);
  const page = await context.newPage();
  await page.route(`${EXIT}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>elsewhere</h1>' }));
  await page.goto(origins.host);
  const tag = page.locator(FORM);
  const frame = tag.frameLocator('iframe');
  return { page, tag, frame, form: frame.locator(FORM) };
}

const started = (form: Locator, words = ko) => form.getByRole('button', { name: words.form.self }).waitFor();

test('a request is sent from the frame, whole, and the page hears that it was', async (t) => {
  const { page, form } = await open(t);
  const sent = page.evaluate(() => new Promise((resolve) => addEventListener('ieum-sent', () => resolve(true))));
  await tellOwnStory(form, STORY);
  await review(form);
  await sendButton(form).click();
  assert.equal((await readReceiptOf(form)).reference, REFERENCE);
  assert.equal(await sent, true);
  const [taken = ''] = origins.taken.splice(0);
  assert.ok(taken.includes(STORY.narrative));
});

/** How far things in the page have moved by themselves, as Cumulative Layout Shift counts. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entries = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
          resolve(entries.reduce((sum, value) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // Where nothing moves, nothing is ever told: by then all that there is has been.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
      }),
  );

/** By how much what is in the frame is higher than the frame, in px; the frame's own bar would be there for it. */
const overflow = (form: Locator): Promise<number> =>
  form.evaluate(({ ownerDocument: { documentElement: root } }) => root.scrollHeight - root.clientHeight);

for (const [name, viewport] of [
  ['a desktop', { width: 1280, height: 800 }],
  ['a small phone', { width: 360, height: 640 }],
] as const) {
  test(`nothing on the page moves as the frame starts on ${name}, and it never has a bar of its own`, async (t) => {
    const { page, form } = await open(t, articleWith(), { viewport });
    await started(form);
    assert.equal(await shifts(page), 0);
    assert.equal(await overflow(form), 0);
    await form.getByRole('button', { name: ko.form.neighbour }).click();
    await form.locator('[part~="group"]').waitFor();
    await until(async () => (await overflow(form)) === 0, 'the frame becomes as high as what is in it');
    const { width = 0 } = (await page.locator(`${FORM} iframe`).boundingBox()) ?? {};
    assert.equal(width, (await page.locator('main').boundingBox())?.width);
  });
}

test("the page's own words stay until the frame has something to show, and where it never comes", async (t) => {
  const { page, tag, frame } = await open(t, articleWith(ISOLATED_FORM, '', 'data-frame="{kit}/v1/nowhere.html"'));
  await frame.locator('html').waitFor({ state: 'attached' });
  assert.ok(await tag.getByRole('link', { name: '129' }).isVisible());
  assert.ok(await page.locator(`${FORM} iframe`).isHidden());
});

test('a page that is no host of the site keeps its own words, and the frame shows nothing of the form', async (t) => {
  const { page, tag, frame } = await open(t);
  await page.goto(origins.stranger);
  await frame.locator('.action').waitFor({ state: 'attached' });
  assert.equal(await frame.locator(FORM).count(), 0);
  assert.ok(await tag.getByRole('link', { name: '129' }).isVisible());
});

test('the frame has a name, and the keyboard goes through it in the order of the page', async (t) => {
  const { page, tag, form } = await open(t);
  await started(form);
  assert.equal(await tag.locator('iframe').getAttribute('title'), ko.form.title);
  const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.localName);
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  assert.equal(await focused(), FORM);
  assert.equal(await form.evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.part.value), 'exit');
  for (let taps = 0; (await focused()) === FORM && taps < 40; taps += 1) await page.keyboard.press('Tab');
  assert.equal(await focused(), 'after');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(), FORM);
});

test('the frame speaks the language of the page, also when that changes, until the reader chooses', async (t) => {
  const { page, form } = await open(t);
  await started(form);
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await started(form, en);
  await form.locator('[part="language"] summary').click();
  await form.getByRole('button', { name: '한국어', exact: true }).click();
  await started(form);
  await page.evaluate(() => (document.documentElement.lang = 'vi'));
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.locator('[part~="group"]').waitFor();
});

test('the codes of the tag go with it, and nothing else', async (t) => {
  const tag = `<${FORM} isolated district="4617025021" program-name="긴급복지" organization="가온전력"></${FORM}>`;
  const { form } = await open(t, articleWith(tag));
  await started(form);
  const hash = await form.evaluate(() => decodeURIComponent(location.hash));
  assert.equal(hash, '#ieum:site=gaon&element=help-request-form&lang=ko&district=4617025021');
});

/** Writes something into the first step. */
async function begin(form: Locator): Promise<void> {
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.getByLabel(ko.fields['narrative'] ?? '').fill(STORY.narrative);
}

const WAYS_OUT: Readonly<Record<string, (opened: Opened) => Promise<void>>> = {
  'a tap on the exit in the frame': ({ form }) =>
    form.getByRole('button', { name: ko.exit.label }).click({ noWaitAfter: true }),
  'Escape in the frame': ({ form }) => form.getByLabel(ko.fields['narrative'] ?? '').press('Escape'),
  'Escape on the page around it': async ({ page }) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.locator('h1').click();
    await page.keyboard.press('Escape');
  },
};

for (const [name, leave] of Object.entries(WAYS_OUT)) {
  test(`${name} puts another page in the place of all of it, and Back does not show it again`, async (t) => {
    const opened = await open(t);
    const { page, form } = opened;
    await page.goto(`${origins.host}/elsewhere`);
    await page.goto(origins.host);
    await begin(form);
    await leave(opened);
    await page.waitForURL(`${EXIT}**`);
    await page.goBack({ waitUntil: 'commit' });
    assert.equal(new URL(page.url()).pathname, '/elsewhere');
  });
}

test('Escape on the page leaves nothing where nobody has begun to write', async (t) => {
  const { page, form } = await open(t);
  await started(form);
  await page.locator('h1').click();
  await page.keyboard.press('Escape');
  await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(page.url(), `${origins.host}/`);
  await started(form);
});

test('out of the back-forward cache the frame begins anew, as high as it was at first', async (t) => {
  const { page, form } = await open(t);
  await started(form);
  const heightOf = () => page.evaluate((tag) => document.querySelector(tag)?.clientHeight, FORM);
  const first = await heightOf();
  await begin(form);
  await until(async () => (await heightOf()) !== first, 'the first questions need more room');
  await page.evaluate(() => Reflect.set(globalThis, '__stayed', true));
  await page.goto(`${origins.host}/elsewhere`);
  await page.goBack({ waitUntil: 'commit' });
  assert.equal(await page.evaluate(() => Reflect.has(globalThis, '__stayed')), true, 'from the back-forward cache');
  // The test's own tool loses sight of frames that come out of it; what the page around them sees is left.
  await until(async () => (await heightOf()) === first, 'the frame shows its first view');
  await page.locator('h1').click();
  await page.keyboard.press('Escape');
  assert.equal(page.url(), `${origins.host}/`, 'there is nothing left to hide');
});

test('a frame that the page moves about starts again', async (t) => {
  const { page, form } = await open(t);
  await started(form);
  await page.evaluate((tag) => document.querySelector('h1')?.before(document.querySelector(tag) ?? ''), FORM);
  await started(form);
  assert.equal(await overflow(form), 0);
});

/** The form as any page has it, with an API that wants people on a page of its own. */
const INLINE = `<${FORM}><p>전화 129</p></${FORM}>`;

test('where the API does not want people to type in this page, the form moves into the frame that it names', async (t) => {
  const frame = `${origins.kit}/v1/frame.html#ieum:site=gaon`;
  // Without numbers of the office's own, so that nothing but the frame could move anything.
  origins.declare({ frame, inline_origins: ['https://www.gaon.example'], emergency: undefined });
  t.after(() => origins.declare({}));
  const { page, tag, form } = await open(t, articleWith(INLINE));
  await started(form);
  assert.equal(await tag.locator('iframe').getAttribute('title'), ko.form.title);
  assert.ok(await tag.locator('[part~="card"]').first().isHidden());
  assert.equal(await form.locator('iframe').count(), 0);
  assert.equal(await shifts(page), 0);
  await begin(form);
});

test('where that frame may not be shown, the link to its page stays, and opens the same form', async (t) => {
  origins.declare({ frame: `${origins.kit}/v1/frame.html#ieum:site=gaon`, inline_origins: [] });
  t.after(() => origins.declare({}));
  const policy = `<meta http-equiv="content-security-policy" content="frame-src 'none'">`;
  const { page, tag } = await open(t, articleWith(INLINE, policy));
  const opened = page.context().waitForEvent('page');
  await tag.getByRole('link', { name: ko.start.open }).click();
  await started((await opened).locator(FORM));
});

test('the rule holds for the status of a request as well', async (t) => {
  origins.declare({ frame: `${origins.kit}/v1/frame.html#ieum:site=gaon`, inline_origins: [] });
  t.after(() => origins.declare({}));
  const { page } = await open(t, articleWith('<ieum-request-status></ieum-request-status>'));
  const status = page.locator('ieum-request-status');
  await status.frameLocator('iframe').locator('ieum-request-status [part~="ask"]').waitFor();
  await status.locator('iframe').waitFor();
});
