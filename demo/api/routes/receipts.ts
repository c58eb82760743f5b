import { normalizeCrockford } from '../../../src/domain/crockford.ts';
import { pathOf } from '../../../src/domain/referral-rules.ts';
import { ReceiptProof, Status } from '../../../src/schemas/status.ts';
import { perMinute } from '../http/rate-limit.ts';
import { problemResponses } from '../openapi.ts';
import { ProblemError } from '../problems.ts';
import type { CaseRow, HistoryRow, StoredReferral } from '../store/case-files.ts';
import { dateInSeoul } from '../working-days.ts';
import type { Api, Services } from './routes.ts';

/**
 * What the holder of a receipt is told. Who wrote about somebody else sees
 * that the case moves, not what was found: no reasons, and no outcome but the
 * withdrawal.
 */
export function statusOf(
  { state, since, outcome, due_by }: CaseRow,
  history: readonly HistoryRow[],
  aboutSelf: boolean,
  now: Date,
): Status {
  return {
    state,
    since,
    history: history.map(({ state, at, actor, reason, next, by }) =>
      aboutSelf
        ? { state, at, actor, reason, next, by }
        : { state, at, actor: null, reason: null, next: null, by: null },
    ),
    overdue: state === 'received' && dateInSeoul(now) > due_by,
    outcome: aboutSelf || outcome === 'withdrawn' ? outcome : null,
  };
}

/** What may be done with a receipt. Unknown and wrong ones are answered alike. */
export function receiptRoutes(api: Api, { config, caseFiles, now }: Services): void {
  async function referralOf({ reference, secret }: ReceiptProof): Promise<StoredReferral> {
    const referral = await caseFiles.byReceipt(normalizeCrockford(reference), secret);
    if (!referral) throw new ProblemError('receipt-unknown');
    return referral;
  }

  async function answer({ case_id, referral }: StoredReferral): Promise<Status> {
    const found = await caseFiles.find(case_id);
    if (!found) throw new ProblemError('receipt-unknown');
    return statusOf(found.case, await caseFiles.history(case_id), pathOf(referral) === 'self', now());
  }

  api.post(
    '/referrals/status',
    {
      config: perMinute(config.rateLimits.receipt),
      schema: {
        summary: 'Where a request stands',
        tags: ['referrals'],
        body: ReceiptProof,
        response: { 200: Status, ...problemResponses('4xx', '5xx') },
      },
    },
    async (request) => answer(await referralOf(request.body)),
  );

  api.post(
    '/referrals/withdraw',
    {
      config: perMinute(config.rateLimits.receipt),
      schema: {
        summary: 'Takes a request back',
        tags: ['referrals'],
        body: ReceiptProof,
        response: { 200: Status, ...problemResponses('4xx', '5xx') },
      },
    },
    async (request) => {
      const referral = await referralOf(request.body);
      await caseFiles.withdraw(referral.case_id, now().toISOString());
      return answer(referral);
    },
  );
}
