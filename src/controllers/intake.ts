import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Client } from '../api/client.ts';
import { createClient } from '../api/create-client.ts';
import { ApiError } from '../api/errors.ts';
import { frameFor } from '../domain/frame-for.ts';
import type { Discovery } from '../schemas/discovery.ts';
import type { FormDefinition } from '../schemas/form-definition.ts';

/** Whether, where and how requests are taken. */
export type Intake =
  | (Unopened & { readonly name: 'initial' | 'pending' | 'error'; readonly discovery?: undefined })
  /** The API only reads. */
  | (Unopened & { readonly name: 'read-only'; readonly discovery: Discovery })
  /** The off switch is on. */
  | (Unopened & { readonly name: 'closed'; readonly discovery: Discovery; readonly notice?: string | null })
  /** People may type only on the office's own page. */
  | (Unopened & { readonly name: 'elsewhere'; readonly discovery: Discovery; readonly href: string })
  | {
      readonly name: 'open';
      readonly discovery: Discovery;
      readonly definition: FormDefinition;
      readonly client: Client;
    };

interface Unopened {
  readonly definition?: undefined;
}

/** What the element says about where requests go. */
export interface IntakeSource {
  readonly api: string;
  readonly client: Client | undefined;
}

/** Asks the API what it can do, and the city how its form looks. */
export class IntakeController implements ReactiveController {
  state: Intake = { name: 'initial' };
  readonly #host: ReactiveControllerHost & Element;
  readonly #source: () => IntakeSource;
  #asked: IntakeSource | undefined;
  #abort: AbortController | undefined;

  constructor(host: ReactiveControllerHost & Element, source: () => IntakeSource) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostUpdate(): void {
    const source = this.#source();
    if (source.api === this.#asked?.api && source.client === this.#asked.client) return;
    this.#asked = source;
    if (source.api || source.client) void this.load();
    else console.error(`<${this.#host.localName}>: name the API: api="https://…/api", or the loader's data-api.`);
  }

  /** Asks anew, for example after a failure. Drops whatever was still under way. */
  async load(): Promise<void> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    this.#set({ name: 'pending' });
    let state: Intake;
    try {
      state = await this.#ask(abort.signal);
    } catch (error) {
      state = { name: 'error' };
      if (!abort.signal.aborted) console.error(`<${this.#host.localName}>: ${String(error)} Check the api attribute.`);
    }
    if (!abort.signal.aborted) this.#set(state);
  }

  async #ask(signal: AbortSignal): Promise<Intake> {
    const { api, client: given } = this.#source();
    const client = given ?? createClient({ api });
    const discovery = await client.discover(signal);
    const referral = discovery.referral;
    if (!referral) return { name: 'read-only', discovery };
    if (!referral.accepting) return { name: 'closed', discovery, notice: referral.notice };
    const href = frameFor(referral, location.origin);
    if (href) return { name: 'elsewhere', discovery, href };
    return { name: 'open', discovery, definition: await this.#define(client, discovery, signal), client };
  }

  /** The city's definition; where it is broken what can be saved of it, else the built-in one. */
  async #define(client: Client, discovery: Discovery, signal: AbortSignal): Promise<FormDefinition> {
    try {
      return await client.form(discovery, signal);
    } catch (error) {
      if (!(error instanceof ApiError) || error.kind !== 'shape') throw error;
      const { mended } = error;
      const left = mended ? 'It' : 'All';
      console.warn(`<${this.#host.localName}>: ${error.message} ${left} is left out; mend it.`);
      return mended ?? (await import('../domain/built-in-definition.ts')).BUILT_IN_DEFINITION;
    }
  }

  #set(state: Intake): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
