import type { UnknownReason } from '../../api/outcome.ts';

const options: EventInit = { bubbles: true, composed: true };

/** A view came up: `choose`, `write` or `review`. Carries nothing that was typed. */
export class IeumStepEvent extends Event {
  readonly detail: { readonly step: 'choose' | 'write' | 'review' };

  constructor(step: 'choose' | 'write' | 'review') {
    super('ieum-step', options);
    this.detail = { step };
  }
}

/** The request was received, and the receipt is on screen. Carries neither reference nor secret. */
export class IeumSentEvent extends Event {
  constructor() {
    super('ieum-sent', options);
  }
}

/** Nobody can say yet whether the request was received. */
export class IeumUnknownEvent extends Event {
  readonly detail: { readonly reason: UnknownReason };

  constructor(reason: UnknownReason) {
    super('ieum-unknown', options);
    this.detail = { reason };
  }
}

/** The API refused the request; `type` is the problem's (RFC 9457). */
export class IeumRefusedEvent extends Event {
  readonly detail: { readonly type: string };

  constructor(type: string) {
    super('ieum-refused', options);
    this.detail = { type };
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
