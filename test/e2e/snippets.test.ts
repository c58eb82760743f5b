import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import directoryWords from '../../src/strings/directory/ko.ts';
import finderWords from '../../src/strings/finder/ko.ts';
import ko from '../../src/strings/ko.ts';
import statusWords from '../../src/strings/status/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { cardOf, chooseYeoul, copy, openBuilder, openPasted, words, YEOUL, type Pasted } from '../support/paste.ts';
import { allLoaded, finderIn } from '../support/seeker.ts';
import { allPartners, directoryIn } from '../support/visitor.ts';
import { watchLayoutShift } from '../support/watch-page.ts';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

async function device(t: TestContext, width = 1000): Promise<Page> {
  return (await openDevice(t, browser, { viewport: { width, height: 900 } })).newPage();
}

/** The form on a page or in a frame of it, once its first question is there. */
async function formOf(place: Page | FrameLocator) {
  const form = place.locator('ieum-help-request-form');
  await form.getByRole('button', { name: ko.form.self }).waitFor();
  return { district: await form.getAttribute('district'), api: await form.getAttribute('api') };
}

/** How a reader comes to what was pasted: it stands there, or a link is tapped. */
const WAYS: readonly { id: Pasted; district: string | null; tapped?: string }[] = [
  { id: 'tag', district: YEOUL },
  { id: 'link', district: YEOUL, tapped: '도움 요청하기' },
  { id: 'text', district: YEOUL, tapped: ko.form.title },
  { id: 'box-class', district: null },
  { id: 'box-data', district: YEOUL },
];

for (const { id, district, tapped } of WAYS) {
  test(`${id}: copied and pasted beside the copied script, it opens the form for the chosen neighbourhood`, async (t) => {
    const page = await device(t);
    await openBuilder(page, demo);
    await chooseYeoul(page);
    const [template, body] = [await copy(page, 'loader'), await copy(page, id)];
    await openPasted(page, demo, body, template);
    if (tapped) await page.locator('.article-body').getByRole('link', { name: tapped }).click();
    assert.deepEqual(await formOf(page), { district, api: demo.api });
    assert.equal(page.url(), `${demo.host}/doors.html`);
  });
}

test('iframe: copied and pasted alone, it opens the form in its frame', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  await chooseYeoul(page);
  await openPasted(page, demo, await copy(page, 'iframe'), '');
  const { district } = await formOf(page.frameLocator('iframe'));
  assert.equal(district, YEOUL);
});

test('link: pasted where there is no script, it opens the page of its own, and so does the address alone', async (t) => {
  const page = await device(t);
  await openBuilder(page, demo);
  await chooseYeoul(page);
  const address = await copy(page, 'link', words.copyAddressOf(words.snippets.link[0]));
  const link = await cardOf(page, 'link').locator('code').textContent();
  await openPasted(page, demo, link ?? '', '');
  await page.getByRole('link', { name: '도움 요청하기' }).click();
  await page.waitForURL(address);
  assert.equal((await formOf(page)).district, YEOUL);
});

const OTHERS: readonly { name: string; tag: string; heading: string }[] = [
  { name: '복지 제도 찾기', tag: 'ieum-program-finder', heading: finderWords.title },
  { name: '기관 안내', tag: 'ieum-partner-directory', heading: directoryWords.title },
  { name: '처리 상황 보기', tag: 'ieum-request-status', heading: statusWords.ask.title },
];

for (const { name, tag, heading } of OTHERS) {
  test(`${name}: what is copied for it opens it and nothing else, for the chosen site`, async (t) => {
    const page = await device(t);
    await openBuilder(page, demo);
    await page.getByRole('radio', { name }).check();
    await page.getByLabel(words.choose.site).selectOption({ label: '의정부시(예시)' });
    const [template, tagged] = [await copy(page, 'loader'), await copy(page, 'tag')];
    const frame = await copy(page, 'iframe');
    await openPasted(page, demo, tagged + frame, template);
    for (const place of [page, page.frameLocator('iframe')]) {
      await place.locator(tag).getByRole('heading', { name: heading }).first().waitFor();
      assert.equal(await place.locator(tag).getAttribute('api').then(pathOf), '/api/j/uijeongbu');
      assert.equal(await place.locator('ieum-help-request-form').count(), 0);
    }
  });
}

const pathOf = (address: string | null): string => new URL(address ?? '').pathname.replace(/\/$/, '');

/** Scrolls down as a reader does, past everything, until what `selector` finds begins 300 px below the screen. */
const readTo = (page: Page, selector: string): Promise<void> =>
  page.evaluate(async (wanted) => {
    const below = () => (document.querySelector(wanted)?.getBoundingClientRect().top ?? 0) - innerHeight;
    while (below() > 300 && scrollY + innerHeight < document.documentElement.scrollHeight - 1) {
      scrollBy(0, 60);
      await new Promise(requestAnimationFrame);
    }
  }, selector);

test('on the page of all doors a link in sight opens the element below itself when it is tapped', async (t) => {
  const page = await device(t);
  await page.goto(`${demo.host}/doors.html`, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: '보낸 요청 확인하기' }).click();
  await page.locator('p:has-text("보낸 요청 확인하기") + ieum-request-status [part="card"]').waitFor();
});

for (const width of [360, 1280]) {
  test(`the page of all doors, ${width} px wide: each opens, nothing moves by itself, comments stay words`, async (t) => {
    const context = await openDevice(t, browser, { viewport: { width, height: 640 } });
    const layoutShift = await watchLayoutShift(context);
    const page = await context.newPage();
    await page.goto(`${demo.host}/doors.html`, { waitUntil: 'networkidle' });
    // Each has come before it is on the screen: what shows lists that are still loading moves them.
    await readTo(page, '#bo_v_con > p:nth-of-type(5)');
    await allLoaded(finderIn(page));
    await readTo(page, '.ieum-help-request-form');
    await formOf(page);
    await readTo(page, 'ieum-partner-directory');
    await allPartners(directoryIn(page));
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await page.frameLocator('iframe').locator('ieum-help-request-form [part~="group"]').waitFor();
    const { sum, moved } = await layoutShift(page);
    assert.equal(sum, 0, moved.join('\n'));

    const comment = page.getByText('[ieum help-request-form]');
    await comment.scrollIntoViewIfNeeded();
    // What is near is taken up within a frame.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    assert.ok(await comment.isVisible());
    assert.equal(await page.locator('ieum-help-request-form').count(), 1);
  });
}
