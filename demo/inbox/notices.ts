import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { InboxError } from './api.ts';
import { readNotices, retryNotice } from './api-notices.ts';
import { SignedOutEvent } from './events.ts';
import { formatClock, formatFullTime } from './format.ts';
import { Polled } from './polled.ts';
import { caseHref } from './route.ts';
import { notices as words } from './strings-notices.ts';
import { strings } from './strings.ts';
import type { Destination, Notices, Undelivered } from './types.ts';
import { badges, base, controls, messages } from './styles.ts';
import { styles } from './notices.styles.ts';
import { page } from './page.styles.ts';

/** Milliseconds between two looks at the server. */
const INTERVAL = 10_000;

const time = (iso: string) => html`<time datetime=${iso}>${formatFullTime(iso)}</time>`;

/** Whether those who are to be told of a city's requests have been, and what can be sent again. */
export class InboxNotices extends LitElement {
  static override styles = [base, controls, badges, messages, page, styles];

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  /** Name of the city. */
  @property() city?: string;

  @state() private said = '';

  /** Id of the message that is being sent again. */
  @state() private retrying?: string;

  readonly #notices = new Polled<Notices>(this, { interval: INTERVAL, settled: () => this.#onSettled() });

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#notices.start((signal) => readNotices(this.jurisdiction, signal));
  }

  protected override updated(): void {
    document.title = words.title(this.city);
  }

  override render() {
    const { value, failure, loadedAt } = this.#notices;
    return html`
      <p class="lead">${words.lead}</p>
      <div role="status">
        ${
          failure
            ? html`<div class="failure">
                <p>${value && loadedAt ? words.stale(formatClock(loadedAt)) : words.failure[failure.kind]}</p>
                <button class="secondary" @click=${this.#onRefresh}>${strings.retry}</button>
              </div>`
            : nothing
        }
        ${!value && !failure ? html`<p class="message">${words.loading}</p>` : nothing}
      </div>
      ${value ? this.#renderDestinations(value) : nothing}
      ${value?.destinations.length ? this.#renderDeliveries(value) : nothing}
      <p class="said" role="status">${this.said}</p>
    `;
  }

  #renderDestinations({ destinations }: Notices) {
    return html`<section aria-labelledby="destinations">
      <h2 id="destinations">${words.destinations.heading(destinations.length)}</h2>
      ${
        destinations.length
          ? html`<ul class="rows" role="list">
              ${destinations.map((one) => this.#renderDestination(one))}
            </ul>`
          : html`<div class="empty">
              <p><strong>${words.destinations.none}</strong></p>
              <p>${words.destinations.noneHint}</p>
            </div>`
      }
    </section>`;
  }

  #renderDestination({ destination, pending, failed, last_delivered_at, last_failure }: Destination) {
    const { destinations: texts } = words;
    return html`<li class="row" ?data-failed=${failed > 0}>
      <h3>${words.place(destination)}</h3>
      <p class="badges">
        ${failed ? html`<span class="badge danger">${texts.failed(failed)}</span>` : nothing}
        ${pending ? html`<span class="badge warning">${texts.pending(pending)}</span>` : nothing}
        ${failed || pending ? nothing : html`<span class="badge fresh">${texts.well}</span>`}
      </p>
      <p class="facts">${texts.lastDelivered} ${last_delivered_at === null ? texts.never : time(last_delivered_at)}</p>
      ${last_failure === null ? nothing : html`<p class="why">${texts.lastFailure}: ${words.reason(last_failure)}</p>`}
    </li>`;
  }

  #renderDeliveries({ deliveries }: Notices) {
    const { deliveries: texts } = words;
    return html`<section aria-labelledby="deliveries">
      <h2 id="deliveries">${texts.heading(deliveries.length)}</h2>
      ${
        deliveries.length
          ? html`<ul class="rows" role="list">
              ${repeat(
                deliveries,
                ({ id }) => id,
                (one) => this.#renderDelivery(one),
              )}
            </ul>`
          : html`<p class="message">${texts.none}</p>`
      }
    </section>`;
  }

  #renderDelivery({ id, event, destination, state, attempts, next_at, failure, created_at, case_id }: Undelivered) {
    const { deliveries: texts } = words;
    const failed = state === 'failed';
    const which = `${words.event[event]}, ${words.place(destination)}`;
    return html`<li class="row" ?data-failed=${failed}>
      <h3>${words.event[event]}</h3>
      <p class="badges">
        <span class="badge ${failed ? 'danger' : 'warning'}">${words.state[state]}</span>
      </p>
      <p class="facts">
        <span>${words.place(destination)}</span>
        <span>${texts.createdAt} ${time(created_at)}</span>
        <span>${texts.attempts(attempts)}</span>
        ${failed ? nothing : html`<span>${texts.nextAt} ${time(next_at)}</span>`}
      </p>
      ${failure === null ? nothing : html`<p class="why">${words.reason(failure)}</p>`}
      <p class="actions">
        <a href=${caseHref(case_id)} aria-label=${texts.openOf(which)}>${texts.open}</a>
        <button
          class="secondary"
          value=${id}
          aria-label=${texts.retryOf(which)}
          ?disabled=${this.retrying !== undefined}
          @click=${this.#onRetry}
        >
          ${this.retrying === id ? texts.retrying : texts.retry}
        </button>
      </p>
    </li>`;
  }

  #onSettled(): void {
    if (this.#notices.failure?.kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
  }

  #onRefresh = (): void => {
    void this.#notices.refresh();
  };

  #onRetry = async ({ currentTarget: button }: Event): Promise<void> => {
    if (!(button instanceof HTMLButtonElement) || this.retrying !== undefined) return;
    this.retrying = button.value;
    this.said = '';
    try {
      await retryNotice(button.value, this.jurisdiction);
      this.said = words.deliveries.retried;
    } catch (error) {
      const kind = error instanceof InboxError ? error.kind : 'unreachable';
      this.said = words.failure[kind];
      if (kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    } finally {
      this.retrying = undefined;
    }
    void this.#notices.refresh();
  };
}
