import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answers } from '../domain/answers.ts';

/**
 * What has been typed: in memory only, for as long as the element lives, never
 * in any store, since phones and computers are shared.
 */
export class DraftController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #answers: Answers = {};

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  get answers(): Answers {
    return this.#answers;
  }

  /** Takes a text while it is being typed: nothing is drawn anew, so that no input method is disturbed. */
  type(name: string, value: string): void {
    this.#answers = { ...this.#answers, [name]: value };
  }

  /** Takes a choice, which may show or hide other fields. */
  set(name: string, value: string | readonly string[]): void {
    this.#answers = { ...this.#answers, [name]: value };
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#answers = {};
    this.#host.requestUpdate();
  }
}
