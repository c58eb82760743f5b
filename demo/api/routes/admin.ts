import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { STRICT_HEADERS } from '../http/strict-headers.ts';
import { SignIns } from '../sign-ins.ts';
import { accessLogRoutes } from './access-log.ts';
import { accountRoutes } from './accounts.ts';
import { caseActionRoutes } from './case-actions.ts';
import { caseExportRoutes } from './case-export.ts';
import { caseSearchRoutes } from './case-search.ts';
import { caseRoutes } from './cases.ts';
import { deliveryRoutes } from './deliveries.ts';
import { organizationCodeRoutes } from './organization-codes.ts';
import type { Api, Services } from './routes.ts';
import { sessionRoutes } from './session.ts';

/**
 * The inbox's own part, under `/admin`: for its own origin only, so there is
 * no CORS anywhere in it, and nothing runs in its pages but its own scripts.
 */
export async function adminRoutes(admin: Api, all: readonly [Services, ...Services[]]): Promise<void> {
  const [main] = all;
  await admin.register(cookie, { secret: main.secrets.cookieKey(main.config.adminToken) });
  await admin.register(helmet, STRICT_HEADERS);
  admin.decorateRequest('account');

  const signIns = new SignIns(main);
  sessionRoutes(admin, main, signIns);
  await admin.register(
    async (scope) => {
      scope.addHook('onRequest', async (request, reply) => {
        request.account = await signIns.accountOf(request);
        reply.header('cache-control', 'no-store');
      });
      caseRoutes(scope, all);
      caseSearchRoutes(scope, all);
      caseActionRoutes(scope, all);
      caseExportRoutes(scope, all);
      accountRoutes(scope, all);
      accessLogRoutes(scope, all);
      organizationCodeRoutes(scope, all);
      deliveryRoutes(scope, all);
    },
    { prefix: '/api' },
  );
}
