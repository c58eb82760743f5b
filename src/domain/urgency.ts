import type { CrisisLevel, FormDefinition, Urgency } from '../schemas/form-definition.ts';
import type { Referral } from '../schemas/referral.ts';

/** Most pressing first. */
export const URGENCIES: readonly Urgency[] = ['emergency', 'urgent', 'soon', 'routine'];

/** The more pressing of two. */
const worse = (a: Urgency, b: Urgency): Urgency => (URGENCIES.indexOf(a) <= URGENCIES.indexOf(b) ? a : b);

/**
 * The level of the need-and-crisis survey: the points of all chosen options
 * added up, and of the levels that need no more than that the highest.
 * Undefined where the definition names no level, or none is reached.
 */
export function crisisLevel(
  { questions = [], crisis_levels = [] }: Pick<FormDefinition, 'questions' | 'crisis_levels'>,
  answers: Referral['answers'] = {},
): CrisisLevel | undefined {
  const chosen = (id: string): readonly unknown[] => [answers[id]].flat();
  const points = questions
    .flatMap(({ id, options = [] }) => options.filter((option) => chosen(id).includes(option.id)))
    .reduce((sum, option) => sum + (option.points ?? 0), 0);
  return crisis_levels
    .filter((level) => level.points <= points)
    .reduce<CrisisLevel | undefined>((top, level) => (top && top.points > level.points ? top : level), undefined);
}

/** How pressing a request is: as much as the most pressing of its signs and its crisis level, else routine. */
export const urgencyOf = (
  definition: Pick<FormDefinition, 'signs' | 'questions' | 'crisis_levels'>,
  { signs = [], answers }: Pick<Referral, 'signs' | 'answers'>,
): Urgency =>
  definition.signs
    .filter(({ id }) => signs.includes(id))
    .reduce<Urgency>(
      (sofar, sign) => worse(sofar, sign.urgency ?? 'routine'),
      crisisLevel(definition, answers)?.urgency ?? 'routine',
    );
