import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { perMinute } from '../http/rate-limit.ts';
import { ADMINISTRATOR } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import { caseRoutes } from './cases.ts';
import { organizationCodeRoutes } from './organization-codes.ts';
import type { Api, Services } from './routes.ts';

const COOKIE = 'ieum_admin';

/** How long a sign-in lasts: a working day, in seconds. */
const SIGN_IN = 12 * 3600;

const SignIn = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(512)) });

/**
 * The inbox's own part, under `/admin`: for its own origin only, so there is
 * no CORS anywhere in it, and nothing runs in its pages but its own scripts.
 */
export async function adminRoutes(admin: Api, all: readonly [Services, ...Services[]]): Promise<void> {
  const [{ config, secrets, now }] = all;
  const { adminToken } = config;
  await admin.register(cookie, adminToken === undefined ? {} : { secret: secrets.cookieKey(adminToken) });
  await admin.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:'],
        'connect-src': ["'self'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
        'require-trusted-types-for': ["'script'"],
        'trusted-types': ['lit-html'],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });

  admin.decorateRequest('account');

  async function requireSignIn(request: FastifyRequest): Promise<void> {
    const signed = request.cookies[COOKIE];
    const { valid, value } =
      adminToken !== undefined && signed !== undefined ? request.unsignCookie(signed) : { valid: false, value: null };
    if (!valid || !(Number(value) > now().getTime())) throw new ProblemError('not-signed-in');
  }

  function setCookie(request: FastifyRequest, reply: FastifyReply, value: string, maxAge: number): void {
    reply.setCookie(COOKIE, value, {
      path: '/admin',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      signed: value !== '',
      maxAge,
    });
  }

  admin.post(
    '/session',
    { config: perMinute(config.rateLimits.receipt), schema: { body: SignIn } },
    async (request, reply) => {
      if (adminToken === undefined || !secrets.sameToken(request.body.token, adminToken)) {
        throw new ProblemError('not-signed-in');
      }
      setCookie(request, reply, String(now().getTime() + SIGN_IN * 1000), SIGN_IN);
      return reply.code(204).send();
    },
  );

  admin.delete('/session', async (request, reply) => {
    setCookie(request, reply, '', 0);
    return reply.code(204).send();
  });

  await admin.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        await requireSignIn(request);
        request.account = ADMINISTRATOR;
        reply.header('cache-control', 'no-store');
      });
      caseRoutes(scope, all);
      organizationCodeRoutes(scope, all);
    },
    { prefix: '/api' },
  );
}
