import type { FastifyRequest } from 'fastify';
import { actionProblems, CaseAction } from '../case-action.ts';
import { viewCase } from '../case-view.ts';
import { type Permission, requirePermission } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import { ById, etagOf } from './cases.ts';
import { InJurisdiction, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

/** What each action takes. */
const NEEDS: Readonly<Record<CaseAction['action'], Permission>> = {
  assign: 'assign',
  contact: 'work-on-cases',
  move: 'work-on-cases',
  close: 'work-on-cases',
  note: 'work-on-cases',
  join: 'join-cases',
  erase: 'erase-cases',
  recommend: 'recommend',
  recall: 'recommend',
};

/**
 * The version that whoever acts has read. A proxy that compresses may have
 * made the tag a weak one. Throws `version-missing`.
 */
function versionIn({ headers }: FastifyRequest): number {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(headers['if-match'] ?? '')?.[1];
  if (version === undefined) throw new ProblemError('version-missing');
  return Number(version);
}

/** What is done with a case, by somebody who has seen how it stands. */
export function caseActionRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.post(
    '/cases/:id/actions',
    { schema: { params: ById, querystring: InJurisdiction, body: CaseAction } },
    async (request, reply) => {
      const { account, body: action } = request;
      const services = servicesFor(all, request);
      requirePermission(request, NEEDS[action.action]);
      const version = versionIn(request);
      const fields = actionProblems(action);
      if (fields.length) throw new ProblemError('invalid-fields', { fields });
      const { id } = request.params;
      const link = await services.caseWork.act({ id, version, account, at: services.now() }, action);
      const view = await viewCase(services, account, id);
      if (!view) throw new ProblemError('not-found');
      await services.accessLog.note(account, 'read', id);
      return reply.header('etag', etagOf(view.case.version)).send(link ? { ...view, link } : view);
    },
  );
}
