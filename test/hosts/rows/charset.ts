import assert from 'node:assert/strict';
import { formModule, loaderTag } from '../doors.ts';
import type { Family, Row } from '../row.ts';
import type { Place } from '../servers.ts';

/** The element's own module, as a page with a bundler or without a loader imports it. */
function moduleTag({ kit, api }: Place): string {
  return `<script type="module">
import '${kit}/v1/${formModule()}';
document.querySelectorAll('ieum-help-request-form').forEach(function (form) { form.setAttribute('api', '${api}'); });
</script>`;
}

/** As tag managers bring a script. */
const insertedTag = ({ kit, api, site }: Place): string => `<script>(function () {
  var script = document.createElement('script');
  script.src = '${kit}/v1/loader.js';
  script.setAttribute('data-api', '${api}');
  script.setAttribute('data-site', '${site}');
  script.setAttribute('data-within', '.article-body');
  document.getElementsByTagName('head')[0].appendChild(script);
})();</script>`;

/** Words of the page and of the card are as they were written. */
const readable: Row['check'] = async (form, page) => {
  assert.equal(await page.evaluate(() => document.characterSet), 'EUC-KR');
  assert.equal(await page.title(), '가온신문');
  assert.match(await page.locator('h1').innerText(), /^전기 끊긴 집$/);
  assert.doesNotMatch(await form.innerText(), /\uFFFD/);
};

const EUC_KR = { charset: 'euc-kr', doctype: '', html: '' } as const;

const rows: readonly Row[] = [
  { name: { ko: '로더를 defer로', en: 'loader with defer' }, page: () => EUC_KR },
  {
    name: { ko: '로더를 바로', en: 'loader without defer' },
    page: (at) => ({ ...EUC_KR, loader: loaderTag(at).replace(' defer', '') }),
  },
  {
    name: { ko: '로더를 본문 끝에서', en: 'loader at the end of the body' },
    page: (at) => ({
      ...EUC_KR,
      loader: '',
      body: (door) =>
        `<h1>전기 끊긴 집</h1><div class="article-body">${door}</div>${loaderTag(at).replace(' defer', '')}`,
    }),
  },
  {
    name: { ko: '로더를 스크립트로 끼워서', en: 'loader inserted by a script' },
    page: (at) => ({ ...EUC_KR, loader: insertedTag(at) }),
  },
  {
    name: { ko: '모듈을 바로', en: 'the module itself' },
    page: (at) => ({ ...EUC_KR, loader: moduleTag(at) }),
    doors: ['tag'],
  },
  {
    name: { ko: '글자 세트를 meta로만', en: 'charset by meta alone' },
    page: () => ({
      ...EUC_KR,
      headers: { 'content-type': 'text/html' },
      head: '<meta http-equiv="Content-Type" content="text/html; charset=euc-kr">',
    }),
  },
  {
    name: { ko: 'EUC-KR로 쓴 주소', en: 'an address written in EUC-KR' },
    page: () => EUC_KR,
    query: '?stx=%C0%FC%B1%E2&page=%',
  },
  {
    name: { ko: 'XHTML 1.0 선언', en: 'XHTML 1.0 Transitional' },
    page: () => ({
      ...EUC_KR,
      doctype:
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n',
      html: ' xmlns="http://www.w3.org/1999/xhtml" xml:lang="ko" lang="ko"',
    }),
  },
];

export const family: Family = {
  id: 'charset',
  name: { ko: 'EUC-KR, 문서 선언 없음', en: 'EUC-KR in quirks mode' },
  rows: rows.map((row) => ({ ...row, check: readable })),
};
