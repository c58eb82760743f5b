import helmet from '@fastify/helmet';
import * as z from 'zod/mini';
import { holdsResidentNumber } from '../../../src/domain/resident-number.ts';
import { Code } from '../../../src/schemas/text.ts';
import { text } from '../case-action.ts';
import { perMinute } from '../http/rate-limit.ts';
import { STRICT_HEADERS } from '../http/strict-headers.ts';
import { type PartnerView, partnerView } from '../partner-view.ts';
import { ProblemError } from '../problems.ts';
import type { Recommendation } from '../store/recommendations.ts';
import type { Api, Services } from './routes.ts';

const link = { jurisdiction: Code, token: z.string().check(z.minLength(4), z.maxLength(40)) };
const Link = z.strictObject(link);

const Decision = z.strictObject({
  ...link,
  decision: z.enum(['accepted', 'declined']),
  reason: z.optional(text(1)),
});

/**
 * The partner's part, under `/partner`: what a link to one case opens. For its
 * own origin only, as the inbox. Links that never were, have ended or were
 * refused are answered alike.
 */
export async function partnerRoutes(partner: Api, all: readonly [Services, ...Services[]]): Promise<void> {
  const [{ config, now }] = all;
  const throttled = perMinute(config.rateLimits.receipt);
  await partner.register(helmet, STRICT_HEADERS);
  partner.addHook('onRequest', async (request, reply) => {
    if (request.method === 'POST') reply.header('cache-control', 'no-store');
  });

  partner.post('/api/open', { config: throttled, schema: { body: Link } }, async (request) => {
    const services = servicesOf(all, request.body.jurisdiction);
    return show(services, await services.recommendations.byToken(request.body.token, now()));
  });

  partner.post('/api/decide', { config: throttled, schema: { body: Decision } }, async (request) => {
    const { jurisdiction, token, decision, reason } = request.body;
    const wrong =
      reason === undefined ? decision === 'declined' && 'required' : holdsResidentNumber(reason) && 'resident-number';
    if (wrong) throw new ProblemError('invalid-fields', { fields: [{ pointer: '/reason', code: wrong }] });
    const services = servicesOf(all, jurisdiction);
    const { recommendations, caseFiles, directory } = services;
    const asked = await recommendations.byToken(token, now());
    const file = asked && (await caseFiles.find(asked.case_id));
    // What is not shown any more is not taken on either.
    if (file && !partnerView(asked, file, directory)) throw new ProblemError('not-found');
    const decided = await recommendations.decide(token, { decision, reason }, directory.form, now());
    if (!decided) throw new ProblemError('not-found');
    return decision === 'declined' ? { decision } : show(services, await recommendations.byToken(token, now()));
  });
}

function servicesOf(all: readonly Services[], jurisdiction: string): Services {
  const found = all.find(({ directory }) => directory.jurisdiction.code === jurisdiction);
  if (!found) throw new ProblemError('not-found');
  return found;
}

/** What the partner sees of the case, after it was noted that the partner does. Throws `not-found`. */
async function show(services: Services, asked: Recommendation | undefined): Promise<PartnerView> {
  const { caseFiles, directory, recommendations, accessLog, now } = services;
  const file = asked && (await caseFiles.find(asked.case_id));
  const view = file && partnerView(asked, file, directory);
  // Of a case that has ended there is nothing left to decide.
  if (!view || (asked.decision === null && file.case.state === 'closed')) throw new ProblemError('not-found');
  await recommendations.opened(asked.id, now().toISOString());
  if (view.contact) {
    await accessLog.note({ id: `partner ${asked.partner_id}`, name: asked.partner_name }, 'read', asked.case_id);
  }
  return view;
}
