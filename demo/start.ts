import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import { type Config, ConfigError, readConfig, readPort } from './api/config.ts';
import { missingPages, type PageFolders } from './api/routes/pages.ts';
import { buildServer, crashQuietly, giveUp, listen, stopOnSignals } from './api/server.ts';
import { Accounts } from './api/store/accounts.ts';
import { openStore } from './api/store/open.ts';
import type { Role } from './api/store/tables.ts';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const PAGES: Required<PageFolders> = {
  landing: folder('./'),
  kit: folder('../dist/v1/'),
  inbox: folder('../dist/demo/'),
};
const PORTALS = folder('./portals/');

/** The address under which the host pages name the kit and its API. */
const WRITTEN_ORIGIN = 'http://localhost:4173';

/** A page is reached under both names, and its Origin says which. */
const originsOf = (port: number): string[] => [`http://localhost:${port}`, `http://127.0.0.1:${port}`];

/**
 * Pages like the ones that the kit will live in, on an origin of their own.
 * They name the kit's server as `WRITTEN_ORIGIN`; where it runs elsewhere,
 * that is put in its place.
 */
async function buildHost(kitOrigin: () => string): Promise<FastifyInstance> {
  const host = Fastify({ logger: false });
  await host.register(fastifyStatic, { root: PORTALS, index: false, cacheControl: false });
  host.get<{ Params: { page?: string } }>('/:page(^[\\w-]+).html', (request, reply) =>
    sendPage(reply, request.params.page),
  );
  host.get('/', (_request, reply) => sendPage(reply, 'index'));

  async function sendPage(reply: FastifyReply, name = 'index'): Promise<FastifyReply> {
    const page = await readFile(`${PORTALS}${name}.html`, 'utf8').catch(() => undefined);
    if (page === undefined) return reply.code(404).send();
    reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
    return reply.send(page.replaceAll(WRITTEN_ORIGIN, kitOrigin()));
  }
  return host;
}

/** Whom a newcomer can try the inbox as. */
const FIRST_ACCOUNTS: readonly { name: string; role: Role }[] = [
  { name: '접수 담당', role: 'intake' },
  { name: '사례 담당', role: 'case-worker' },
  { name: '감사', role: 'auditor' },
];

/**
 * Makes an account of each role where there is none at all, and gives the
 * lines that say how to sign in: the passwords are told this once.
 */
async function firstAccounts(config: Config): Promise<string[]> {
  const db = await openStore(config);
  try {
    const accounts = new Accounts(db);
    if ((await accounts.list(null)).length) return ['Accounts       make more, or give new passwords, in the inbox'];
    const lines = ['Accounts       made now; their passwords are told this once:'];
    for (const { name, role } of FIRST_ACCOUNTS) {
      const password = randomBytes(8).toString('hex');
      const made = await accounts.create({ name, role, jurisdiction: null, password }, new Date().toISOString());
      if (made) lines.push(`               ${role.padEnd(12)} ${password}  ${name}`);
    }
    return lines;
  } finally {
    await db.destroy();
  }
}

async function main(): Promise<void> {
  const adminToken = process.env['ADMIN_TOKEN'] || randomBytes(16).toString('hex');
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env, ADMIN_TOKEN: adminToken });
  const hostPort = readPort(process.env, 'HOST_PORT', 4174);

  const missing = missingPages(PAGES);
  if (missing.length)
    throw new ConfigError(`Not built yet: ${missing.join(', ')}. Run npm start, or npm run build:site first.`);

  // Which ports are taken is known only after listening; until then nobody can post.
  const allowedOrigins = new Set(config.allowedOrigins);
  const frameHosts = new Set(config.frameHosts);
  let kitOrigin = WRITTEN_ORIGIN;
  const app = await buildServer({ ...config, allowedOrigins, frameHosts }, { pages: PAGES });
  const host = await buildHost(() => kitOrigin);
  stopOnSignals(app, host);
  const port = await listen(app, config.host, config.port, 'PORT');
  kitOrigin = `http://localhost:${port}`;
  const hostsPort = await listen(host, config.host, hostPort, 'HOST_PORT');
  for (const origin of [...originsOf(port), ...originsOf(hostsPort)]) {
    if (!process.env['ALLOWED_ORIGINS']) allowedOrigins.add(origin);
    if (!process.env['FRAME_HOSTS']) frameHosts.add(origin);
  }

  const accounts = await firstAccounts(config);
  crashQuietly();

  console.log(
    [
      `Landing page   http://localhost:${port}/`,
      `Host pages     http://localhost:${hostsPort}/`,
      `API            http://localhost:${port}/api/  (described by /api/openapi.json)`,
      `Inbox          http://localhost:${port}/admin/#token=${encodeURIComponent(adminToken)}`,
      ...accounts,
      `Data           ${config.databaseUrl ? 'PostgreSQL' : config.dataDir}`,
    ].join('\n'),
  );
}

main().catch(giveUp);
