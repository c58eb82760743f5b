import type { ReceiptClient, StatusOutcome, StatusRefusal } from '../api/receipts.ts';
import type { Helped, ReceiptProof, Status } from '../schemas/status.ts';

/** What is done while a status is on screen. */
export type Deed = 'refresh' | 'withdraw' | 'confirm';

/** Why there is no answer, and for how long to wait where the API says so. */
export interface Refusal {
  readonly reason: StatusRefusal;
  readonly retry_after_ms?: number | undefined;
}

/** What became of asking about one receipt. */
export type Inquiry =
  | { readonly name: 'none' | 'asking' }
  | ({ readonly name: 'refused' } & Refusal)
  | {
      readonly name: 'told';
      readonly status: Status;
      /** What is under way. */
      readonly doing?: Deed;
      /** What was tried last and is not known to have worked; the status is then what was seen before. */
      readonly failed?: Refusal & { readonly deed: Deed };
    };

/** What has just been learned, for the element to tell its reader and its page. */
export type News =
  | { readonly kind: 'told'; readonly deed: Deed | 'ask'; readonly status: Status }
  | { readonly kind: 'refused'; readonly reason: StatusRefusal };

/** Of these, what was on screen is no longer so. */
const FINAL: readonly StatusRefusal[] = ['receipt-unknown', 'erased'];

/** Asks about one receipt, and does what its holder may; receipt and answer are in memory alone. */
export class InquiryController {
  state: Inquiry = { name: 'none' };
  readonly #host: { requestUpdate(): void };
  readonly #client: () => ReceiptClient | undefined;
  readonly #onNews: (news: News) => void;
  #proof: ReceiptProof | undefined;
  #abort = new AbortController();

  constructor(host: { requestUpdate(): void }, client: () => ReceiptClient | undefined, onNews: (news: News) => void) {
    this.#host = host;
    this.#client = client;
    this.#onNews = onNews;
  }

  /** The reference of what is on screen. */
  get reference(): string {
    return this.#proof?.reference ?? '';
  }

  /** Asks where a request stands; what was asked before is dropped. */
  async ask(proof: ReceiptProof): Promise<void> {
    this.forget();
    const { signal } = this.#abort;
    this.#proof = proof;
    this.#set({ name: 'asking' });
    const outcome = await this.#call((client) => client.status(proof, signal));
    if (signal.aborted) return;
    if (outcome.kind === 'told') this.#tell('ask', outcome.status);
    else this.#refuse(outcome);
  }

  refresh(): Promise<void> {
    return this.#do('refresh', (client, proof, signal) => client.status(proof, signal));
  }

  withdraw(): Promise<void> {
    return this.#do('withdraw', (client, proof, signal) => client.withdraw(proof, signal));
  }

  confirm(helped: Helped): Promise<void> {
    return this.#do('confirm', (client, proof, signal) => client.confirm(proof, helped, signal));
  }

  /** Drops receipt and answer, and what is under way. */
  forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#proof = undefined;
    this.#set({ name: 'none' });
  }

  /** Does nothing while something is under way: a double tap is one. */
  async #do(
    deed: Deed,
    call: (client: ReceiptClient, proof: ReceiptProof, signal: AbortSignal) => Promise<StatusOutcome>,
  ): Promise<void> {
    const { state } = this;
    const proof = this.#proof;
    const { signal } = this.#abort;
    if (state.name !== 'told' || state.doing || !proof) return;
    this.#set({ name: 'told', status: state.status, doing: deed });
    const outcome = await this.#call((client) => call(client, proof, signal));
    if (signal.aborted) return;
    if (outcome.kind === 'told') return this.#tell(deed, outcome.status);
    if (FINAL.includes(outcome.reason)) return this.#refuse(outcome);
    let { status } = state;
    if (outcome.reason === 'not-now') {
      // Somebody else was faster: shows how things stand.
      const now = await this.#call((client) => client.status(proof, signal));
      if (signal.aborted) return;
      if (now.kind === 'told') status = now.status;
    }
    const { reason, retry_after_ms } = outcome;
    this.#set({ name: 'told', status, failed: { deed, reason, retry_after_ms } });
    this.#onNews({ kind: 'refused', reason });
  }

  /** A client rejects only for an abort, after which nobody looks at the answer; another's may for any reason. */
  async #call(ask: (client: ReceiptClient) => Promise<StatusOutcome>): Promise<StatusOutcome> {
    const client = this.#client();
    try {
      if (client) return await ask(client);
    } catch {
      // As if nothing had come back.
    }
    return { kind: 'refused', reason: 'network' };
  }

  #tell(deed: Deed | 'ask', status: Status): void {
    this.#set({ name: 'told', status });
    this.#onNews({ kind: 'told', deed, status });
  }

  #refuse({ reason, retry_after_ms }: Refusal): void {
    this.#proof = undefined;
    this.#set({ name: 'refused', reason, retry_after_ms });
    this.#onNews({ kind: 'refused', reason });
  }

  #set(state: Inquiry): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
