import * as z from 'zod/mini';
import { Discovery } from '../schemas/discovery.ts';
import { Problem } from '../schemas/problem.ts';
import { Status, type Helped, type ReceiptProof } from '../schemas/status.ts';
import { baseUrl } from './address.ts';
import { ApiError } from './errors.ts';
import { exchange, posting, type Answer, type HttpOptions } from './http.ts';
import { read } from './read.ts';

/** Why a receipt gave no status: a closed list. */
export type StatusRefusal =
  /** There is no such receipt, or the check number is another one: the API does not say which. */
  | 'receipt-unknown'
  /** What was written has been erased. */
  | 'erased'
  /** The case has moved on in the meantime: it can no longer be taken back or confirmed. */
  | 'not-now'
  /** Asked too often; see `retry_after_ms`. */
  | 'busy'
  /** No usable answer, as in `ApiErrorKind`. */
  | 'network'
  | 'timeout'
  | 'status'
  | 'shape';

/** What became of one question. */
export type StatusOutcome =
  | { readonly kind: 'told'; readonly status: Status }
  | { readonly kind: 'refused'; readonly reason: StatusRefusal; readonly retry_after_ms?: number | undefined };

/**
 * What an API tells whoever holds a receipt, and does for them. The `client`
 * property of `<ieum-request-status>` takes another one of this shape. Nothing
 * rejects but for an abort: what failed is an outcome too.
 */
export interface ReceiptClient {
  /** What the back end can do. Rejects with an ApiError. */
  discover(signal?: AbortSignal): Promise<Discovery>;
  status(proof: ReceiptProof, signal?: AbortSignal): Promise<StatusOutcome>;
  /** Takes a request back; twice is the same as once. */
  withdraw(proof: ReceiptProof, signal?: AbortSignal): Promise<StatusOutcome>;
  /** Says whether help came. */
  confirm(proof: ReceiptProof, helped: Helped, signal?: AbortSignal): Promise<StatusOutcome>;
}

export interface ReceiptClientOptions {
  /** Base URL of the API, absolute or relative to the page. */
  readonly api: string;
  /** For one whole exchange, in milliseconds; 15 seconds unless given. */
  readonly timeout_ms?: number;
}

const MAX_BYTES = 262_144;

/** A client of the API at `api` for holders of a receipt. Throws a TypeError where that is no http address. */
export function createReceiptClient({ api, timeout_ms = 15_000 }: ReceiptClientOptions): ReceiptClient {
  const base = baseUrl(api);
  const http: HttpOptions = { timeout_ms, max_bytes: MAX_BYTES };
  // By POST, so that no number stands in an address or a log.
  const post = async (path: string, body: object, signal?: AbortSignal): Promise<StatusOutcome> => {
    try {
      return outcomeOf(await exchange(`${base}referrals/${path}`, posting(JSON.stringify(body)), http, signal));
    } catch (error) {
      if (signal?.aborted) throw error;
      const kind = error instanceof ApiError ? error.kind : 'network';
      return { kind: 'refused', reason: kind === 'timeout' || kind === 'shape' ? kind : 'network' };
    }
  };
  return {
    discover: async (signal) => read(Discovery, await exchange(base, {}, http, signal), 'The discovery document'),
    status: (proof, signal) => post('status', proof, signal),
    withdraw: (proof, signal) => post('withdraw', proof, signal),
    confirm: (proof, helped, signal) => post('confirm', { ...proof, helped }, signal),
  };
}

/** By HTTP status. A number of the wrong shape (422) is as unknown as one that nobody has. */
const REFUSALS: Readonly<Record<number, StatusRefusal>> = {
  404: 'receipt-unknown',
  422: 'receipt-unknown',
  409: 'not-now',
  410: 'erased',
};

function outcomeOf({ status, type, json, retry_after_ms }: Answer): StatusOutcome {
  if (status === 200) {
    const told = z.safeParse(Status, json);
    return told.success ? { kind: 'told', status: told.data } : { kind: 'refused', reason: 'shape' };
  }
  if (status === 429 || (status === 503 && retry_after_ms !== undefined))
    return { kind: 'refused', reason: 'busy', retry_after_ms };
  // Only an API's own word counts; a proxy's 404 says nothing of a receipt.
  const own = type === 'application/problem+json' && z.safeParse(Problem, json).success;
  return { kind: 'refused', reason: (own && REFUSALS[status]) || 'status' };
}
