import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../demo/api/config.ts';
import { buildServer } from '../../demo/api/server.ts';
import { ADMIN_TOKEN } from './api.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const PAGES = {
  landing: folder('../../demo/'),
  kit: folder('../../dist/v1/'),
  inbox: folder('../../dist/demo/'),
};

/** Gaon's whole office in the test's own process: API, built kit, inbox and partner's page on one origin. */
export interface Office {
  origin: string;
  app: FastifyInstance;
  dataDir: string;
  /** Its time stands still until a test sets it. */
  clock: { now: Date };
  stop: () => Promise<void>;
}

/** Opens it on a free port with an empty database; `env` are further variables of demo/api/config.ts. */
export async function openOffice(now: Date, env: Record<string, string> = {}): Promise<Office> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ieum-office-'));
  const clock = { now };
  // Which port is free is known only after listening; until then nobody can post.
  const allowedOrigins = new Set<string>();
  const config = readConfig({
    DATA_DIR: dataDir,
    ADMIN_TOKEN,
    LOG_LEVEL: 'silent',
    RATE_LIMIT_READ: '1000000',
    RATE_LIMIT_RECEIPT: '1000000',
    ...env,
  });
  const app = await buildServer({ ...config, allowedOrigins }, { now: () => clock.now, pages: PAGES });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const origin = `http://localhost:${(app.server.address() as AddressInfo).port}`;
  allowedOrigins.add(origin);
  return {
    origin,
    app,
    dataDir,
    clock,
    stop: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
