import type { ReactiveControllerHost } from 'lit';

/** A part of an element that is fetched when a reader first asks for it; the element draws anew once it is there, or is not. */
export class OnDemand<Part> {
  part: Part | undefined;
  state: 'idle' | 'pending' | 'failed' = 'idle';
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<Part>;
  #fetching: Promise<Part | undefined> | undefined;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<Part>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** Fetches it, once however often it is asked for, and again where that failed. */
  load(): Promise<Part | undefined> {
    return (this.#fetching ??= this.#load());
  }

  async #load(): Promise<Part | undefined> {
    this.state = 'pending';
    this.#host.requestUpdate();
    try {
      this.part = await this.#fetch();
      this.state = 'idle';
    } catch {
      this.state = 'failed';
      this.#fetching = undefined;
    }
    this.#host.requestUpdate();
    return this.part;
  }
}
