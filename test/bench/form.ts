import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { buildFloor } from '../size/floor.ts';
import { measure } from '../size/measure.ts';
import { type BuildManifest, filesOf } from '../size/reachable.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { startChild } from './child.ts';
import { servePages } from './pages.ts';
import { buildPeers, installPeers } from './peers.ts';
import { writeSameFields } from './same-fields.ts';
import { median, pairedRatio, rounded } from './statistics.ts';
import { type Marks, watchForm } from './watch.ts';

const LOADS = 11;
const SLOW_DOWNS = [1, 4];
const SENTENCE = 'the gas was cut off on Monday';
const ENTRY = 'src/elements/help-request-form/define.ts';

/** What one cold load costs. */
interface Load extends Marks {
  /** Live JavaScript objects, in MiB. */
  heap: number;
}

const MEASURES = ['first', 'ready', 'blocking', 'typing', 'heap'] as const satisfies (keyof Load)[];
const RATIOS = ['first', 'ready', 'heap'] as const satisfies (keyof Load)[];

/**
 * Forms of the floor's fields, ours with the reference API behind it and those
 * made with `peers`, against the floor: in turn, each load with an empty
 * cache. Goes on without peers where they cannot be installed.
 */
export async function benchForm(wanted: { peers: boolean }): Promise<object> {
  const absent = wanted.peers ? installPeers() : 'not asked for';
  if (wanted.peers && absent) console.error(`Going on without peers: ${absent}`);
  const peers = absent ? [] : await buildPeers();
  const floor = await buildFloor();
  const ours = await buildOurs();
  const data = await mkdtemp(join(tmpdir(), 'ieum-bench-'));
  const api = await startChild('demo/api/server.ts', {
    PORT: '0',
    DATA_DIR: data,
    DIRECTORY_DIR: await writeSameFields(data),
    LOG_LEVEL: 'error',
  });
  const floorPage = '<help-form></help-form><script type="module" src="/floor.js"></script>';
  const tag = `<ieum-help-request-form api="${api.origin}/api"></ieum-help-request-form>`;
  const pages = await servePages(
    {
      '/floor': floorPage,
      '/twin': floorPage,
      '/ours': `${tag}<script type="module" src="/v1/${ours.entry}"></script>`,
      ...Object.fromEntries(peers.map(({ name, html }) => [`/${name}`, html])),
    },
    { '/floor.js': floor, ...Object.fromEntries(peers.flatMap(({ files }) => Object.entries(files))) },
  );
  const browser = await launchBrowser();
  try {
    const names = peers.map(({ name }) => name);
    const figures: Record<string, object> = {};
    for (const slowDown of SLOW_DOWNS) figures[`${slowDown}x`] = await compare(browser, pages.origin, slowDown, names);
    const gzip = {
      floor: measure([floor]).gzip,
      ours: ours.gzip,
      ...Object.fromEntries(peers.map((peer) => [peer.name, peer.gzip])),
    };
    return { browser: (await findBrowser()).name, loads: LOADS, gzip, ...figures, peers_absent: absent };
  } finally {
    await browser.close();
    await pages.stop();
    await api.stop();
    await rm(data, { recursive: true, force: true });
  }
}

/** Builds the kit; returns our form's module and the bytes of all that it loads for one language. */
async function buildOurs(): Promise<{ entry: string; gzip: number }> {
  await build({ mode: 'site', logLevel: 'error' });
  const manifest = JSON.parse(await readFile('dist/v1/.vite/manifest.json', 'utf8')) as BuildManifest;
  const files = filesOf(manifest, ENTRY);
  const contents = await Promise.all(files.map((file) => readFile(`dist/v1/${file}`)));
  return { entry: files[0] ?? '', gzip: measure(contents).gzip };
}

/** The floor, the floor once more (what differs between those two is noise), ours and the peers. */
async function compare(browser: Browser, origin: string, slowDown: number, peers: string[]): Promise<object> {
  const subjects = ['floor', 'twin', 'ours', ...peers];
  const loads = new Map<string, Load[]>(subjects.map((subject) => [subject, []]));
  for (let round = 0; round < LOADS; round++) {
    for (const subject of round % 2 ? subjects : subjects.toReversed()) {
      loads.get(subject)?.push(await load(browser, `${origin}/${subject}`, slowDown));
    }
  }
  const valuesOf = (subject: string, key: keyof Load) => (loads.get(subject) ?? []).map((one) => one[key]);
  const medians = (subject: string) =>
    Object.fromEntries(MEASURES.map((key) => [key, rounded(median(valuesOf(subject, key)))]));
  const ratio = (subject: string, key: keyof Load) =>
    rounded(pairedRatio(valuesOf(subject, key), valuesOf('floor', key)));
  const ratios = (subject: string) => Object.fromEntries(RATIOS.map((key) => [key, ratio(subject, key)]));
  return {
    floor: medians('floor'),
    twin: medians('twin'),
    ours: medians('ours'),
    ratios: { ...ratios('ours'), noise: ratio('twin', 'ready') },
    peers: Object.fromEntries(peers.map((peer) => [peer, { ...medians(peer), ratios: ratios(peer) }])),
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
    const textarea = page.locator('textarea:visible').first();
    await textarea.pressSequentially(SENTENCE);
    if ((await textarea.inputValue()) !== SENTENCE) throw new Error(`${url} did not take what was typed.`);
    // Event timings come with the frame after next.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return { ...(await page.evaluate(() => marks)), heap: usedSize / 2 ** 20 };
  } finally {
    await context.close();
  }
}
