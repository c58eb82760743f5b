import type { UnknownReason } from '../../api/outcome.ts';
import type { Step } from '../../domain/flow.ts';
import { CardEvent } from '../shared/events.ts';

/** What a resident sees while writing: for whom it is, a group of questions, the stop in danger, the last look. */
export type FormStep = 'choose' | Step;

/** A view came up. */
export class IeumStepEvent extends CardEvent<{ readonly step: FormStep }> {
  constructor(step: FormStep) {
    super('ieum-step', { step });
  }
}

/** The request was received, and the receipt is on screen. */
export class IeumSentEvent extends CardEvent {
  constructor() {
    super('ieum-sent', undefined);
  }
}

/** Nobody can say yet whether the request was received. */
export class IeumUnknownEvent extends CardEvent<{ readonly reason: UnknownReason }> {
  constructor(reason: UnknownReason) {
    super('ieum-unknown', { reason });
  }
}

/** The API refused the request; `type` is the problem's (RFC 9457). */
export class IeumRefusedEvent extends CardEvent<{ readonly type: string }> {
  constructor(type: string) {
    super('ieum-refused', { type });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ieum-step': IeumStepEvent;
    'ieum-sent': IeumSentEvent;
    'ieum-unknown': IeumUnknownEvent;
    'ieum-refused': IeumRefusedEvent;
  }
}
