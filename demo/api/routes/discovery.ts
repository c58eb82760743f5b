import { posix } from 'node:path';
import { CityDefinition } from '../../../src/schemas/case-handling.ts';
import { DiscoveryDocument } from '../../../src/schemas/discovery-document.ts';
import { OPENAPI, problemResponses } from '../openapi.ts';
import { type Api, MAIN_BASE, type Services } from './routes.ts';

/** Discovery and form definition: what a client reads before it shows anything. */
export function discoveryRoutes(api: Api, { base, config, directory, page }: Services): void {
  const { code, name } = directory.jurisdiction;
  api.get(
    '/',
    {
      schema: {
        summary: 'What this API is and can do',
        tags: ['discovery'],
        response: { 200: DiscoveryDocument, ...problemResponses('4xx') },
      },
    },
    async (_request, reply) => {
      // The off switch has to be seen at once.
      reply.header('cache-control', 'no-cache');
      return {
        version: '3.1',
        profile: 'https://docs.openreferral.org/en/3.1/hsds/',
        openapi_url: posix.relative(base, `${MAIN_BASE}/${OPENAPI}`),
        referral: {
          protocol: 'ieum/1' as const,
          jurisdiction: { code, name },
          accepting: config.accepting,
          notice: config.notice,
          idempotency: true,
          status: true,
          withdraw: true,
          confirm: true,
          sealing: null,
          form: 'form',
          frame: config.publicUrl !== undefined && page !== undefined ? config.publicUrl + page : null,
          inline_origins: config.inlineOrigins ? [...config.inlineOrigins] : null,
          max_body_bytes: config.maxBodyBytes,
          key_lifetime_s: config.keyLifetimeSeconds,
          emergency: directory.form.emergency,
        },
      };
    },
  );

  api.get(
    '/form',
    {
      schema: {
        summary: 'What the city decides about the help-request form',
        tags: ['discovery'],
        response: { 200: CityDefinition, ...problemResponses('4xx') },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', 'no-cache');
      return directory.form;
    },
  );
}
