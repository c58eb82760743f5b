import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createReceiptClient, type ReceiptClient } from '../api/receipts.ts';
import { frameFor } from '../domain/frame-for.ts';
import type { Discovery } from '../schemas/discovery.ts';

/** Whether and where holders of a receipt are told anything. */
export type Desk =
  /** Not known yet, or nobody answered: asking may work all the same. */
  | { readonly name: 'pending' | 'unreachable' }
  /** The API tells nothing, or there is none. */
  | { readonly name: 'silent'; readonly discovery?: Discovery }
  /** People may type only on the office's own page. */
  | { readonly name: 'elsewhere'; readonly discovery: Discovery; readonly href: string }
  | { readonly name: 'open'; readonly discovery: Discovery };

/** What the element says about where it asks. */
export interface DeskSource {
  readonly api: string;
  readonly client: ReceiptClient | undefined;
}

/** Finds out whether the API answers holders of a receipt. */
export class DeskController implements ReactiveController {
  state: Desk = { name: 'pending' };
  readonly #host: ReactiveControllerHost & Element;
  readonly #source: () => DeskSource;
  #asked: DeskSource | undefined;
  #client: ReceiptClient | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, source: () => DeskSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  /** Undefined where the page names no API, or none that is one. There before the element is first drawn. */
  get client(): ReceiptClient | undefined {
    this.hostUpdate();
    return this.#client;
  }

  hostUpdate(): void {
    const { api, client } = this.#source();
    if (api === this.#asked?.api && client === this.#asked.client) return;
    this.#asked = { api, client };
    this.#client = client ?? this.#clientOf(api);
    void this.load();
  }

  /** Asks anew. Drops whatever was still under way. */
  async load(): Promise<void> {
    this.#abort?.abort();
    const { signal } = (this.#abort = new AbortController());
    const asked = this.#client;
    if (!asked) return this.#set({ name: 'silent' });
    this.#set({ name: 'pending' });
    let state: Desk;
    try {
      state = deskOf(await asked.discover(signal));
    } catch (error) {
      state = { name: 'unreachable' };
      if (!signal.aborted) console.error(`<${this.#host.localName}>: ${String(error)} Check the api attribute.`);
    }
    if (!signal.aborted) this.#set(state);
  }

  #clientOf(api: string): ReceiptClient | undefined {
    try {
      if (api) return createReceiptClient({ api });
      console.error(`<${this.#host.localName}>: name the API: api="https://…/api", or the loader's data-api.`);
    } catch (error) {
      console.error(`<${this.#host.localName}>: ${String(error)} Check the api attribute.`);
    }
    return undefined;
  }

  #set(state: Desk): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

function deskOf(discovery: Discovery): Desk {
  const { referral } = discovery;
  if (!referral?.status) return { name: 'silent', discovery };
  const href = frameFor(referral, location.origin);
  return href ? { name: 'elsewhere', discovery, href } : { name: 'open', discovery };
}
