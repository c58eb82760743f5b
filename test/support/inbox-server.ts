import type { Account } from '../../demo/inbox/types.ts';
import { account } from './inbox-builders.ts';

/** What was asked of the server. */
export interface InboxRequest {
  /** `GET /admin/api/cases`, without the query. */
  route: string;
  /** The whole address as it was asked for. */
  address: string;
  query: URLSearchParams;
  body: unknown;
}

type Answer = (request: InboxRequest) => unknown;

const JSON_TYPE = { 'content-type': 'application/json' };

export const answer = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: JSON_TYPE });

/** A refusal as the server words it (RFC 9457). */
export const refusal = (status: number, fields?: { pointer: string; code: string }[]): Response =>
  answer({ type: 'urn:ieum:problem:any', title: 'any', status, retryable: false, fields }, status);

/**
 * The inbox's server by route, in place of `fetch`: a test says what each
 * route answers, a value for JSON or a Response; what it does not say, nobody
 * asks for without being told 404.
 */
export class InboxServer {
  /** Who is signed in by the cookie; undefined for nobody. */
  account?: Account;

  readonly requests: InboxRequest[] = [];

  readonly #answers = new Map<string, Answer>();

  readonly #fetch = window.fetch;

  constructor(who: Account | undefined = account()) {
    this.account = who;
    window.fetch = (input, init) => this.#respond(new Request(input, init));
    this.on('GET /admin/session', () => (this.account ? { account: this.account } : refusal(401)));
    this.on('DELETE /admin/session', () => {
      this.account = undefined;
      return new Response(null, { status: 204 });
    });
    this.on('GET /admin/api/jurisdictions', () => ({ jurisdictions: [{ code: 'gaon', name: '가온시', api: '/api' }] }));
    this.cases([]);
    this.on('GET /admin/api/deliveries', () => ({ destinations: [], deliveries: [] }));
    this.on('GET /admin/api/organization-codes', () => ({ codes: [] }));
    this.on('GET /admin/api/accounts', () => ({ accounts: [] }));
    this.on('GET /admin/api/access-log', () => ({ entries: [], more: false }));
    this.on('GET /api/form', () => ({ needs: [], signs: [], districts: [], consents: [] }));
  }

  on(route: string, answers: Answer): void {
    this.#answers.set(route, answers);
  }

  /** What the list holds from now on. */
  cases(cases: unknown[]): void {
    this.on('GET /admin/api/cases', () => ({
      jurisdiction: { code: 'gaon', name: '가온시' },
      now: '2026-11-22T03:00:00Z',
      cases,
    }));
  }

  /** Lets in whoever has this password. */
  signInWith(password: string, who: Account): void {
    this.on('POST /admin/session', ({ body }) => {
      if ((body as { password?: string }).password !== password) return refusal(401);
      this.account = who;
      return { account: who };
    });
  }

  to(route: string): InboxRequest[] {
    return this.requests.filter((request) => request.route === route);
  }

  /** Gives the page its own `fetch` again. */
  restore(): void {
    window.fetch = this.#fetch;
  }

  async #respond(asked: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(asked.url);
    const route = `${asked.method} ${pathname}`;
    const text = await asked.text();
    const body: unknown = text ? JSON.parse(text) : undefined;
    const request = { route, address: asked.url, query: searchParams, body };
    this.requests.push(request);
    if (!this.account && pathname.startsWith('/admin/api/')) return refusal(401);
    const given = await this.#answers.get(route)?.(request);
    if (given === undefined) return refusal(404);
    return given instanceof Response ? given.clone() : answer(given);
  }
}
