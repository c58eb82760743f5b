import { readFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { type BuildManifest, filesOf } from '../size/reachable.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { syntheticServices } from './finder-programs.ts';
import { keystrokes } from './finder-queries.ts';
import { servePages } from './pages.ts';

const SLOW_DOWN = 4;
const ENTRY = 'src/elements/program-finder/define.ts';
/** Typed one after another, each key by itself: words, initials, the wrong keyboard, a slip. */
const TYPED = ['긴급복지', 'ㅇㅅㄹ', '청년 월세', 'dnjftp', '긴금복지'];

/** Of somebody who types fast. */
const BETWEEN_KEYS_MS = 150;

declare global {
  /** Milliseconds of the tasks that took over 50, and of the longest event. */
  var watched: { tasks: number[]; event: number };
}

/**
 * The element with as many programmes, on a processor slowed down: tasks over
 * 50 ms while they load and while somebody types, and the longest input event.
 * `twin` is the same typing into a bare field: what the machine does beside.
 */
export async function benchTyping(count: number): Promise<object> {
  await build({ mode: 'site', logLevel: 'error' });
  const manifest = JSON.parse(await readFile('dist/v1/.vite/manifest.json', 'utf8')) as BuildManifest;
  const [entry = ''] = filesOf(manifest, ENTRY);
  const tag = '<ieum-program-finder src="/programs.json"></ieum-program-finder>';
  const pages = await servePages(
    { '/': `${tag}<script type="module" src="/v1/${entry}"></script>`, '/twin': '<input id="query">' },
    { '/programs.json': JSON.stringify(syntheticServices(count)) },
  );
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await context.addInitScript(watch);
    const twin = await opened(context, `${pages.origin}/twin`);
    const finder = await opened(context, pages.origin);
    const total = finder.page.locator('[part~="count"]').filter({ hasText: count.toLocaleString('ko') });
    await total.waitFor({ timeout: 120_000 });
    return {
      browser: (await findBrowser()).name,
      slow_down: SLOW_DOWN,
      loading: await taken(finder.page),
      typing: await type(finder),
      twin: await type(twin),
    };
  } finally {
    await browser.close();
    await pages.stop();
  }
}

interface Opened {
  readonly page: Page;
  readonly devTools: CDPSession;
}

async function opened(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await page.goto(url);
  return { page, devTools };
}

async function type({ page, devTools }: Opened): Promise<object> {
  await page.bringToFront();
  await page.locator('#query').focus();
  await taken(page);
  for (const text of TYPED) {
    for (const written of [...keystrokes(text), '']) {
      // As an input method shows a word that is being composed. To ask the page for anything would be work of its own.
      const end = written.length;
      await devTools.send('Input.imeSetComposition', { text: written, selectionStart: end, selectionEnd: end });
      await setTimeout(BETWEEN_KEYS_MS);
    }
  }
  return taken(page);
}

/** What was watched so far, in milliseconds; starts anew. */
async function taken(page: Page): Promise<object> {
  // Event timings come with the frame after next.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const { tasks, event } = await page.evaluate(() => {
    const taken = watched;
    globalThis.watched = { tasks: [], event: 0 };
    return taken;
  });
  return { long_tasks: tasks.length, longest_task_ms: Math.max(0, ...tasks), longest_event_ms: event };
}

/** Runs in the page before its first script. */
function watch(): void {
  globalThis.watched = { tasks: [], event: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const events: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.event = Math.max(watched.event, duration);
  }).observe(events);
}
