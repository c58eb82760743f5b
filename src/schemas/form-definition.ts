import * as z from 'zod/mini';
import { EmergencyNumber } from './discovery.ts';
import { Code, Id, LanguageTag, LocalizedText, PhoneNumber, WebAddress } from './text.ts';

/** How soon somebody has to act, most pressing first. */
export const Urgency = z.enum(['emergency', 'urgent', 'soon', 'routine']);
export type Urgency = z.infer<typeof Urgency>;

/** On whose behalf a request is written; decides questions and consents. */
export const Path = z.enum(['self', 'neighbour', 'officer']);
export type Path = z.infer<typeof Path>;

/** A need domain (욕구 영역) that a resident can tick. */
export const Need = z.object({ id: Id, label: LocalizedText, hint: z.optional(LocalizedText) });
export type Need = z.infer<typeof Need>;

/** A crisis sign; ticking it raises the urgency to at least its own. */
export const Sign = z.object({ id: Id, label: LocalizedText, urgency: z.optional(Urgency) });
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
});
export type FieldRules = z.infer<typeof FieldRules>;

/** A choice of a `single` or `multiple` question. */
export const Option = z.object({ id: Id, label: LocalizedText });

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
});
export type Question = z.infer<typeof Question>;

/**
 * A consent, asked for on its own and never ticked beforehand: purpose, items,
 * period and the effect of refusing (개인정보 보호법 §15②), the recipient where
 * others receive the data (§17②), sensitive data apart (§23).
 */
export const Consent = z.object({
  id: Id,
  version: z.string(),
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
  reporter_roles: z.optional(z.array(ReporterRole)),
  partners: z.optional(z.array(Partner)),
});
export type FormDefinition = z.infer<typeof FormDefinition>;
