import * as z from 'zod/mini';
import { Urgency } from './form-definition.ts';
import { Code, DateTime, Id, IdempotencyKey, LanguageTag, PhoneNumber, WebAddress } from './text.ts';

/** A text of a person's: anything but control characters that no keyboard makes, up to `max` UTF-16 units. */
const text = (max: number) =>
  z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/));

export const AgeBand = z.enum(['0-13', '14-18', '19-34', '35-49', '50-64', '65-74', '75+']);
export type AgeBand = z.infer<typeof AgeBand>;

export const Household = z.enum(['single', 'couple', 'with-children', 'single-parent', 'grandparents', 'other']);
export type Household = z.infer<typeof Household>;

export const Relation = z.enum(['self', 'family', 'neighbour', 'client', 'other']);
export type Relation = z.infer<typeof Relation>;

/** How the person may be reached without harm. */
export const Contact = z.strictObject({
  phone: z.optional(PhoneNumber),
  preferred: z.optional(z.enum(['call', 'sms', 'none'])),
  safe_times: z.optional(text(200)),
  do_not_contact: z.optional(z.boolean()),
});

/** The person in need. A neighbour's report may leave out all but the relation. */
export const Subject = z.strictObject({
  relation: Relation,
  name: z.optional(text(80)),
  age_band: z.optional(AgeBand),
  household: z.optional(Household),
  /** Whether the person knows of the report. */
  aware: z.optional(z.enum(['yes', 'no', 'unknown'])),
  contact: z.optional(Contact),
  /** Of a child under 14 who asks for itself: whom to ask for consent, and nothing else of anybody's (개인정보 보호법 §22의2). */
  guardian: z.optional(z.strictObject({ name: text(80), phone: PhoneNumber })),
});

/** Who writes, where that is not the person in need. Anonymous carries nothing else. */
export const Reporter = z.strictObject({
  kind: z.enum(['anonymous', 'named', 'officer']),
  role: z.optional(Id),
  organization: z.optional(text(120)),
  /** What the agency issued to the organisation and can revoke; without it an officer is unverified. */
  organization_code: z.optional(Id),
  name: z.optional(text(80)),
  phone: z.optional(PhoneNumber),
  preferred: z.optional(z.enum(['call', 'sms', 'none'])),
  safe_times: z.optional(text(200)),
});

export const Place = z.strictObject({
  district_code: z.optional(Code),
  address: z.optional(text(200)),
  note: z.optional(text(500)),
});

/** That a person agreed, or did not, to one text in one version and language. */
export const GivenConsent = z.strictObject({
  id: Id,
  version: z.string().check(z.minLength(1), z.maxLength(32)),
  given: z.boolean(),
  at: DateTime,
  language: LanguageTag,
});
export type GivenConsent = z.infer<typeof GivenConsent>;

/** Where the form stood: host, page without query and fragment, its title. */
export const Source = z.strictObject({
  host: z.string().check(z.maxLength(255)),
  page: z.optional(WebAddress),
  title: z.optional(z.string().check(z.maxLength(300))),
});

/** One answer to a question of the city's own. */
export const Answer = z.union([text(1000), z.number(), z.array(Id).check(z.maxLength(60))]);

/**
 * A referral, `POST {api}/referrals`, protocol Ieum Referral 1. Unknown members
 * are refused, so that a client cannot set what it has no say in (status,
 * priority, recipient). Holds no transforms: JSON Schema is made from it.
 */
export const Referral = z.strictObject({
  schema: z.literal('ieum/1'),
  submitted_at: DateTime,
  /** The language that was read on screen. */
  language: LanguageTag,
  subject: Subject,
  reporter: z.optional(Reporter),
  place: Place,
  needs: z.optional(z.array(Id).check(z.maxLength(40))),
  signs: z.optional(z.array(Id).check(z.maxLength(60))),
  urgency: Urgency,
  narrative: z.optional(text(4000)),
  answers: z.optional(z.record(Id, Answer)),
  program_id: z.optional(Id),
  partner_id: z.optional(Id),
  consents: z.array(GivenConsent).check(z.maxLength(12)),
  /** Reserved. */
  attachments: z.optional(z.array(z.never()).check(z.maxLength(0))),
  /** Reserved. */
  sealed: z.optional(z.null()),
  source: z.optional(Source),
  /** The key of an earlier attempt whose outcome never became known. */
  supersedes: z.nullish(IdempotencyKey),
});
export type Referral = z.infer<typeof Referral>;
