/**
 * A referral API that fails in every way that the table of outcomes names.
 *
 * `/<scenario>/<any id>/api/` is the base URL of one instance: scenarios do
 * not see each other's requests. `GET /<scenario>/<id>/log` tells what an
 * instance received, `GET /<scenario>/<id>/release` answers what it held back.
 * Names of scenarios are the keys of `FAULTS`.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Receipt } from '../../src/schemas/receipt.ts';
import { capability, definition, problem, receipt } from './builders.ts';
import { status } from './fake-receipt-client.ts';
import { wholeCity } from './whole-city.ts';

export interface FaultServer {
  readonly origin: string;
  stop(): Promise<void>;
}

/** One request that carried a body, as it arrived. */
export interface ReceivedPost {
  /** The Idempotency-Key header as it was sent, quotes included. */
  readonly key: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Any request to an instance: what a server's log or a proxy on the way could see of it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What `GET /<scenario>/<id>/log` answers. */
export interface FaultLog {
  /** Everything but the questions of the test itself. */
  readonly requests: SeenRequest[];
  readonly posts: ReceivedPost[];
  readonly lookups: string[];
  /** What holders of a receipt asked: `status {"reference":…}`. */
  readonly receiptsAsked: string[];
  /** Requests that a redirect carried to another origin. */
  readonly elsewhere: ReceivedPost[];
  /** How many referrals are stored. */
  readonly stored: number;
}

interface Instance extends FaultLog {
  readonly receipts: Map<string, Receipt>;
  /** Answers that wait for `release`. */
  readonly held: (() => void)[];
}

/** A referral that is to be answered. */
interface Post {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly key: string;
  /** The first one is 1. */
  readonly count: number;
  readonly instance: Instance;
  /** Where a redirect leads: another origin. */
  readonly elsewhere: string;
}

const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';
const FIREWALL_PAGE = '<!doctype html><title>Blocked</title><p>The request was blocked.';

const answer = ({ response }: Post, status: number, type: string, body: string, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'content-type': type, ...headers }).end(body);

const json = (status: number, bodyOf: (post: Post) => unknown) => (post: Post) =>
  answer(post, status, JSON_TYPE, JSON.stringify(bodyOf(post)));

const html = (status: number) => (post: Post) => answer(post, status, 'text/html; charset=utf-8', FIREWALL_PAGE);

const refuse =
  (status: number, changes: Parameters<typeof problem>[1] = {}, headers: Record<string, string> = {}) =>
  (post: Post) =>
    answer(post, status, PROBLEM_TYPE, JSON.stringify(problem(status, changes)), headers);

/** A browser that is sent back with a 307 or 308 posts the body there. */
const redirect = (status: number) => (post: Post) =>
  post.response.writeHead(status, { location: post.elsewhere }).end();

/** Stores the referral under its key; a second time the receipt is the first one's. */
function store({ instance, key }: Post): Receipt {
  const known = instance.receipts.get(key) ?? receipt({ idempotency_key: key });
  instance.receipts.set(key, known);
  return known;
}

function accept(post: Post): void {
  const replay = post.instance.receipts.has(post.key);
  answer(post, replay ? 200 : 201, JSON_TYPE, JSON.stringify(store(post)));
}

/** Stores the referral and breaks off in the middle of the receipt. */
function truncate(post: Post): void {
  const body = Buffer.from(JSON.stringify(store(post)));
  const { response } = post;
  response.writeHead(201, { 'content-type': JSON_TYPE, 'content-length': body.byteLength });
  response.write(body.subarray(0, body.byteLength / 2), () => response.socket?.destroy());
}

const withoutCors = (post: Post) => {
  store(post);
  post.response.removeHeader('access-control-allow-origin');
  answer(post, 201, JSON_TYPE, JSON.stringify(receipt({ idempotency_key: post.key })));
};

const FAULTS: Readonly<Record<string, (post: Post) => void>> = {
  good: accept,
  replay: json(200, store),
  'good-without-secret': json(201, (post) => ({ ...store(post), secret: undefined })),
  timeout: store,
  reset: ({ request }) => request.socket.resetAndDestroy(),
  truncated: truncate,
  'html-200': html(200),
  'html-201': html(201),
  'empty-object': json(201, () => ({})),
  'no-key': json(201, (post) => ({ ...store(post), idempotency_key: undefined })),
  'other-key': json(201, () => receipt()),
  'wrong-schema': json(201, ({ key }) => ({ ...receipt({ idempotency_key: key }), reference: 7 })),
  'no-content': ({ response }) => response.writeHead(204).end(),
  'accepted-202': json(202, store),
  'text-json': (post) => answer(post, 201, 'text/plain', JSON.stringify(store(post))),
  huge: (post) => answer(post, 201, JSON_TYPE, JSON.stringify({ ...store(post), padding: 'x'.repeat(2_000_000) })),
  'html-403': html(403),
  'html-404': html(404),
  'html-500': html(500),
  'problem-400': refuse(400),
  'problem-403': refuse(403),
  'problem-404': refuse(404),
  'problem-410': refuse(410),
  'problem-413': refuse(413),
  'problem-415': refuse(415),
  'problem-without-retryable': refuse(403, { retryable: undefined }),
  'problem-retryable': refuse(403, { retryable: true }),
  'wrong-fields': refuse(422, { fields: [{ pointer: '/subject/contact/phone', code: 'invalid' }] }),
  mismatch: refuse(422, { type: 'https://ieum.example/problems/idempotency-mismatch' }),
  'mismatch-stored': (post) => {
    store(post);
    refuse(422, { type: 'https://ieum.example/problems/idempotency-mismatch' })(post);
  },
  'in-flight': refuse(409, { retryable: true }, { 'retry-after': '1' }),
  'too-early': refuse(425, { retryable: true }),
  busy: refuse(429, { retryable: true }, { 'retry-after': '7' }),
  'busy-until': refuse(429, { retryable: true }, { 'retry-after': 'Fri, 31 Dec 2100 23:59:59 GMT' }),
  unavailable: refuse(503, { retryable: true }, { 'retry-after': '2' }),
  'redirect-301': redirect(301),
  'redirect-302': redirect(302),
  'redirect-307': redirect(307),
  'redirect-308': redirect(308),
  'cors-block': withoutCors,
  /** Stored, but the answer never gets through; the same key is answered from then on. */
  'lost-once': (post) => (post.count === 1 ? void (store(post), post.request.socket.destroy()) : accept(post)),
  /** Stored at once, answered when it is released. */
  held: (post) => {
    store(post);
    post.instance.held.push(() => accept(post));
  },
  /** Neither stored nor answered the first two times. */
  'down-twice': (post) => (post.count <= 2 ? refuse(503, { retryable: true })(post) : accept(post)),
};

/** Scenarios whose discovery document says something else. */
const DISCOVERIES: Readonly<Record<string, unknown>> = {
  'discovery-html': FIREWALL_PAGE,
  'discovery-reads-only': { version: '3.1' },
  'form-moved': { version: '3.1', referral: capability({ form: 'forms/help.json' }) },
};

/** Scenarios whose form definition is another one, or wrong. */
const FORMS: Readonly<Record<string, unknown>> = {
  'whole-city': wholeCity(),
  'form-broken': { ...definition(), consents: [{ id: 'collect' }] },
  'form-broken-question': {
    ...definition(),
    questions: [
      { id: 'pet', label: { ko: '동물' }, type: 'colour' },
      { id: 'rooms', label: { ko: '방 개수' }, type: 'number' },
    ],
  },
  'form-html': FIREWALL_PAGE,
  'form-danger': definition({ danger_words: { ko: ['죽고 싶'] } }),
};

/** Scenarios whose lookup does not say whether a key is known. */
const LOOKUPS: Readonly<Record<string, (post: Post) => void>> = {
  'lookup-html-404': html(404),
  'lookup-html-200': html(200),
  'lookup-500': refuse(500, { retryable: true }),
  'lookup-other-key': json(200, () => receipt()),
};

/** Scenarios in which the holder of a receipt is told something else than a status. */
const RECEIPTS: Readonly<Record<string, (post: Post) => void>> = {
  'receipt-unknown': refuse(404, { type: 'urn:ieum:problem:receipt-unknown' }),
  'receipt-misshapen': refuse(422, { type: 'urn:ieum:problem:invalid-fields' }),
  'receipt-erased': refuse(410, { type: 'urn:ieum:problem:erased' }),
  'receipt-not-now': refuse(409, { type: 'urn:ieum:problem:not-allowed-now' }),
  'receipt-busy': refuse(429, { retryable: true }, { 'retry-after': '90' }),
  'receipt-unavailable': refuse(503, { retryable: true }, { 'retry-after': '2' }),
  'receipt-500': refuse(500, { retryable: true }),
  'receipt-html-404': html(404),
  'receipt-html-200': html(200),
  'receipt-empty': json(200, () => ({})),
  'receipt-huge': json(200, () => ({ ...status(), padding: 'x'.repeat(2_000_000) })),
  'receipt-redirect': redirect(307),
  reset: ({ request }) => request.socket.resetAndDestroy(),
  timeout: () => undefined,
};

function lookUp(post: Post): void {
  const known = post.instance.receipts.get(post.key);
  if (known) answer(post, 200, JSON_TYPE, JSON.stringify(known));
  else refuse(404)(post);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  request.setEncoding('utf8');
  let body = '';
  for await (const part of request) body += String(part);
  return body;
}

const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

const received = (request: IncomingMessage, body: string): ReceivedPost => ({
  key: String(request.headers['idempotency-key'] ?? ''),
  body,
  headers: headersOf(request),
});

function openToAll(response: ServerResponse): void {
  const headers = {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': 'content-type, idempotency-key',
    'access-control-expose-headers': 'Retry-After',
    // A browser posts again by itself when a connection that it used before breaks.
    connection: 'close',
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts the server, and a second one on another port to which redirects lead. */
export async function startFaultServer(): Promise<FaultServer> {
  const instances = new Map<string, Instance>();
  const instanceOf = (path: string): Instance => {
    const known = instances.get(path);
    if (known) return known;
    const instance: Instance = {
      requests: [],
      posts: [],
      lookups: [],
      receiptsAsked: [],
      elsewhere: [],
      stored: 0,
      receipts: new Map(),
      held: [],
    };
    instances.set(path, instance);
    return instance;
  };

  const other = createServer((request, response) => {
    openToAll(response);
    void bodyOf(request).then(
      (body) => {
        instanceOf(request.url ?? '').elsewhere.push(received(request, body));
        response.writeHead(201, { 'content-type': JSON_TYPE }).end(JSON.stringify(receipt()));
      },
      () => undefined,
    );
  });
  const otherOrigin = await listen(other);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, scenario = '', id = '', ...rest] = (request.url ?? '').split('/');
    const path = `/${scenario}/${id}`;
    const route = `${request.method} ${rest.join('/')}`;
    const instance = instanceOf(path);
    openToAll(response);
    if (rest[0] === 'api') {
      const { method = '', url = '' } = request;
      instance.requests.push({ method, url, headers: headersOf(request) });
    }
    const reply = (body: unknown) =>
      typeof body === 'string'
        ? response.writeHead(200, { 'content-type': 'text/html' }).end(body)
        : response.writeHead(200, { 'content-type': JSON_TYPE }).end(JSON.stringify(body));
    const body = await bodyOf(request);
    const post = (key: string): Post => ({
      request,
      response,
      key,
      count: instance.posts.length,
      instance,
      elsewhere: otherOrigin + path,
    });
    if (request.method === 'OPTIONS') {
      if (scenario === 'preflight-block') response.removeHeader('access-control-allow-origin');
      response.writeHead(204).end();
    } else if (route === 'GET log') {
      const { requests, posts, lookups, receiptsAsked, elsewhere, receipts } = instance;
      reply({ requests, posts, lookups, receiptsAsked, elsewhere, stored: receipts.size } satisfies FaultLog);
    } else if (route === 'GET release') {
      for (const answerNow of instance.held.splice(0)) answerNow();
      reply({});
    } else if (route === 'GET api/') {
      reply(
        DISCOVERIES[scenario] ?? {
          version: '3.1',
          referral: capability({ idempotency: scenario !== 'no-idempotency', status: true, withdraw: true }),
        },
      );
    } else if (route === 'GET api/form' || route === 'GET api/forms/help.json') {
      reply(FORMS[scenario] ?? definition());
    } else if (route === 'POST api/referrals') {
      const entry = received(request, body);
      instance.posts.push(entry);
      (FAULTS[scenario] ?? accept)(post(entry.key.replaceAll('"', '')));
    } else if (route === 'POST api/referrals/lookup') {
      const { idempotency_key: key } = JSON.parse(body) as { idempotency_key: string };
      instance.lookups.push(key);
      (LOOKUPS[scenario] ?? lookUp)(post(key));
    } else if (/^POST api\/referrals\/(status|withdraw|confirm)$/.test(route)) {
      instance.receiptsAsked.push(`${rest[2]} ${body}`);
      (RECEIPTS[scenario] ?? json(200, () => status()))(post(''));
    } else response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    // A browser that gives up in the middle of its body is nobody's fault here.
    handle(request, response).catch(() => response.destroy());
  });
  const origin = await listen(server);

  return {
    origin,
    async stop() {
      for (const each of [server, other]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}
