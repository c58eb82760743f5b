import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { guardOrigins } from '../http/cors.ts';
import { answerProblems } from '../http/errors.ts';
import { describeApi } from '../openapi.ts';
import { discoveryRoutes } from './discovery.ts';
import { hsdsRoutes } from './hsds.ts';
import { receiptRoutes } from './receipts.ts';
import { referralRoutes } from './referrals.ts';
import { resultsRoute } from './results.ts';
import { MAIN_BASE, type Services } from './routes.ts';

/** The same API under the base of each jurisdiction; the main one's document describes them all. */
export async function apiRoutes(app: FastifyInstance, all: readonly Services[]): Promise<void> {
  for (const services of all) {
    await app.register(
      async (scope) => {
        const api = scope.withTypeProvider<ZodTypeProvider>();
        await protect(scope, services);
        if (services.base === MAIN_BASE) await describeApi(scope, all);
        discoveryRoutes(api, services);
        referralRoutes(api, services);
        receiptRoutes(api, services);
        hsdsRoutes(api, services);
        resultsRoute(api, services);
      },
      { prefix: services.base },
    );
  }
}

async function protect(scope: FastifyInstance, { config }: Services): Promise<void> {
  await guardOrigins(scope, config.allowedOrigins);
  await scope.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: false,
  });
  answerProblems(scope);
  // What is answered to a write is about one person.
  scope.addHook('onRequest', async (request, reply) => {
    if (request.method === 'POST') reply.header('cache-control', 'no-store');
  });
}
