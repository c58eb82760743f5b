import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { SITE, startArticleHost, type ArticleHost } from '../support/article-host.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';

let browser: Browser;
let host: ArticleHost;

before(async () => {
  [host, browser] = await Promise.all([startArticleHost(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await host.stop();
});

const FORM = 'element=help-request-form';
const GOOD = `#ieum:site=${SITE}&${FORM}`;
const HUGE = 'a'.repeat(1_000_000);

/** What somebody may write into an article or below it, `href` of links; what it tries to do is its name. */
const links: Readonly<Record<string, (at: ArticleHost) => string>> = {
  'to another origin': () => `https://evil.example/v1/frame.html${GOOD}`,
  'to another port of the same host': ({ frame }) => frame.replace(/:\d+/, ':1') + GOOD,
  'by another scheme': ({ frame }) => frame.replace('http:', 'https:') + GOOD,
  'with the kit’s host as the name of a user elsewhere': ({ kit }) =>
    `${kit.replace(/:\d+$/, '')}@evil.example/v1/frame.html${GOOD}`,
  'with the name of a user': ({ frame }) => frame.replace('//', '//evil@') + GOOD,
  'with the name and password of a user': ({ frame }) => frame.replace('//', '//a:b@') + GOOD,
  'to another path': ({ kit }) => `${kit}/v1/other.html${GOOD}`,
  'to a path below': ({ frame }) => `${frame}/evil${GOOD}`,
  'to a path with an encoded slash': ({ kit }) => `${kit}/v1%2Fframe.html${GOOD}`,
  'to a path with an encoded letter': ({ kit }) => `${kit}/v1/fr%61me.html${GOOD}`,
  'with a query': ({ frame }) => `${frame}?api=https://evil.example${GOOD}`,
  'by a script': () => `javascript:void(0)//frame.html${GOOD}`,
  'that names another API': ({ frame }) => `${frame}${GOOD}&api=https%3A%2F%2Fevil.example%2Fapi`,
  'that names another source': ({ frame }) => `${frame}#ieum:site=${SITE}&element=program-finder&src=evil`,
  'that names another site': ({ frame }) => `${frame}#ieum:site=evil&${FORM}`,
  'with a title': ({ frame }) => `${frame}${GOOD}&program-name=You-won`,
  'with the name of an organisation': ({ frame }) => `${frame}${GOOD}&organization=Gaon`,
  'with words in a code': ({ frame }) => `${frame}${GOOD}&district=call%20me`,
  'with markup in a code': ({ frame }) => `${frame}${GOOD}&district=%3Cscript%3Ealert(1)%3C/script%3E`,
  'with a listener': ({ frame }) => `${frame}${GOOD}&onclick=alert`,
  'with another place to leave for': ({ frame }) => `${frame}${GOOD}&exit-url=evil`,
  'with a code twice': ({ frame }) => `${frame}${GOOD}&district=1&district=2`,
  'to another element': ({ frame }) => `${frame}#ieum:site=${SITE}&element=script`,
  'to what every object has': ({ frame }) => `${frame}#ieum:site=${SITE}&element=constructor`,
  'to no element': ({ frame }) => `${frame}#ieum:site=${SITE}`,
  'with a fragment that never ends': ({ frame }) => `${frame}${GOOD}&district=${HUGE}`,
};

/** What somebody may write that is no link. */
const writings: Readonly<Record<string, string>> = {
  'a text that names another API': '<p>[ieum help-request-form api=https://evil.example/api]</p>',
  'a text whose API is a code': '<p>[ieum help-request-form api=evil.example]</p>',
  'a text that names another site': '<p>[ieum help-request-form site=evil]</p>',
  'a text with a title': '<p>[ieum help-request-form program-name=You-won]</p>',
  'a text with markup': '<p>[ieum help-request-form district=&lt;b&gt;]</p>',
  'a text with an escaped code': '<p>[ieum help-request-form district=%31]</p>',
  'a text with a query': '<p>[ieum help-request-form&district=1]</p>',
  'a text with a listener': '<p>[ieum help-request-form onclick=alert]</p>',
  'a text for another element': '<p>[ieum script src=evil]</p>',
  'a text that is nested': '<p>[ieum [ieum help-request-form api=x]]</p>',
  'a text that markup breaks': '<p>[ieum <b>help-request-form</b>]</p>',
  'a text that never ends': `<p style="height:1em;overflow:hidden">[ieum help-request-form district=${HUGE}]</p>`,
  'a text of nothing but openings': `<p style="height:1em;overflow:hidden">${'[ieum '.repeat(50_000)}</p>`,
  'a text in a comment of the markup': '<p><!-- [ieum help-request-form] --></p>',
  'a text in a link': '<p><a href="#top">[ieum help-request-form]</a></p>',
  'a text in a button': '<p><button>[ieum help-request-form]</button></p>',
  'a text in preformatted text': '<pre>[ieum help-request-form]</pre>',
  'a text in code': '<p><code>[ieum help-request-form]</code></p>',
  'a text in a field': '<p><textarea>[ieum help-request-form]</textarea></p>',
  'a text in a style sheet that is shown': '<style style="display:block">[ieum help-request-form]</style>',
  'a text in a script that is shown':
    '<script type="text/plain" style="display:block">[ieum help-request-form]</script>',
  'a text that is being written': '<div contenteditable><p>[ieum help-request-form]</p></div>',
  'a box that is being written': '<div contenteditable><div class="ieum-help-request-form">글</div></div>',
  'a box that names another API': '<div data-ieum="help-request-form api=https://evil.example">글</div>',
  'a box that names another site': '<div data-ieum="help-request-form site=evil">글</div>',
  'a box of a class with more to it': '<div class="ieum-help-request-form-x">글</div>',
  'a box whose data contradict its class': '<div class="ieum-help-request-form" data-ieum="api=x">글</div>',
  'a box in a link': '<a href="#top"><div class="ieum-help-request-form">글</div></a>',
  'a box that is no box': '<span class="ieum-help-request-form" data-ieum="help-request-form">글</span>',
};

/** An article with `inside`, and a good link after it by which one sees that doors open here at all. */
async function open(t: TestContext, inside: string, outside = ''): Promise<Page> {
  const page = await (await openDevice(t, browser)).newPage();
  const opener = page.waitForResponse('**/v1/doors-*.js');
  const good = `<p><a id="good" href="${host.frame}${GOOD}">도움 요청하기</a></p>`;
  const body = `<div class="article-body"><div id="bad">${inside}</div>${good}</div>${outside}`;
  await page.goto(host.put({ body }), { waitUntil: 'networkidle' });
  // Once more from here: what the loader does with it has been done by then.
  await page.evaluate((url) => import(url), (await opener).url());
  return page;
}

/** Clicks a link without leaving the page; whether the click had been taken up. */
const isTakenUp = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((which) => {
    let isTaken = false;
    const last = (event: Event) => {
      isTaken = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', last, { once: true });
    document.querySelector<HTMLElement>(which)?.click();
    return isTaken;
  }, selector);

const formsIn = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).locator('ieum-help-request-form, ieum-program-finder, [data-ieum-door]').count();

async function opensAtLast(page: Page): Promise<void> {
  assert.equal(await isTakenUp(page, '#good'), true);
  assert.equal(await page.locator('ieum-help-request-form').count(), 1);
}

for (const [what, href] of Object.entries(links)) {
  test(`a link ${what} opens nothing here`, async (t) => {
    const page = await open(t, `<a id="link" href="${href(host).replaceAll('&', '&amp;')}">도움</a>`);
    assert.equal(await isTakenUp(page, '#link'), false);
    assert.equal(await page.locator('ieum-help-request-form, ieum-program-finder').count(), 0);
    await opensAtLast(page);
  });
}

for (const [what, writing] of Object.entries(writings)) {
  test(`${what} opens nothing and stays as it is`, async (t) => {
    const page = await open(t, `<section>${writing}</section>`);
    await page.mouse.wheel(0, 4000);
    assert.equal(await formsIn(page, '#bad'), 0);
    assert.equal(
      await page.locator('#bad section').innerHTML(),
      await page.evaluate((html) => {
        const parsed = new DOMParser().parseFromString(`<section>${html}</section>`, 'text/html');
        return parsed.querySelector('section')?.innerHTML;
      }, writing),
    );
    await opensAtLast(page);
  });
}

test('nothing outside the selector opens, and a link there leads where it leads', async (t) => {
  const comments = `<section id="comments"><a id="link" href="${host.frame}${GOOD}">도움</a>
    <p>[ieum help-request-form]</p><div class="ieum-help-request-form">글</div>
    <div data-ieum="help-request-form">글</div></section>`;
  const page = await open(t, '', comments);
  const before = await page.locator('#comments').innerHTML();
  assert.equal(await isTakenUp(page, '#link'), false);
  assert.equal(await page.locator('#comments').innerHTML(), before);
  await opensAtLast(page);
});

test('a page whose loader names no selector has no doors', async (t) => {
  const page = await (await openDevice(t, browser)).newPage();
  const inside = `<p>[ieum help-request-form]</p><div class="ieum-help-request-form">글</div><p><a href="${host.frame}${GOOD}">도움</a></p>`;
  await page.goto(host.put({ body: `<div class="article-body">${inside}</div>`, loader: '' }), {
    waitUntil: 'networkidle',
  });
  assert.equal(await page.locator('.article-body').innerHTML(), inside.replaceAll('&', '&amp;'));
  assert.equal(await isTakenUp(page, 'a'), false);
});

test('what a door opens speaks to the loader’s API alone, whatever the address of the page says', async (t) => {
  const page = await open(t, '');
  await page.goto(`${page.url()}#ieum:api=https%3A%2F%2Fevil.example&site=evil`);
  await opensAtLast(page);
  assert.equal(await page.locator('ieum-help-request-form').getAttribute('api'), `${host.kit}/api`);
});
