import type { Client, StoredRequest } from '../api/client.ts';
import type { Outcome, UnknownReason } from '../api/outcome.ts';
import { newIdempotencyKey } from '../domain/idempotency-key.ts';
import { nextPause } from '../domain/resend.ts';
import type { Discovery } from '../schemas/discovery.ts';
import type { Problem } from '../schemas/problem.ts';
import type { Receipt } from '../schemas/receipt.ts';
import type { Referral } from '../schemas/referral.ts';
import { unconfirmedKey } from './unconfirmed.ts';

/** Where a request stands, as far as this page knows. */
export type Submission =
  /** Being written; `lost` where an earlier one turned out never to have arrived. */
  | { readonly name: 'idle'; readonly lost?: boolean }
  | { readonly name: 'sending' }
  /** Asking whether the key is known; `reloaded` where the page no longer has the answers. */
  | { readonly name: 'checking'; readonly reloaded: boolean }
  | {
      readonly name: 'unknown';
      readonly reason: UnknownReason;
      /** It will be sent again by itself. */
      readonly automatic: boolean;
      /** Sending again by hand cannot make a second record. */
      readonly safe: boolean;
      /** The answers are gone with a reload: only asking is possible. */
      readonly reloaded: boolean;
    }
  | { readonly name: 'refused'; readonly problem: Problem }
  /** `earlier` where the receipt is of what was sent before a change. */
  | { readonly name: 'accepted'; readonly receipt: Receipt; readonly earlier: boolean };

/** Prototype.js before 1.7 gives arrays a `toJSON` that makes texts of them; here is what stood there before. */
function asItIs(this: Readonly<Record<string, unknown>>, name: string): unknown {
  return this[name];
}

/** Where requests go. */
export interface Destination {
  readonly client: Client;
  readonly discovery: Discovery;
}

/**
 * Takes one request to one of three outcomes (Ieum Referral 1): accepted,
 * refused, unknown. While unknown, the same bytes go again under the same key,
 * and only where the API declares idempotency.
 */
export class SubmissionController {
  state: Submission = { name: 'idle' };
  readonly #host: { requestUpdate(): void };
  readonly #onChange: (state: Submission, before: Submission) => void;
  #to: Destination | undefined;
  #request: StoredRequest | undefined;
  #posting: StoredRequest | undefined;
  #supersedes: string | undefined;
  #sent = 0;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: { requestUpdate(): void }, onChange: (state: Submission, before: Submission) => void) {
    this.#host = host;
    this.#onChange = onChange;
  }

  /** Names the destination; where an earlier page load left a request unconfirmed there, asks about it. */
  async direct(to: Destination): Promise<void> {
    this.#to = to;
    const key = this.#stored?.read();
    if (!key || this.state.name !== 'idle' || this.#request) return;
    await this.#ask(key, true);
  }

  /** Sends a new request. Does nothing while one is under way: a double tap is one request. */
  async send(write: (supersedes: string | undefined) => Referral): Promise<void> {
    if (!this.#to || (this.state.name !== 'idle' && this.state.name !== 'refused')) return;
    this.#request = { key: newIdempotencyKey(), body: JSON.stringify(write(this.#supersedes), asItIs) };
    this.#sent = 0;
    this.#since = Date.now();
    this.#stored?.write(this.#request.key);
    this.#set({ name: 'sending' });
    await this.#try();
  }

  /** Sends the same bytes again, because the resident asks for it. */
  async resend(): Promise<void> {
    if (this.state.name !== 'unknown' || !this.#request) return;
    clearTimeout(this.#timer);
    this.#set({ name: 'sending' });
    await this.#try();
  }

  /** Asks whether an unconfirmed request arrived. */
  async check(): Promise<void> {
    const key = this.#request?.key ?? this.#stored?.read();
    if (this.state.name !== 'unknown' || !key) return;
    await this.#ask(key, this.state.reloaded);
  }

  /**
   * Goes back to writing. While unknown, the key is asked about first: what
   * arrived counts; what did not is superseded by the next request.
   */
  async edit(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.state.name === 'unknown' && this.#request && this.#idempotent) await this.#ask(this.#request.key, false);
    else if (this.state.name !== 'sending' && this.state.name !== 'checking') this.#return();
  }

  /** Changes what was received: the next request supersedes it and joins its case. */
  amend(): void {
    if (this.state.name !== 'accepted') return;
    this.#supersedes = this.state.receipt.idempotency_key ?? this.#request?.key;
    this.#return();
  }

  /** Forgets everything, receipt included; `anew`, what was never confirmed is superseded by what comes next. */
  reset(anew = false): void {
    clearTimeout(this.#timer);
    this.#supersedes = (anew && this.#stored?.read()) || undefined;
    this.#stored?.erase();
    this.#return();
  }

  /** Drops what it knows from memory, as the page is left; a key that is still unconfirmed stays stored. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#request = undefined;
    this.#supersedes = undefined;
    this.state = { name: 'idle' };
    this.#host.requestUpdate();
  }

  /** Only where keys are honoured can one be asked about: elsewhere a 404 would say nothing. */
  get #stored() {
    return this.#idempotent && this.#to ? unconfirmedKey(this.#to.client.base) : undefined;
  }

  get #idempotent(): boolean {
    return this.#to?.discovery.referral?.idempotency ?? false;
  }

  async #try(): Promise<void> {
    const { client, discovery } = this.#to ?? {};
    const request = this.#request;
    if (!client || !discovery || !request || this.#posting === request) return;
    this.#posting = request;
    const outcome = await client.send(request, discovery);
    this.#posting = undefined;
    // What was reset or replaced in the meantime is no longer shown; it may have arrived all the same.
    if (request !== this.#request) return;
    this.#sent += 1;
    // The key is being asked about: only a definite answer is news.
    if (this.state.name === 'checking' && outcome.kind !== 'accepted') return;
    if (outcome.kind === 'accepted') this.#accept(outcome.receipt, false);
    else if (outcome.kind === 'refused') this.#refuse(outcome.problem);
    else if (outcome.kind === 'mismatch') await this.#ask(request.key, false);
    else this.#wait(outcome);
  }

  #wait({ reason, resend, retry_after_ms }: Extract<Outcome, { kind: 'unknown' }>): void {
    const lifetime = this.#to?.discovery.referral?.key_lifetime_s;
    const situation = {
      sent: this.#sent,
      elapsed_ms: Date.now() - this.#since,
      retry_after_ms,
      key_lifetime_ms: lifetime && lifetime * 1000,
    };
    const pause = this.#idempotent && resend ? nextPause(situation, this.#to?.client.resend) : null;
    this.#set({ name: 'unknown', reason, automatic: pause !== null, safe: this.#idempotent, reloaded: false });
    if (pause !== null) this.#timer = setTimeout(() => void this.#try(), pause);
  }

  async #ask(key: string, reloaded: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const request = this.#request;
    this.#set({ name: 'checking', reloaded });
    try {
      const receipt = await this.#to?.client.lookup(key);
      if (request !== this.#request || this.state.name !== 'checking') return;
      if (receipt) this.#accept(receipt, !reloaded);
      else {
        this.#supersedes = key;
        this.#return(reloaded);
      }
    } catch {
      if (request === this.#request && this.state.name === 'checking') {
        this.#set({ name: 'unknown', reason: 'network', automatic: false, safe: this.#idempotent, reloaded });
      }
    }
  }

  #accept(receipt: Receipt, earlier: boolean): void {
    clearTimeout(this.#timer);
    this.#stored?.erase();
    // What was sent need not stay in memory.
    this.#request = this.#request && { ...this.#request, body: '' };
    this.#set({ name: 'accepted', receipt, earlier });
  }

  #refuse(problem: Problem): void {
    this.#stored?.erase();
    this.#request = undefined;
    this.#set({ name: 'refused', problem });
  }

  #return(lost = false): void {
    if (!this.#supersedes || lost) this.#stored?.erase();
    this.#request = undefined;
    this.#set(lost ? { name: 'idle', lost } : { name: 'idle' });
  }

  #set(state: Submission): void {
    const before = this.state;
    this.state = state;
    this.#host.requestUpdate();
    this.#onChange(state, before);
  }
}
