import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { type BuildManifest, filesOf } from '../size/reachable.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { syntheticServices } from './finder-programs.ts';
import { keystrokes } from './finder-queries.ts';
import { servePages } from './pages.ts';
import { opened, SLOW_DOWN, taken, typed, watch } from './tasks.ts';

const ENTRY = 'src/elements/program-finder/define.ts';
/** Typed one after another, each key by itself: words, initials, the wrong keyboard, a slip. */
const TYPED = ['긴급복지', 'ㅇㅅㄹ', '청년 월세', 'dnjftp', '긴금복지'];

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
      typing: await typed(finder, TYPED.map(keystrokes)),
      twin: await typed(twin, TYPED.map(keystrokes)),
    };
  } finally {
    await browser.close();
    await pages.stop();
  }
}
