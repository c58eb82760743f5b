import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../problems.ts';

const SAFE = new Set(['GET', 'HEAD']);

/** The method that is meant: a preflight asks on behalf of another. */
const methodOf = (request: FastifyRequest): string =>
  request.method === 'OPTIONS' ? (request.headers['access-control-request-method'] ?? 'GET') : request.method;

/**
 * Any page may read; only pages of the allowed origins may write. What comes
 * from another page is refused before its body is read. A request without
 * Origin is no page's and passes.
 */
export async function guardOrigins(app: FastifyInstance, allowed: ReadonlySet<string>): Promise<void> {
  const permits = (origin: string | undefined) => origin === undefined || allowed.has(origin);

  await app.register(cors, {
    delegator: (request, done) => {
      done(null, {
        origin: SAFE.has(methodOf(request)) ? '*' : (origin, answer) => answer(null, permits(origin)),
        methods: ['GET', 'HEAD', 'POST'],
        allowedHeaders: ['Content-Type', 'Idempotency-Key'],
        exposedHeaders: [
          'Retry-After',
          'RateLimit',
          'RateLimit-Policy',
          'Location',
          'RateLimit-Limit',
          'RateLimit-Remaining',
          'RateLimit-Reset',
        ],
        maxAge: 600,
      });
    },
  });
  app.addHook('onRequest', async (request) => {
    if (!SAFE.has(request.method) && !permits(request.headers.origin)) throw new ProblemError('foreign-origin');
  });
}
