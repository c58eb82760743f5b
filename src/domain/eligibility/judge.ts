import type { Program } from '../programs/program.ts';
import type { Answers } from './answers.ts';
import type { Finding, Judgement, Verdict } from './judgement.ts';
import { ASKS, asksOf, CLOSE, lookAt, lookAtRegions, OFFICE, UNKNOWN, UNMET } from './look.ts';

/** As much of a programme as is judged. */
export type Judged = Pick<Program, 'conditions' | 'regions'>;

/** What is known of all that a programme asks, as the bits of look.ts. */
export const weigh = ({ conditions, regions }: Judged, answers: Answers, day: string): number => {
  let bits = lookAtRegions(regions, answers);
  for (const { demand } of conditions?.criteria ?? []) bits |= lookAt(demand, answers, day);
  return bits;
};

/**
 * How a programme fits what somebody has answered, on a day (`YYYY-MM-DD`), with
 * each criterion looked at, the region first. What is not known never speaks
 * against it, and more answers never turn `not` into `likely` or back.
 */
export const judge = (program: Judged, answers: Answers, day: string): Judgement => {
  const { conditions, regions } = program;
  const bits = weigh(program, answers, day);
  const verdict = verdictFrom(bits, conditions);
  return {
    verdict,
    asks: verdict === 'more' ? asksOf(bits) : [],
    findings: [
      ...(regions.length ? [findingFrom('region', lookAtRegions(regions, answers))] : []),
      ...(conditions?.criteria ?? []).map((criterion) =>
        findingFrom(criterion, lookAt(criterion.demand, answers, day)),
      ),
    ],
  };
};

/** The verdict alone, for thousands at a time. */
export const verdictOf = (program: Judged, answers: Answers, day: string): Verdict =>
  verdictFrom(weigh(program, answers, day), program.conditions);

function verdictFrom(bits: number, conditions: Judged['conditions']): Verdict {
  if (bits & UNMET) return 'not';
  if (!conditions?.criteria.some(({ demand }) => demand.kind !== 'other')) return 'check';
  if (bits >= ASKS) return 'more';
  return bits & UNKNOWN || conditions.broken ? 'check' : 'likely';
}

function findingFrom(criterion: Finding['criterion'], bits: number): Finding {
  const state = bits & UNMET ? 'unmet' : bits & UNKNOWN ? 'unknown' : bits & OFFICE ? 'office' : 'met';
  return { criterion, state, asks: asksOf(bits), ...(bits & CLOSE && { close: true }) };
}
