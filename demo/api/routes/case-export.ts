import { casesAsCsv } from '../case-csv.ts';
import { requirePermission } from '../permissions.ts';
import { dateInSeoul } from '../working-days.ts';
import { InJurisdiction, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

/** All cases as a table to count and plan with, without anything that names a person. */
export function caseExportRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.get('/cases.csv', { schema: { querystring: InJurisdiction } }, async (request, reply) => {
    const { caseFiles, accessLog, directory, now } = servicesFor(all, request);
    requirePermission(request, 'export');
    await accessLog.note(request.account, 'export');
    const csv = casesAsCsv(await caseFiles.list({ closed: 'all' }), directory.form, now());
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="cases-${dateInSeoul(now())}.csv"`)
      .send(csv);
  });
}
