import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import en from '../../src/strings/en.ts';
import finderWords from '../../src/strings/finder/ko.ts';
import ko from '../../src/strings/ko.ts';
import { paragraphs, SITE, startArticleHost, type Article, type ArticleHost } from '../support/article-host.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

let browser: Browser;
let host: ArticleHost;

before(async () => {
  [host, browser] = await Promise.all([startArticleHost(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await host.stop();
});

const FORM = 'ieum-help-request-form';
const TITLE = ko.form.title;
const PHONES = '<p>전화하세요. <a href="tel:129">129</a></p>';

/** A link as an author writes it, with more of its fragment. */
const link = (more = ''): string =>
  `<p id="block">읽고 나서 <b><a id="link" target="_blank" href="${host.frame}#ieum:site=${SITE}&amp;element=help-request-form${more}">${TITLE}</a></b> 하세요.</p>`;

const inBody = (inside: string): string => `<div class="article-body">${inside}</div>`;

interface Opened {
  page: Page;
  /** Names of the kit's files that were fetched, in order. */
  fetched: string[];
}

async function open(t: TestContext, article: Article, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await openDevice(t, browser, options);
  await bringAxe(context);
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname.replace('/v1/', '')));
  await page.goto(host.put(article), { waitUntil: 'networkidle' });
  return { page, fetched };
}

/** The form has started: its first question is on screen. */
async function starts(form: Locator): Promise<void> {
  await form.getByRole('button', { name: ko.form.self }).waitFor();
}

/** Scrolls to an element as a reader does, so that what is near is there before it is in sight. */
async function readTo(page: Page, selector: string): Promise<void> {
  const isInSight = () =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top < innerHeight / 2);
  while (!(await isInSight())) {
    await page.mouse.wheel(0, 100);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
}

const formIn = (page: Page): Locator => page.locator(FORM);

test('a link opens the form after its paragraph, and reading goes on there', async (t) => {
  const { page } = await open(t, { body: inBody(link('&amp;district=4617025021&amp;lang=en') + PHONES) });
  assert.equal(await formIn(page).count(), 0);
  await page.locator('#link').click();
  await formIn(page).getByRole('button', { name: en.form.self }).waitFor();
  assert.equal(await page.locator(`#block + ${FORM}`).getAttribute('district'), '4617025021');
  assert.equal(await formIn(page).getAttribute('api'), `${host.kit}/api`);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), FORM);
  assert.equal(await page.locator('#link').isVisible(), true);
  assert.deepEqual(await accessibilityFaults(page, '.article-body'), []);
});

test('a link opens one form however often it is tapped, and leads back to it', async (t) => {
  const { page } = await open(t, { body: inBody(link() + link().replaceAll('id="link"', 'id="again"')) });
  await page.locator('#link').click();
  await formIn(page).getByRole('button', { name: ko.form.self }).click();
  await formIn(page).locator('[part~="group"]').waitFor();
  await page.locator('#again').click();
  assert.equal(await formIn(page).count(), 1);
  assert.equal(await page.evaluate(() => document.activeElement?.localName), FORM);
  await formIn(page).locator('[part~="group"]').waitFor();
});

test('a link opens by the keyboard', async (t) => {
  const { page } = await open(t, { body: inBody(link()) });
  await page.locator('#link').press('Enter');
  await starts(formIn(page));
});

for (const [how, modifiers, button] of [
  ['with the control key', ['Control'], 'left'],
  ['with the shift key', ['Shift'], 'left'],
  ['with the middle button', [], 'middle'],
] as const) {
  test(`a link that is clicked ${how} leads to the stand-alone page in a window of its own`, async (t) => {
    const { page } = await open(t, { body: inBody(link()) });
    const popup = page.context().waitForEvent('page');
    await page.locator('#link').click({ modifiers: [...modifiers], button });
    assert.ok((await popup).url().startsWith(host.frame));
    assert.equal(await formIn(page).count(), 0);
  });
}

test('a link that a script of the page has taken up is left to it', async (t) => {
  const { page } = await open(t, { body: inBody(link()) });
  await page
    .locator('#link')
    .evaluate((element) => element.addEventListener('click', (event) => event.preventDefault()));
  await page.locator('#link').click();
  assert.equal(await formIn(page).count(), 0);
});

test('a link in a row of buttons opens the form below the row', async (t) => {
  const row = `<div id="row" style="display:flex"><span>${link().replace(/<\/?p[^>]*>/g, '')}</span><span>공유</span></div>`;
  const { page } = await open(t, { body: inBody(row) });
  await page.locator('#link').click();
  await starts(page.locator(`#row + ${FORM}`));
});

test('a text further down becomes the form, and nothing of it is left on screen', async (t) => {
  const { page, fetched } = await open(t, {
    body: inBody(`${paragraphs(60)}<p id="block">앞 [ieum help-request-form district=4617025021] 뒤</p>${PHONES}`),
  });
  assert.deepEqual(
    fetched.filter((file) => file.endsWith('.js')),
    ['loader.js'],
  );
  await readTo(page, '#block');
  await starts(page.locator(`#block + ${FORM}[district="4617025021"]`));
  assert.equal(await page.locator('#block').innerText(), '앞 뒤');
});

test('a text that somebody may be reading becomes a link in its line, which opens on tap', async (t) => {
  const { page } = await open(t, { body: inBody(`<p id="block">[ieum help-request-form]</p>${PHONES}`) });
  const way = page.locator('#block').getByRole('link', { name: TITLE });
  assert.equal(await formIn(page).count(), 0);
  assert.equal(await page.locator('#block').innerText(), TITLE);
  await way.click();
  await starts(page.locator(`#block + ${FORM}`));
});

test('texts in one paragraph become elements in their order', async (t) => {
  const both = '<p id="block">[ieum program-finder] 그리고 [ieum help-request-form]</p>';
  const { page } = await open(t, { body: inBody(paragraphs(60) + both) });
  await readTo(page, '#block');
  await page.locator(`#block + ieum-program-finder + ${FORM}`).waitFor();
  await page.locator('ieum-program-finder').getByRole('heading', { name: finderWords.title }).waitFor();
});

for (const [what, box] of Object.entries({
  'of its class': `<div id="box" class="note ieum-help-request-form">${PHONES}</div>`,
  'of its data': `<div id="box" data-ieum="help-request-form district=4617025021 site=${SITE}">${PHONES}</div>`,
})) {
  test(`a box by the name ${what} holds the form, and what stood in it while the form does not`, async (t) => {
    const { page } = await open(t, { body: inBody(paragraphs(60) + box) });
    assert.equal(await page.locator(`#box > ${FORM} > p > a`).isVisible(), true);
    await page.locator('#box').scrollIntoViewIfNeeded();
    await starts(page.locator(`#box > ${FORM}`));
    assert.equal(await page.locator(`#box > ${FORM} > p > a`).isVisible(), false);
  });
}

test('doors that come later open as those do that were there', async (t) => {
  const { page } = await open(t, { body: inBody(PHONES) });
  await page
    .locator('.article-body')
    .evaluate(
      (body, html) => body.insertAdjacentHTML('beforeend', html),
      `${link()}<p id="text">[ieum request-status]</p><div id="box" class="${FORM}"></div>`,
    );
  await page.locator('#text').getByRole('link').waitFor();
  await starts(page.locator(`#box > ${FORM}`));
  await page.locator('#link').click();
  await starts(page.locator(`#block + ${FORM}`));
});

test('an article that is written anew, moved, and filled with ads keeps its doors, each once', async (t) => {
  const { page } = await open(t, {
    body: `${inBody(
      `${link()}<p id="text">[ieum request-status]</p><div id="box" class="${FORM}">${PHONES}</div>` +
        `${paragraphs(60)}<p id="below">[ieum program-finder]</p>`,
    )}<main></main>`,
  });
  const churn = () =>
    page.evaluate(() => {
      const body = document.querySelector('.article-body');
      if (!body) return;
      body.innerHTML = String(body.innerHTML);
      document.querySelector('main')?.append(body);
      for (const paragraph of body.querySelectorAll('p'))
        paragraph.insertAdjacentHTML('afterend', '<ins class="ad"></ins>');
    });
  await churn();
  await readTo(page, '#below');
  await page.locator('ieum-program-finder').getByRole('heading', { name: finderWords.title }).waitFor();
  await churn();
  await page.locator('#link').click();
  await starts(formIn(page).first());
  await churn();
  await starts(formIn(page).first());
  await starts(page.locator(`#box > ${FORM}`));
  await page.locator('#link').click();
  assert.equal(await page.locator('#text').getByRole('link').count(), 1);
  assert.deepEqual(
    await Promise.all([`#box ${FORM}`, FORM, 'ieum-program-finder'].map((tag) => page.locator(tag).count())),
    [1, 2, 1],
  );
});

test('the loader included twice does its work once, as it is told first', async (t) => {
  const again = `<script src="${host.kit}/v1/loader.js" data-api="https://evil.example/api" data-within="body" defer></script>`;
  const text = (id: string) => `<p id="${id}">[ieum help-request-form]</p>`;
  const { page } = await open(t, { body: inBody(text('inside') + link()) + text('outside') + again });
  assert.equal(await page.locator('#inside').getByRole('link').count(), 1);
  assert.equal(await page.locator('#outside').innerText(), '[ieum help-request-form]');
  await page.locator('#link').click();
  await starts(formIn(page));
  assert.equal(await formIn(page).getAttribute('api'), `${host.kit}/api`);
});

test('where the form does not arrive, the link leads where it always did', async (t) => {
  const context = await openDevice(t, browser);
  const page = await context.newPage();
  await page.goto(host.put({ body: inBody(link()) }), { waitUntil: 'networkidle' });
  await page.route('**/v1/help-request-form-*.js', (route) => route.abort());
  await page.locator('#link').click();
  await page.waitForURL(`${host.frame}#*`);
});

test('where the form does not arrive, a box shows what stood in it, and a text a way with a number to call', async (t) => {
  const context = await openDevice(t, browser);
  const page = await context.newPage();
  await page.route('**/v1/help-request-form-*.js', (route) => route.abort());
  const body = `<div id="box" class="${FORM}">${PHONES}</div>${paragraphs(60)}<p id="text">[ieum help-request-form]</p>`;
  const failed = page.waitForEvent('console', (message) => message.text().startsWith(`<${FORM}>:`));
  await page.goto(host.put({ body: inBody(body) }));
  assert.match((await failed).text(), /could not be loaded/);
  assert.equal(await page.locator('#box').getByRole('link', { name: '129' }).isVisible(), true);
  await readTo(page, '#text');
  const tag = page.locator(`#text + ${FORM}`);
  assert.equal(await tag.getByRole('link', { name: '129' }).getAttribute('href'), 'tel:129');
  assert.ok((await tag.getByRole('link', { name: TITLE }).getAttribute('href'))?.startsWith(host.frame));
});

test('where what opens doors does not arrive, links and texts are as they were written', async (t) => {
  const context = await openDevice(t, browser);
  const page = await context.newPage();
  await page.route('**/v1/doors-*.js', (route) => route.abort());
  const inside = `${link()}<p>[ieum help-request-form]</p>`;
  const failed = page.waitForEvent('console', (message) => message.text().startsWith('Doors:'));
  await page.goto(host.put({ body: inBody(inside) }));
  await failed;
  assert.equal(await page.locator('.article-body').innerHTML(), inside);
});
