import * as z from 'zod/mini';
import { Code, PhoneNumber, WebAddress } from './text.ts';

/** A telephone that a resident may call instead of writing. */
export const EmergencyNumber = z.object({ label: z.string().check(z.regex(/^.{1,80}$/)), number: PhoneNumber });
export type EmergencyNumber = z.infer<typeof EmergencyNumber>;

/**
 * What the back end can do with referrals, as far as the elements read it: the
 * extra member of the HSDS root document. Its absence means that the API only
 * reads. The whole of it is in discovery-document.ts.
 */
export const ReferralCapability = z.object({
  /** The protocol and its version that `POST {api}/referrals` speaks. */
  protocol: z.enum(['ieum/1']),
  /** One base URL is one jurisdiction. */
  jurisdiction: z.object({ code: Code, name: z.string() }),
  /** The off switch: while false the form shows `notice` and the phones. */
  accepting: z.boolean(),
  /** A word of the office's; above the form while it is open. */
  notice: z.nullish(z.string()),
  /** Whether an Idempotency-Key is honoured; only then is anything ever sent again. */
  idempotency: z.boolean(),
  status: z.optional(z.boolean()),
  withdraw: z.optional(z.boolean()),
  /** Where the form definition is, resolved against `{api}/`. */
  form: z.optional(z.string()),
  /** The stand-alone page that an isolated frame opens. */
  frame: z.nullish(WebAddress),
  /** Origins on which people may type in the page itself; absent means everywhere. */
  inline_origins: z.nullish(z.array(z.string())),
  /** For how many seconds the API remembers an Idempotency-Key. */
  key_lifetime_s: z.optional(z.number()),
  emergency: z.optional(z.array(EmergencyNumber)),
});
export type ReferralCapability = z.infer<typeof ReferralCapability>;

/**
 * Discovery, `GET {api}/`: the HSDS 3.1 root document with what the API does
 * with referrals.
 * @see https://docs.openreferral.org/en/3.1/hsds/api_reference.html
 */
export const Discovery = z.object({
  /** HSDS version, e.g. `3.1`. */
  version: z.string(),
  referral: z.optional(ReferralCapability),
});
export type Discovery = z.infer<typeof Discovery>;
