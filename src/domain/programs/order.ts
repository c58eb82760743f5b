import type { Verdict } from '../eligibility/judgement.ts';
import type { Hits } from '../search/program-search.ts';
import type { Program } from './program.ts';

/** What they are ordered by. */
export interface Ordering {
  readonly programs: readonly Program[];
  readonly hits: Hits;
  readonly verdictOf: (place: number) => Verdict | undefined;
  readonly isLate: (program: Program) => boolean;
}

const VERDICTS: Readonly<Record<Verdict, number>> = { likely: 0, more: 1, check: 2, not: 3 };
const NOT = 512;
const CLASS = 8;

/**
 * The places in their order: what is not for the reader last; then how well the
 * words are met, the verdict, and whether it is out of date. What is equal
 * keeps the order of the source.
 */
export function ordered(places: readonly number[], { programs, hits, verdictOf, isLate }: Ordering): number[] {
  const classOf = new Uint8Array(programs.length);
  for (let i = 0; i < hits.places.length; i++) classOf[hits.places[i] ?? 0] = hits.classes[i] ?? 0;
  const buckets: number[][] = [];
  for (const place of places) {
    const program = programs[place];
    if (!program) continue;
    const verdict = verdictOf(place);
    const rank =
      (verdict === 'not' ? NOT : 0) +
      (classOf[place] ?? 0) * CLASS +
      (verdict ? VERDICTS[verdict] : 0) * 2 +
      Number(isLate(program));
    (buckets[rank] ??= []).push(place);
  }
  return buckets.flat();
}
