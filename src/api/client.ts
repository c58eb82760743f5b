import type { ResendPolicy } from '../domain/resend.ts';
import type { Discovery } from '../schemas/discovery.ts';
import type { FormDefinition } from '../schemas/form-definition.ts';
import type { Receipt } from '../schemas/receipt.ts';
import type { Outcome } from './outcome.ts';

/** A request as it is posted, and posted again: the same bytes under the same key. */
export interface StoredRequest {
  /** JSON text of a referral. */
  readonly body: string;
  readonly key: string;
}

/**
 * A referral API as the elements see it, whatever protocol it speaks. The
 * `client` property of an element takes another one of this shape.
 */
export interface Client {
  /** The API's base URL, with a slash at its end. */
  readonly base: string;
  /** How unconfirmed requests are sent again. */
  readonly resend: ResendPolicy;
  /** What the back end can do. Rejects with an ApiError. */
  discover(signal?: AbortSignal): Promise<Discovery>;
  /** The city's form definition. Rejects with an ApiError; of kind `shape` where it names the wrong member. */
  form(discovery: Discovery, signal?: AbortSignal): Promise<FormDefinition>;
  /** Posts a request once. Never rejects but for an abort: what failed is an outcome too. */
  send(request: StoredRequest, discovery: Discovery, signal?: AbortSignal): Promise<Outcome>;
  /** The receipt of a key, or null where the API never saw it. Rejects with an ApiError. */
  lookup(key: string, signal?: AbortSignal): Promise<Receipt | null>;
}
