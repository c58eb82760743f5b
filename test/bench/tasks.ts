import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** How many times slower the processor is made. */
export const SLOW_DOWN = 4;

/** Of somebody who types fast. */
const BETWEEN_KEYS_MS = 150;

declare global {
  /** Milliseconds of the tasks that took over 50, and of the longest event. */
  var watched: { tasks: number[]; event: number };
}

/** A page on the slowed processor. */
export interface Opened {
  readonly page: Page;
  readonly devTools: CDPSession;
}

/** What tasks over 50 ms there were, and the longest input event, in milliseconds. */
export interface Taken {
  readonly long_tasks: number;
  readonly longest_task_ms: number;
  readonly longest_event_ms: number;
}

/** Opens an address on the slowed processor; `watch` has to be an init script of the context. */
export async function opened(context: BrowserContext, url: string): Promise<Opened> {
  const page = await context.newPage();
  const devTools = await context.newCDPSession(page);
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
  await devTools.send('Performance.enable', { timeDomain: 'timeTicks' });
  await page.goto(url);
  return { page, devTools };
}

/** Types these texts into `#query`, one after another, each in the steps that it is written in. */
export async function typed({ page, devTools }: Opened, texts: readonly (readonly string[])[]): Promise<Taken> {
  await page.bringToFront();
  await page.locator('#query').focus();
  await taken(page);
  for (const steps of texts) {
    for (const written of [...steps, '']) {
      // As an input method shows a word that is being composed. To ask the page for anything would be work of its own.
      const end = written.length;
      await devTools.send('Input.imeSetComposition', { text: written, selectionStart: end, selectionEnd: end });
      await setTimeout(BETWEEN_KEYS_MS);
    }
  }
  return taken(page);
}

/** What was watched so far, in milliseconds; starts anew. */
export async function taken(page: Page): Promise<Taken> {
  // Event timings come with the frame after next.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const { tasks, event } = await page.evaluate(() => {
    const taken = watched;
    globalThis.watched = { tasks: [], event: 0 };
    return taken;
  });
  return { long_tasks: tasks.length, longest_task_ms: Math.max(0, ...tasks), longest_event_ms: event };
}

/** Milliseconds of script that the page has run since it was opened, on the slowed processor. */
export async function scriptTime({ devTools }: Opened): Promise<number> {
  const { metrics } = await devTools.send('Performance.getMetrics');
  return Math.round(1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0));
}

/** Runs in the page before its first script. */
export function watch(): void {
  globalThis.watched = { tasks: [], event: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const events: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watched.event = Math.max(watched.event, duration);
  }).observe(events);
}
