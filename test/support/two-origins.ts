import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify';
import { kitPages } from '../../demo/api/routes/pages.ts';
import type { ReferralCapability } from '../../src/schemas/discovery.ts';
import type { Sites } from '../../src/schemas/site.ts';
import { definition, discovery, receipt } from './builders.ts';
import { status } from './fake-receipt-client.ts';
import { organization } from './partners.ts';
import { FEW } from './programs.ts';

const KIT = fileURLToPath(new URL('../../dist/v1/', import.meta.url));

/** A site's page on one origin, the kit with its API on another, and a third that belongs to neither. */
export interface TwoOrigins {
  /** Where the page is, of another site than the kit's, so that the browser puts its frames into a process of their own. */
  host: string;
  kit: string;
  /** Another origin that serves the same page as `host`, and that nobody knows. */
  stranger: string;
  /** What the page's servers answer from now on; `{kit}` and `{host}` in it become their origins. */
  show: (html: string, headers?: Readonly<Record<string, string>>) => void;
  /** What the API's discovery says from now on, beside what it must. */
  declare: (changes: Partial<ReferralCapability>) => void;
  /** Requests that the API has taken, as their texts. */
  taken: string[];
  stop: () => Promise<void>;
}

/** The reference and secret of the receipt that the API answers with. */
export const { reference: REFERENCE, secret: SECRET = '' } = receipt();

/** Starts the three; `hosts` are those that the kit lets frame it, the page's own unless told otherwise. */
export async function startTwoOrigins(hosts?: readonly string[]): Promise<TwoOrigins> {
  let page = '';
  let headers: Readonly<Record<string, string>> = {};
  let capability: Partial<ReferralCapability> = {};
  const taken: string[] = [];

  const pages = createServer((request, response) => {
    if (request.url === '/favicon.ico') return void response.writeHead(204).end();
    const body = request.url === '/elsewhere' ? '<!doctype html><title>다른 곳</title><h1>다른 곳</h1>' : page;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  const { port } = pages.address() as AddressInfo;
  const host = `http://127.0.0.1:${port}`;

  const app = Fastify({ forceCloseConnections: true });
  await kitPages(app, KIT);
  app.get('/v1/sites.json', (): Sites => ({
    sites: { gaon: { name: { ko: '가온시', en: 'Gaon' }, api: '../api', hosts: [...(hosts ?? [host])] } },
  }));
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*').header('access-control-allow-headers', '*');
  });
  app.options('/api/*', (_request, reply) => reply.send());
  app.get('/api/', () => discovery({ status: true, withdraw: true, ...capability }));
  app.get('/api/form', () => definition());
  app.get('/api/services', () => ({ total_items: FEW.length, last_page: true, contents: FEW }));
  app.get('/api/organizations', () => ({ last_page: true, contents: [organization('centre')] }));
  app.get('/api/service_at_locations', () => ({ last_page: true, contents: [] }));
  app.post('/api/referrals/status', () => status());
  app.post('/api/referrals', (request: FastifyRequest, reply: FastifyReply) => {
    taken.push(JSON.stringify(request.body));
    const idempotency_key = String(request.headers['idempotency-key']).replaceAll('"', '');
    return reply.code(201).send(receipt({ idempotency_key }));
  });
  const kit = (await app.listen({ host: '127.0.0.1', port: 0 })).replace('127.0.0.1', 'localhost');

  return {
    host,
    kit,
    stranger: host.replace('127.0.0.1', 'localhost'),
    show: (html, more = {}) => {
      page = html.replaceAll('{kit}', kit).replaceAll('{host}', host);
      headers = more;
    },
    declare: (changes) => {
      capability = changes;
    },
    taken,
    stop: async () => {
      pages.closeAllConnections();
      await Promise.all([app.close(), new Promise((resolve) => pages.close(resolve))]);
    },
  };
}

/** The tag, isolated, with words of the page's own in it. */
export const ISOLATED_FORM =
  '<ieum-help-request-form isolated><p>전화 <a href="tel:129">129</a></p></ieum-help-request-form>';

/** An article with `main` in its middle, and the form's room kept from the start; `head` comes before the loader, `attributes` are more of the loader's. */
export const articleWith = (main = ISOLATED_FORM, head = '', attributes = ''): string => `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>전기가 끊긴 집</title>
    <link rel="icon" href="data:,">
    <style>
      ieum-help-request-form { display: flow-root; min-height: 590px; }
      @media (max-width: 599px) { ieum-help-request-form { min-height: 715px; } }
    </style>
    ${head}
    <script src="{kit}/v1/loader.js" data-api="{kit}/api" data-site="gaon" ${attributes} defer></script>
  </head>
  <body>
    <h1>전기가 끊긴 집</h1>
    <p><a id="before" href="#before">앞</a></p>
    <main>${main}</main>
    <p><a id="after" href="#after">뒤</a></p>
  </body>
</html>`;
