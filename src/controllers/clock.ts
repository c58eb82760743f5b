import type { ReactiveController, ReactiveControllerHost } from 'lit';

const MINUTE_MS = 60_000;

/** Draws its host anew with each full minute while somebody can see it. */
export class ClockController implements ReactiveController {
  /** Milliseconds since 1970. */
  now = Date.now();
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#tell);
    this.#tell();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tell);
    clearTimeout(this.#timer);
  }

  readonly #tell = (): void => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    this.now = Date.now();
    this.#host.requestUpdate();
    this.#timer = setTimeout(this.#tell, MINUTE_MS - (this.now % MINUTE_MS));
  };
}
