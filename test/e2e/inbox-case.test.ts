import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { actionWords as words } from '../../demo/inbox/strings-actions.ts';
import { strings } from '../../demo/inbox/strings.ts';
import { employ, openCase, signIn } from '../support/at-the-office.ts';
import { aReferral, formOf, submit } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { openOffice, type Office } from '../support/office.ts';
import { accessibilityFaults, bringAxe } from '../support/watch-page.ts';

let browser: Browser;
let office: Office;

before(async () => {
  [office, browser] = await Promise.all([openOffice(new Date('2026-11-16T10:00:00+09:00')), launchBrowser()]);
  await employ(office.origin, { '김접수 주무관': 'intake', '박사례 주무관': 'case-worker' });
});

after(async () => {
  await browser.close();
  await office.stop();
});

/** A case about which `narrative` was written, by its reference. */
async function newCase(narrative: string): Promise<string> {
  const api = { url: `${office.origin}/api` };
  return (await submit(api, aReferral(await formOf(api), { narrative }))).reference;
}

/** A colleague before a case. */
async function open(t: TestContext, name: string, reference: string, options: BrowserContextOptions): Promise<Page> {
  const context = await openDevice(t, browser, options);
  await bringAxe(context);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    Reflect.set(globalThis, '__violations', violations);
  });
  await signIn(page, office.origin, name);
  await openCase(page, reference);
  return page;
}

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.get(globalThis, '__violations') as string[]);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('two case workers race on one case and nothing is lost', async (t) => {
  const reference = await newCase('전기가 끊겼어요.');
  const first = await open(t, '박사례 주무관', reference, { viewport: { width: 1280, height: 900 } });
  const second = await open(t, '김접수 주무관', reference, { colorScheme: 'dark' });

  await button(second, words.addNote.title).click();
  const note = second.getByRole('textbox', { name: words.addNote.title });
  await note.fill('저녁에 다시 걸어 달라고 함.');
  await button(first, words.take.submit).click();
  await first.getByText(words.take.done).last().waitFor();

  await button(second, words.addNote.submit).click();
  const news = second.locator('inbox-action-form .news');
  await news.getByText('박사례').first().waitFor();
  assert.equal(await note.inputValue(), '저녁에 다시 걸어 달라고 함.');
  assert.deepEqual(await accessibilityFaults(second, 'inbox-app'), []);

  await button(second, words.addNote.submit).click();
  const rows = second.locator('inbox-case .history li');
  await rows.getByText('저녁에 다시 걸어 달라고 함.').waitFor();
  const titles = await rows.locator('b').allInnerTexts();
  assert.deepEqual(titles, ['메모', '담당자를 정함', '요청을 받음']);
  assert.deepEqual([await violations(first), await violations(second)], [[], []]);
});

test('a case is printed alone, with its history and nothing to press', async (t) => {
  await newCase('다른 사람의 이야기.');
  const page = await open(t, '박사례 주무관', await newCase('인쇄할 이야기.'), {
    viewport: { width: 1280, height: 900 },
  });
  await button(page, words.close.title).click();
  // A sheet of A4 at 96 dots per inch.
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });

  const view = page.locator('inbox-case');
  for (const shown of ['인쇄할 이야기.', '새것부터', '요청을 받음']) {
    assert.equal(await view.getByText(shown, { exact: true }).first().isVisible(), true, shown);
  }
  for (const hidden of ['button', 'input', 'textarea', 'inbox-narrowed-list', 'form']) {
    assert.equal(await page.locator(hidden).filter({ visible: true }).count(), 0, hidden);
  }
  await page.emulateMedia({ media: 'screen' });
  assert.equal(await button(page, strings.view.print).isVisible(), true);
});
