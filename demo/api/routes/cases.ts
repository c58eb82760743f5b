import * as z from 'zod/mini';
import { summarize } from '../inbox-view.ts';
import { ProblemError } from '../problems.ts';
import { described, InJurisdiction, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

const ById = z.object({ id: z.string().check(z.maxLength(64)) });

/** The cases of each jurisdiction, as the inbox shows them. */
export function caseRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.get('/jurisdictions', async () => ({ jurisdictions: all.map(described) }));

  admin.get('/cases', { schema: { querystring: InJurisdiction } }, async (request) => {
    const services = servicesFor(all, request.query);
    const { directory, caseFiles, now } = services;
    const cases = summarize(await caseFiles.list(), directory.form);
    return { jurisdiction: described(services), now: now().toISOString(), cases };
  });

  admin.get('/cases/:id', { schema: { params: ById, querystring: InJurisdiction } }, async (request) => {
    const { directory, caseFiles } = servicesFor(all, request.query);
    const { id } = request.params;
    const [summary, file] = await Promise.all([
      caseFiles.list().then((files) => summarize(files, directory.form).find((one) => one.id === id)),
      caseFiles.find(id),
    ]);
    const [alone] = file ? summarize([file], directory.form) : [];
    if (!file || !alone) throw new ProblemError('not-found');
    return {
      case: summary ?? alone,
      referrals: file.referrals.map(({ reference, received_at, late, verified_organization, referral }) => ({
        reference,
        received_at,
        late,
        verified_organization,
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
