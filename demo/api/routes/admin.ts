import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { perMinute } from '../http/rate-limit.ts';
import { summarize } from '../inbox-view.ts';
import { ProblemError } from '../problems.ts';
import type { Api, Services } from './routes.ts';

const COOKIE = 'ieum_admin';

/** How long a sign-in lasts: a working day, in seconds. */
const SIGN_IN = 12 * 3600;

const SignIn = z.strictObject({ token: z.string().check(z.minLength(1), z.maxLength(512)) });
const ById = z.object({ id: z.string().check(z.maxLength(64)) });

/**
 * The inbox's own part, under `/admin`: for its own origin only, so there is
 * no CORS anywhere in it, and nothing runs in its pages but its own scripts.
 */
export async function adminRoutes(admin: Api, { config, directory, secrets, caseFiles, now }: Services): Promise<void> {
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

  admin.get('/api/cases', { onRequest: requireSignIn }, async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    const cases = summarize(await caseFiles.list(), directory.form.districts);
    return { jurisdiction: directory.jurisdiction, now: now().toISOString(), cases };
  });

  admin.get('/api/cases/:id', { onRequest: requireSignIn, schema: { params: ById } }, async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const { id } = request.params;
    const [summary, file] = await Promise.all([
      caseFiles.list().then((files) => summarize(files, directory.form.districts).find((one) => one.id === id)),
      caseFiles.find(id),
    ]);
    const [alone] = file ? summarize([file], directory.form.districts) : [];
    if (!file || !alone) throw new ProblemError('not-found');
    return {
      case: summary ?? alone,
      referrals: file.referrals.map(({ reference, received_at, late, referral }) => ({
        reference,
        received_at,
        late,
        referral,
      })),
      history: (await caseFiles.history(id)).map(({ state, at, actor, reason, next, by }) => ({
        state,
        at,
        actor,
        reason,
        next,
        by,
      })),
    };
  });
}
