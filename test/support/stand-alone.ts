import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Trouble } from '../../src/frame/trouble.ts';
import ko, { type Strings } from '../../src/strings/frame/ko.ts';
import { openDevice } from './device.ts';
import { accessibilityFaults, bringAxe, watchLayoutShift, type LayoutShift } from './watch-page.ts';

/** The stand-alone page on somebody's phone. */
export interface StandAlone {
  page: Page;
  /** Addresses of all that was asked for so far. */
  asked: string[];
  /** What went against the page's policy so far. */
  violations: () => Promise<string[]>;
  layoutShift: () => Promise<LayoutShift>;
}

/** The page, in which a test may still put something in the way before it goes to {@link addressOf}. */
export async function takePhone(
  t: TestContext,
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<StandAlone> {
  const context = await openDevice(t, browser, options);
  await bringAxe(context);
  const shiftOf = await watchLayoutShift(context);
  await context.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, '__violations', seen);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      seen.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return {
    page,
    asked,
    violations: () => page.evaluate(() => Reflect.get(globalThis, '__violations') as string[]),
    layoutShift: () => shiftOf(page),
  };
}

/** The page's address with a fragment after `#ieum:`; '' for none. */
export const addressOf = (kit: string, fragment: string): string =>
  `${kit}/v1/frame.html${fragment && `#ieum:${fragment}`}`;

const NATIONAL = ['119', '112', '109', '129', '1577-0199'];

/** Waits for the words about why nothing opens, with phone numbers that can be tapped, and no element. */
export async function assertTrouble(
  { page }: Pick<StandAlone, 'page'>,
  trouble: Trouble,
  numbers = NATIONAL,
  words: Strings = ko,
): Promise<Locator> {
  const main = page.getByRole('main');
  const { title, text } = words.states[trouble];
  await main.getByRole('heading', { level: 1, name: title }).waitFor();
  await main.getByText(text).waitFor();
  assert.equal(await page.title(), title);
  for (const number of numbers) {
    const link = main.getByRole('link', { name: number });
    assert.equal(await link.getAttribute('href'), `tel:${number.replaceAll('-', '')}`);
  }
  assert.equal(await page.locator(':is(main, body) > :not(header, main, footer, section, script)').count(), 0);
  assert.deepEqual(await accessibilityFaults(page, 'html'), []);
  return main;
}
