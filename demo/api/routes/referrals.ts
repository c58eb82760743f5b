import type { FastifyRequest } from 'fastify';
import { parseIdempotencyKey } from '../../../src/domain/idempotency-key.ts';
import { checkReferral } from '../../../src/domain/referral-rules.ts';
import { URGENCIES, urgencyOf } from '../../../src/domain/urgency.ts';
import { Lookup, Receipt } from '../../../src/schemas/receipt.ts';
import { Referral } from '../../../src/schemas/referral.ts';
import { contactOf } from '../contact.ts';
import { perMinute } from '../http/rate-limit.ts';
import { problemResponses } from '../openapi.ts';
import { DELIVER } from '../notices/dispatcher.ts';
import { ProblemError } from '../problems.ts';
import type { Secrets } from '../secrets.ts';
import type { StoredReceipt } from '../store/intake.ts';
import { workingDate } from '../working-days.ts';
import type { Api, Services } from './routes.ts';

function keyOf(request: FastifyRequest): string {
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' ? parseIdempotencyKey(header) : undefined;
  if (key === undefined) throw new ProblemError('idempotency-key-missing');
  return key;
}

/**
 * A referral as it is stored: without what opens something. An organisation's
 * code is kept as a hash elsewhere, the key of an earlier attempt, which has
 * that one's secret told, as its hash.
 */
function asStored({ reporter, supersedes, ...rest }: Referral, secrets: Secrets): Referral {
  const { organization_code: _code, ...told } = reporter ?? {};
  return {
    ...rest,
    ...(reporter ? { reporter: { ...told, kind: reporter.kind } } : {}),
    ...(supersedes ? { supersedes: secrets.keyHash(supersedes) } : {}),
  };
}

/** Receiving referrals, and telling what was received (Ieum Referral 1). */
export function referralRoutes(api: Api, services: Services): void {
  const { config, directory, secrets, intake, organizationCodes, now, reach } = services;

  const receiptOf = (key: string, { reference, received_at, next }: StoredReceipt): Receipt => ({
    reference,
    secret: secrets.secretFor(key),
    received_at,
    idempotency_key: key,
    next,
  });

  /** Which code proves an officer's organisation. A wrong or a revoked one proves nothing, and no report is lost for it. */
  const organizationOf = async ({ reporter }: Referral): Promise<string | undefined> =>
    reporter?.kind === 'officer' && reporter.organization_code !== undefined
      ? organizationCodes.verify(reporter.organization_code)
      : undefined;

  api.post(
    '/referrals',
    {
      config: perMinute(config.rateLimits.write),
      schema: {
        summary: 'Receives a referral, once for each Idempotency-Key',
        tags: ['referrals'],
        body: Referral,
        response: { 200: Receipt, 201: Receipt, ...problemResponses('4xx', '5xx') },
      },
      onRequest: async (request) => {
        keyOf(request);
      },
      // Before the fields are looked at: what was stored stays received, even where the city has changed its form since.
      preValidation: async (request, reply) => {
        if (!request.rawBody) return;
        const key = keyOf(request);
        const stored = await intake.replay(key, secrets.bodyHash(request.rawBody));
        if (stored) await reply.code(200).send(receiptOf(key, stored));
        else if (!config.accepting) throw new ProblemError('not-accepting', { detail: config.notice ?? undefined });
      },
      onSend: async () => reach('before-answer'),
      // After the answer: nobody waits until a town hall's mail server has been told.
      onResponse: async (_request, reply) => {
        if (reply.statusCode === 201) api.background.runSoon(DELIVER);
      },
    },
    async (request, reply) => {
      const referral = request.body;
      const key = keyOf(request);
      const fields = checkReferral(referral, directory.form);
      if (referral.supersedes === key) fields.push({ pointer: '/supersedes', code: 'same-key' });
      if (fields.length) throw new ProblemError('invalid-fields', { fields });

      const received = now();
      const contact = contactOf(referral);
      const urgencies = [referral.urgency, urgencyOf(directory.form, referral)];
      const { created, receipt } = await intake.accept({
        key,
        supersedes: referral.supersedes ?? undefined,
        bodyHash: secrets.bodyHash(request.rawBody ?? Buffer.alloc(0)),
        body: JSON.stringify(asStored(referral, secrets)),
        urgency: URGENCIES.find((urgency) => urgencies.includes(urgency)) ?? referral.urgency,
        contactHash: contact === undefined ? null : secrets.contactHash(contact),
        organizationCodeId: (await organizationOf(referral)) ?? null,
        receivedAt: received.toISOString(),
        next: {
          step: 'assign',
          by: workingDate(received, directory.form.response.within_days),
          who: directory.form.controller.team.ko,
        },
      });
      return reply.code(created ? 201 : 200).send(receiptOf(key, receipt));
    },
  );

  api.post(
    '/referrals/lookup',
    {
      config: perMinute(config.rateLimits.receipt),
      schema: {
        summary: 'The receipt of a key that was received',
        tags: ['referrals'],
        body: Lookup,
        response: { 200: Receipt, ...problemResponses('4xx', '5xx') },
      },
    },
    async (request) => {
      const key = request.body.idempotency_key;
      const stored = await intake.lookup(key);
      if (!stored) throw new ProblemError('key-unknown');
      return receiptOf(key, stored);
    },
  );
}
