import { groupBy } from './group-by.ts';
import type { ContactTrace } from './store/case-files.ts';

const WEEK = 7 * 86_400_000;

const near = (one: string, other: string): boolean => Math.abs(Date.parse(one) - Date.parse(other)) <= WEEK;

/** For each case the others that name the same person to reach, received within a week of it. */
export function likelyDuplicates(traces: readonly ContactTrace[]): Map<string, Set<string>> {
  const byContact = groupBy(
    traces.filter(({ contact_hash }) => contact_hash !== null),
    (one) => one.contact_hash,
  );
  const duplicates = new Map<string, Set<string>>();
  for (const group of byContact.values()) {
    for (const one of group) {
      const others = group.filter((other) => other.case_id !== one.case_id && near(one.received_at, other.received_at));
      const known = duplicates.get(one.case_id) ?? [];
      duplicates.set(one.case_id, new Set([...known, ...others.map(({ case_id }) => case_id)]));
    }
  }
  return duplicates;
}
