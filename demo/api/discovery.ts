import * as z from 'zod/mini';
import { Discovery, ReferralCapability } from '../../src/schemas/discovery.ts';

/**
 * Discovery as this API gives it: with what the browser need not read, since
 * a request's status says whether it may be confirmed.
 */
export const ServedDiscovery = z.extend(Discovery, {
  referral: z.extend(ReferralCapability, {
    /** Whether `POST {api}/referrals/confirm` is there. */
    confirm: z.boolean(),
  }),
});
