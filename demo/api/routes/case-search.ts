import * as z from 'zod/mini';
import { searchFor } from '../case-search.ts';
import { InJurisdiction, servicesFor } from './inbox-jurisdiction.ts';
import type { Api, Services } from './routes.ts';

const Search = z.strictObject({ text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)) });

/** Finding a case by what was written in it; what is looked for names somebody, so it stands in no address. */
export function caseSearchRoutes(admin: Api, all: readonly [Services, ...Services[]]): void {
  admin.post('/cases/search', { schema: { querystring: InJurisdiction, body: Search } }, async (request) => {
    const { caseFiles, accessLog } = servicesFor(all, request);
    await accessLog.note(request.account, 'search');
    return { ids: await caseFiles.idsWhere(searchFor(request.body.text)) };
  });
}
