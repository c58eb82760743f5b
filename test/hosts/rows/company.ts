import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { formModule, loaderTag } from '../doors.ts';
import type { Family } from '../row.ts';

const RECORD = `<script src="/rrweb.js"></script>
<script>var recorded = []; rrweb.record({ emit: function (event) { recorded.push(event); }, recordCrossOriginIframes: true, maskAllInputs: false });</script>`;

/** Ads that come, go and push the article about, several times a second. */
const ADS = `<script>setInterval(function () {
  var paragraphs = document.querySelectorAll('.article-body p'), at = paragraphs[Math.floor(Math.random() * paragraphs.length)];
  var old = document.querySelector('.ad'), ad = document.createElement('div');
  if (old) old.parentNode.removeChild(old);
  ad.className = 'ad';
  ad.innerHTML = '<a href="/ad">광고</a><iframe width="300" height="60" srcdoc="광고"></iframe>';
  at.parentNode.insertBefore(ad, at);
}, 150);</script>`;

/** Runs `change` a moment after the page has come, right after each step in the form and in the middle of words. */
const often = (change: string): string => `<script>(function () {
  function change() { var article = document.querySelector('.article-body'); if (article) { ${change} } }
  setTimeout(change, 300);
  ['ieum-step', 'input'].forEach(function (type) { addEventListener(type, function () { setTimeout(change, 0); }); });
})();</script>`;

/** A page that draws its article anew, as those do that change the letters' size. */
const REWRITES = often('article.innerHTML = String(article.innerHTML);');

/** A page that wraps and moves what is in its article. */
const MOVES = often(`var box = document.createElement('section');
  while (article.firstChild) box.appendChild(article.firstChild);
  while (box.childNodes.length === 1 && box.firstChild.localName === 'section') box = box.firstChild;
  article.appendChild(box);`);

/** An article that arrives after the page, as in an app of one page. */
const LATE = (door: string): string => `<div id="app"></div>
<script type="text/plain" id="article"><h1>전기 끊긴 집</h1><div class="article-body"><p>검침원이 문을 두드렸다.</p>${door}</div></script>
<script>setTimeout(function () { document.getElementById('app').innerHTML = document.getElementById('article').textContent; }, 300);</script>`;

const oneForm = async (page: Page): Promise<void> => {
  const cards = await page.locator('ieum-help-request-form').count();
  assert.ok(cards <= 1, `${cards} forms stand on the page`);
};

export const family: Family = {
  id: 'company',
  name: { ko: '함께 도는 스크립트', en: 'Company on the page' },
  rows: [
    {
      name: { ko: '화면을 녹화하는 rrweb', en: 'rrweb recording the page' },
      page: () => ({ head: RECORD }),
      check: async (_form, page) => {
        assert.ok(await page.evaluate('recorded.length > 1'), 'the recorder is at work');
      },
    },
    {
      name: { ko: '로더가 두 번', en: 'the loader twice' },
      page: (at) => ({ loader: loaderTag(at) + loaderTag(at) }),
      check: (_form, page) => oneForm(page),
    },
    {
      name: { ko: '두 판이 한 페이지에', en: 'two versions of the kit' },
      page: (at) => ({ loader: loaderTag(at, 'v2') + loaderTag(at) }),
      check: (_form, page) => oneForm(page),
    },
    {
      name: { ko: '두 판이 한 페이지에, 하나는 모듈로', en: 'two versions, one of them as a module' },
      page: (at) => ({
        loader: `${loaderTag(at)}<script type="module">
import '${at.kit}/v2/${formModule()}';
</script>`,
      }),
      check: (_form, page) => oneForm(page),
    },
    { name: { ko: '오가는 광고', en: 'ads that come and go' }, page: () => ({ head: ADS }) },
    {
      name: { ko: '본문을 다시 그리는 페이지', en: 'an article that is drawn anew' },
      page: () => ({ head: REWRITES }),
    },
    { name: { ko: '본문을 옮기는 페이지', en: 'an article that is moved about' }, page: () => ({ head: MOVES }) },
    { name: { ko: '나중에 오는 본문', en: 'an article that comes late' }, page: () => ({ body: LATE }) },
    {
      name: { ko: '다른 곳을 가리키는 base', en: 'a base that leads elsewhere' },
      page: () => ({ head: '<base href="https://cdn.example/skin/" target="_top">' }),
    },
  ],
};
