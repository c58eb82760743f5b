import * as z from 'zod/mini';
import { CalendarDate, DateTime } from './text.ts';

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

/** One line of a case's history. */
export const HistoryEntry = z.object({
  state: State,
  at: DateTime,
  /** The team or role that acted; never a person's name. */
  actor: z.nullish(z.string()),
  reason: z.nullish(z.string()),
  next: z.nullish(z.string()),
  by: z.nullish(CalendarDate),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** The answer to `POST {api}/referrals/status` and `/withdraw`. */
export const Status = z.object({
  state: State,
  since: DateTime,
  history: z.array(HistoryEntry),
  overdue: z.boolean(),
  outcome: z.nullish(CaseOutcome),
});
export type Status = z.infer<typeof Status>;

/** What is asked for with a receipt in hand: the body of status and withdraw, never a URL. */
export const ReceiptProof = z.strictObject({
  reference: z.string().check(z.minLength(4), z.maxLength(40)),
  secret: z.string().check(z.minLength(4), z.maxLength(40)),
});
export type ReceiptProof = z.infer<typeof ReceiptProof>;
