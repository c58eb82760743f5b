import type { FormDefinition } from 'ieum';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { InboxError, listCases, readCase, readForm, signIn, signOut } from './api.ts';
import type { InboxCaseList } from './case-list.ts';
import type { InboxCase } from './case.ts';
import type { SignInEvent } from './events.ts';
import { formatClock } from './format.ts';
import { Labels } from './labels.ts';
import { takeFragment } from './links.ts';
import { Polled } from './polled.ts';
import type { InboxSignIn } from './sign-in.ts';
import { strings } from './strings.ts';
import type { CaseDetail, CaseList, CaseSummary } from './types.ts';
import { base, controls } from './styles.ts';
import { styles } from './inbox-app.styles.ts';

/** Milliseconds between two looks at the server. */
const INTERVAL = 10_000;

/** The words for ids change seldom. */
const FORM_INTERVAL = 600_000;

const isPressing = ({ urgency }: CaseSummary): boolean => urgency === 'emergency' || urgency === 'urgent';

/** The agency's side: who asked for help, most urgent first, and all that they wrote. */
export class InboxApp extends LitElement {
  static override styles = [base, controls, styles];

  @state() private access: 'in' | 'entering' | 'out' = 'in';

  @state() private signInFailure = '';

  @state() private announcement = { number: 0, text: '' };

  /** Whether a person asked for the refresh under way: only then is it shown. */
  @state() private asked = false;

  @state() private fresh: ReadonlySet<string> = new Set();

  /** Id of the case that stands open. */
  @state() private open?: string;

  @state() private labels = new Labels();

  @query('inbox-case') private readonly caseView!: InboxCase | null;

  @query('inbox-case-list') private readonly caseList!: InboxCaseList | null;

  @query('inbox-sign-in') private readonly signInForm!: InboxSignIn | null;

  /** How many referrals each case held at the last look; undefined before the first. */
  #known?: ReadonlyMap<string, number>;

  /** Where the focus belongs once the next rendering stands. */
  #focusNext?: 'sign-in' | 'case' | { row: string };

  readonly #list = new Polled<CaseList>(this, { interval: INTERVAL, settled: () => this.#onListSettled() });

  readonly #detail = new Polled<CaseDetail>(this, { interval: INTERVAL, settled: () => this.#onDetailSettled() });

  readonly #form = new Polled<FormDefinition>(this, { interval: FORM_INTERVAL, settled: () => this.#onFormSettled() });

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
    const { token, caseId } = takeFragment();
    this.open = caseId;
    if (token) void this.#signIn(token);
    else this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#moveFocus();
    const { value } = this.#list;
    document.title = value ? strings.pageTitle(value.cases.length, value.jurisdiction.name) : strings.title();
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
      ${this.#renderHeader()}
      <p class="visually-hidden" role="status">
        ${keyed(this.announcement.number, html`<span>${this.announcement.text}</span>`)}
      </p>
      <main ?data-open=${this.open !== undefined}>
        <section class="list" aria-labelledby="list-heading" aria-busy=${String(this.#list.pending)}>
          ${this.#renderList()}
        </section>
        <section class="case" aria-label=${strings.view.region} tabindex=${this.open === undefined ? nothing : 0}>
          ${this.#renderCase()}
        </section>
      </main>
    `;
  }

  #renderHeader() {
    const { value, loadedAt } = this.#list;
    return html`
      <header>
        <h1>${strings.title(value?.jurisdiction.name)}</h1>
        <p class="as-of">
          ${loadedAt ? html`<span>${strings.asOf(formatClock(loadedAt))}</span>` : nothing}
          <span>${strings.everyTen}</span>
        </p>
        <button class="secondary" @click=${this.#onRefresh}>
          ${this.asked ? strings.refreshing : strings.refresh}
        </button>
        <button class="plain" @click=${this.#onSignOut}>${strings.signOut}</button>
      </header>
    `;
  }

  #renderList() {
    const { value, failure, loadedAt } = this.#list;
    return html`
      <div class="heading">
        <h2 id="list-heading">${value ? strings.count(value.cases.length) : strings.title()}</h2>
        ${value?.cases.length ? html`<p>${strings.order}</p>` : nothing}
      </div>
      <div role="status">
        ${
          failure
            ? this.#renderFailure(value && loadedAt ? strings.stale(formatClock(loadedAt)) : strings.listFailed)
            : nothing
        }
        ${!value && !failure ? html`<p class="message">${strings.loading}</p>` : nothing}
        ${value && this.#form.failure ? html`<p class="message">${strings.labelsFailed}</p>` : nothing}
      </div>
      <inbox-case-list .list=${value} .labels=${this.labels} .fresh=${this.fresh} .open=${this.open}></inbox-case-list>
    `;
  }

  #renderCase() {
    if (this.open === undefined) return html`<p class="message choose">${strings.view.choose}</p>`;
    const { value, failure, loadedAt } = this.#detail;
    const kept = value && loadedAt;
    return html`
      <a class="back" href="#" @click=${this.#onBack}>${strings.view.back}</a>
      <div role="status">
        ${
          failure
            ? this.#renderFailure(kept ? strings.staleCase(formatClock(kept)) : strings.view.failure[failure.kind])
            : nothing
        }
        ${!value && !failure ? html`<p class="message">${strings.view.loading}</p>` : nothing}
      </div>
      <inbox-case .detail=${value} .cases=${this.#list.value?.cases ?? []} .labels=${this.labels}></inbox-case>
    `;
  }

  #renderFailure(text: string) {
    return html`<div class="failure">
      <p>${text}</p>
      <button class="secondary" @click=${this.#onRefresh}>${strings.retry}</button>
    </div>`;
  }

  #begin(): void {
    this.access = 'in';
    void this.#list.start(listCases);
    void this.#form.start(readForm);
    this.#startDetail();
  }

  #startDetail(): void {
    const id = this.open;
    if (id === undefined) this.#detail.stop();
    else void this.#detail.start((signal) => readCase(id, signal));
  }

  /** Forgets all that was read: what a resident wrote does not stay on a screen that nobody is signed in at. */
  #leave(failure: string): void {
    if (this.access === 'out') return;
    this.#list.stop();
    this.#detail.stop();
    this.#form.stop();
    this.#known = undefined;
    this.fresh = new Set();
    this.signInFailure = failure;
    this.access = 'out';
    this.#focusNext = 'sign-in';
  }

  async #signIn(token: string): Promise<void> {
    this.access = 'entering';
    this.signInFailure = '';
    try {
      await signIn(token);
      this.#begin();
    } catch (error) {
      this.#leave(strings.signIn.failure[error instanceof InboxError ? error.kind : 'unreachable']);
    }
  }

  #announce(text: string): void {
    this.announcement = { number: this.announcement.number + 1, text };
  }

  #onListSettled(): void {
    this.asked = false;
    const { value, failure } = this.#list;
    if (failure?.kind === 'signed-out') this.#leave(this.#known ? strings.signIn.ended : '');
    else if (value && !failure) this.#compare(value.cases);
  }

  /** Tells of what came since the last look: a new case, or another referral of a known one. */
  #compare(cases: readonly CaseSummary[]): void {
    const known = this.#known;
    this.#known = new Map(cases.map(({ id, referrals }) => [id, referrals]));
    if (!known) return;
    const arrived = cases.filter(({ id, referrals }) => referrals > (known.get(id) ?? 0));
    if (!arrived.length) return;
    const unread = arrived.filter(({ id }) => id !== this.open).map(({ id }) => id);
    this.fresh = new Set([...this.fresh, ...unread]);
    this.#announce(strings.arrived(arrived.length, arrived.filter(isPressing).length));
  }

  #onDetailSettled(): void {
    if (this.#detail.failure?.kind === 'signed-out') this.#leave(strings.signIn.ended);
  }

  #onFormSettled(): void {
    if (this.#form.value) this.labels = new Labels(this.#form.value);
  }

  /** The focus follows a person's own steps only, never a refresh. */
  #moveFocus(): void {
    const next = this.#focusNext;
    if (!next) return;
    if (next === 'sign-in') this.signInForm?.focus();
    else if (next !== 'case') this.caseList?.focusCase(next.row);
    else if (!this.#detail.value) return;
    else this.caseView?.focus();
    this.#focusNext = undefined;
  }

  #onHashChange = (): void => {
    const { token, caseId } = takeFragment();
    if (token) void this.#signIn(token);
    if (caseId === this.open) return;
    this.#focusNext = caseId === undefined ? { row: this.open ?? '' } : 'case';
    this.open = caseId;
    if (caseId !== undefined) this.fresh = new Set([...this.fresh].filter((id) => id !== caseId));
    if (this.access === 'in') this.#startDetail();
  };

  #onBack = (event: Event): void => {
    event.preventDefault();
    history.pushState(null, '', location.pathname);
    this.#onHashChange();
  };

  #onRefresh = (): void => {
    this.asked = true;
    void this.#list.refresh();
    void this.#detail.refresh();
    if (this.#form.failure) void this.#form.refresh();
  };

  #onSignIn = (event: SignInEvent): void => {
    void this.#signIn(event.detail.token);
  };

  #onSignOut = async (): Promise<void> => {
    try {
      await signOut();
    } catch (error) {
      if (!(error instanceof InboxError && error.kind === 'signed-out')) {
        this.#announce(strings.signOutFailed);
        return;
      }
    }
    this.open = undefined;
    history.replaceState(null, '', location.pathname);
    this.#leave('');
  };
}
