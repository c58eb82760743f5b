/** The token that a case worker typed. Goes to the inbox around the form and no further. */
export class SignInEvent extends Event {
  readonly detail: { token: string };

  constructor(detail: { token: string }) {
    super('inbox-sign-in');
    this.detail = detail;
  }
}

declare global {
  interface HTMLElementEventMap {
    'inbox-sign-in': SignInEvent;
  }
}
