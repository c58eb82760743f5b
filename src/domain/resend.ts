/** How often and how long an unconfirmed request is sent again by itself. */
export interface ResendPolicy {
  readonly attempts: number;
  readonly window_ms: number;
  /** The first pause; each further one is twice as long. */
  readonly base_ms: number;
}

/** At most eight times in ten minutes. */
export const RESEND: ResendPolicy = { attempts: 8, window_ms: 600_000, base_ms: 2_000 };

/** What is known when a pause is to be chosen; times in milliseconds. */
export interface ResendSituation {
  /** How often it has been sent already. */
  readonly sent: number;
  readonly elapsed_ms: number;
  /** The answer's Retry-After, honoured as the least pause. */
  readonly retry_after_ms?: number | undefined;
  /** For how long the API remembers the key; beyond it a resend could make a second record. */
  readonly key_lifetime_ms?: number | undefined;
}

/** The pause before the next try in milliseconds, with jitter; null where none should follow by itself. */
export function nextPause(
  situation: ResendSituation,
  policy = RESEND,
  random: () => number = Math.random,
): number | null {
  if (situation.sent > policy.attempts) return null;
  const pause = Math.max(
    policy.base_ms * 2 ** (situation.sent - 1) * (0.5 + random() / 2),
    situation.retry_after_ms ?? 0,
  );
  const limit = Math.min(policy.window_ms, situation.key_lifetime_ms ?? Infinity);
  return situation.elapsed_ms + pause > limit ? null : Math.round(pause);
}
