import type { FormDefinition } from '../schemas/form-definition.ts';
import type { GivenConsent, Referral } from '../schemas/referral.ts';
import { many, one, type Answers } from './answers.ts';
import { chosenPath, consentField, fieldsOf, isAnonymous, questionField } from './fields.ts';
import { phoneDigits } from './phone.ts';
import { consentsFor } from './referral-rules.ts';
import { urgencyOf } from './urgency.ts';

/** What a referral says beside the answers. */
export interface ReferralContext {
  /** RFC 3339, with an offset. */
  readonly now: string;
  /** The language read on screen, BCP 47. */
  readonly language: string;
  readonly source: NonNullable<Referral['source']>;
  /** The key of an earlier attempt that never was confirmed. */
  readonly supersedes?: string | undefined;
}

type Subject = Referral['subject'];

/**
 * The answers as a referral (Ieum Referral 1). Only fields that are asked for
 * now are sent: what was typed before a choice hid it stays on the device.
 * Members without an answer are undefined, so that JSON leaves them out.
 */
export function toReferral(definition: FormDefinition, answers: Answers, context: ReferralContext): Referral {
  const asked = new Set(fieldsOf(definition, answers).map(({ name }) => name));
  const text = (name: string) => (asked.has(name) && one(answers, name)) || undefined;
  const choice = <T extends string | undefined>(name: string) => text(name) as T | undefined;
  const phone = (name: string) => phoneDigits(text(name) ?? '') || undefined;
  const list = (name: string) => (asked.has(name) && many(answers, name).length ? [...many(answers, name)] : undefined);
  const self = chosenPath(answers) === 'self';
  const anonymous = isAnonymous(answers);
  const { now, language, source, supersedes } = context;

  const preferred = choice<NonNullable<Subject['contact']>['preferred']>('preferred');
  const subject: Subject = {
    relation: self ? 'self' : (choice<Subject['relation']>('relation') ?? 'other'),
    name: text('name'),
    age_band: choice<Subject['age_band']>('age_band'),
    household: choice<Subject['household']>('household'),
    aware: choice<Subject['aware']>('aware'),
    contact: self
      ? {
          phone: phone('phone'),
          preferred,
          safe_times: text('safe_times'),
          do_not_contact: preferred === 'none' || undefined,
        }
      : undefined,
  };
  const reporter: Referral['reporter'] = anonymous
    ? { kind: 'anonymous' }
    : { kind: 'named', name: text('reporter_name'), phone: phone('reporter_phone') };

  return {
    schema: 'ieum/1',
    submitted_at: now,
    language,
    subject,
    reporter: self ? undefined : reporter,
    place: { district_code: text('district'), address: text('address') },
    needs: list('needs'),
    signs: list('signs'),
    urgency: urgencyOf(definition, list('signs') ?? []),
    narrative: text('narrative'),
    answers: ownAnswers(definition, answers, asked),
    consents: givenConsents(definition, answers, context),
    source,
    supersedes,
  };
}

function ownAnswers(definition: FormDefinition, answers: Answers, asked: ReadonlySet<string>): Referral['answers'] {
  const members = (definition.questions ?? []).flatMap(({ id, type }): [string, string | number | string[]][] => {
    const name = questionField(id);
    const chosen = many(answers, name);
    const value = one(answers, name);
    if (!asked.has(name)) return [];
    if (type === 'multiple') return chosen.length ? [[id, [...chosen]]] : [];
    return value ? [[id, type === 'number' ? Number(value) : value]] : [];
  });
  return members.length ? Object.fromEntries(members) : undefined;
}

function givenConsents(
  definition: FormDefinition,
  answers: Answers,
  { now, language }: ReferralContext,
): GivenConsent[] {
  const path = chosenPath(answers) ?? 'self';
  return consentsFor(definition, path, isAnonymous(answers)).map(({ id, version }) => {
    const at = one(answers, consentField(id));
    return { id, version, given: at !== '', at: at || now, language };
  });
}
