import type { FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { perMinute } from '../http/rate-limit.ts';
import { type Account, permissionsOf } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import type { SignIns } from '../sign-ins.ts';
import type { Api, Services } from './routes.ts';

/** What was typed; whether it fits the rules for new names and passwords is told to nobody. */
const Typed = z.string().check(z.minLength(1), z.maxLength(512), z.regex(/^[^\u0000]*$/));

const SignIn = z.union([
  z.strictObject({ name: Typed.check(z.normalize('NFC'), z.trim()), password: Typed.check(z.normalize('NFC')) }),
  z.strictObject({ token: Typed }),
]);

/** How often a name may be tried with wrong passwords, from wherever; then it has to wait (안전성 확보조치 기준 제5조). */
const WRONG = { max: 10, timeWindow: '10 minutes' };

/** An account with what it may do, for its own eyes. */
const own = (account: Account) => ({ account: { ...account, permissions: permissionsOf(account) } });

/** Signing in to the inbox, out of it, and who is signed in. */
export function sessionRoutes(admin: Api, { config, accounts }: Services, signIns: SignIns): void {
  const wrongFor = admin.createRateLimit({
    ...WRONG,
    keyGenerator: ({ body }) => `name ${typeof body === 'object' && body ? String(Reflect.get(body, 'name')) : ''}`,
  });

  /** Throws `rate-limited` where the name has been tried too often. */
  async function refuseTried(request: FastifyRequest): Promise<void> {
    const limit = await wrongFor(request, { increment: false });
    if (!limit.isAllowed && limit.remaining <= 0)
      throw new ProblemError('rate-limited', { retryAfter: limit.ttlInSeconds });
  }

  admin.post(
    '/session',
    { config: perMinute(config.rateLimits.receipt), schema: { body: SignIn } },
    async (request, reply) => {
      const { body } = request;
      if ('name' in body) await refuseTried(request);
      const identity =
        'token' in body ? signIns.byToken(body.token) : await accounts.byPassword(body.name, body.password);
      if (!identity) {
        if ('name' in body) await wrongFor(request);
        throw new ProblemError('not-signed-in');
      }
      signIns.start(request, reply, identity);
      reply.header('cache-control', 'no-store');
      return own(identity.account);
    },
  );

  admin.get('/session', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    return own(await signIns.accountOf(request));
  });

  admin.delete('/session', async (request, reply) => {
    signIns.end(request, reply);
    return reply.code(204).send();
  });
}
