import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** Puts axe-core into every page of a context, past its content security policy. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript({ path: AXE });

/** What axe-core finds within `selector`, shadow roots included: one line for each rule and element; empty where all is well. */
export async function accessibilityFaults(page: Page, selector: string): Promise<string[]> {
  const violations = await page.evaluate(async (within): Promise<axe.Result[]> => {
    const brought = Reflect.get(globalThis, 'axe') as typeof axe;
    return (await brought.run(within)).violations;
  }, selector);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** What is wider than the form that it stands in, so that a reader would have to scroll sideways; a map is cut off at its edge. */
export const sticksOut = (form: Locator): Promise<string[]> =>
  form.evaluate((host) => {
    const edge = host.getBoundingClientRect();
    const shown = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.card *') ?? [])];
    return shown
      .filter((element) => element.getClientRects().length && !element.closest('.sr, .map-canvas > *'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return right > edge.right + 1 || left < edge.left - 1;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** How much what stood on a page has moved without anyone touching it (the web vital CLS, as a plain sum), and what moved. */
export interface LayoutShift {
  sum: number;
  /** `value tag#id.class from → to`, in CSS px. */
  moved: string[];
}

/** Watches every page of a context for layout shifts; the answer reads what a page has seen so far. */
export async function watchLayoutShift(context: BrowserContext): Promise<(page: Page) => Promise<LayoutShift>> {
  await context.addInitScript(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
    }
    const seen = { sum: 0, moved: [] as string[] };
    const rect = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(',');
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue;
        seen.sum += value;
        for (const { node, previousRect, currentRect } of sources) {
          const name =
            node instanceof Element ? node.outerHTML.slice(0, 60) : (node?.textContent ?? '').trim().slice(0, 60);
          seen.moved.push(`${value.toFixed(4)} ${name} ${rect(previousRect)} → ${rect(currentRect)}`);
        }
      }
    }).observe({ type: 'layout-shift', buffered: true });
    Reflect.set(globalThis, '__layoutShift', seen);
  });
  return (page) => page.evaluate(() => Reflect.get(globalThis, '__layoutShift') as LayoutShift);
}

/** Records the kit's events on every page of a context; the answer lists a page's, in order. */
export async function recordEvents(context: BrowserContext): Promise<(page: Page) => Promise<string[]>> {
  await context.addInitScript(() => {
    const heard: string[] = [];
    for (const type of ['ieum-step', 'ieum-sent', 'ieum-unknown', 'ieum-refused']) {
      addEventListener(type, () => heard.push(type));
    }
    Reflect.set(globalThis, '__ieumEvents', heard);
  });
  return (page) => page.evaluate(() => Reflect.get(globalThis, '__ieumEvents') as string[]);
}
