import type { TestContext } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/** How long each step of a person may take, in milliseconds. */
const DEADLINE = 15_000;

/** A small phone in Korea, unless told otherwise, that nobody has used before; it is gone after the test. */
export async function openDevice(
  t: TestContext,
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    ...options,
  });
  t.after(() => context.close());
  context.setDefaultTimeout(DEADLINE);
  return context;
}
