import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { listAccounts } from './api-accounts.ts';
import { type AccountsChangedEvent, SignedOutEvent } from './events.ts';
import { formatClock } from './format.ts';
import { Polled } from './polled.ts';
import { accounts as words } from './strings-accounts.ts';
import { strings } from './strings.ts';
import type { Account, Jurisdiction, ListedAccount } from './types.ts';
import { base, controls, messages } from './styles.ts';
import { page } from './page.styles.ts';

/** Milliseconds between two looks at the server: other administrators change accounts too. */
const INTERVAL = 60_000;

/** Who may sign in: a new account, what can be changed of each. */
export class InboxAccounts extends LitElement {
  static override styles = [base, controls, messages, page];

  /** Who is signed in. */
  @property({ attribute: false }) account!: Account;

  /** The cities that are open to whoever is signed in. */
  @property({ attribute: false }) jurisdictions: readonly Jurisdiction[] = [];

  @state() private said = '';

  readonly #accounts = new Polled<ListedAccount[]>(this, { interval: INTERVAL, settled: () => this.#onSettled() });

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#accounts.start(listAccounts);
  }

  protected override updated(): void {
    document.title = words.title;
  }

  override render() {
    return html`
      <p class="lead">${words.lead}</p>
      ${
        // Before the cities are known an account could only be made for all of them.
        this.jurisdictions.length
          ? html`<inbox-account-create
              class="panel"
              .account=${this.account}
              .jurisdictions=${this.jurisdictions}
              @inbox-accounts-changed=${this.#onChanged}
            ></inbox-account-create>`
          : nothing
      }
      <p class="said" role="status">${this.said}</p>
      <section aria-labelledby="list-heading" aria-busy=${String(this.#accounts.pending)}>
        ${this.#renderList()}
      </section>
    `;
  }

  #renderList() {
    const { value, failure, loadedAt } = this.#accounts;
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

  #renderRows(listed: readonly ListedAccount[]) {
    return html`<ul class="rows" role="list">
      ${repeat(
        listed,
        ({ id }) => id,
        (one) =>
          html`<li>
            <inbox-account-row
              .listed=${one}
              .city=${this.#cityOf(one)}
              .self=${one.id === this.account.id}
              @inbox-accounts-changed=${this.#onChanged}
            ></inbox-account-row>
          </li>`,
      )}
    </ul>`;
  }

  #cityOf({ jurisdiction }: ListedAccount): string | undefined {
    if (jurisdiction === null) return undefined;
    return this.jurisdictions.find(({ code }) => code === jurisdiction)?.name ?? jurisdiction;
  }

  #onSettled(): void {
    if (this.#accounts.failure?.kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
  }

  #onChanged = (event: AccountsChangedEvent): void => {
    this.said = event.detail.said;
    void this.#accounts.refresh();
  };

  #onRetry = (): void => {
    void this.#accounts.refresh();
  };
}
