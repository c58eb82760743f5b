import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyContextConfig } from 'fastify';
import type { Config } from '../config.ts';
import { ProblemError } from '../problems.ts';

/** Counts requests by address in this process; the limit of reads unless a route names its own. */
export async function limitRates(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(rateLimit, {
    max: config.rateLimits.read,
    timeWindow: '1 minute',
    enableDraftSpec: true,
    errorResponseBuilder: (_request, { ttl }) =>
      new ProblemError('rate-limited', { retryAfter: Math.max(1, Math.ceil(ttl / 1000)) }),
  });
}

/** A route's own limit, in requests a minute from one address. */
export const perMinute = (max: number): FastifyContextConfig => ({ rateLimit: { max, timeWindow: '1 minute' } });
