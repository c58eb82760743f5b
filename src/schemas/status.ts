import * as z from 'zod/mini';
import { CalendarDate, DateTime, PhoneNumber } from './text.ts';

/** Where a case stands: 접수·배정·초기상담·욕구·위기도 조사·사례회의·서비스 제공·점검·종결. */
export const State = z.enum([
  'received',
  'assigned',
  'contacted',
  'assessing',
  'planning',
  'serving',
  'monitoring',
  'closed',
]);
export type State = z.infer<typeof State>;

/** How a case was closed. */
export const CaseOutcome = z.enum([
  'helped',
  'referred-on',
  'not-eligible',
  'no-capacity',
  'could-not-contact',
  'withdrawn',
  'duplicate',
]);
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/** What is done next with a case in each state but the last. */
export const CaseStep = z.enum(['assign', 'contact', 'assess', 'plan', 'serve', 'monitor', 'close']);
export type CaseStep = z.infer<typeof CaseStep>;

/** What a line of a case's history tells; an API may leave it out. */
export const HistoryKind = z.enum([
  'received',
  /** A later request about the same matter came to the case. */
  'supplemented',
  'assigned',
  /** Somebody was called or visited and was not reached. */
  'contact-tried',
  /** The case went to another state. */
  'moved',
  /** A partner was asked to help, said yes, said no; or was asked no more. */
  'recommended',
  'accepted',
  'declined',
  'recalled',
  /** Another case about the same person was joined to this one; or this one to another. */
  'joined',
  /** Whoever sent a request took it back. */
  'withdrawn',
  'closed',
  'reopened',
  /** The person said whether help came. */
  'confirmed',
  /** A word among colleagues; never told outside. */
  'noted',
  'erased',
]);
export type HistoryKind = z.infer<typeof HistoryKind>;

/** One line of a case's history. */
export const HistoryEntry = z.object({
  state: State,
  at: DateTime,
  kind: z.optional(HistoryKind),
  /** The team or role that acted, or the partner that it is about; never a person's name. */
  actor: z.nullish(z.string()),
  /** A sentence for whoever asked. */
  reason: z.nullish(z.string()),
  /** A `CaseStep`; another API may say it in its own words. */
  next: z.nullish(z.string()),
  by: z.nullish(CalendarDate),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** Whether help came, in the words of the person who asked for herself or himself. */
export const Helped = z.enum(['yes', 'partly', 'no']);
export type Helped = z.infer<typeof Helped>;

/**
 * The answer to `POST {api}/referrals/status`, `/withdraw` and `/confirm`. An
 * API may give no more than the first five members.
 */
export const Status = z.object({
  state: State,
  since: DateTime,
  history: z.array(HistoryEntry),
  overdue: z.boolean(),
  outcome: z.nullish(CaseOutcome),
  /** To whom this is told: who asked for oneself sees all, who wrote about somebody else that it moves. */
  audience: z.optional(z.enum(['self', 'reporter'])),
  received_at: z.optional(DateTime),
  /** What comes next, by when, and who does it. */
  next: z.nullish(z.object({ step: z.string(), by: z.nullish(CalendarDate), who: z.nullish(z.string()) })),
  /** Whom to call, for example when a date has passed. */
  contact: z.nullish(z.object({ name: z.string(), phone: z.nullish(PhoneNumber) })),
  /** When this request was taken back. */
  withdrawn_at: z.nullish(DateTime),
  /** Whether this request may be taken back now. */
  can_withdraw: z.optional(z.boolean()),
  /** Whether "did help come?" may be answered now; and what was answered. */
  can_confirm: z.optional(z.boolean()),
  helped: z.nullish(Helped),
  /** On which day what was written is erased. */
  erase_on: z.nullish(CalendarDate),
});
export type Status = z.infer<typeof Status>;

const proof = {
  reference: z.string().check(z.minLength(4), z.maxLength(40)),
  secret: z.string().check(z.minLength(4), z.maxLength(40)),
};

/** What is asked for with a receipt in hand: the body of status and withdraw, never a URL. */
export const ReceiptProof = z.strictObject(proof);
export type ReceiptProof = z.infer<typeof ReceiptProof>;

/** The body of `POST {api}/referrals/confirm`. */
export const Confirmation = z.strictObject({ ...proof, helped: Helped });
export type Confirmation = z.infer<typeof Confirmation>;

/** Sums of a month, or of all months that are told; null where a number is too small to be told. */
const sums = {
  /** Requests received. */
  requests: z.nullable(z.number()),
  /** Cases closed with the outcome `helped`. */
  helped: z.nullable(z.number()),
  /** What was given in money to those, in won, where it was recorded. */
  amount_krw: z.nullable(z.number()),
};

/** `GET {api}/results`: how many asked and were helped, by month of Korean time, whole months only, oldest first. */
export const Results = z.object({
  /** The last day that is counted; null before the first whole month. */
  until: z.nullable(CalendarDate),
  /** Numbers from 1 to one below this are not told. */
  suppressed_below: z.number(),
  months: z.array(z.object({ month: z.string().check(z.regex(/^\d{4}-\d{2}$/)), ...sums })),
  /** Sums of the numbers told above. */
  total: z.object(sums),
});
export type Results = z.infer<typeof Results>;
