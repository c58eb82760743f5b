import { readFile } from 'node:fs/promises';
import { build } from 'vite';
import { type BuildManifest, filesOf } from '../size/reachable.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { syntheticAgencies } from './directory-agencies.ts';
import { keystrokes } from './finder-queries.ts';
import { servePages } from './pages.ts';
import { opened, scriptTime, SLOW_DOWN, taken, typed, watch, type Opened, type Taken } from './tasks.ts';

const AGENCIES = 2000;
const PLACES = 3;
const ENTRY = 'src/elements/partner-directory/define.ts';
const TYPED = ['복지관', 'ㅂㅈㄱ', '가온', '돌봄'];
/** Presses of an arrow that move the map. */
const PANS = 10;

/**
 * The directory with 2,000 agencies of three places each, on a processor
 * slowed down: script time until the first list, tasks over 50 ms while the
 * rest comes, somebody types, filters, and moves the map. `twin` is the same
 * typing into a bare field: what the machine does beside.
 */
export async function benchDirectory(): Promise<object> {
  await build({ mode: 'site', logLevel: 'error' });
  const manifest = JSON.parse(await readFile('dist/v1/.vite/manifest.json', 'utf8')) as BuildManifest;
  const [entry = ''] = filesOf(manifest, ENTRY);
  const tag = '<ieum-partner-directory src="/agencies.json"></ieum-partner-directory>';
  const pages = await servePages(
    { '/': `${tag}<script type="module" src="/v1/${entry}"></script>`, '/twin': '<input id="query">' },
    { '/agencies.json': JSON.stringify(syntheticAgencies(AGENCIES, PLACES)) },
  );
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(watch);
    const twin = await opened(context, `${pages.origin}/twin`);
    const directory = await opened(context, pages.origin);
    const { page } = directory;
    await page.locator('[part~="result"]').first().waitFor({ timeout: 60_000 });
    const first_list_script_ms = await scriptTime(directory);
    await page.locator('[part~="loading"] progress').waitFor({ state: 'detached', timeout: 120_000 });
    await page.locator('[part~="state"]').first().waitFor();
    const loading = await taken(page);
    return {
      browser: (await findBrowser()).name,
      agencies: AGENCIES,
      slow_down: SLOW_DOWN,
      first_list_script_ms,
      loading,
      all_script_ms: await scriptTime(directory),
      typing: await typed(directory, TYPED.map(keystrokes)),
      twin: await typed(twin, TYPED.map(keystrokes)),
      filtering: await filter(directory),
      ...(await look(directory)),
    };
  } finally {
    await browser.close();
    await pages.stop();
  }
}

/** Takes the first choice of each group, and then out again. */
async function filter({ page }: Opened): Promise<Taken> {
  await page.bringToFront();
  await taken(page);
  for (const group of await page.locator('.facet').all()) {
    // A group folds where nothing of it is chosen.
    if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
    await group.locator('.chip').first().click();
    await page.locator('.main[aria-busy="false"] .chosen').click();
    await page.locator('.chosen').waitFor({ state: 'detached' });
    await page.locator('.main[aria-busy="false"]').waitFor();
  }
  return taken(page);
}

/** Opens the map with every place on it, and moves it by its keys. */
async function look({ page }: Opened): Promise<{ map: Taken; panning: Taken; map_buttons: number }> {
  await taken(page);
  await page.locator('[part~="shown"] button').nth(1).click();
  await page.locator('.map-canvas button, .map-canvas [role="button"]').first().waitFor();
  const map = await taken(page);
  await page.locator('.map-canvas').focus();
  for (let pan = 0; pan < PANS; pan += 1) await page.keyboard.press(pan % 2 ? 'ArrowLeft' : 'ArrowRight');
  const panning = await taken(page);
  const map_buttons = await page.locator('.map-canvas button, .map-canvas [role="button"]').count();
  return { map, panning, map_buttons };
}
