import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { paragraphs, SITE, startArticleHost, type ArticleHost } from '../support/article-host.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { watchLayoutShift } from '../support/watch-page.ts';

let browser: Browser;
let host: ArticleHost;

before(async () => {
  [host, browser] = await Promise.all([startArticleHost(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await host.stop();
});

const PHONES = '<p>전화하세요. <a href="tel:129">129</a></p>';

/** Every door there is, by how an author writes it; the text also in the middle of words. */
const DOORS: Readonly<Record<string, () => string>> = {
  'a tag': () => `<ieum-help-request-form>${PHONES}</ieum-help-request-form>`,
  'a link': () => `<p><a href="${host.frame}#ieum:site=${SITE}&amp;element=help-request-form">도움 요청하기</a></p>`,
  'a text': () => '<p>[ieum program-finder]</p>',
  'a text among words': () =>
    '<p>혼자 어려우면 여기에서 바로 [ieum partner-directory shown=list lang=ko] 그다음에 전화로 물어봐도 돼요.</p>',
  'a box': () => `<div class="note ieum-help-request-form">${PHONES}</div>`,
  'a box of data': () => `<div data-ieum="request-status lang=en">${PHONES}</div>`,
};

/** An element's room in the page's own style sheet, which is there before the loader: in px, by the window's width. */
const room = (name: string, ...heights: readonly string[]): string =>
  ['all', '(max-width:599px)', '(max-width:399px)', '(max-width:359px)']
    .slice(0, heights.length)
    .map(
      (width, index) =>
        `@media ${width}{ieum-${name},.ieum-${name},[data-ieum^=${name}]{display:flow-root;min-height:${heights[index]}}}`,
    )
    .join('');

const STYLE = `<style>.article-body{max-width:720px;margin:auto;font:17px/1.6 sans-serif}.note{padding:20px}
${room('help-request-form', '590px', '715px', '715px', '805px')}
${room('request-status', '695px', '740px', '800px', '845px')}
[data-ieum*='lang=en']{min-height:910px}</style>`;

/** Reads the page to its end, as fast as a thumb scrolls. */
async function readThrough(page: Page): Promise<void> {
  const isAtEnd = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
  while (!(await isAtEnd())) {
    await page.mouse.wheel(0, 150);
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  await page.waitForLoadState('networkidle');
}

for (const [device, viewport] of Object.entries({
  'a desktop': { width: 1280, height: 800 },
  'a phone of 360 px': { width: 360, height: 640 },
})) {
  for (const [what, door] of Object.entries(DOORS)) {
    test(`nothing moves on ${device} where ${what} is in sight at once`, async (t) => {
      const context = await openDevice(t, browser, { viewport });
      const shiftOf = await watchLayoutShift(context);
      const page = await context.newPage();
      await page.goto(
        host.put({ head: STYLE, body: `<h1>기사</h1><div class="article-body">${door()}${paragraphs(9)}</div>` }),
        {
          waitUntil: 'networkidle',
        },
      );
      await readThrough(page);
      assert.deepEqual(await shiftOf(page), { sum: 0, moved: [] });
    });
  }

  test(`nothing moves on ${device} on the way through an article with all doors`, async (t) => {
    const context = await openDevice(t, browser, { viewport });
    const shiftOf = await watchLayoutShift(context);
    const page = await context.newPage();
    const doors = Object.values(DOORS).map((door) => paragraphs(12) + door());
    await page.goto(host.put({ head: STYLE, body: `<h1>기사</h1><div class="article-body">${doors.join('')}</div>` }), {
      waitUntil: 'networkidle',
    });
    await readThrough(page);
    assert.equal(
      await page
        .locator(
          '.article-body :is(ieum-help-request-form, ieum-request-status, ieum-partner-directory, ieum-program-finder):defined',
        )
        .count(),
      5,
    );
    assert.deepEqual(await shiftOf(page), { sum: 0, moved: [] });
  });
}
