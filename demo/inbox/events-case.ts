import type { ActionAnswer } from './types-case.ts';

/** Something was done with a case. */
export class CaseChangedEvent extends Event {
  readonly detail: { answer: ActionAnswer; said: string };

  /** `answer`: the case as it is now. `said`: what to tell about it. */
  constructor(detail: { answer: ActionAnswer; said: string }) {
    super('inbox-case-changed', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** The case on the screen is not as the server has it. */
export class CaseOutdatedEvent extends Event {
  constructor() {
    super('inbox-case-outdated', { bubbles: true, composed: true });
  }
}

/** A person gave up on a form. */
export class ActionCancelledEvent extends Event {
  constructor() {
    super('inbox-action-cancelled');
  }
}

declare global {
  interface HTMLElementEventMap {
    'inbox-case-changed': CaseChangedEvent;
    'inbox-case-outdated': CaseOutdatedEvent;
    'inbox-action-cancelled': ActionCancelledEvent;
  }
}
