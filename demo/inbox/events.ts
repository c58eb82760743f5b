import type { Credentials } from './api-session.ts';
import type { Chosen } from './facets.ts';

/** Told to the window when somebody is signed in again: what was refused in between is asked for anew. */
export const SIGNED_IN = 'inbox-signed-in';

/** What somebody typed to come in. Goes to the inbox around the form and no further. */
export class SignInEvent extends Event {
  readonly detail: Credentials;

  constructor(detail: Credentials) {
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
    super('inbox-sign-out', { bubbles: true, composed: true });
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

/** An account was made or changed: the list of them is old. Heard by all that stand around it. */
export class AccountsChangedEvent extends Event {
  readonly detail: { said: string; hide?: boolean };

  /** `said`: what to tell about it. `hide`: whether what was open for it has served. */
  constructor(detail: { said: string; hide?: boolean }) {
    super('inbox-accounts-changed', { bubbles: true, composed: true });
    this.detail = detail;
  }
}

/** What a search found. */
export interface Found {
  /** What was searched for. */
  text: string;
  /** Ids of the cases that hold it. */
  ids: ReadonlySet<string>;
}

/** A search has ended, or its result was put away. */
export class FoundEvent extends Event {
  readonly detail: { found: Found | undefined };

  constructor(detail: { found: Found | undefined }) {
    super('inbox-found');
    this.detail = detail;
  }
}

/** A person chose which cases the list shows. */
export class FilterEvent extends Event {
  readonly detail: { chosen: Chosen };

  constructor(detail: { chosen: Chosen }) {
    super('inbox-filter');
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
    'inbox-accounts-changed': AccountsChangedEvent;
    'inbox-found': FoundEvent;
    'inbox-filter': FilterEvent;
  }
}
