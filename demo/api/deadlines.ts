import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { State } from '../../src/schemas/status.ts';
import { workingDate } from './working-days.ts';

/** Working days that a case may stay in a state where the city says nothing about it. */
const DAYS: Readonly<Record<Exclude<State, 'received' | 'closed'>, number>> = {
  assigned: 3,
  contacted: 10,
  assessing: 5,
  planning: 15,
  serving: 30,
  monitoring: 90,
};

/** Working days that a partner has to answer a recommendation where the city says nothing about it. */
const RECOMMENDATION_DAYS = 5;

/**
 * The calendar date by which a case that comes to a state has to go on from
 * there; undefined for a closed one, which goes nowhere.
 */
export function dueBy(state: State, { response, case_handling }: CityDefinition, since: Date): string | undefined {
  if (state === 'closed') return undefined;
  const days = state === 'received' ? response.within_days : (case_handling?.deadlines?.[state] ?? DAYS[state]);
  return workingDate(since, days);
}

/** The last calendar date on which a partner may answer a recommendation of this instant. */
export const answerBy = ({ case_handling }: CityDefinition, asked: Date): string =>
  workingDate(asked, case_handling?.recommendation_days ?? RECOMMENDATION_DAYS);
