import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { kitPages } from '../../demo/api/routes/pages.ts';
import { definition, discovery } from './builders.ts';
import { FEW } from './programs.ts';

const KIT = fileURLToPath(new URL('../../dist/v1/', import.meta.url));

/** The site that the pages' loader names. */
export const SITE = 'gaon';

/** A page of a news site: `body` is all of it, `head` more markup for its head, `loader` more of the loader's attributes. */
export interface Article {
  readonly body: string;
  readonly head?: string;
  readonly loader?: string;
}

/** Pages whose articles hold doors, with the kit on another origin and an API that knows one city. */
export interface ArticleHost {
  readonly origin: string;
  /** Origin of the kit and its stand-alone page. */
  readonly kit: string;
  /** Address of the kit's stand-alone page. */
  readonly frame: string;
  /** Address of a page, which is there from now on. */
  readonly put: (article: Article) => string;
  readonly stop: () => Promise<void>;
}

/** Paragraphs of at least `count` lines of text. */
export const paragraphs = (count: number): string =>
  '<p>검침원이 문을 두드렸다. 석 달째 요금이 밀려 있었고 냉장고는 비어 있었다. 동 주민센터가 그날 찾아갔다.</p>'.repeat(
    count,
  );

const ANSWERS: Readonly<Record<string, unknown>> = {
  // The numbers that the cards show by themselves.
  '': discovery({ status: true, emergency: [] }),
  form: definition(),
  services: { total_items: FEW.length, last_page: true, contents: FEW },
  organizations: { last_page: true, contents: [] },
  service_at_locations: { last_page: true, contents: [] },
};

/** Starts both on one free port; `localhost` and `127.0.0.1` are two origins. */
export async function startArticleHost(): Promise<ArticleHost> {
  const pages = new Map<string, string>();
  const app = Fastify({ forceCloseConnections: true });
  app.get<{ Params: { '*': string } }>('/api/*', async ({ params }, reply) => {
    const answer = ANSWERS[params['*']];
    return reply
      .header('access-control-allow-origin', '*')
      .code(answer ? 200 : 404)
      .send(answer ?? {});
  });
  app.get<{ Params: { id: string } }>('/news/:id', async ({ params }, reply) =>
    reply.type('text/html; charset=utf-8').send(pages.get(params.id)),
  );
  app.get('/v1/sites.json', async () => ({ sites: { [SITE]: { name: { ko: '가온시' }, api: '../api' } } }));
  await kitPages(app, KIT);
  const kit = await app.listen({ host: '127.0.0.1', port: 0 });
  const origin = kit.replace('127.0.0.1', 'localhost');
  return {
    origin,
    kit,
    frame: `${kit}/v1/frame.html`,
    put: ({ body, head = '', loader = 'data-within=".article-body"' }) => {
      const id = String(pages.size + 1);
      const page = `<!doctype html>
<html lang="ko">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>가온신문</title>
  <link rel="icon" href="data:,">
  ${head}
  <script src="${kit}/v1/loader.js" data-api="${kit}/api" data-site="${SITE}" ${loader} defer></script>
  <body>${body}</body>
</html>`;
      pages.set(id, page);
      return `${origin}/news/${id}`;
    },
    stop: () => app.close(),
  };
}
