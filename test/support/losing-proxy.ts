import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it passed. */
export interface Passed {
  method: string;
  path: string;
  body: string;
  /** The Idempotency-Key without its quotes; empty where there is none. */
  key: string;
  /** Of the answer, whether it went on or was lost. */
  status: number;
}

/** A proxy in front of an API, for when the network between a resident and a city is bad. */
export interface LosingProxy {
  origin: string;
  /** `{origin}/api`. */
  api: string;
  /**
   * `answers`: what is posted as a referral is committed, then the answer is lost. `requests`: what is posted as a
   * referral never arrives; anything else does. `all`: nothing gets through.
   */
  loses: 'nothing' | 'answers' | 'requests' | 'all';
  /** What the API has answered, in that order. */
  passed: Passed[];
  /** The referrals among it. */
  posts: () => Passed[];
  close: () => Promise<void>;
}

const headersOf = (request: IncomingMessage): [string, string][] =>
  Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'host' && name !== 'connection' ? [[name, value]] : [],
  );

const keyOf = ({ headers }: IncomingMessage): string => String(headers['idempotency-key'] ?? '').replaceAll('"', '');

/** Starts a proxy in front of `target`, an origin. */
export async function startLosingProxy(target: string): Promise<LosingProxy> {
  async function forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url: path = '/' } = request;
    const isReferral = method === 'POST' && path === '/api/referrals';
    if (proxy.loses === 'all' || (proxy.loses === 'requests' && isReferral)) return void request.socket.destroy();
    const body = await buffer(request);
    const answer = await fetch(target + path, {
      method,
      headers: headersOf(request),
      redirect: 'manual',
      ...(body.length ? { body: new Uint8Array(body) } : {}),
    });
    const content = Buffer.from(await answer.arrayBuffer());
    const entry = { method, path, body: body.toString(), key: keyOf(request), status: answer.status };
    proxy.passed.push(entry);
    if (proxy.loses === 'answers' && isReferral) return void request.socket.destroy();
    const headers = new Headers(answer.headers);
    // Decoded already; and a connection of its own each, since a browser itself repeats what fails on a used one.
    for (const name of ['content-encoding', 'transfer-encoding', 'keep-alive']) headers.delete(name);
    headers.set('content-length', String(content.length));
    headers.set('connection', 'close');
    response.writeHead(answer.status, Object.fromEntries(headers)).end(content);
  }

  const server = createServer((request, response) => {
    forward(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const proxy: LosingProxy = {
    origin,
    api: `${origin}/api`,
    loses: 'nothing',
    passed: [],
    posts: () => proxy.passed.filter(({ method, path }) => method === 'POST' && path === '/api/referrals'),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return proxy;
}
