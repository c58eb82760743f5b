import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { listCases, readForm, readProgramName } from './api.ts';
import { readCase } from './api-case.ts';
import type { Arrivals } from './arrivals.ts';
import type { InboxCase } from './case.ts';
import { SignedOutEvent } from './events.ts';
import type { CaseChangedEvent } from './events-case.ts';
import { formatClock } from './format.ts';
import { Labels } from './labels.ts';
import type { InboxNarrowedList } from './narrowed-list.ts';
import { Polled } from './polled.ts';
import { CASES_HREF } from './route.ts';
import { strings } from './strings.ts';
import type { Account, CaseList, CaseSummary } from './types.ts';
import type { CaseDetail, CityForm } from './types-case.ts';
import { base, controls, messages } from './styles.ts';
import { styles } from './cases.styles.ts';

/** Milliseconds between two looks at the server. */
const INTERVAL = 10_000;

/** The words for ids change seldom. */
const FORM_INTERVAL = 600_000;

const isPressing = ({ urgency }: CaseSummary): boolean => urgency === 'emergency' || urgency === 'urgent';

/** The cases of one city, most urgent first, and the one that stands open. Shows one city in all its life. */
export class InboxCases extends LitElement {
  static override styles = [base, controls, messages, styles];

  /** Who is signed in. */
  @property({ attribute: false }) account!: Account;

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  /** Path of the city's referral API; undefined until it is known. */
  @property({ attribute: false }) api?: string;

  /** Id of the case that stands open. */
  @property({ attribute: false }) open?: string;

  /** What was known of the city's cases before. */
  @property({ attribute: false }) arrivals!: Arrivals;

  @state() private announcement = { number: 0, text: '' };

  /** Whether a person asked for the refresh under way: only then is it shown. */
  @state() private asked = false;

  @state() private labels = new Labels();

  @query('inbox-case') private readonly caseView!: InboxCase | null;

  @query('inbox-narrowed-list') private readonly caseList!: InboxNarrowedList | null;

  @query('#list-heading') private readonly listHeading!: HTMLElement;

  /** Where the focus belongs once the next rendering stands. */
  #focusNext?: 'case' | { row: string };

  /** Names of programmes by id; an id alone where its name was asked for and is not there. */
  readonly #programs = new Map<string, string>();

  readonly #list = new Polled<CaseList>(this, { interval: INTERVAL, settled: () => this.#onListSettled() });

  readonly #detail = new Polled<CaseDetail>(this, { interval: INTERVAL, settled: () => this.#onDetailSettled() });

  readonly #form = new Polled<CityForm>(this, { interval: FORM_INTERVAL, settled: () => this.#name() });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) void this.#list.start((signal) => listCases(this.jurisdiction, signal));
    const { api } = this;
    if (changed.has('api') && api !== undefined) void this.#form.start((signal) => readForm(api, signal));
    if (changed.has('open')) this.#openCase(changed.get('open'));
  }

  protected override updated(): void {
    this.#moveFocus();
    const { value } = this.#list;
    document.title = value ? strings.pageTitle(value.cases.length, value.jurisdiction.name) : strings.title();
  }

  override render() {
    return html`
      <p class="visually-hidden" role="status">
        ${keyed(this.announcement.number, html`<span>${this.announcement.text}</span>`)}
      </p>
      <div class="panes" ?data-open=${this.open !== undefined}>
        <section class="list" aria-labelledby="list-heading" aria-busy=${String(this.#list.pending)}>
          ${this.#renderList()}
        </section>
        <section class="case" aria-label=${strings.view.region} tabindex=${this.open === undefined ? nothing : 0}>
          ${this.#renderCase()}
        </section>
      </div>
    `;
  }

  #renderList() {
    const { value, failure, loadedAt } = this.#list;
    return html`
      <div class="heading">
        <h2 id="list-heading" tabindex="-1">${value ? strings.count(value.cases.length) : strings.title()}</h2>
        <button class="secondary" @click=${this.#onRefresh}>
          ${this.asked ? strings.refreshing : strings.refresh}
        </button>
        <p>
          ${value?.cases.length ? html`<span>${strings.order}</span>` : nothing}
          ${loadedAt ? html`<span>${strings.asOf(formatClock(loadedAt))}</span>` : nothing}
          <span>${strings.everyTen}</span>
        </p>
      </div>
      <div role="status">
        ${
          failure
            ? this.#renderFailure(
                value && loadedAt ? strings.stale(formatClock(loadedAt)) : strings.listFailure[failure.kind],
              )
            : nothing
        }
        ${!value && !failure ? html`<p class="message">${strings.loading}</p>` : nothing}
        ${value && this.#form.failure ? html`<p class="message">${strings.labelsFailed}</p>` : nothing}
      </div>
      <inbox-narrowed-list
        .list=${value}
        .account=${this.account}
        .labels=${this.labels}
        .fresh=${this.arrivals.fresh}
        .open=${this.open}
      ></inbox-narrowed-list>
    `;
  }

  #renderCase() {
    if (this.open === undefined) return html`<p class="message choose">${strings.view.choose}</p>`;
    const { value, failure, loadedAt } = this.#detail;
    const kept = value && loadedAt;
    return html`
      <a class="back" href=${CASES_HREF}>${strings.view.back}</a>
      <div role="status">
        ${
          failure
            ? this.#renderFailure(kept ? strings.staleCase(formatClock(kept)) : strings.view.failure[failure.kind])
            : nothing
        }
        ${!value && !failure ? html`<p class="message">${strings.view.loading}</p>` : nothing}
      </div>
      ${keyed(
        this.open,
        html`<inbox-case
          .detail=${value}
          .cases=${this.#list.value?.cases ?? []}
          .labels=${this.labels}
          .account=${this.account}
          .jurisdiction=${this.jurisdiction}
          @inbox-case-changed=${this.#onChanged}
          @inbox-case-outdated=${this.#onOutdated}
        ></inbox-case>`,
      )}
    `;
  }

  #renderFailure(text: string) {
    return html`<div class="failure">
      <p>${text}</p>
      <button class="secondary" @click=${this.#onRefresh}>${strings.retry}</button>
    </div>`;
  }

  #openCase(before: string | undefined): void {
    const id = this.open;
    if (this.hasUpdated) this.#focusNext = id === undefined ? { row: before ?? '' } : 'case';
    if (id === undefined) {
      this.#detail.stop();
      return;
    }
    this.arrivals.read(id);
    void this.#detail.start((signal) => readCase(id, this.jurisdiction, signal));
  }

  #onListSettled(): void {
    this.asked = false;
    const { value, failure } = this.#list;
    if (failure?.kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    if (!value || failure) return;
    const arrived = this.arrivals.note(value.cases, this.open);
    if (arrived.length) this.#announce(strings.arrived(arrived.length, arrived.filter(isPressing).length));
  }

  #onDetailSettled(): void {
    if (this.#detail.failure?.kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    for (const { referral } of this.#detail.value?.referrals ?? []) {
      if (referral?.program_id !== undefined) void this.#nameProgram(referral.program_id);
    }
  }

  async #nameProgram(id: string): Promise<void> {
    if (this.api === undefined || this.#programs.has(id)) return;
    this.#programs.set(id, id);
    try {
      this.#programs.set(id, await readProgramName(this.api, id));
      this.#name();
    } catch {
      // The directory may have lost it or never known it: the id then stands for itself.
    }
  }

  #name(): void {
    this.labels = new Labels(this.#form.value, this.#programs);
  }

  #announce(text: string): void {
    this.announcement = { number: this.announcement.number + 1, text };
  }

  /** The focus follows a person's own steps only, never a refresh. */
  #moveFocus(): void {
    const next = this.#focusNext;
    if (!next) return;
    if (next !== 'case') {
      // The row may be gone: closed by a colleague, or not among those that were chosen.
      if (!this.caseList?.focusCase(next.row)) this.listHeading.focus();
    } else if (!this.#detail.value) return;
    else this.caseView?.focus();
    this.#focusNext = undefined;
  }

  #onChanged = ({ detail: { answer, said } }: CaseChangedEvent): void => {
    if (answer.case.id === this.open) this.#detail.take(answer);
    void this.#list.refresh();
    this.#announce(said);
    // A link that is there for this once takes the focus itself.
    if (!answer.link) this.caseView?.focusState();
  };

  #onOutdated = (): void => {
    void this.#detail.refresh();
    void this.#list.refresh();
  };

  #onRefresh = (): void => {
    this.asked = true;
    void this.#list.refresh();
    void this.#detail.refresh();
    if (this.#form.failure) void this.#form.refresh();
  };
}
