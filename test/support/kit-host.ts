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

/** A bare page with the built form in it, for tests that bring their own API. */
export interface KitHost {
  origin: string;
  /** Address of the page whose form speaks to `api`. */
  page: (api: string) => string;
  stop: () => Promise<void>;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const pageFor = (api: string): string => `<!doctype html>
<html lang="ko">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>요청서</title>
  <link rel="icon" href="data:,">
  <script src="/v1/loader.js" data-api="${escape(api)}" defer></script>
  <h1>요청서</h1>
  <ieum-help-request-form><a href="tel:129">129</a></ieum-help-request-form>
</html>`;

/** Serves the built kit and the page on a free port, and under `/api/` what `own` answers. */
export async function startKitHost(own?: OwnApi): Promise<KitHost> {
  const app = Fastify();
  await kitPages(app, KIT);
  app.get<{ Querystring: { api?: string } }>('/', async ({ query }, reply) =>
    reply.type('text/html; charset=utf-8').send(pageFor(query.api ?? '')),
  );
  app.all<{ Params: { '*': string } }>('/api/*', async ({ params, headers }, reply) => {
    const key = String(headers['idempotency-key'] ?? '').replaceAll('"', '');
    const { status, type = 'application/json', body } = own?.(params['*'], key) ?? { status: 404, body: {} };
    return reply.code(status).type(type).send(JSON.stringify(body));
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const origin = address.replace('127.0.0.1', 'localhost');
  return { origin, page: (api) => `${origin}/?api=${encodeURIComponent(api)}`, stop: () => app.close() };
}
