import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Family } from '../row.ts';

/** Of what a page without a secure context lacks, nothing is there. */
async function isPlain(page: Page): Promise<void> {
  const has = await page.evaluate(() => [
    isSecureContext,
    'subtle' in crypto && crypto.subtle !== undefined,
    'randomUUID' in crypto,
    'locks' in navigator,
    'serviceWorker' in navigator,
    'clipboard' in navigator,
  ]);
  assert.deepEqual(has, [false, false, false, false, false, false]);
}

export const family: Family = {
  id: 'http',
  name: { ko: 'http 주소', en: 'Plain http' },
  rows: [
    {
      name: { ko: '보안 문맥이 아닌 페이지', en: 'a page that is no secure context' },
      plain: true,
      check: (_form, page) => isPlain(page),
    },
    {
      name: { ko: '보안 문맥이 아니고 EUC-KR인 페이지', en: 'the same in EUC-KR' },
      plain: true,
      page: () => ({ charset: 'euc-kr', doctype: '', html: '' }),
      check: (_form, page) => isPlain(page),
    },
    {
      name: { ko: '첫 답을 잃어버리는 연결', en: 'the same, and the first answer is lost' },
      plain: true,
      scenario: 'lost-once',
      check: (_form, page) => isPlain(page),
    },
  ],
};
