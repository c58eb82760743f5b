import * as z from 'zod/mini';
import { RowId } from '../case-action.ts';
import { viewCase } from '../case-view.ts';
import { summarize } from '../inbox-view.ts';
import { ProblemError } from '../problems.ts';
import { described, InJurisdiction, openTo, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

/** A case by its id. */
export const ById = z.object({ id: RowId });

/** The version of a case as an entity tag, for `If-Match` (RFC 9110). */
export const etagOf = (version: number): string => `"${version}"`;

/** The cases of each jurisdiction, as the inbox shows them. */
export function caseRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.get('/jurisdictions', async ({ account }) => ({ jurisdictions: openTo(all, account).map(described) }));

  admin.get('/cases', { schema: { querystring: InJurisdiction } }, async (request) => {
    const services = servicesFor(all, request);
    const { directory, caseFiles, accessLog, now } = services;
    await accessLog.note(request.account, 'list');
    const cases = summarize(await caseFiles.list(), { form: directory.form, now: now() });
    return { jurisdiction: described(services), now: now().toISOString(), cases };
  });

  admin.get('/cases/:id', { schema: { params: ById, querystring: InJurisdiction } }, async (request, reply) => {
    const services = servicesFor(all, request);
    const view = await viewCase(services, request.account, request.params.id);
    if (!view) throw new ProblemError('not-found');
    await services.accessLog.note(request.account, 'read', view.case.id);
    return reply.header('etag', etagOf(view.case.version)).send(view);
  });
}
