import type { HostPage } from '../page.ts';
import type { Family, Row } from '../row.ts';
import { keepsShape } from '../shape.ts';

const css =
  (rules: string, more: Partial<HostPage> = {}) =>
  (): Partial<HostPage> => ({
    head: `<style>${rules}</style>`,
    ...more,
  });

/** The article inside markup of the host's. */
const inside =
  (before: string, after: string, rest = '') =>
  (door: string): string =>
    `<h1>전기 끊긴 집</h1>${before}<div class="article-body"><p>검침원이 문을 두드렸다.</p>${door}<p>이웃의 눈이 먼저였다.</p></div>${after}${rest}`;

/** What a reader taps to see the part of the page that the article is in. */
const openPart: Row['arrive'] = (page) => page.getByRole('button', { name: '기사 보기' }).click();

const OPENER = `<button onclick="document.querySelector('.part').className='part on'">기사 보기</button>`;

const rows: readonly Row[] = [
  {
    name: { ko: '글자 62.5 %', en: '62.5 % rem' },
    page: css('html { font-size: 62.5%; } body { font-size: 1.6rem; line-height: 1; }'),
  },
  {
    name: { ko: '모든 것을 지우는 초기화', en: 'a reset of everything' },
    page: css(
      '* { margin: 0; padding: 0; border: 0; outline: 0; font: inherit; vertical-align: baseline; list-style: none; box-sizing: content-box; min-width: 0; }',
    ),
  },
  {
    name: { ko: '모든 것에 !important', en: 'everything by !important' },
    page: css(`* { font: 9px/1 Gulim, 굴림 !important; letter-spacing: -1px !important; word-spacing: 4px !important; color: #999 !important;
      text-align: justify !important; text-indent: 2em !important; text-transform: uppercase !important; white-space: nowrap !important;
      cursor: crosshair !important; word-break: break-all !important; }`),
  },
  {
    name: { ko: 'KRDS의 스타일시트', en: 'KRDS’s own style sheet' },
    page: () => ({ head: '<link rel="stylesheet" href="/krds.css">' }),
  },
  {
    name: { ko: 'KRDS의 스타일시트, 선명하게', en: 'KRDS’s own style sheet in high contrast' },
    page: () => ({
      head: '<link rel="stylesheet" href="/krds.css">',
      html: ' lang="ko" data-krds-mode="high-contrast"',
    }),
  },
  {
    name: { ko: '입력 칸을 숨기는 규칙', en: 'rules that hide controls' },
    page: css(`.checkbox-group > input, input[type=checkbox], input[type=radio] { position: absolute; left: -9999px; opacity: 0; }
      label { float: left; width: 60px; } fieldset { display: none; } textarea { height: 12px; } section { display: none; } form { width: 50px; }
      input { width: 10px; } button { text-indent: -9999px; } summary, details, ul, li { display: none; }`),
  },
  {
    name: { ko: '오른쪽에서 왼쪽으로', en: 'right to left' },
    page: css('.article-body { unicode-bidi: bidi-override; }', { html: ' lang="ko" dir="rtl"' }),
  },
  {
    name: { ko: '나중에 여는 탭 (display)', en: 'in a tab that is opened later' },
    page: css('.part { display: none; } .part.on { display: block; }', {
      body: inside(`${OPENER}<div class="part">`, '</div>'),
    }),
    arrive: openPart,
  },
  {
    name: { ko: '나중에 펴는 글 (height)', en: 'in a fold that is opened later' },
    page: css(
      '.part { max-height: 0; overflow: hidden; visibility: hidden; } .part.on { max-height: none; visibility: visible; }',
      {
        body: inside(`${OPENER}<div class="part">`, '</div>'),
      },
    ),
    arrive: openPart,
  },
  {
    name: { ko: '고를 수 없는 본문', en: 'a body that takes no selection' },
    page: css('.article-body { -webkit-user-select: none; user-select: none; -webkit-touch-callout: none; }'),
  },
  {
    name: { ko: '만질 수 없는 본문', en: 'a body that takes no tap' },
    page: css('.article-body { pointer-events: none; }'),
    // A link there is dead before the kit comes, and so is a frame.
    doors: ['tag', 'box'],
  },
  {
    name: { ko: '줄어드는 칸 (flex, float)', en: 'in a column that shrinks what is in it' },
    page: css('.article-body { display: flex; flex-direction: column; align-items: center; }'),
  },
  {
    name: { ko: '떠 있는 것들 (float)', en: 'everything floats' },
    page: css('.article-body > * { float: left; }'),
  },
  {
    name: { ko: '그림을 고치려던 규칙', en: 'rules that were meant for pictures' },
    page: css(
      '.article-body * { max-width: 100% !important; width: auto !important; height: auto !important; min-height: 0 !important; position: static !important; }',
    ),
  },
  {
    name: { ko: '표로 짠 960 px 페이지, 휴대전화에서', en: 'a page of tables 960 px wide, on a phone' },
    page: () => ({
      head: '<meta name="viewport" content="width=960"><style>body { margin: 0; }</style>',
      doctype: '',
      body: inside(
        '<table width="960" cellpadding="0"><tr><td width="180" valign="top"><img width="160" height="600" alt=""></td><td valign="top">',
        '</td></tr></table>',
      ),
    }),
    device: { isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
  },
  {
    name: { ko: '안에서 구르는 본문', en: 'a body that scrolls inside' },
    page: css('.article-body { height: 420px; overflow: auto; }'),
  },
  {
    name: { ko: '화면을 덮는 광고 띠', en: 'banners that stay over the page' },
    page: css('.ad { position: fixed; left: 0; right: 0; height: 70px; background: #ddd; z-index: 2147483647; }', {
      body: inside(
        '<div class="ad" style="top:0">광고</div>',
        '',
        '<div class="ad" style="bottom:0">광고</div><p style="height:400px"></p>',
      ),
    }),
  },
  {
    name: { ko: '줄인 본문 (transform, zoom)', en: 'a body that is scaled' },
    page: css('.article-body { transform: scale(.96); transform-origin: 0 0; zoom: 1.04; }'),
  },
  {
    name: { ko: '어두운 페이지', en: 'a dark page' },
    page: css(':root { color-scheme: dark; } body { background: #000; color: #fff; }'),
    device: { colorScheme: 'dark' },
  },
  { name: { ko: '강제 색상', en: 'forced colours' }, device: { forcedColors: 'active', contrast: 'more' } },
  { name: { ko: '320 px 화면', en: '320 px' }, device: { viewport: { width: 320, height: 568 } } },
  {
    name: { ko: '400 % 확대', en: '400 % zoom' },
    device: { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
  },
  { name: { ko: '넓은 화면', en: 'a wide window' }, device: { viewport: { width: 1920, height: 1080 } } },
];

export const family: Family = {
  id: 'css',
  name: { ko: '페이지의 CSS', en: 'CSS of the page' },
  rows: rows.map((row) => ({ ...row, check: keepsShape })),
};
