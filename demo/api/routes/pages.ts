import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Folders with built pages; each is served only where it is given. */
export interface PageFolders {
  /** The demo's source folder: of it the landing page, the theme page and `assets/`, nothing else. */
  landing?: string;
  /** The built kit, for `/v1/`. */
  kit?: string;
  /** The built pages: `inbox.html` with all files for `/admin/`, `partner.html` for `/partner/`, `snippets.html` for `/`. */
  inbox?: string;
}

/** What the landing folder shows of itself; the API's source and data lie beside it. */
const LANDING = /^\/(?:index\.html|theme\.html|assets\/[\w./-]+)?$/;

/** A build's hash in a file's name: eight hex digits, or eight characters with a capital or a digit, which our own names have not. */
const HASHED = /-(?:[\da-f]{8}|(?=[a-z_-]*[A-Z0-9])[\w-]{8})\.\w+$/;

const YEAR = 31_536_000;

/** The kit's modules, which any page may load; a hashed name never changes its content. */
export async function kitPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/v1/',
    cacheControl: false,
    index: false,
    dotfiles: 'ignore',
    setHeaders: (reply, path) => {
      reply.header('access-control-allow-origin', '*');
      reply.header('cross-origin-resource-policy', 'cross-origin');
      reply.header('x-content-type-options', 'nosniff');
      reply.header('cache-control', HASHED.test(path) ? `public, max-age=${YEAR}, immutable` : 'public, max-age=300');
    },
  });
}

/** The inbox; registered inside the admin part, whose headers it keeps. */
export async function inboxPages(admin: FastifyInstance, folder: string): Promise<void> {
  admin.get('', (_request, reply) => reply.redirect('/admin/'));
  await admin.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: 'inbox.html',
    dotfiles: 'ignore',
    decorateReply: false,
  });
}

/** The partner's page; registered inside the partner's part. What it loads lies with the inbox under `/admin/`. */
export async function partnerPage(partner: FastifyInstance, folder: string): Promise<void> {
  partner.get('', (_request, reply) => reply.redirect('/partner/'));
  await partner.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: 'partner.html',
    allowedPath: (path) => path === '/' || path === '/partner.html',
    dotfiles: 'ignore',
    decorateReply: false,
  });
}

/** The page that makes snippets. What it loads lies with the inbox under `/admin/`. */
export function snippetsPage(app: FastifyInstance, folder: string): void {
  app.get('/snippets.html', async (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .headers({ 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
      .send(await readFile(join(folder, 'snippets.html'))),
  );
}

/** The landing page. */
export async function landingPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    decorateReply: false,
    cacheControl: false,
    dotfiles: 'ignore',
    allowedPath: (path) => LANDING.test(path) && !path.includes('..'),
    setHeaders: (reply) => {
      reply.header('cache-control', 'no-cache');
      reply.header('x-content-type-options', 'nosniff');
    },
  });
}

/** The main files that the folders lack, by their paths. */
export function missingPages({ landing, kit, inbox }: PageFolders): string[] {
  const needed = [
    landing && join(landing, 'index.html'),
    kit && join(kit, 'loader.js'),
    kit && join(kit, 'frame.html'),
    inbox && join(inbox, 'inbox.html'),
    inbox && join(inbox, 'partner.html'),
    inbox && join(inbox, 'snippets.html'),
  ];
  return needed.filter((path) => path !== undefined && path !== '' && !existsSync(path)).map(String);
}
