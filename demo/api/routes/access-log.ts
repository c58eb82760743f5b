import * as z from 'zod/mini';
import { DateTime } from '../../../src/schemas/text.ts';
import { requirePermission } from '../permissions.ts';
import { InJurisdiction, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

const Page = z.extend(InJurisdiction, { before: z.optional(DateTime) });

/** Who looked at what, for auditors. */
export function accessLogRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.get('/access-log', { schema: { querystring: Page } }, async (request) => {
    requirePermission(request, 'read-access-log');
    const { before } = request.query;
    return servicesFor(all, request).accessLog.page(before && new Date(before).toISOString());
  });
}
