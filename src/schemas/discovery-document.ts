import * as z from 'zod/mini';
import { Discovery, ReferralCapability } from './discovery.ts';

/** The whole discovery document: with what the elements need not read, so that no resident's phone fetches the rules for it. */
export const DiscoveryDocument = z.extend(Discovery, {
  profile: z.optional(z.string()),
  openapi_url: z.optional(z.string()),
  referral: z.optional(
    z.extend(ReferralCapability, {
      /** Whether `POST {api}/referrals/confirm` is there. */
      confirm: z.optional(z.boolean()),
      /** Reserved: keys to seal requests to in the browser. */
      sealing: z.nullish(z.string()),
      /** Largest request body in bytes. */
      max_body_bytes: z.optional(z.number()),
    }),
  ),
});
export type DiscoveryDocument = z.infer<typeof DiscoveryDocument>;
