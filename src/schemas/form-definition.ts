import * as z from 'zod/mini';
import { EmergencyNumber } from './discovery.ts';
import { Code, Id, LanguageTag, LocalizedText, PhoneNumber, WebAddress } from './text.ts';

/** How soon somebody has to act, most pressing first. */
export const Urgency = z.enum(['emergency', 'urgent', 'soon', 'routine']);
export type Urgency = z.infer<typeof Urgency>;

/** On whose behalf a request is written; decides questions and consents. */
export const Path = z.enum(['self', 'neighbour', 'officer']);
export type Path = z.infer<typeof Path>;

const choice = {
  id: Id,
  label: LocalizedText,
  hint: z.optional(LocalizedText),
  /** Name of a drawing of the kit's; one that it does not know is left out. */
  icon: z.optional(z.string()),
  /** Ticking it tells of health or the like (개인정보 보호법 §23): left out of a request whose sensitive consent is refused. */
  sensitive: z.optional(z.boolean()),
};
/** A need domain (욕구 영역) that a resident can tick. */
export const Need = z.object(choice);
export type Need = z.infer<typeof Need>;

/** A crisis sign; ticking it raises the urgency to at least its own. `emergency` means danger to life. */
export const Sign = z.object({
  ...choice,
  urgency: z.optional(Urgency),
  /** The paths on which it is offered; absent means on every one. */
  paths: z.optional(z.array(Path)),
});
export type Sign = z.infer<typeof Sign>;

/** A 읍·면·동, with a code that only the API understands. */
export const District = z.object({ code: Code, name: LocalizedText });
export type District = z.infer<typeof District>;

/** Whether a built-in field is asked for. */
export const FieldRule = z.enum(['hidden', 'optional', 'required']);
export type FieldRule = z.infer<typeof FieldRule>;

/** Rules for the built-in fields that a city may hide or require; absent ones are optional. */
export const FieldRules = z.object({
  name: z.optional(FieldRule),
  phone: z.optional(FieldRule),
  address: z.optional(FieldRule),
  age_band: z.optional(FieldRule),
  household: z.optional(FieldRule),
  safe_times: z.optional(FieldRule),
  narrative: z.optional(FieldRule),
  /** The choice of a partner; hidden unless said otherwise, or a partner is named by the page. */
  partner: z.optional(FieldRule),
});
export type FieldRules = z.infer<typeof FieldRules>;

/** A choice of a `single` or `multiple` question. With `points` the question belongs to the need-and-crisis survey. */
export const Option = z.object({ id: Id, label: LocalizedText, points: z.optional(z.number()) });

/** A question of the city's own; its answer travels in `answers[id]`. */
export const Question = z.object({
  id: Id,
  label: LocalizedText,
  hint: z.optional(LocalizedText),
  type: z.enum(['text', 'number', 'date', 'single', 'multiple']),
  required: z.optional(z.boolean()),
  options: z.optional(z.array(Option)),
  /** Shown only while another question's answer is, or contains, this value. */
  show_if: z.optional(z.object({ question: Id, equals: z.string() })),
  /** The paths on which it is asked; absent means on every one. */
  paths: z.optional(z.array(Path)),
  /** As of a need: its answer is left out where the sensitive consent is refused. */
  sensitive: z.optional(z.boolean()),
});
export type Question = z.infer<typeof Question>;

/**
 * A consent, asked for on its own and never ticked beforehand: purpose, items,
 * period and the effect of refusing (개인정보 보호법 §15②), the recipient where
 * others receive the data (§17②), sensitive data apart (§23).
 */
export const Consent = z.object({
  id: Id,
  version: z.string().check(z.regex(/^.{1,32}$/)),
  kind: z.enum(['collect', 'sensitive', 'third-party']),
  /** The paths on which it is asked; absent means on every one. */
  paths: z.optional(z.array(Path)),
  required: z.boolean(),
  label: LocalizedText,
  purpose: LocalizedText,
  items: LocalizedText,
  retention: LocalizedText,
  refusal: LocalizedText,
  recipient: z.optional(LocalizedText),
});
export type Consent = z.infer<typeof Consent>;

/** Who receives what is typed, shown before anyone types. */
export const Controller = z.object({
  name: LocalizedText,
  /** The team that reads requests. */
  team: LocalizedText,
  privacy_officer: z.object({ name: LocalizedText, phone: z.optional(PhoneNumber) }),
  policy_url: z.optional(WebAddress),
});
export type Controller = z.infer<typeof Controller>;

/** A role in which an officer reports, e.g. a meter reader. */
export const ReporterRole = z.object({ id: Id, label: LocalizedText });

/** A level of the need-and-crisis survey (욕구·위기도 조사): reached with this many points, it is at least this pressing. */
export const CrisisLevel = z.object({ id: Id, label: LocalizedText, points: z.number(), urgency: Urgency });
export type CrisisLevel = z.infer<typeof CrisisLevel>;

/** A partner that a request may be addressed to. */
export const Partner = z.object({ id: Id, name: LocalizedText });

/** The form definition, `GET {api}/form`: what a city decides about the help-request form. */
export const FormDefinition = z.object({
  version: z.string(),
  /** Languages in which the definition's own texts stand, e.g. `["ko","en"]`. */
  languages: z.array(LanguageTag),
  controller: Controller,
  response: z.object({
    /** Working days until somebody gets in touch. */
    within_days: z.number(),
    text: LocalizedText,
    out_of_hours: z.optional(LocalizedText),
  }),
  emergency: z.optional(z.array(EmergencyNumber)),
  needs: z.array(Need),
  signs: z.array(Sign),
  districts: z.array(District),
  fields: z.optional(FieldRules),
  questions: z.optional(z.array(Question)),
  consents: z.array(Consent),
  crisis_levels: z.optional(z.array(CrisisLevel)),
  /** Per language, words that raise the emergency strip when they are typed. */
  danger_words: z.optional(z.catchall(z.object({}), z.array(z.string()))),
  reporter_roles: z.optional(z.array(ReporterRole)),
  partners: z.optional(z.array(Partner)),
});
export type FormDefinition = z.infer<typeof FormDefinition>;
