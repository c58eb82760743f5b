import { Results } from '../../../src/schemas/status.ts';
import { problemResponses } from '../openapi.ts';
import { resultsOf } from '../results.ts';
import { dateInSeoul } from '../working-days.ts';
import type { Api, Services } from './routes.ts';

/** Only whole months are told: an hour makes no difference. */
const CACHE = 'public, max-age=3600';

/** How many asked and were helped. */
export function resultsRoute(api: Api, { tallies, now }: Services): void {
  api.get(
    '/results',
    {
      schema: {
        summary: 'How many asked and were helped, by month; small numbers are not told',
        tags: ['results'],
        response: { 200: Results, ...problemResponses('4xx', '5xx') },
      },
    },
    async (_request, reply) => {
      reply.header('cache-control', CACHE);
      return resultsOf(await tallies.count(), dateInSeoul(now()));
    },
  );
}
