import { DELIVER } from '../notices/dispatcher.ts';
import { requirePermission } from '../permissions.ts';
import { ProblemError } from '../problems.ts';
import { ById } from './cases.ts';
import { InJurisdiction, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

/** Whether those who are to be told have been: what waits or has failed is seen, and can be tried again. */
export function deliveryRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.get('/deliveries', { schema: { querystring: InJurisdiction } }, async (request) =>
    servicesFor(all, request).deliveries.overview(),
  );

  admin.post(
    '/deliveries/:id/retry',
    { schema: { params: ById, querystring: InJurisdiction } },
    async (request, reply) => {
      requirePermission(request, 'resend-notices');
      const { deliveries, now } = servicesFor(all, request);
      if (!(await deliveries.retry(request.params.id, now().toISOString()))) throw new ProblemError('not-found');
      admin.background.runSoon(DELIVER);
      return reply.code(204).send();
    },
  );
}
