import type { FormDefinition } from '../schemas/form-definition.ts';
import { many, one, type Answers } from './answers.ts';
import { choicesOf } from './fields.ts';
import { urgencyOf } from './urgency.ts';

const close = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/** The signs that are ticked, of those that are offered on this path. */
export function tickedSigns(definition: FormDefinition, answers: Answers): string[] {
  const offered = choicesOf('signs', definition, answers) ?? [];
  return many(answers, 'signs').filter((id) => offered.some((sign) => sign.id === id));
}

/** Whether a sign of danger to life is ticked: the form stops and shows whom to call. */
export const isDanger = (definition: FormDefinition, answers: Answers): boolean =>
  urgencyOf({ signs: definition.signs }, { signs: tickedSigns(definition, answers) }) === 'emergency';

/**
 * Whether to raise the emergency strip: danger is ticked, or one of the
 * definition's words is among those typed, in any of its languages, since
 * people write in their own. Words alone stop nothing and change no urgency.
 */
export function raisesAlarm(definition: FormDefinition, answers: Answers): boolean {
  const typed = close(one(answers, 'narrative'));
  const words = Object.values(definition.danger_words ?? {})
    .flat()
    .map(close);
  return isDanger(definition, answers) || words.some((word) => word !== '' && typed.includes(word));
}
