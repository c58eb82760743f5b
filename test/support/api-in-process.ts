import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../demo/api/config.ts';
import type { PageFolders } from '../../demo/api/routes/pages.ts';
import { buildServer } from '../../demo/api/server.ts';
import { ADMIN_TOKEN, ALLOWED_ORIGIN } from './api.ts';
import { writeDirectory } from './api-directory.ts';
import type { Engine } from './api-engines.ts';

/** What receipts are derived from in tests that look into the database. */
export const SERVER_KEY = 'a server key for the tests alone';

/** An API in the test's own process, with the small city of api-directory.ts. */
export interface TestApi {
  origin: string;
  url: string;
  app: FastifyInstance;
  dataDir: string;
  /** The variables it was started with. */
  env: Record<string, string>;
  /** Its time stands still until a test sets it. */
  clock: { now: Date };
  close: () => Promise<void>;
}

/** A Monday morning in Korea. */
export const MONDAY = new Date('2026-11-16T10:00:00+09:00');

/** Opens it on a free port; `extra` are further variables, `pages` what is served beside it. */
export async function openApi(
  engine: Engine,
  extra: Record<string, string> = {},
  pages: PageFolders = {},
): Promise<TestApi> {
  const [store, directory, dataDir] = await Promise.all([
    engine.open(),
    writeDirectory(),
    mkdtemp(join(tmpdir(), 'ieum-api-')),
  ]);
  const clock = { now: MONDAY };
  const env = {
    DATA_DIR: dataDir,
    DIRECTORY_DIR: directory.path,
    ALLOWED_ORIGINS: ALLOWED_ORIGIN,
    ADMIN_TOKEN,
    SERVER_KEY,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_RECEIPT: '100000',
    ...store.env,
    ...extra,
  };
  const app = await buildServer(readConfig(env), { now: () => clock.now, pages });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    origin,
    url: `${origin}/api`,
    app,
    dataDir,
    env,
    clock,
    close: async () => {
      await app.close();
      await Promise.all([store.close(), directory.remove(), rm(dataDir, { recursive: true, force: true })]);
    },
  };
}
