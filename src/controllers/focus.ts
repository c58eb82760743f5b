import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Moves focus to what has just been drawn, where a view or an error took the place of what had it. */
export class FocusController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #next = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Focuses the element of this id once the next drawing is done. */
  move(id: string): void {
    this.#next = id;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#next) return;
    const target = this.#host.shadowRoot?.getElementById(this.#next);
    this.#next = '';
    target?.focus();
  }
}
