import * as z from 'zod/mini';
import { Problem } from '../schemas/problem.ts';
import { Receipt } from '../schemas/receipt.ts';
import { ApiError } from './errors.ts';
import type { Answer } from './http.ts';

/** Why nobody can say yet whether a request arrived. */
export type UnknownReason = 'network' | 'timeout' | 'status' | 'shape';

/**
 * What became of a referral that was posted. Only these: a success is never
 * assumed, and a refusal only believed of an API that says so itself.
 */
export type Outcome =
  | { readonly kind: 'accepted'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** The key was used for other bytes before; whatever came first counts. */
  | { readonly kind: 'mismatch' }
  | {
      readonly kind: 'unknown';
      readonly reason: UnknownReason;
      /** Whether the same bytes may be sent again by themselves, where the API honours keys. */
      readonly resend: boolean;
      readonly retry_after_ms?: number | undefined;
    };

const REFUSALS = [400, 403, 404, 410, 413, 415, 422];
const BUSY = [408, 409, 425, 429];

/** Reads an answer to `POST {api}/referrals` (Ieum Referral 1, the table of outcomes). */
export function readOutcome(answer: Answer, key: string, idempotency: boolean): Outcome {
  const { status, type, retry_after_ms } = answer;
  if (status >= 200 && status < 300) return readReceipt(answer, key, idempotency);

  const problem = type === 'application/problem+json' ? z.safeParse(Problem, answer.json) : undefined;
  if (problem?.success && status === 422 && problem.data.type.endsWith('idempotency-mismatch'))
    return { kind: 'mismatch' };
  if (problem?.success && REFUSALS.includes(status) && problem.data.retryable === false) {
    return { kind: 'refused', problem: problem.data };
  }
  const resend =
    status >= 500 || BUSY.includes(status) || (problem?.success === true && problem.data.retryable === true);
  return { kind: 'unknown', reason: 'status', resend, retry_after_ms };
}

function readReceipt({ status, type, json }: Answer, key: string, idempotency: boolean): Outcome {
  const receipt = z.safeParse(Receipt, json);
  const holds =
    (status === 200 || status === 201) &&
    type === 'application/json' &&
    receipt.success &&
    (!idempotency || receipt.data.idempotency_key === key);
  return holds ? { kind: 'accepted', receipt: receipt.data } : { kind: 'unknown', reason: 'shape', resend: true };
}

/** What a failed exchange means: never more than "unknown". */
export function outcomeOfError(error: unknown): Outcome {
  const kind = error instanceof ApiError ? error.kind : 'network';
  const reason = kind === 'timeout' || kind === 'shape' ? kind : 'network';
  return { kind: 'unknown', reason, resend: true };
}
