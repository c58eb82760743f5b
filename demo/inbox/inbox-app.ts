import { html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { InboxError } from './api.ts';
import { type Credentials, readSession, signIn, signOut } from './api-session.ts';
import { SIGNED_IN, type SignInEvent } from './events.ts';
import { focusedWithin } from './focus.ts';
import { Polled } from './polled.ts';
import { jurisdictionHref, readRoute, takeToken } from './route.ts';
import type { InboxSignIn } from './sign-in.ts';
import { session } from './strings-session.ts';
import { strings } from './strings.ts';
import type { Account } from './types.ts';
import { base, controls, messages } from './styles.ts';
import { styles } from './inbox-app.styles.ts';

const words = session.signIn;

/** Milliseconds between two attempts to learn who is signed in, where the server does not answer. */
const INTERVAL = 10_000;

/** Minutes for which what was typed waits, out of sight, for whoever typed it to sign in again. */
const KEPT_MINUTES = 30;

/** Whether two sign-ins see and may do the same, so that one may go on where the other was. */
const isSame = (one: Account | undefined, other: Account): boolean =>
  one?.id === other.id && one.role === other.role && one.jurisdiction === other.jurisdiction;

/** The agency's side: who may come in. */
export class InboxApp extends LitElement {
  static override styles = [base, controls, messages, styles];

  /** `ended`: the server knows the sign-in no more, and what was typed waits out of sight. */
  @state() private access: 'starting' | 'entering' | 'in' | 'ended' | 'out' = 'starting';

  /** Who is in, or was until the sign-in ended. */
  @state() private account?: Account;

  @state() private byToken = false;

  @state() private signInFailure = '';

  @state() private notice = '';

  @state() private signOutFailure = '';

  @query('inbox-sign-in') private readonly signInForm!: InboxSignIn | null;

  /** Counts those who came in: nothing that one saw or typed is there for the next. */
  #visit = 0;

  /** Whether the sign-in form is to take the focus. */
  #focusSignIn = false;

  /** What had the focus when the sign-in ended. */
  #focused?: HTMLElement;

  #forgetting?: ReturnType<typeof setTimeout>;

  readonly #session = new Polled<Account>(this, { interval: INTERVAL, settled: () => this.#onSessionSettled() });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onNavigate);
    const token = takeToken();
    if (token) void this.#signIn({ token });
    else void this.#session.start(readSession);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onNavigate);
    clearTimeout(this.#forgetting);
  }

  protected override updated(): void {
    if (this.access !== 'in') document.title = strings.title();
    if (!this.#focusSignIn) return;
    this.#focusSignIn = false;
    this.signInForm?.focus();
  }

  override render() {
    const { access, account } = this;
    const out = access !== 'in';
    return html`
      ${out ? html`<main class="door">${access === 'starting' ? this.#renderStart() : this.#renderSignIn()}</main>` : nothing}
      ${
        account
          ? keyed(
              this.#visit,
              html`<inbox-desk
                ?hidden=${out}
                ?inert=${out}
                .account=${account}
                .away=${out}
                .failure=${this.signOutFailure}
                @inbox-signed-out=${this.#onSignedOut}
                @inbox-sign-out=${this.#onSignOut}
              ></inbox-desk>`,
            )
          : nothing
      }
    `;
  }

  #renderStart() {
    const { failure } = this.#session;
    return html`<div role="status">
      ${
        failure
          ? html`<div class="failure">
              <p>${words.failure[failure.kind]}</p>
              <button class="secondary" @click=${this.#onRetry}>${strings.retry}</button>
            </div>`
          : html`<p class="message">${session.checking}</p>`
      }
    </div>`;
  }

  #renderSignIn() {
    return html`<inbox-sign-in
      .pending=${this.access === 'entering'}
      .failure=${this.signInFailure}
      .byToken=${this.byToken}
      .notice=${this.notice}
      .name=${this.account?.name ?? ''}
      @inbox-sign-in=${this.#onSignIn}
    ></inbox-sign-in>`;
  }

  /** Lets somebody in: whoever was in before goes on where the work stood, anybody else begins anew. */
  #enter(account: Account): void {
    this.#session.stop();
    clearTimeout(this.#forgetting);
    const stays = isSame(this.account, account);
    const focused = this.#focused;
    this.#forget();
    this.account = account;
    this.access = 'in';
    if (!stays) {
      this.#visit += 1;
      return;
    }
    dispatchEvent(new Event(SIGNED_IN));
    void this.updateComplete.then(() => focused?.focus());
  }

  /** Back to the door, with nothing kept: what a resident wrote is not there where nobody is signed in. */
  #leave(notice = ''): void {
    this.#session.stop();
    this.#forget();
    this.account = undefined;
    this.access = 'out';
    this.notice = notice;
    this.#focusSignIn = true;
  }

  #forget(): void {
    clearTimeout(this.#forgetting);
    this.#focused = undefined;
    this.signInFailure = '';
    this.signOutFailure = '';
    this.notice = '';
  }

  async #signIn(credentials: Credentials): Promise<void> {
    this.#session.stop();
    this.access = 'entering';
    this.byToken = 'token' in credentials;
    this.signInFailure = '';
    try {
      this.#enter(await signIn(credentials));
    } catch (error) {
      const kind = error instanceof InboxError ? error.kind : 'unreachable';
      this.signInFailure = this.byToken && kind === 'signed-out' ? words.tokenWrong : words.failure[kind];
      this.access = this.account ? 'ended' : 'out';
      this.#focusSignIn = true;
    }
  }

  #onSessionSettled(): void {
    const { value, failure } = this.#session;
    if (failure?.kind === 'signed-out') this.#leave();
    else if (value && !failure) this.#enter(value);
  }

  #onSignedOut = (): void => {
    if (this.access !== 'in') return;
    this.#focused = focusedWithin(this.renderRoot);
    this.access = 'ended';
    this.byToken = false;
    this.notice = `${words.ended} ${words.kept(KEPT_MINUTES)}`;
    this.#focusSignIn = true;
    this.#forgetting = setTimeout(() => this.#leave(words.dropped), KEPT_MINUTES * 60_000);
  };

  /** A link with a token may be somebody else's: nothing of whoever was in is kept for it. */
  #onNavigate = (): void => {
    const token = takeToken();
    if (!token) return;
    this.#leave();
    void this.#signIn({ token });
  };

  #onRetry = (): void => {
    void this.#session.refresh();
  };

  #onSignIn = (event: SignInEvent): void => {
    void this.#signIn(event.detail);
  };

  #onSignOut = async (): Promise<void> => {
    try {
      await signOut();
    } catch (error) {
      if (!(error instanceof InboxError && error.kind === 'signed-out')) {
        this.signOutFailure = strings.signOutFailed;
        return;
      }
    }
    history.replaceState(null, '', jurisdictionHref(readRoute().jurisdiction));
    this.#leave();
  };
}
