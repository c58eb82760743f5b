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

/** An account with what it may do, for its own eyes. */
const own = (account: Account) => ({ account: { ...account, permissions: permissionsOf(account) } });

/** Signing in to the inbox, out of it, and who is signed in. */
export function sessionRoutes(admin: Api, { config, accounts }: Services, signIns: SignIns): void {
  admin.post(
    '/session',
    { config: perMinute(config.rateLimits.receipt), schema: { body: SignIn } },
    async (request, reply) => {
      const { body } = request;
      const identity =
        'token' in body ? signIns.byToken(body.token) : await accounts.byPassword(body.name, body.password);
      if (!identity) throw new ProblemError('not-signed-in');
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
