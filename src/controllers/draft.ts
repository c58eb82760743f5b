import type { ReactiveControllerHost } from 'lit';
import { many, type Answers } from '../domain/answers.ts';
import { consentField } from '../domain/fields.ts';
import { maskResidentNumbers } from '../domain/resident-number.ts';

/** A control that a person types into or chooses with. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether a control holds typed text rather than a choice. */
const isTyped = (control: Control): boolean =>
  control instanceof HTMLTextAreaElement ||
  (control instanceof HTMLInputElement && !['checkbox', 'radio'].includes(control.type));

/**
 * What has been typed: in memory only, for as long as the element lives, never
 * in any store, since phones and computers are shared.
 */
export class DraftController {
  answers: Answers = {};
  /** Fields in which a resident registration number has just been covered. */
  masked: ReadonlySet<string> = new Set();
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Takes a text while it is being typed: nothing is drawn anew, so that no input method is disturbed. */
  type(control: Control): void {
    if (isTyped(control)) this.#put(control.name, control.value);
  }

  /** Takes a choice, or a text that has been left: a resident registration number in it is covered at once. */
  change(control: Control): void {
    const { name, value } = control;
    if (isTyped(control)) {
      const covered = maskResidentNumbers(value);
      const others = [...this.masked].filter((field) => field !== name);
      this.masked = new Set(covered === value ? others : [...others, name]);
      control.value = covered;
      this.set(name, covered);
    } else if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      this.#tick(name, value, control.checked);
    } else this.set(name, value);
  }

  /** Sets an answer, which may show or hide other fields. */
  set(name: string, value: string | readonly string[]): void {
    this.#put(name, value);
    this.#host.requestUpdate();
  }

  clear(): void {
    this.answers = {};
    this.masked = new Set();
    this.#host.requestUpdate();
  }

  #tick(name: string, value: string, checked: boolean): void {
    const others = many(this.answers, name).filter((id) => id !== value);
    if (name.startsWith(consentField(''))) this.set(name, checked ? new Date().toISOString() : '');
    else if (name === 'anonymous') this.set(name, checked ? value : '');
    else this.set(name, checked ? [...others, value] : others);
  }

  #put(name: string, value: string | readonly string[]): void {
    this.answers = { ...this.answers, [name]: value };
  }
}
