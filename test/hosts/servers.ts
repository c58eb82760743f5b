import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { kitPages } from '../../demo/api/routes/pages.ts';
import { startFaultServer, type FaultLog } from '../support/fault-server.ts';

const KIT = fileURLToPath(new URL('../../dist/v1/', import.meta.url));

/** Files of others that pages of a host load, by their paths. */
const ASSETS: Readonly<Record<string, readonly [type: string, source: string]>> = {
  '/jquery.js': ['text/javascript', 'jquery-1/dist/jquery.js'],
  '/rrweb.js': ['text/javascript', 'rrweb/dist/rrweb.umd.min.cjs'],
  '/krds.css': ['text/css', 'krds-uiux/resources/cdn/krds.min.css'],
};

const assetOf = (source: string): URL => new URL(`../../node_modules/${source}`, import.meta.url);

/** One cell's own addresses; no two share a page or what an API received. */
export interface Place {
  readonly id: string;
  /** Origin of the page's host: another site than the kit's. */
  readonly host: string;
  /** Origin that the kit comes from, as `/v1/` and, another copy, as `/v2/`. */
  readonly kit: string;
  /** Base URL of an API of which nobody else knows. */
  readonly api: string;
  /** Id of the site whose API that is, in the kit's configuration. */
  readonly site: string;
}

/** What a page's host sends for its address. */
export interface Sent {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Hosts of pages, of the kit and of its API, each an origin of its own. */
export interface Hosts {
  /** A place that nobody has used; `plain` where no origin of it is a secure context. */
  place(scenario: string, plain: boolean): Place;
  /** Sends this from now on for the place; answers its address. */
  put(place: Place, sent: Sent): string;
  /** What the place's API has received. */
  log(place: Place): Promise<FaultLog>;
  stop(): Promise<void>;
}

/** Names that the browser must be told to find on this machine; of no secure context. */
export const PLAIN_NAMES = ['news.gaon.test', 'kit.welfare.test'] as const;

/** Flags with which the browser finds them. */
export const RESOLVER_FLAG = `--host-resolver-rules=${PLAIN_NAMES.map((name) => `MAP ${name} 127.0.0.1`).join(',')}`;

/** Starts all of them on free ports. */
export async function startHosts(): Promise<Hosts> {
  const api = await startFaultServer();
  const pages = new Map<string, Sent>();
  const places: Place[] = [];

  const host = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const sent = pages.get(path);
    const asset = ASSETS[path];
    if (sent) response.writeHead(200, sent.headers).end(sent.body);
    else if (asset) {
      readFile(assetOf(asset[1])).then(
        (body) => response.writeHead(200, { 'content-type': asset[0] }).end(body),
        () => response.writeHead(500).end(),
      );
    } else response.writeHead(404).end();
  });
  host.listen(0, '127.0.0.1');
  await once(host, 'listening');
  const { port } = host.address() as AddressInfo;

  const hostOrigins = ['localhost', PLAIN_NAMES[0]].map((name) => `http://${name}:${port}`);
  const kit = Fastify({ rewriteUrl: ({ url = '' }) => url.replace(/^\/v2\//, '/v1/'), forceCloseConnections: true });
  kit.get('/v1/sites.json', async (_request, reply) => {
    reply.header('access-control-allow-origin', '*');
    return {
      sites: Object.fromEntries(
        places.map(({ site, api: own, host: origin }) => [
          site,
          {
            name: { ko: '가온시' },
            api: own,
            hosts: [origin],
            emergency: [{ label: '보건복지상담센터', number: '129' }],
          },
        ]),
      ),
    };
  });
  kit.addHook('onSend', async ({ url }, reply) => {
    if (url.startsWith('/v1/frame.html'))
      reply.header(
        'content-security-policy',
        `script-src 'self'; frame-ancestors ${hostOrigins.join(' ')}; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'`,
      );
  });
  await kitPages(kit, KIT);
  const kitPort = new URL(await kit.listen({ host: '127.0.0.1', port: 0 })).port;

  return {
    place(scenario, plain) {
      const id = String(places.length + 1);
      const [pageName, kitName] = plain ? PLAIN_NAMES : ['localhost', '127.0.0.1'];
      const place: Place = {
        id,
        host: `http://${pageName}:${port}`,
        kit: `http://${kitName}:${kitPort}`,
        api: `${api.origin}/${scenario}/${id}/api`,
        site: `site-${id}`,
      };
      places.push(place);
      return place;
    },
    put({ id, host: origin }, sent) {
      pages.set(`/news/${id}`, sent);
      return `${origin}/news/${id}`;
    },
    log: async ({ api: own }) => (await (await fetch(own.replace(/api$/, 'log'))).json()) as FaultLog,
    async stop() {
      host.closeAllConnections();
      host.close();
      await Promise.all([kit.close(), api.stop()]);
    },
  };
}
