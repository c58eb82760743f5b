import * as z from 'zod/mini';
import { requirePermission } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import { ById } from './cases.ts';
import { InJurisdiction, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

const Issue = z.strictObject({
  organization: z.string().check(z.trim(), z.minLength(1), z.maxLength(120), z.regex(/^[^\u0000-\u001f]*$/)),
});

/** The codes that an agency issues to organisations, so that their officers' reports are known to come from them. */
export function organizationCodeRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.get('/organization-codes', { schema: { querystring: InJurisdiction } }, async (request) => ({
    codes: await servicesFor(all, request).organizationCodes.list(),
  }));

  admin.post(
    '/organization-codes',
    { schema: { querystring: InJurisdiction, body: Issue } },
    async (request, reply) => {
      requirePermission(request, 'issue-codes');
      const { organizationCodes, now } = servicesFor(all, request);
      const { organization } = request.body;
      const issued_at = now().toISOString();
      const { id, code } = await organizationCodes.issue(organization, issued_at);
      return reply.code(201).send({ id, organization, code, issued_at });
    },
  );

  admin.delete(
    '/organization-codes/:id',
    { schema: { params: ById, querystring: InJurisdiction } },
    async (request, reply) => {
      requirePermission(request, 'issue-codes');
      const { organizationCodes, now } = servicesFor(all, request);
      if (!(await organizationCodes.revoke(request.params.id, now().toISOString())))
        throw new ProblemError('not-found');
      return reply.code(204).send();
    },
  );
}
