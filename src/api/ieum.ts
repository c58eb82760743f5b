import { formatIdempotencyKey } from '../domain/idempotency-key.ts';
import { RESEND, type ResendPolicy } from '../domain/resend.ts';
import { Discovery } from '../schemas/discovery.ts';
import { FormDefinition } from '../schemas/form-definition.ts';
import { Receipt } from '../schemas/receipt.ts';
import { baseUrl } from './address.ts';
import type { Client, StoredRequest } from './client.ts';
import { ApiError } from './errors.ts';
import { exchange, posting, type Answer, type HttpOptions } from './http.ts';
import { outcomeOfError, readOutcome, type Outcome } from './outcome.ts';
import { read } from './read.ts';

export interface ClientOptions {
  /** Base URL of the API, absolute or relative to the page. */
  readonly api: string;
  /** For one whole exchange, in milliseconds; 15 seconds unless given. */
  readonly timeout_ms?: number;
  readonly resend?: ResendPolicy;
}

const MAX_BYTES = 1_048_576;

/** Where the form definition is, unless the discovery document says otherwise. */
const FORM = 'form';

/** A client of an API that speaks Ieum Referral 1. Throws a TypeError where `api` is no http address. */
export class IeumClient implements Client {
  readonly base: string;
  readonly resend: ResendPolicy;
  readonly #http: HttpOptions;
  #form: Promise<Answer> | undefined;

  constructor({ api, timeout_ms = 15_000, resend = RESEND }: ClientOptions) {
    this.base = baseUrl(api);
    this.resend = resend;
    this.#http = { timeout_ms, max_bytes: MAX_BYTES };
  }

  async discover(signal?: AbortSignal): Promise<Discovery> {
    // Asked for beside the discovery document, which nearly always names this address: one trip less to the questions.
    this.#form = exchange(this.base + FORM, {}, this.#http, signal);
    this.#form.catch(() => undefined);
    return read(Discovery, await exchange(this.base, {}, this.#http, signal), 'The discovery document');
  }

  async form(discovery: Discovery, signal?: AbortSignal): Promise<FormDefinition> {
    const { href } = new URL(discovery.referral?.form ?? FORM, this.base);
    const early = href === this.base + FORM ? this.#form : undefined;
    this.#form = undefined;
    const answer = await (early ?? exchange(href, {}, this.#http, signal));
    try {
      return read(FormDefinition, answer, 'The form definition');
    } catch (error) {
      throw answer.json ? await mendedError(answer.json, error) : error;
    }
  }

  async send({ body, key }: StoredRequest, { referral }: Discovery, signal?: AbortSignal): Promise<Outcome> {
    try {
      const answer = await exchange(
        `${this.base}referrals`,
        posting(body, { 'idempotency-key': formatIdempotencyKey(key) }),
        this.#http,
        signal,
      );
      return readOutcome(answer, key, referral?.idempotency ?? false);
    } catch (error) {
      if (signal?.aborted) throw error;
      return outcomeOfError(error);
    }
  }

  async lookup(key: string, signal?: AbortSignal): Promise<Receipt | null> {
    const answer = await exchange(
      `${this.base}referrals/lookup`,
      posting(JSON.stringify({ idempotency_key: key })),
      this.#http,
      signal,
    );
    // Only an API's own 404 says that a request never arrived; a proxy's says nothing.
    if (answer.status === 404 && answer.type === 'application/problem+json') return null;
    const receipt = read(Receipt, answer, 'The receipt');
    if (receipt.idempotency_key !== key) throw new ApiError('shape', 'The receipt is of another key.');
    return receipt;
  }
}

/** The error of a broken definition, with what can be saved of it and every member that cannot. */
async function mendedError(json: unknown, error: unknown): Promise<unknown> {
  const mended = (await import('../schemas/mend-definition.ts')).mendDefinition(json);
  if (!mended) return error;
  const members = mended.complaints.join('; ');
  return new ApiError('shape', `The form definition is wrong at ${members}.`, undefined, mended.definition);
}
