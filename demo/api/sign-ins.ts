import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Account, ADMINISTRATOR } from './permissions.ts';
import { ProblemError } from './problems.ts';
import type { Services } from './routes/routes.ts';
import type { Identity } from './store/accounts.ts';

const COOKIE = 'ieum_admin';

/** How long a sign-in lasts: a working day, in seconds. */
const SECONDS = 12 * 3600;

/** Holds the token as long as the cookie's signature holds, which depends on it. */
const TOKEN_HOLDER: Identity = { account: ADMINISTRATOR, epoch: 0 };

/**
 * Who is signed in to the inbox, as a signed cookie says it: until when, which
 * account, and how often that had changed. `@fastify/cookie` is registered
 * with `Secrets.cookieKey`.
 */
export class SignIns {
  readonly #accounts: Services['accounts'];
  readonly #adminToken: string | undefined;
  readonly #secrets: Services['secrets'];
  readonly #now: Services['now'];

  constructor({ accounts, config, secrets, now }: Services) {
    this.#accounts = accounts;
    this.#adminToken = config.adminToken;
    this.#secrets = secrets;
    this.#now = now;
  }

  /** Whoever holds the server's ADMIN_TOKEN; undefined where this is another, or there is none. */
  byToken(token: string): Identity | undefined {
    const holds = this.#adminToken !== undefined && this.#secrets.sameToken(token, this.#adminToken);
    return holds ? TOKEN_HOLDER : undefined;
  }

  start(request: FastifyRequest, reply: FastifyReply, { account, epoch }: Identity): void {
    const until = this.#now().getTime() + SECONDS * 1000;
    this.#setCookie(request, reply, `${until}.${account.id}.${epoch}`, SECONDS);
  }

  end(request: FastifyRequest, reply: FastifyReply): void {
    this.#setCookie(request, reply, '', 0);
  }

  /** Throws `not-signed-in`, also where the account was disabled or changed since. */
  async accountOf(request: FastifyRequest): Promise<Account> {
    const signed = request.cookies[COOKIE];
    const value = signed === undefined ? null : request.unsignCookie(signed).value;
    const [until, id = '', epoch] = value?.split('.') ?? [];
    if (!(Number(until) > this.#now().getTime())) throw new ProblemError('not-signed-in');
    const identity = id === ADMINISTRATOR.id ? TOKEN_HOLDER : await this.#accounts.find(id);
    if (!identity || String(identity.epoch) !== epoch) throw new ProblemError('not-signed-in');
    return identity.account;
  }

  #setCookie(request: FastifyRequest, reply: FastifyReply, value: string, maxAge: number): void {
    reply.setCookie(COOKIE, value, {
      path: '/admin',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      signed: value !== '',
      maxAge,
    });
  }
}
