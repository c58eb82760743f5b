import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { STRINGS } from '../../demo/snippets/strings.ts';
import ko from '../../src/strings/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { cardOf, chooseYeoul, copy, openBuilder, table, words, YEOUL, type Pasted } from '../support/paste.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function device(t: TestContext, width = 1000, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const context = await openDevice(t, browser, { viewport: { width, height: 900 }, colorScheme });
  await bringAxe(context);
  return context.newPage();
}

test('role, agency, programme, language and isolation stand in the codes, and the class alone carries none', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  const { choose } = words;
  await page.getByLabel(choose.role).selectOption('meter-reader');
  await page.getByLabel(choose.program).fill('WLF00000001');
  await page.getByLabel(choose.language).selectOption('en');
  await page.getByRole('checkbox', { name: choose.isolated }).check();
  assert.match(
    await copy(page, 'tag'),
    /^<ieum-help-request-form reporter-role="meter-reader" program-id="WLF00000001" lang="en" isolated>/,
  );
  const text = 'help-request-form reporter-role=meter-reader program-id=WLF00000001 lang=en';
  assert.equal(await copy(page, 'text'), `[ieum ${text}]`);
  assert.ok((await copy(page, 'box-data')).startsWith(`<div data-ieum="${text}">`));
  assert.ok((await copy(page, 'box-class')).startsWith('<div class="ieum-help-request-form">'));
  await cardOf(page, 'box-class').getByText(words.noCodes).waitFor();
});

test('another site or element starts without the codes of the one before', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  await chooseYeoul(page);
  await page.getByLabel(words.choose.site).selectOption({ label: '나주시(예시)' });
  assert.equal(await copy(page, 'text'), '[ieum help-request-form]');
  assert.match(await copy(page, 'loader'), /data-api="\S+\/api\/j\/naju" data-site="naju"/);
});

test('what is no selector and no code is told beside its field and stands in no code', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  const { choose } = words;
  await page.getByLabel(choose.within).fill('div[');
  await page.getByText(choose.withinError).waitFor();
  await page.getByLabel(choose.program).fill('"><script>');
  await page.getByText(choose.programError).waitFor();
  assert.doesNotMatch(await copy(page, 'loader'), /data-within/);
  assert.equal(await copy(page, 'text'), '[ieum help-request-form]');
  await page.getByLabel(choose.within).fill('#bo_v_con');
  assert.match(await copy(page, 'loader'), /data-within="#bo_v_con"/);
});

test('the table of CMSs was made with the very codes that are given out, and stands beside each', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  await chooseYeoul(page);
  for (const { id, code } of table.snippets) {
    if (id === 'tel') continue;
    const here = code.replaceAll('https://welfare.example', demo.kit).replaceAll('4617025021', YEOUL);
    assert.equal(await copy(page, id as Pasted), here);
    const told = cardOf(page, id as Pasted)
      .getByRole('list', { name: words.survives })
      .getByRole('listitem');
    assert.deepEqual(
      (await told.allInnerTexts()).map((line) => line.replace(/^\S+\s+/, '')),
      table.systems.map(({ name, results }) => `${name.ko} ${outcomeOf(results, id)}`),
    );
  }
});

const outcomeOf = (results: Readonly<Record<string, { outcome: string }>>, id: string): string =>
  words.outcome[(results[id]?.outcome ?? '') as keyof typeof words.outcome];

test('a preview is live, and cannot take the page away', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  await chooseYeoul(page);
  const name = words.previewOf(words.snippets.tag[0]);
  await page.getByRole('button', { name }).click();
  const preview = page.frameLocator(`iframe[title="${name}"]`);
  const form = preview.locator('ieum-help-request-form');
  await form.getByRole('button', { name: ko.form.self }).waitFor();
  assert.equal(await form.getAttribute('district'), YEOUL);
  assert.match((await page.locator(`iframe[title="${name}"]`).getAttribute('sandbox')) ?? '', /^(?!.*top-navigation)/);
  await page.getByRole('button', { name }).click();
  assert.equal(await page.locator('iframe').count(), 0);
});

test('where the sites cannot be had it says so, and loads them again when asked', async (t) => {
  const page = await device(t);
  await page.route('**/v1/sites.json', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${demo.kit}/snippets.html`);
  await page.getByRole('alert').getByText(words.failed.sites).waitFor();
  assert.equal(await page.locator('snippet-card').count(), 0);
  await page.unrouteAll();
  await page.getByRole('button', { name: words.retry }).click();
  await page.getByLabel(words.choose.district).waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'choose-heading');
});

test('where there is no site yet it says where to name one', async (t) => {
  const page = await device(t);
  await page.route('**/v1/sites.json', (route) => route.fulfill({ json: { sites: {} } }));
  await page.goto(`${demo.kit}/snippets.html`);
  await page.getByRole('alert').getByText(words.failed.none).waitFor();
});

test('where the site’s API does not answer, the codes are there without a neighbourhood', async (t) => {
  const page = await device(t);
  await page.route('**/api/', (route) => route.abort());
  await openBuilder(page, demo);
  await page.getByRole('alert').getByText(words.failed.form).waitFor();
  assert.equal(await copy(page, 'text'), '[ieum help-request-form]');
  assert.equal(await page.getByLabel(words.choose.district).count(), 0);
});

test('by keyboard alone: another element, its neighbourhood, copied', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  await page.getByRole('radio', { name: '도움 요청서' }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.getByLabel(words.choose.district).focus();
  await page.keyboard.press('ArrowDown');
  const button = cardOf(page, 'text').getByRole('button', { name: words.copyOf(words.snippets.text[0]) });
  await button.focus();
  await page.keyboard.press('Enter');
  await cardOf(page, 'text').getByText(words.copied, { exact: true }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^\[ieum help-request-form district=\d+\]$/);
});

for (const { language, width, scheme } of [
  { language: 'ko', width: 320, scheme: 'light' },
  { language: 'en', width: 320, scheme: 'dark' },
  { language: 'ko', width: 1280, scheme: 'dark' },
] as const) {
  test(`in ${language}, ${width} px wide, ${scheme}: nothing sticks out, and axe finds nothing`, async (t) => {
    const page = await device(t, width, scheme);
    await openBuilder(page, demo, language);
    await page.getByLabel(STRINGS[language].choose.district).waitFor();
    await page.getByLabel(STRINGS[language].choose.within).fill('div[');
    assert.equal(await page.title(), STRINGS[language].title);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    assert.deepEqual(await accessibilityFaults(page, 'html'), []);
  });
}
