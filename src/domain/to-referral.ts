import type { FormDefinition } from '../schemas/form-definition.ts';
import type { GivenConsent, Referral } from '../schemas/referral.ts';
import { one, type Answers } from './answers.ts';
import { tickedSigns } from './danger.ts';
import { consentField, fieldsOf, type FieldKind } from './fields.ts';
import { localize } from './localized.ts';
import { memberOf } from './members.ts';
import { consenting, consentsFor } from './path.ts';
import { phoneDigits } from './phone.ts';
import { sentAnswers } from './sent.ts';
import { urgencyOf } from './urgency.ts';

/** What a referral says beside the answers. */
export interface ReferralContext {
  /** RFC 3339, with an offset. */
  readonly now: string;
  /** The language read on screen, BCP 47. */
  readonly language: string;
  readonly source: NonNullable<Referral['source']>;
  /** The programme that the page named. */
  readonly program_id?: string | undefined;
  /** The key of an earlier attempt that never was confirmed. */
  readonly supersedes?: string | undefined;
}

/** What the answers say of a referral. */
export type Told = Omit<Referral, 'schema' | 'submitted_at' | 'language' | 'consents' | 'source' | 'supersedes'>;

/** The answers as a referral (Ieum Referral 1). Members without an answer are undefined or absent. */
export const toReferral = (definition: FormDefinition, answers: Answers, context: ReferralContext): Referral => {
  const { now, ...rest } = context;
  const consents = givenConsents(definition, answers, context);
  return { schema: 'ieum/1', submitted_at: now, ...rest, ...toldBy(definition, answers), consents };
};

/** The members that answers fill: of fields that are asked for now, and none that a consent was refused for. */
export function toldBy(definition: FormDefinition, answers: Answers): Told {
  const { path, anonymous, child } = consenting(answers);
  const sent = sentAnswers(definition, answers);
  const told: Told = {
    subject: { relation: path === 'self' ? path : path === 'officer' ? 'client' : 'other' },
    place: {},
    urgency: 'routine',
  };
  if (path !== 'self') told.reporter = { kind: anonymous ? 'anonymous' : path === 'officer' ? path : 'named' };
  for (const { name, kind } of fieldsOf(definition, answers)) {
    const answer = sent[name];
    const member = memberOf(name);
    if (answer && member && kind !== 'consent') put(told, member.split('/'), valueOf(answer, kind));
  }
  if (child) told.subject.age_band = '0-13';
  if (told.subject.contact?.preferred === 'none') told.subject.contact.do_not_contact = true;
  // A life in danger stays urgent where the sign itself is not told: for want of a consent, or by a child.
  told.urgency = urgencyOf(definition, { signs: tickedSigns(definition, answers), answers: told.answers });
  return told;
}

function valueOf(answer: string | readonly string[], kind: FieldKind): unknown {
  if (typeof answer !== 'string') return [...answer];
  if (kind === 'tel') return phoneDigits(answer);
  if (kind === 'number') return Number(answer);
  return kind === 'tick' || answer;
}

/** Sets a member below `parent`, with the objects on the way to it. */
function put(parent: object, [name = '', ...rest]: readonly string[], value: unknown): void {
  const members = parent as Record<string, unknown>;
  if (!rest.length) members[name] = value;
  else put((members[name] ??= {}), rest, value);
}

function givenConsents(
  definition: FormDefinition,
  answers: Answers,
  { now, language }: ReferralContext,
): GivenConsent[] {
  return consentsFor(definition, consenting(answers)).map(({ id, version, items }) => {
    const at = one(answers, consentField(id));
    // The language in which the text was read: Korean, where it has not been translated.
    return { id, version, given: at !== '', at: at || now, language: localize(items, language).lang };
  });
}
