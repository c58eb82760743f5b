import { Referral } from '../../../src/schemas/referral.ts';
import type { ActionOf } from '../case-action.ts';
import { currentOf } from '../current-referral.ts';
import { answerBy } from '../deadlines.ts';
import { agreesToThirdParty } from '../partner-view.ts';
import { ProblemError } from '../problems.ts';
import { type CaseChange, wrongField } from './case-change.ts';
import type { Recommendations } from './recommendations.ts';

/** What opens one case to a partner; its secret stands nowhere else. */
export interface PartnerLink {
  recommendation_id: string;
  /** Behind the address of the partners' page; a fragment reaches no server and no log. */
  url_fragment: string;
  /** Calendar date, the last on which it opens unanswered. */
  expires_on: string;
}

/** Asks a partner of the city's to help with a case that somebody has. */
export async function recommend(
  change: CaseChange,
  { partner_id, consent }: ActionOf<'recommend'>,
  recommendations: Recommendations,
): Promise<PartnerLink> {
  const { state, id: caseId } = change.row;
  const { jurisdiction, form } = change.place;
  const partner = form.partners?.find(({ id }) => id === partner_id);
  if (!partner) throw wrongField('/partner_id', 'unknown');
  if (state === 'received' || state === 'closed') throw new ProblemError('not-allowed-now');
  if (consent === 'in-request' && !(await isConsentedTo(change))) throw wrongField('/consent', 'not-given');
  const expires_on = answerBy(form, change.turn.at);
  const { id, token } = await recommendations.create(change.tx, {
    caseId,
    partner: { id: partner.id, name: partner.name.ko },
    consent,
    at: change.at,
    expiresOn: expires_on,
  });
  await change.record({
    kind: 'recommended',
    actor: partner.name.ko,
    detail: { partner_id, recommendation_id: id, consent },
  });
  const fragment = new URLSearchParams({ j: jurisdiction, token });
  return { recommendation_id: id, url_fragment: `#${fragment.toString()}`, expires_on };
}

/** Asks a partner no more. The reason stays among colleagues. */
export async function recall(
  change: CaseChange,
  { recommendation_id: id, reason }: ActionOf<'recall'>,
  recommendations: Recommendations,
): Promise<void> {
  const recalled = await recommendations.recall(change.tx, { caseId: change.row.id, id, reason, at: change.at });
  if (recalled === undefined) throw new ProblemError('not-allowed-now');
  await change.record({ kind: 'recalled', actor: recalled, note: reason, detail: { recommendation_id: id } });
}

/** Whether the request that counts agrees to telling a partner (개인정보 보호법 §17), and was not taken back. */
async function isConsentedTo({ tx, place, row }: CaseChange): Promise<boolean> {
  const rows = await tx
    .selectFrom('referrals')
    .select(['late', 'joined_at', 'withdrawn_at', 'body'])
    .where('jurisdiction', '=', place.jurisdiction)
    .where('case_id', '=', row.id)
    .orderBy('received_at')
    .execute();
  const current = currentOf(rows.map((one) => ({ ...one, late: one.late === 1 })));
  if (!current || current.withdrawn_at !== null) return false;
  return agreesToThirdParty(Referral.parse(JSON.parse(current.body)), place.form);
}
