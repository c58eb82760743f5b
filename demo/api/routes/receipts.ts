import { normalizeCrockford } from '../../../src/domain/crockford.ts';
import { Confirmation, ReceiptProof, Status } from '../../../src/schemas/status.ts';
import { perMinute } from '../http/rate-limit.ts';
import { problemResponses } from '../openapi.ts';
import { statusOf } from '../status-view.ts';
import { dateInSeoul } from '../working-days.ts';
import type { Api, Services } from './routes.ts';

/** What may be done with a receipt. Unknown and wrong ones are answered alike. */
export function receiptRoutes(api: Api, { config, directory: { form }, receipts, now }: Services): void {
  const throttled = perMinute(config.rateLimits.receipt);
  const tags = ['referrals'];
  const response = { 200: Status, ...problemResponses('4xx', '5xx') };

  const proved = ({ reference, secret }: ReceiptProof): Promise<string> =>
    receipts.prove(normalizeCrockford(reference), secret);
  const status = async (reference: string): Promise<Status> =>
    statusOf({ ...(await receipts.standing(reference)), form, today: dateInSeoul(now()) });

  api.post(
    '/referrals/status',
    { config: throttled, schema: { summary: 'Where a request stands', tags, body: ReceiptProof, response } },
    async (request) => status(await proved(request.body)),
  );

  api.post(
    '/referrals/withdraw',
    { config: throttled, schema: { summary: 'Takes a request back', tags, body: ReceiptProof, response } },
    async (request) => {
      const reference = await proved(request.body);
      await receipts.withdraw(reference, now().toISOString());
      return status(reference);
    },
  );

  api.post(
    '/referrals/confirm',
    { config: throttled, schema: { summary: 'Says whether help came', tags, body: Confirmation, response } },
    async (request) => {
      const reference = await proved(request.body);
      await receipts.confirm(reference, request.body.helped, now().toISOString());
      return status(reference);
    },
  );
}
