import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listCodes, readForm } from './api.ts';
import { type CodesChangedEvent, SignedOutEvent } from './events.ts';
import { formatClock } from './format.ts';
import { Polled } from './polled.ts';
import { strings } from './strings.ts';
import type { OrganizationCode } from './types.ts';
import type { CityForm } from './types-case.ts';
import { base, controls, messages } from './styles.ts';
import { styles } from './codes.styles.ts';

const words = strings.codes;

/** Milliseconds between two looks at the server: colleagues issue and revoke too. */
const INTERVAL = 60_000;

/** Milliseconds between two looks at the city's form, which seldom changes. */
const FORM_INTERVAL = 600_000;

/** The codes of one city's organisations: which there are, a new one, the end of one. */
export class InboxCodes extends LitElement {
  static override styles = [base, controls, messages, styles];

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  /** Name of the city. */
  @property() city?: string;

  /** Path of the city's API, whose form names the roles of officers. */
  @property() api?: string;

  /** Path and fragment of the city's stand-alone page, where there is one. */
  @property() page?: string | null;

  @state() private said = '';

  readonly #form = new Polled<CityForm>(this, { interval: FORM_INTERVAL });

  readonly #codes = new Polled<OrganizationCode[]>(this, { interval: INTERVAL, settled: () => this.#onSettled() });

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { api } = this;
    if (changed.has('api') && api !== undefined) void this.#form.start((signal) => readForm(api, signal));
    if (!this.hasUpdated) void this.#codes.start((signal) => listCodes(this.jurisdiction, signal));
  }

  protected override updated(): void {
    document.title = words.title(this.city);
  }

  override render() {
    return html`
      <p class="lead">${words.lead}</p>
      <inbox-issue-code
        .jurisdiction=${this.jurisdiction}
        .city=${this.city}
        .page=${this.page}
        .roles=${this.#form.value?.reporter_roles ?? []}
        @inbox-codes-changed=${this.#onChanged}
      ></inbox-issue-code>
      <section aria-labelledby="list-heading" aria-busy=${String(this.#codes.pending)}>${this.#renderList()}</section>
      <p class="said" role="status">${this.said}</p>
    `;
  }

  #renderList() {
    const { value, failure, loadedAt } = this.#codes;
    return html`
      <h2 id="list-heading">${words.list.heading(value?.length ?? 0)}</h2>
      <div role="status">
        ${
          failure
            ? html`<div class="failure">
                <p>${value && loadedAt ? words.list.stale(formatClock(loadedAt)) : words.failure[failure.kind]}</p>
                <button class="secondary" @click=${this.#onRetry}>${strings.retry}</button>
              </div>`
            : nothing
        }
        ${!value && !failure ? html`<p class="message">${words.list.loading}</p>` : nothing}
      </div>
      ${
        value?.length === 0
          ? html`<div class="empty">
              <p><strong>${words.list.empty}</strong></p>
              <p>${words.list.emptyHint}</p>
            </div>`
          : nothing
      }
      ${value?.length ? this.#renderRows(value) : nothing}
    `;
  }

  #renderRows(codes: readonly OrganizationCode[]) {
    return html`<ul role="list">
      ${repeat(
        codes,
        ({ id }) => id,
        (code) =>
          html`<li>
            <inbox-code-row
              .code=${code}
              .jurisdiction=${this.jurisdiction}
              @inbox-codes-changed=${this.#onChanged}
            ></inbox-code-row>
          </li>`,
      )}
    </ul>`;
  }

  #onSettled(): void {
    if (this.#codes.failure?.kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
  }

  #onChanged = (event: CodesChangedEvent): void => {
    this.said = event.detail.said;
    void this.#codes.refresh();
  };

  #onRetry = (): void => {
    void this.#codes.refresh();
  };
}
