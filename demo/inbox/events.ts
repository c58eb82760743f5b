/** The token that a case worker typed. Goes to the inbox around the form and no further. */
export class SignInEvent extends Event {
  readonly detail: { token: string };

  constructor(detail: { token: string }) {
    super('inbox-sign-in');
    this.detail = detail;
  }
}

/** The server knows this browser no more. Heard by the inbox, however deep it is found out. */
export class SignedOutEvent extends Event {
  constructor() {
    super('inbox-signed-out', { bubbles: true, composed: true });
  }
}

/** A person asked to leave. */
export class SignOutEvent extends Event {
  constructor() {
    super('inbox-sign-out');
  }
}

/** A person chose a city, by its code. */
export class JurisdictionEvent extends Event {
  readonly detail: { code: string };

  constructor(detail: { code: string }) {
    super('inbox-jurisdiction');
    this.detail = detail;
  }
}

/** A code was issued or revoked: the list of them is old. */
export class CodesChangedEvent extends Event {
  readonly detail: { said: string };

  /** `said`: what to tell about it. */
  constructor(detail: { said: string }) {
    super('inbox-codes-changed');
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'inbox-sign-in': SignInEvent;
    'inbox-signed-out': SignedOutEvent;
    'inbox-sign-out': SignOutEvent;
    'inbox-jurisdiction': JurisdictionEvent;
    'inbox-codes-changed': CodesChangedEvent;
  }
}
