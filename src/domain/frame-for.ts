import type { ReferralCapability } from '../schemas/discovery.ts';

/**
 * The stand-alone page on which people have to type, where the API names one
 * and the page at `origin` is none on which they may type in the page itself.
 */
export const frameFor = (
  { frame, inline_origins: inline }: ReferralCapability,
  origin: string,
): string | false | null | undefined =>
  // That page itself, and those of its origin, which could read it anyway.
  inline && !inline.includes(origin) && !frame?.startsWith(`${origin}/`) && frame;
