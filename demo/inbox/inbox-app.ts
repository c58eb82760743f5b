import { html, LitElement } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { InboxError, listJurisdictions, signIn, signOut } from './api.ts';
import { Arrivals } from './arrivals.ts';
import type { JurisdictionEvent, SignInEvent } from './events.ts';
import { Polled } from './polled.ts';
import { jurisdictionHref, readRoute, takeToken, type Route } from './route.ts';
import type { InboxSignIn } from './sign-in.ts';
import { strings } from './strings.ts';
import type { Jurisdiction } from './types.ts';
import { base } from './styles.ts';
import { styles } from './inbox-app.styles.ts';

/** Milliseconds between two looks at which cities there are. */
const INTERVAL = 600_000;

/** The city whose API stands where none is named. */
const MAIN_API = '/api';

/** The agency's side: who may see it, and which part of it the address names. */
export class InboxApp extends LitElement {
  static override styles = [base, styles];

  @state() private access: 'in' | 'entering' | 'out' = 'in';

  @state() private signInFailure = '';

  @state() private signOutFailure = '';

  @state() private route: Route = readRoute();

  @query('inbox-sign-in') private readonly signInForm!: InboxSignIn | null;

  /** Whether the sign-in form is to take the focus. */
  #focusSignIn = false;

  /** Whether the server has let somebody in: only then can a sign-in have ended. */
  #entered = false;

  /** By the code in the address. */
  readonly #arrivals = new Map<string | undefined, Arrivals>();

  readonly #jurisdictions = new Polled<Jurisdiction[]>(this, {
    interval: INTERVAL,
    settled: () => this.#onJurisdictionsSettled(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onNavigate);
    addEventListener('popstate', this.#onNavigate);
    const token = takeToken();
    this.route = readRoute();
    if (token) void this.#signIn(token);
    else this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onNavigate);
    removeEventListener('popstate', this.#onNavigate);
  }

  protected override updated(): void {
    if (this.access !== 'in') document.title = strings.title();
    if (!this.#focusSignIn) return;
    this.#focusSignIn = false;
    this.signInForm?.focus();
  }

  override render() {
    if (this.access !== 'in') {
      return html`<main class="door">
        <inbox-sign-in
          .pending=${this.access === 'entering'}
          .failure=${this.signInFailure}
          @inbox-sign-in=${this.#onSignIn}
        ></inbox-sign-in>
      </main>`;
    }
    return html`
      <inbox-header
        .jurisdictions=${this.#jurisdictions.value ?? []}
        .jurisdiction=${this.#jurisdiction}
        .view=${this.route.view}
        .failure=${this.signOutFailure}
        @inbox-jurisdiction=${this.#onJurisdiction}
        @inbox-sign-out=${this.#onSignOut}
      ></inbox-header>
      <main @inbox-signed-out=${this.#onSignedOut}>${keyed(this.route.jurisdiction, this.#renderView())}</main>
    `;
  }

  /** A new element for each city, so that nothing of one is ever seen under the name of another. */
  #renderView() {
    const { view, jurisdiction, caseId } = this.route;
    if (view === 'codes') {
      return html`<inbox-codes .jurisdiction=${jurisdiction} .city=${this.#jurisdiction?.name}></inbox-codes>`;
    }
    return html`<inbox-cases
      .jurisdiction=${jurisdiction}
      .api=${this.#api}
      .open=${caseId}
      .arrivals=${this.#arrivalsOf(jurisdiction)}
    ></inbox-cases>`;
  }

  /** The city that is shown, once the names are there. */
  get #jurisdiction(): Jurisdiction | undefined {
    const { value } = this.#jurisdictions;
    const { jurisdiction } = this.route;
    return jurisdiction === undefined ? value?.[0] : value?.find(({ code }) => code === jurisdiction);
  }

  get #api(): string | undefined {
    return this.#jurisdiction?.api ?? (this.route.jurisdiction === undefined ? MAIN_API : undefined);
  }

  #arrivalsOf(jurisdiction: string | undefined): Arrivals {
    const arrivals = this.#arrivals.get(jurisdiction) ?? new Arrivals();
    this.#arrivals.set(jurisdiction, arrivals);
    return arrivals;
  }

  #begin(): void {
    this.access = 'in';
    void this.#jurisdictions.start(listJurisdictions);
  }

  /** Forgets all that was read: what a resident wrote does not stay on a screen that nobody is signed in at. */
  #leave(failure: string): void {
    if (this.access === 'out') return;
    this.#jurisdictions.stop();
    this.#arrivals.clear();
    this.#entered = false;
    this.signInFailure = failure;
    this.signOutFailure = '';
    this.access = 'out';
    this.#focusSignIn = true;
  }

  async #signIn(token: string): Promise<void> {
    this.access = 'entering';
    this.signInFailure = '';
    try {
      await signIn(token);
      this.#entered = true;
      this.#begin();
    } catch (error) {
      this.#leave(strings.signIn.failure[error instanceof InboxError ? error.kind : 'unreachable']);
    }
  }

  #onJurisdictionsSettled(): void {
    const { failure } = this.#jurisdictions;
    if (failure?.kind === 'signed-out') this.#onSignedOut();
    else if (!failure) this.#entered = true;
  }

  #onSignedOut = (): void => this.#leave(this.#entered ? strings.signIn.ended : '');

  #onNavigate = (): void => {
    const token = takeToken();
    this.route = readRoute();
    if (token) void this.#signIn(token);
  };

  #onJurisdiction = ({ detail: { code } }: JurisdictionEvent): void => {
    const main = this.#jurisdictions.value?.[0]?.code === code;
    history.pushState(null, '', jurisdictionHref(main ? undefined : code));
    this.route = readRoute();
  };

  #onSignIn = (event: SignInEvent): void => {
    void this.#signIn(event.detail.token);
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
    history.replaceState(null, '', jurisdictionHref(this.route.jurisdiction));
    this.route = readRoute();
    this.#leave('');
  };
}
