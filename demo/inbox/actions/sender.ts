import type { LitElement } from 'lit';
import { type FailureKind, InboxError } from '../api.ts';
import { act } from '../api-case.ts';
import { SignedOutEvent } from '../events.ts';
import { CaseChangedEvent, CaseOutdatedEvent } from '../events-case.ts';
import type { CaseAction, CaseDetail } from '../types-case.ts';

/** After these the case on the screen is known to be old. */
const OUTDATED: readonly FailureKind[] = ['changed', 'not-now', 'erased', 'missing'];

export interface Sending {
  /** The case as whoever does it saw it. */
  detail: CaseDetail;
  /** Code of the city; undefined for the main one. */
  jurisdiction: string | undefined;
  /** Told once it is done. */
  done: string;
}

/** Has the server do something with a case, one thing at a time, and tells the page around what came of it. */
export class Sender {
  pending = false;

  /** Why the last one was not done; undefined once it is, or is tried again. */
  failure?: InboxError;

  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Tells whether it was done. Nothing is while something is under way: a double click counts once. */
  async send(action: CaseAction, { detail, jurisdiction, done }: Sending): Promise<boolean> {
    if (this.pending) return false;
    this.pending = true;
    this.failure = undefined;
    this.#host.requestUpdate();
    try {
      const answer = await act(detail.case.id, detail.case.version, action, jurisdiction);
      this.#host.dispatchEvent(new CaseChangedEvent({ answer, said: done }));
      return true;
    } catch (error) {
      this.failure = error instanceof InboxError ? error : new InboxError('unreachable');
      const { kind } = this.failure;
      if (kind === 'signed-out') this.#host.dispatchEvent(new SignedOutEvent());
      if (OUTDATED.includes(kind)) this.#host.dispatchEvent(new CaseOutdatedEvent());
      return false;
    } finally {
      this.pending = false;
      this.#host.requestUpdate();
    }
  }
}
