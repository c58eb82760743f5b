import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { ADMIN_TOKEN } from './api.ts';
import { editPage } from './edit-page.ts';

const START = fileURLToPath(new URL('../../demo/start.ts', import.meta.url));

/** Rates that no test reaches unless it means to. */
const UNLIMITED = { RATE_LIMIT_READ: '1000000', RATE_LIMIT_WRITE: '1000000', RATE_LIMIT_RECEIPT: '1000000' };

/** The whole demo as `npm start` runs it, with the built kit. */
export interface Demo {
  /** Origin of the landing page, the kit and the API. */
  kit: string;
  /** `{kit}/api`. */
  api: string;
  /** Origin of the host pages. */
  host: string;
  /** The inbox with the token that opens it. */
  adminUrl: string;
  /** All that it wrote when it started. */
  output: string;
  stop: () => Promise<void>;
}

/**
 * Starts the demo on free ports with an empty database, or with the one in
 * `kept`, which stays. Rejects with what it wrote where it does not come up.
 */
export async function startDemo(kept?: string): Promise<Demo> {
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'ieum-demo-')));
  const child = spawn(process.execPath, [START], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], PORT: '0', HOST_PORT: '0', DATA_DIR: dataDir, ADMIN_TOKEN, ...UNLIMITED },
  });
  const ended = once(child, 'close');
  let output = '';
  const told = new Promise<true>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (/^Data\s/m.test(output)) resolve(true);
      });
    }
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    if (kept === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  const address = (line: string): string => new RegExp(`^${line}\\s+(http\\S+)$`, 'm').exec(output)?.[1] ?? '';

  if ((await Promise.race([told, ended])) !== true) {
    await stop();
    throw new Error(`The demo did not start:\n${output}`);
  }
  const kit = new URL(address('Landing page')).origin;
  const host = new URL(address('Host pages')).origin;
  return { kit, api: `${kit}/api`, host, adminUrl: address('Inbox'), output, stop };
}

/** Opens the news article on the host origin; with `api`, its form speaks to that instead of the demo's own. */
export async function openArticle(page: Page, demo: Demo, api?: string): Promise<void> {
  if (api) await editPage(page, '**/naju.html', (html) => html.replace(`data-api="${demo.api}"`, `data-api="${api}"`));
  await page.goto(`${demo.host}/naju.html`);
}
