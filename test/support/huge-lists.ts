/** A page with a programme finder, and lists for it that no honest server would give. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import Fastify, { type FastifyReply } from 'fastify';
import { kitPages } from '../../demo/api/routes/pages.ts';
import { many, service } from './programs.ts';

const KIT = fileURLToPath(new URL('../../dist/v1/', import.meta.url));

export interface HugeLists {
  /** Address of the page whose finder has this markup, e.g. `api="/lists/endless"`. */
  page: (attributes: string) => string;
  /** How many bytes of bodies have been written, and how many lists were asked for. */
  readonly sent: { bytes: number; lists: number };
  stop: () => Promise<void>;
}

const pageWith = (attributes: string): string => `<!doctype html>
<html lang="ko">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>복지 사업</title>
  <link rel="icon" href="data:,">
  <script src="/v1/loader.js" defer></script>
  <main><ieum-program-finder ${attributes}></ieum-program-finder></main>
</html>`;

const DEEP = '['.repeat(20_000) + ']'.repeat(20_000);

/** A record of 4 kB, most of which nobody reads. */
const large = (i: number): string => JSON.stringify({ ...service(`p${i}`), padding: 'x'.repeat(4000) });

const MEGABYTE = 'x'.repeat(1_048_576);

const STALL = '';

/** By the path below `/lists/`: the body, part by part; after `STALL` nothing follows. */
const BODIES: Readonly<Record<string, (page: number) => Iterable<string>>> = {
  *'stalled/services'() {
    yield `{"contents":[${many(10)
      .map((one) => JSON.stringify(one))
      .join()},`;
    yield STALL;
  },
  *'deep/services'() {
    const [before, after] = [service('p0'), service('p1')].map((one) => JSON.stringify(one));
    yield `{"last_page":true,"deep":${DEEP},"contents":[${before},`;
    yield `{"id":"x","name":"깊은 사업","attributes":${DEEP},"deep":${DEEP}},${DEEP},${after}]}`;
  },
  *'long-text/services'() {
    yield `{"contents":[${JSON.stringify(service('p0'))},{"id":"x","name":"`;
    for (let i = 0; i < 100; i++) yield MEGABYTE;
    yield '"}]}';
  },
  /** Every page is full, and says that the next one is too. */
  *'endless/services'(page) {
    const contents = many(200 * page).slice(-200);
    yield JSON.stringify({ total_items: 1e12, total_pages: 1e10, last_page: false, contents });
  },
  /** More than 100 MB of programmes. */
  *'huge.json'() {
    yield '[';
    for (let i = 0; i < 26_000; i += 250) {
      yield Array.from({ length: 250 }, (_, j) => `${large(i + j)},`).join('');
    }
    yield `${large(26_000)}]`;
  },
};

/** Serves the built kit, the page and the lists on a free port. */
export async function startHugeLists(): Promise<HugeLists> {
  const app = Fastify({ forceCloseConnections: true });
  const sent = { bytes: 0, lists: 0 };
  await kitPages(app, KIT);
  app.get<{ Querystring: { attributes?: string } }>('/', async ({ query }, reply) =>
    reply.type('text/html; charset=utf-8').send(pageWith(query.attributes ?? '')),
  );
  app.get<{ Params: { '*': string }; Querystring: { page?: string } }>('/lists/*', async ({ params, query }, reply) => {
    const body = BODIES[params['*']];
    if (!body) return reply.code(404).send();
    sent.lists += 1;
    reply.hijack();
    void write(reply, body(Number(query.page)), sent);
    return reply;
  });
  const origin = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    page: (attributes) => `${origin}/?${new URLSearchParams({ attributes }).toString()}`,
    sent,
    stop: () => app.close(),
  };
}

/** Writes no faster than it is read, until the reader hangs up. */
async function write({ raw }: FastifyReply, parts: Iterable<string>, sent: { bytes: number }): Promise<void> {
  const closed = once(raw, 'close');
  // A browser reads ahead what it may keep.
  raw.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  for (const part of parts) {
    if (part === STALL) return;
    if (raw.closed || raw.destroyed) return;
    sent.bytes += part.length;
    if (!raw.write(part)) await Promise.race([once(raw, 'drain'), closed]);
  }
  raw.end();
}
