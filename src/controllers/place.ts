import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Origin } from '../domain/partners/wanted.ts';
import { locate, PositionError, type PositionFailure } from './position.ts';

/** Asks the device where it is, after a tap alone; what it says is handed on once and kept by nobody else. */
export class PlaceController implements ReactiveController {
  state: 'idle' | 'pending' | PositionFailure = 'idle';
  readonly #host: ReactiveControllerHost;
  readonly #take: (origin: Origin) => void;
  #abort = new AbortController();

  constructor(host: ReactiveControllerHost, take: (origin: Origin) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.forget();
  }

  async locate(): Promise<void> {
    this.forget();
    const { signal } = this.#abort;
    this.#set('pending');
    try {
      const point = await locate(signal);
      if (signal.aborted) return;
      this.#set('idle');
      this.#take({ ...point, name: '' });
    } catch (error) {
      if (!signal.aborted) this.#set(error instanceof PositionError ? error.reason : 'unavailable');
    }
  }

  /** Wants it no more. */
  forget(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#set('idle');
  }

  #set(state: PlaceController['state']): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}
