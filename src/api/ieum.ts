import * as z from 'zod/mini';
import { formatIdempotencyKey } from '../domain/idempotency-key.ts';
import { RESEND, type ResendPolicy } from '../domain/resend.ts';
import { Discovery } from '../schemas/discovery.ts';
import { FormDefinition } from '../schemas/form-definition.ts';
import { Receipt } from '../schemas/receipt.ts';
import type { Client, StoredRequest } from './client.ts';
import { ApiError } from './errors.ts';
import { exchange, type Answer, type HttpOptions } from './http.ts';
import { outcomeOfError, readOutcome, type Outcome } from './outcome.ts';

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
    const url = new URL(api, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new TypeError("The API's address must begin with https: or http:.");
    this.base = url.origin + url.pathname.replace(/\/*$/, '/');
    this.resend = resend;
    this.#http = { timeout_ms, max_bytes: MAX_BYTES };
  }

  async discover(signal?: AbortSignal): Promise<Discovery> {
    // Asked for beside the discovery document, which nearly always names this address: one trip less to the questions.
    this.#form = this.#get(this.base + FORM, signal);
    this.#form.catch(() => undefined);
    return read(Discovery, await this.#get(this.base, signal), 'The discovery document');
  }

  async form(discovery: Discovery, signal?: AbortSignal): Promise<FormDefinition> {
    const { href } = new URL(discovery.referral?.form ?? FORM, this.base);
    const early = href === this.base + FORM ? this.#form : undefined;
    this.#form = undefined;
    const answer = await (early ?? this.#get(href, signal));
    try {
      return read(FormDefinition, answer, 'The form definition');
    } catch (error) {
      throw answer.json ? await mendedError(answer.json, error) : error;
    }
  }

  async send({ body, key }: StoredRequest, { referral }: Discovery, signal?: AbortSignal): Promise<Outcome> {
    try {
      const answer = await this.#post('referrals', body, { 'idempotency-key': formatIdempotencyKey(key) }, signal);
      return readOutcome(answer, key, referral?.idempotency ?? false);
    } catch (error) {
      if (signal?.aborted) throw error;
      return outcomeOfError(error);
    }
  }

  async lookup(key: string, signal?: AbortSignal): Promise<Receipt | null> {
    const answer = await this.#post('referrals/lookup', JSON.stringify({ idempotency_key: key }), {}, signal);
    // Only an API's own 404 says that a request never arrived; a proxy's says nothing.
    if (answer.status === 404 && answer.type === 'application/problem+json') return null;
    const receipt = read(Receipt, answer, 'The receipt');
    if (receipt.idempotency_key !== key) throw new ApiError('shape', 'The receipt is of another key.');
    return receipt;
  }

  #get(url: string, signal?: AbortSignal): Promise<Answer> {
    return exchange(url, { headers: { accept: 'application/json' } }, this.#http, signal);
  }

  #post(path: string, body: string, headers: Record<string, string>, signal?: AbortSignal): Promise<Answer> {
    const init: RequestInit = {
      method: 'POST',
      body,
      redirect: 'error',
      headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    };
    return exchange(this.base + path, init, this.#http, signal);
  }
}

function read<Schema extends z.core.$ZodType>(schema: Schema, answer: Answer, what: string): z.infer<Schema> {
  if (answer.status !== 200)
    throw new ApiError('status', `${what} was answered with HTTP ${answer.status}.`, answer.status);
  const result = z.safeParse(schema, answer.json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const member = issue?.path.length ? issue.path.map(String).join('.') : '(the whole)';
  throw new ApiError('shape', `${what} is wrong at ${member}: ${issue?.code ?? 'no JSON'}.`);
}

/** The error of a broken definition, with what can be saved of it and every member that cannot. */
async function mendedError(json: unknown, error: unknown): Promise<unknown> {
  const mended = (await import('../schemas/mend-definition.ts')).mendDefinition(json);
  if (!mended) return error;
  const members = mended.complaints.join('; ');
  return new ApiError('shape', `The form definition is wrong at ${members}.`, undefined, mended.definition);
}
