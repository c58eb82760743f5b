import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { because, FRAMED, NO_ORIGIN, type Family, type Row } from '../row.ts';

/** As a browser does that blocks all cookies: the very question throws. */
const BLOCKED = `['sessionStorage', 'localStorage', 'indexedDB', 'caches', 'cookieStore'].forEach(function (name) {
  Object.defineProperty(window, name, { get: function () { throw new DOMException('The operation is insecure.', 'SecurityError'); } });
});
Object.defineProperty(Document.prototype, 'cookie', { get: function () { throw new DOMException('The operation is insecure.', 'SecurityError'); } });`;

/** As private windows of some browsers have it: it is there and takes nothing. */
const TAKES_NOTHING = `Storage.prototype.setItem = function () { throw new DOMException('No room.', 'QuotaExceededError'); };`;

/** Other scripts of the page have used up all of it, to the last letter. */
const FULL = `[sessionStorage, localStorage].forEach(function (storage) {
  for (var size = 1 << 23, name = 0; size >= 1; ) {
    try { storage.setItem('full-' + size + '-' + name++, new Array(size + 1).join('x')); } catch (error) { size = size >> 1; }
  }
});`;

const head = (script: string) => () => ({ head: `<script>${script}</script>` });

const throwing = async (page: Page): Promise<void> => {
  const error = await page.evaluate(() => {
    try {
      // As long as what the form keeps while a request is not confirmed.
      sessionStorage.setItem('probe', 'x'.repeat(32));
      return '';
    } catch (thrown) {
      return (thrown as DOMException).name;
    }
  });
  assert.match(error, /SecurityError|QuotaExceededError/);
};

const rows: readonly Row[] = [
  { name: { ko: '저장소를 막은 브라우저', en: 'storage blocked' }, everywhere: BLOCKED },
  { name: { ko: '저장소가 아무것도 받지 않음', en: 'storage that takes nothing' }, everywhere: TAKES_NOTHING },
  { name: { ko: '꽉 찬 저장소', en: 'storage full' }, page: head(FULL) },
  {
    name: { ko: '출처가 없는 페이지', en: 'a page of no origin (CSP sandbox)' },
    page: () => ({
      headers: {
        'content-security-policy': 'sandbox allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox',
      },
    }),
    fallback: because(FRAMED, NO_ORIGIN),
    reports: /^frame-ancestors/,
  },
  {
    name: { ko: '막혔고 첫 답을 잃어버림', en: 'blocked, and the first answer is lost' },
    everywhere: BLOCKED,
    scenario: 'lost-once',
  },
  {
    name: { ko: '찼고 첫 답을 잃어버림', en: 'full, and the first answer is lost' },
    page: head(FULL),
    scenario: 'lost-once',
  },
];

export const family: Family = {
  id: 'storage',
  name: { ko: '저장소가 막히거나 찬 브라우저', en: 'Storage blocked or full' },
  rows: rows.map((row) => ({ ...row, check: (_form, page) => throwing(page) })),
};
