import type { ReactiveControllerHost } from 'lit';

/** A part of an element that is fetched when a reader first asks for it; the element draws anew once it is there, or is not. */
export class OnDemand<Part> {
  part: Part | undefined;
  state: 'idle' | 'pending' | 'failed' = 'idle';
  readonly #host: ReactiveControllerHost;
  readonly #fetch: () => Promise<Part>;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<Part>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** Fetches it, once, and again where that failed. */
  async load(): Promise<Part | undefined> {
    if (this.part ?? this.state === 'pending') return this.part;
    this.state = 'pending';
    this.#host.requestUpdate();
    try {
      this.part = await this.#fetch();
      this.state = 'idle';
    } catch {
      this.state = 'failed';
    }
    this.#host.requestUpdate();
    return this.part;
  }
}
