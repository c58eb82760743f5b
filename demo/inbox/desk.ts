import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { listJurisdictions } from './api.ts';
import { readNotices } from './api-notices.ts';
import { Arrivals } from './arrivals.ts';
import { type JurisdictionEvent, SignedOutEvent } from './events.ts';
import { Polled } from './polled.ts';
import { CASES_HREF, jurisdictionHref, readRoute, type Route, viewsFor } from './route.ts';
import { session as words } from './strings-session.ts';
import type { Account, Jurisdiction, Notices } from './types.ts';
import { base, messages } from './styles.ts';
import { styles } from './desk.styles.ts';

/** Milliseconds between two looks at which cities there are. */
const INTERVAL = 600_000;

/** Milliseconds between two looks at whether messages have not arrived. */
const NOTICES_INTERVAL = 60_000;

/** The city whose API stands where none is named. */
const MAIN_API = '/api';

/**
 * What somebody who is signed in has before them: the part of the inbox that
 * the address names. All that was read or typed lives here and goes with it.
 */
export class InboxDesk extends LitElement {
  static override styles = [base, messages, styles];

  @property({ attribute: false }) account!: Account;

  /** Whether nobody is there just now: until then everything stays as it is. */
  @property({ type: Boolean }) away = false;

  /** Why leaving did not succeed, in words. */
  @property() failure = '';

  @state() private route: Route = readRoute();

  /** By the code of the city. */
  readonly #arrivals = new Map<string | undefined, Arrivals>();

  readonly #jurisdictions = new Polled<Jurisdiction[]>(this, { interval: INTERVAL, settled: () => this.#onSettled() });

  readonly #notices = new Polled<Notices>(this, { interval: NOTICES_INTERVAL });

  /** The city whose messages are watched, where somebody is in who can do something about them. */
  #watched?: { code: string | undefined };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onNavigate);
    addEventListener('popstate', this.#onNavigate);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onNavigate);
    removeEventListener('popstate', this.#onNavigate);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) void this.#jurisdictions.start(listJurisdictions);
    else if (changed.has('away')) this.#onNavigate();
    const code = this.#code;
    if (!viewsFor(this.account).includes('notices') || (this.#watched && this.#watched.code === code)) return;
    this.#watched = { code };
    void this.#notices.start((signal) => readNotices(code, signal));
  }

  override render() {
    return html`
      <inbox-header
        .account=${this.account}
        .jurisdictions=${this.#jurisdictions.value ?? []}
        .jurisdiction=${this.#jurisdiction}
        .view=${this.route.view}
        .failing=${this.#failing}
        .failure=${this.failure}
        @inbox-jurisdiction=${this.#onJurisdiction}
      ></inbox-header>
      <main>${keyed(this.#code, this.#renderView())}</main>
    `;
  }

  /** A new element for each city, so that nothing of one is ever seen under the name of another. */
  #renderView() {
    const { account, route } = this;
    if (!viewsFor(account).includes(route.view)) {
      return html`<p class="message closed">${words.notPermitted} <a href=${CASES_HREF}>${words.toCases}</a></p>`;
    }
    const code = this.#code;
    const city = this.#jurisdiction?.name;
    switch (route.view) {
      case 'codes':
        return html`<inbox-codes
          .jurisdiction=${code}
          .city=${city}
          .api=${this.#api}
          .page=${this.#jurisdiction?.page}
        ></inbox-codes>`;
      case 'notices':
        return html`<inbox-notices .jurisdiction=${code} .city=${city}></inbox-notices>`;
      case 'log':
        return html`<inbox-access-log .jurisdiction=${code} .city=${city}></inbox-access-log>`;
      case 'accounts':
        return html`<inbox-accounts
          .account=${account}
          .jurisdictions=${this.#jurisdictions.value ?? []}
        ></inbox-accounts>`;
      case 'cases':
        return html`<inbox-cases
          .account=${account}
          .jurisdiction=${code}
          .api=${this.#api}
          .open=${route.caseId}
          .arrivals=${this.#arrivalsOf(code)}
        ></inbox-cases>`;
    }
  }

  get #failing(): number {
    return this.#notices.value?.destinations.reduce((sum, { failed }) => sum + failed, 0) ?? 0;
  }

  /** Code of the city that is shown; undefined for the main one. */
  get #code(): string | undefined {
    return this.route.jurisdiction ?? this.account.jurisdiction ?? undefined;
  }

  /** The city that is shown, once the names are there. */
  get #jurisdiction(): Jurisdiction | undefined {
    const { value } = this.#jurisdictions;
    const code = this.#code;
    return code === undefined ? value?.[0] : value?.find((one) => one.code === code);
  }

  get #api(): string | undefined {
    return this.#jurisdiction?.api ?? (this.#code === undefined ? MAIN_API : undefined);
  }

  #arrivalsOf(jurisdiction: string | undefined): Arrivals {
    const arrivals = this.#arrivals.get(jurisdiction) ?? new Arrivals();
    this.#arrivals.set(jurisdiction, arrivals);
    return arrivals;
  }

  #onSettled(): void {
    if (this.#jurisdictions.failure?.kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
  }

  #onNavigate = (): void => {
    if (!this.away) this.route = readRoute();
  };

  #onJurisdiction = ({ detail: { code } }: JurisdictionEvent): void => {
    const main = this.#jurisdictions.value?.[0]?.code === code;
    history.pushState(null, '', jurisdictionHref(main ? undefined : code));
    this.route = readRoute();
  };
}
