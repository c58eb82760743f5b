import { many, type Answers } from '../domain/answers.ts';
import { consentField } from '../domain/fields.ts';
import { holdsResidentNumber, maskResidentNumbers } from '../domain/resident-number.ts';

/** A control that a person types into or chooses with. */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What is typed to find a choice rather than as an answer: kept beside the answers, and asked for by no field. */
export const queryOf = (name: string): string => `find:${name}`;

/** Boxes that stand for themselves rather than for one of several choices. */
const LONE = new Set(['anonymous', 'child', 'unsafe']);

/** Whether a control holds typed text rather than a choice. */
const isTyped = (control: Control): boolean =>
  control instanceof HTMLTextAreaElement ||
  (control instanceof HTMLInputElement && !['checkbox', 'radio'].includes(control.type));

/**
 * What has been typed: in memory only, never in any store, since phones and
 * computers are shared.
 */
export class DraftController {
  answers: Answers = {};
  /** Whether a person has answered anything, beyond what the page filled in. */
  touched = false;
  /** Fields in which a resident registration number has just been covered. */
  masked: ReadonlySet<string> = new Set();
  readonly #host: { requestUpdate(): void };

  constructor(host: { requestUpdate(): void }) {
    this.#host = host;
  }

  /** Takes a text while it is being typed. A resident registration number in it is covered at once. */
  type(control: Control): void {
    if (!isTyped(control)) return;
    if (holdsResidentNumber(control.value)) this.change(control);
    else this.#put(control.name, control.value);
    if (control.name.startsWith(queryOf(''))) this.#host.requestUpdate();
  }

  /** Takes a choice, or a text that has been left. */
  change(control: Control): void {
    const { name, value } = control;
    if (isTyped(control)) {
      const covered = maskResidentNumbers(value);
      const others = [...this.masked].filter((field) => field !== name);
      this.masked = new Set(covered === value ? others : [...others, name]);
      if (covered !== value) control.value = covered;
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

  /** Fills in what nobody has answered yet. */
  prefill(answers: Answers): void {
    this.answers = { ...answers, ...this.answers };
  }

  /** Another partner is asked than before, or none; what was agreed to was for that one. */
  leavePartner(): void {
    this.takeBackConsents();
    this.#keep((name) => name !== 'partner');
  }

  /** Unticks every consent: another text is another question. */
  takeBackConsents(): void {
    this.#keep((name) => !name.startsWith(consentField('')));
  }

  clear(): void {
    this.answers = {};
    this.touched = false;
    this.masked = new Set();
    this.#host.requestUpdate();
  }

  #tick(name: string, value: string, checked: boolean): void {
    const others = many(this.answers, name).filter((id) => id !== value);
    if (name.startsWith(consentField(''))) this.set(name, checked ? new Date().toISOString() : '');
    else if (LONE.has(name)) this.set(name, checked ? value : '');
    else this.set(name, checked ? [...others, value] : others);
    // Whoever wants to stay unknown is forgotten at once, not only left out when it is sent.
    if (name === 'anonymous' && checked) this.#keep((field) => !field.startsWith('reporter_'));
  }

  #keep(wanted: (name: string) => boolean): void {
    this.answers = Object.fromEntries(Object.entries(this.answers).filter(([name]) => wanted(name)));
  }

  #put(name: string, value: string | readonly string[]): void {
    this.touched = true;
    this.answers = { ...this.answers, [name]: value };
  }
}
