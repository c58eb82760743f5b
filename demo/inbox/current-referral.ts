import type { CaseDetail, KeptReferral, ReceivedReferral } from './types-case.ts';

/**
 * What counts now first: late ones were replaced before they came, so they go
 * last; those of another case speak after its own.
 */
const byWeight = (a: ReceivedReferral, b: ReceivedReferral): number =>
  Number(a.late) - Number(b.late) ||
  Number(a.joined_at !== null) - Number(b.joined_at !== null) ||
  Date.parse(b.received_at) - Date.parse(a.received_at);

/** The referrals of a case, the one that counts first. */
export const ordered = ({ referrals }: CaseDetail): ReceivedReferral[] => referrals.toSorted(byWeight);

export const isKept = (received: ReceivedReferral): received is KeptReferral => received.referral !== null;

/** The referral that counts; undefined where it was erased. */
export function latestReferral(detail: CaseDetail): KeptReferral | undefined {
  const [first] = ordered(detail);
  return first && isKept(first) ? first : undefined;
}
