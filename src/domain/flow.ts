import type { FormDefinition } from '../schemas/form-definition.ts';
import type { Answers } from './answers.ts';
import { checkAnswers } from './check-answers.ts';
import { isDanger } from './danger.ts';
import { fieldsOf, GROUPS, type Group } from './fields.ts';

/** One view of the form: a group of questions, the stop where a life is in danger, or the last look. */
export type Step = Group | 'danger' | 'review';

/** All steps that these answers lead through, in order; the last is the review. */
export function stepsOf(definition: FormDefinition, answers: Answers): Step[] {
  const fields = fieldsOf(definition, answers);
  const groups = GROUPS.filter((group) => fields.some((field) => field.group === group));
  return [
    ...groups.flatMap((group): Step[] =>
      group === 'needs' && isDanger(definition, answers) ? ['needs', 'danger'] : [group],
    ),
    'review',
  ];
}

// By rank and not by place: a step may be gone when it is left, its last field hidden by an answer given in it.
const rank = (step: Step): number =>
  step === 'review' ? GROUPS.length : step === 'danger' ? 0.5 : GROUPS.indexOf(step);

/**
 * The step that follows. `mending`, where it was come to from the review: then
 * the way leads back there, unless something is still to be answered.
 */
export function stepAfter(step: Step, definition: FormDefinition, answers: Answers, mending = false): Step {
  const next = stepsOf(definition, answers).find((later) => rank(later) > rank(step)) ?? 'review';
  return mending && next !== 'danger' ? (stepToMend(definition, answers) ?? 'review') : next;
}

/** The step before; undefined for the first. */
export function stepBefore(step: Step, definition: FormDefinition, answers: Answers): Step | undefined {
  return stepsOf(definition, answers).findLast((earlier) => rank(earlier) < rank(step));
}

/** The first group in which something is to be mended; undefined where all is well. */
export function stepToMend(definition: FormDefinition, answers: Answers): Group | undefined {
  const [issue] = checkAnswers(definition, answers);
  return fieldsOf(definition, answers).find(({ name }) => name === issue?.field)?.group;
}
