import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { buildFloor } from '../size/floor.ts';
import type { BuildManifest } from '../size/reachable.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { startChild } from './child.ts';
import { servePages } from './pages.ts';
import { median, pairedRatio, rounded } from './statistics.ts';
import { type Marks, watchForm } from './watch.ts';

const LOADS = 11;
const SLOW_DOWNS = [1, 4];
const SENTENCE = 'the gas was cut off on Monday';

/** What one cold load costs. */
interface Load extends Marks {
  /** Live JavaScript objects, in MiB. */
  heap: number;
}

const MEASURES = ['first', 'ready', 'blocking', 'typing', 'heap'] as const satisfies (keyof Load)[];

/** The floor, the floor once more (what differs between those two is noise), and ours. */
const SUBJECTS = ['floor', 'twin', 'ours'] as const;
type Subject = (typeof SUBJECTS)[number];

/** Our form with the reference API behind it against the floor, in turn, each load with an empty cache. */
export async function benchForm(): Promise<object> {
  const data = await mkdtemp(join(tmpdir(), 'ieum-bench-'));
  const floor = await buildFloor();
  await build({ mode: 'site', logLevel: 'error' });
  const manifest = JSON.parse(await readFile('dist/v1/.vite/manifest.json', 'utf8')) as BuildManifest;
  const ours = manifest['src/elements/help-request-form/define.ts']?.file;
  const api = await startChild('demo/api/server.ts', { PORT: '0', DATA_DIR: data, LOG_LEVEL: 'error' });
  const floorPage = '<help-form></help-form><script type="module" src="/floor.js"></script>';
  const tag = `<ieum-help-request-form api="${api.origin}/api"></ieum-help-request-form>`;
  const pages = await servePages(
    { '/floor': floorPage, '/twin': floorPage, '/ours': `${tag}<script type="module" src="/v1/${ours}"></script>` },
    { '/floor.js': floor },
  );
  const browser = await launchBrowser();
  try {
    const figures: Record<string, object> = {};
    for (const slowDown of SLOW_DOWNS) figures[`${slowDown}x`] = await compare(browser, pages.origin, slowDown);
    return { browser: (await findBrowser()).name, loads: LOADS, ...figures, peers: {} };
  } finally {
    await browser.close();
    await pages.stop();
    await api.stop();
    await rm(data, { recursive: true, force: true });
  }
}

async function compare(browser: Browser, origin: string, slowDown: number): Promise<object> {
  const loads: Record<Subject, Load[]> = { floor: [], twin: [], ours: [] };
  for (let round = 0; round < LOADS; round++) {
    for (const subject of round % 2 ? SUBJECTS : SUBJECTS.toReversed()) {
      loads[subject].push(await load(browser, `${origin}/${subject}`, slowDown));
    }
  }
  const valuesOf = (subject: Subject, key: keyof Load) => loads[subject].map((one) => one[key]);
  const medians = (subject: Subject) =>
    Object.fromEntries(MEASURES.map((key) => [key, rounded(median(valuesOf(subject, key)))]));
  const ratio = (subject: Subject, key: keyof Load) =>
    rounded(pairedRatio(valuesOf(subject, key), valuesOf('floor', key)));
  return {
    floor: medians('floor'),
    twin: medians('twin'),
    ours: medians('ours'),
    ratios: {
      first: ratio('ours', 'first'),
      ready: ratio('ours', 'ready'),
      heap: ratio('ours', 'heap'),
      noise: ratio('twin', 'ready'),
    },
  };
}

async function load(browser: Browser, url: string, slowDown: number): Promise<Load> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.addInitScript(watchForm);
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => marks.ready > 0);
    await devTools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await devTools.send('Runtime.getHeapUsage');
    await page.locator('help-form textarea, ieum-help-request-form textarea').first().pressSequentially(SENTENCE);
    // Event timings come with the frame after next.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return { ...(await page.evaluate(() => marks)), heap: usedSize / 2 ** 20 };
  } finally {
    await context.close();
  }
}
