import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { InboxError } from './api.ts';
import { SIGNED_IN } from './events.ts';

/** Asks the server once. */
export type Ask<T> = (signal: AbortSignal) => Promise<T>;

export interface PolledOptions {
  /** Milliseconds between an answer and the next question. */
  interval: number;
  /** Called after every answer and every failure. */
  settled?: () => void;
}

/**
 * Something of the server's that is asked for again and again while the page
 * is visible, and at once when the connection is back. An old value stays while
 * a new one is under way and when the server does not answer; it goes when the
 * server says that it is gone. Nothing is asked after a sign-in has ended,
 * until somebody is signed in again.
 */
export class Polled<T> implements ReactiveController {
  value?: T;
  /** Why the last question failed; undefined once one succeeds. */
  failure?: InboxError;
  /** When `value` arrived. */
  loadedAt?: Date;
  pending = false;
  readonly #host: ReactiveControllerHost;
  readonly #options: PolledOptions;
  #ask?: Ask<T>;
  #asking?: AbortController;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: ReactiveControllerHost, options: PolledOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibilityChange);
    addEventListener('online', this.#onOnline);
    addEventListener(SIGNED_IN, this.#onOnline);
    if (this.#ask) void this.refresh();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibilityChange);
    removeEventListener('online', this.#onOnline);
    removeEventListener(SIGNED_IN, this.#onOnline);
    this.#halt();
  }

  /** Forgets the old value and begins to ask. */
  start(ask: Ask<T>): Promise<void> {
    this.stop();
    this.#ask = ask;
    return this.refresh();
  }

  /** Stops asking and forgets everything. */
  stop(): void {
    this.#halt();
    this.#ask = undefined;
    this.value = undefined;
    this.failure = undefined;
    this.loadedAt = undefined;
    this.#host.requestUpdate();
  }

  /** Takes a newer value that came with another answer; a question still under way is dropped, since it is older. */
  take(value: T): void {
    this.#halt();
    this.value = value;
    this.failure = undefined;
    this.loadedAt = new Date();
    this.#schedule();
    this.#host.requestUpdate();
  }

  /** Asks at once; a question still under way is dropped. */
  async refresh(): Promise<void> {
    const ask = this.#ask;
    if (!ask) return;
    this.#halt();
    const asking = new AbortController();
    this.#asking = asking;
    this.pending = true;
    this.#host.requestUpdate();
    try {
      const value = await ask(asking.signal);
      if (asking.signal.aborted) return;
      this.value = value;
      this.failure = undefined;
      this.loadedAt = new Date();
    } catch (error) {
      if (asking.signal.aborted) return;
      this.failure = error instanceof InboxError ? error : new InboxError('unreachable');
      if (this.failure.kind === 'missing') this.value = undefined;
    }
    this.#asking = undefined;
    this.pending = false;
    this.#schedule();
    this.#host.requestUpdate();
    this.#options.settled?.();
  }

  #halt(): void {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = undefined;
    this.pending = false;
  }

  #schedule(): void {
    if (document.visibilityState === 'visible' && !this.#shutOut)
      this.#timer = setTimeout(() => void this.refresh(), this.#options.interval);
  }

  get #shutOut(): boolean {
    return this.failure?.kind === 'signed-out';
  }

  #onVisibilityChange = (): void => {
    if (document.visibilityState === 'hidden') clearTimeout(this.#timer);
    else if (!this.pending && !this.#shutOut) void this.refresh();
  };

  /** Whoever was cut off does not wait for the next round. */
  #onOnline = (): void => {
    if (this.failure) void this.refresh();
  };
}
