import type { FormDefinition, Urgency } from '../schemas/form-definition.ts';

/** Most pressing first. */
export const URGENCIES: readonly Urgency[] = ['emergency', 'urgent', 'soon', 'routine'];

/** The more pressing of two. */
const worse = (a: Urgency, b: Urgency): Urgency => (URGENCIES.indexOf(a) <= URGENCIES.indexOf(b) ? a : b);

/** How pressing a request is: as much as the most pressing of its signs, else routine. */
export const urgencyOf = (definition: Pick<FormDefinition, 'signs'>, signs: readonly string[]): Urgency =>
  definition.signs
    .filter(({ id }) => signs.includes(id))
    .reduce<Urgency>((sofar, sign) => worse(sofar, sign.urgency ?? 'routine'), 'routine');
