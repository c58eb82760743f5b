import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { kitPages } from '../../demo/api/routes/pages.ts';

const KIT = fileURLToPath(new URL('../../dist/v1/', import.meta.url));

/** What an API on the page's own origin answers: JSON, `application/json` unless `type` says otherwise. */
export interface OwnAnswer {
  status: number;
  type?: string;
  body: unknown;
}

/** Such an API: `path` without `/api/`, and the Idempotency-Key without its quotes. */
export type OwnApi = (path: string, key: string) => OwnAnswer;

/** A bare page with the built form in it, or with other elements, for tests that bring their own API. */
export interface KitHost {
  origin: string;
  /** Address of the page whose elements speak to `api`; `head` is more markup for its head, `main` all in its middle. */
  page: (api: string, head?: string, main?: string) => string;
  /** Address of a page of the same site without any of them. */
  elsewhere: string;
  stop: () => Promise<void>;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const FORM = '<ieum-help-request-form><a href="tel:129">129</a></ieum-help-request-form>';

const pageFor = (api: string, head: string, main: string): string => `<!doctype html>
<html lang="ko">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>요청서</title>
  <link rel="icon" href="data:,">
  ${head}
  <script src="/v1/loader.js" data-api="${escape(api)}" defer></script>
  <h1>요청서</h1>
  <main>${main}</main>
</html>`;

const ELSEWHERE =
  '<!doctype html><html lang="ko"><title>다른 곳</title><link rel="icon" href="data:,"><h1>다른 곳</h1></html>';

/** Serves the built kit and the page on a free port, and under `/api/` what `own` answers. */
export async function startKitHost(own?: OwnApi): Promise<KitHost> {
  const app = Fastify();
  await kitPages(app, KIT);
  app.get<{ Querystring: { api?: string; head?: string; main?: string } }>('/', async ({ query }, reply) =>
    reply.type('text/html; charset=utf-8').send(pageFor(query.api ?? '', query.head ?? '', query.main ?? FORM)),
  );
  app.get('/elsewhere', async (_request, reply) => reply.type('text/html; charset=utf-8').send(ELSEWHERE));
  app.all<{ Params: { '*': string } }>('/api/*', async ({ params, headers }, reply) => {
    const key = String(headers['idempotency-key'] ?? '').replaceAll('"', '');
    const { status, type = 'application/json', body } = own?.(params['*'], key) ?? { status: 404, body: {} };
    return reply.code(status).type(type).send(JSON.stringify(body));
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const origin = address.replace('127.0.0.1', 'localhost');
  return {
    origin,
    page: (api, head, main) =>
      `${origin}/?${new URLSearchParams({ api, ...(head && { head }), ...(main && { main }) }).toString()}`,
    elsewhere: `${origin}/elsewhere`,
    stop: () => app.close(),
  };
}
