import * as z from 'zod/mini';
import { CalendarDate, DateTime, IdempotencyKey } from './text.ts';

/** Who does what next, and by when: what a resident is told to expect. */
export const NextStep = z.object({
  step: z.string(),
  by: CalendarDate,
  who: z.string(),
});
export type NextStep = z.infer<typeof NextStep>;

/**
 * The receipt: the answer 201 (new) or 200 (replay) to a referral. Reference
 * and secret are Crockford base32 in groups of four; the secret has 80 bits.
 */
export const Receipt = z.object({
  reference: z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){1,3}$/)),
  secret: z.optional(z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/))),
  received_at: DateTime,
  /** Echoed wherever the API declares idempotency. */
  idempotency_key: z.optional(z.string()),
  next: z.nullish(NextStep),
});
export type Receipt = z.infer<typeof Receipt>;

/** The body of `POST {api}/referrals/lookup`. */
export const Lookup = z.strictObject({ idempotency_key: IdempotencyKey });
