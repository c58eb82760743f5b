import type { FormDefinition } from '../schemas/form-definition.ts';
import { many, one, type Answers } from './answers.ts';
import { choicesOf } from './fields.ts';
import { urgencyOf } from './urgency.ts';

const close = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '');

/** Whether a sign of danger to life is ticked: the form stops and shows whom to call. */
export function isDanger(definition: FormDefinition, answers: Answers): boolean {
  const offered = choicesOf('signs', definition, answers) ?? [];
  const signs = many(answers, 'signs').filter((id) => offered.some((sign) => sign.id === id));
  return urgencyOf({ signs: definition.signs }, { signs }) === 'emergency';
}

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
