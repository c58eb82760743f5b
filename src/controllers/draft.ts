import type { ReactiveControllerHost } from 'lit';
import type { Answers } from '../domain/answers.ts';

/**
 * What has been typed: in memory only, for as long as the element lives, never
 * in any store, since phones and computers are shared.
 */
export class DraftController {
  answers: Answers = {};
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Takes a text while it is being typed: nothing is drawn anew, so that no input method is disturbed. */
  type(name: string, value: string | readonly string[]): void {
    this.answers = { ...this.answers, [name]: value };
  }

  /** Takes a choice, which may show or hide other fields. */
  set(name: string, value: string | readonly string[]): void {
    this.type(name, value);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.answers = {};
    this.#host.requestUpdate();
  }
}
