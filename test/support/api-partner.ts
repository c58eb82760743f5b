import assert from 'node:assert/strict';
import type { CaseAction } from '../../demo/api/case-action.ts';
import type { PartnerView } from '../../demo/api/partner-view.ts';
import { type Colleague, joinInbox } from './api-accounts.ts';
import type { ActionAnswer } from './api-inbox.ts';
import { post } from './api-referrals.ts';

/** What a link to one case carries. */
export interface Link {
  jurisdiction: string;
  token: string;
}

/** A case that a colleague has recommended to a partner. */
export interface Recommended {
  link: Link;
  recommendationId: string;
  caseId: string;
  worker: Colleague;
  /** Does one more thing with the case, as it stands now; throws where that is refused. */
  act: (action: CaseAction) => Promise<ActionAnswer>;
}

/** Assigns the case of a referral and recommends it to the small city's partner, as a new case worker does. */
export async function recommend(api: { origin: string }, reference: string): Promise<Recommended> {
  const worker = await joinInbox(api);
  const found = (await worker.cases()).find((one) => one.reference === reference);
  assert.ok(found);
  const act = (action: CaseAction) => worker.doNow(found.id, action);
  await act({ action: 'assign', account_id: worker.account.id });
  const { link } = await act({ action: 'recommend', partner_id: 'centre', consent: 'obtained' });
  assert.ok(link);
  const fragment = new URLSearchParams(link.url_fragment.slice(1));
  return {
    link: { jurisdiction: fragment.get('j') ?? '', token: fragment.get('token') ?? '' },
    recommendationId: link.recommendation_id,
    caseId: found.id,
    worker,
    act,
  };
}

/** Asks the partner's part as its page does. */
export const askPartner = <Body extends Link>(
  { origin }: { origin: string },
  path: 'open' | 'decide',
  body: Body,
): Promise<Response> => post(`${origin}/partner/api/${path}`, body);

/** What the partner sees; throws where the link opens nothing. */
export async function openLink(api: { origin: string }, link: Link): Promise<PartnerView> {
  const answer = await askPartner(api, 'open', link);
  assert.equal(answer.status, 200);
  return (await answer.json()) as PartnerView;
}
