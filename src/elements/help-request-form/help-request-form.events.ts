import type { UnknownReason } from '../../api/outcome.ts';
import type { Step } from '../../domain/flow.ts';

/** An event for the page around the form. None carries anything that was typed, nor a reference or secret. */
class FormEvent<Detail = undefined> extends Event {
  readonly detail: Detail;

  constructor(type: string, detail: Detail) {
    super(type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** What a resident sees while writing: for whom it is, a group of questions, the stop in danger, the last look. */
export type FormStep = 'choose' | Step;

/** A view came up. */
export class IeumStepEvent extends FormEvent<{ readonly step: FormStep }> {
  constructor(step: FormStep) {
    super('ieum-step', { step });
  }
}

/** The request was received, and the receipt is on screen. */
export class IeumSentEvent extends FormEvent {
  constructor() {
    super('ieum-sent', undefined);
  }
}

/** Nobody can say yet whether the request was received. */
export class IeumUnknownEvent extends FormEvent<{ readonly reason: UnknownReason }> {
  constructor(reason: UnknownReason) {
    super('ieum-unknown', { reason });
  }
}

/** The API refused the request; `type` is the problem's (RFC 9457). */
export class IeumRefusedEvent extends FormEvent<{ readonly type: string }> {
  constructor(type: string) {
    super('ieum-refused', { type });
  }
}

/** The resident left by the quick exit. */
export class IeumLeftEvent extends FormEvent {
  constructor() {
    super('ieum-left', undefined);
  }
}

declare global {
  interface HTMLElementEventMap {
    'ieum-step': IeumStepEvent;
    'ieum-sent': IeumSentEvent;
    'ieum-unknown': IeumUnknownEvent;
    'ieum-refused': IeumRefusedEvent;
    'ieum-left': IeumLeftEvent;
  }
}
