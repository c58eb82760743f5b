import type { StoredReferral } from './store/case-files.ts';

/** What decides whether a referral's word counts. */
type Standing = Pick<StoredReferral, 'late' | 'joined_at' | 'withdrawn_at'>;

const isOwn = ({ joined_at }: Standing): boolean => joined_at === null;

/**
 * Of a case's referrals, oldest first, the one whose word counts: the newest
 * that was not taken back. One that was joined from another case speaks only
 * where there is no other; one that came late is an older attempt.
 */
export function currentOf<T extends Standing>(referrals: readonly T[]): T | undefined {
  const inOrder = referrals.filter(({ late }) => !late);
  const valid = inOrder.filter(({ withdrawn_at }) => withdrawn_at === null);
  return valid.findLast(isOwn) ?? valid.at(-1) ?? inOrder.findLast(isOwn) ?? inOrder.at(-1) ?? referrals.at(-1);
}
