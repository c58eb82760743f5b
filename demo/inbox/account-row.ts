import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { AccountsChangedEvent } from './events.ts';
import { formatFullTime } from './format.ts';
import { accounts } from './strings-accounts.ts';
import { session } from './strings-session.ts';
import type { ListedAccount } from './types.ts';
import { badges, base, controls } from './styles.ts';
import { row } from './row.styles.ts';
import { styles } from './account-row.styles.ts';

const { list: listWords, row: words } = accounts;

/** An account: who it is, what it may do, and on demand what can be changed of it. */
export class InboxAccountRow extends LitElement {
  static override styles = [base, controls, badges, row, styles];

  @property({ attribute: false }) listed?: ListedAccount;

  /** Name of the city that it opens; undefined for all. */
  @property() city?: string;

  /** Whether it is the account of whoever looks: nobody shuts oneself out. */
  @property({ type: Boolean }) self = false;

  @state() private open = false;

  @query('h3') private readonly heading!: HTMLElement | null;

  override render() {
    const { listed } = this;
    if (!listed) return nothing;
    const { name, role, created_at, disabled_at } = listed;
    return html`
      <div class="about">
        <h3 tabindex="-1">${name}</h3>
        <p class="facts">
          <span class="badge ${disabled_at === null ? 'fresh' : 'mark'}">
            ${disabled_at === null ? listWords.enabled : listWords.disabled}
          </span>
          ${this.self ? html`<span class="badge mark">${listWords.self}</span>` : nothing}
          <span>${session.role[role]}</span>
          <span>${this.city ?? accounts.everywhere}</span>
          <span>${listWords.createdAt} <time datetime=${created_at}>${formatFullTime(created_at)}</time></span>
          ${
            disabled_at === null
              ? nothing
              : html`<span>
                  ${listWords.disabledAt} <time datetime=${disabled_at}>${formatFullTime(disabled_at)}</time>
                </span>`
          }
        </p>
      </div>
      ${this.self ? html`<p class="hint">${words.self}</p>` : this.#renderChanges(listed)}
    `;
  }

  #renderChanges(listed: ListedAccount) {
    return html`
      <button
        class="secondary"
        aria-expanded=${String(this.open)}
        aria-label=${this.open ? words.close : words.changeOf(listed.name)}
        @click=${this.#onToggle}
      >
        ${this.open ? words.close : words.change}
      </button>
      ${
        this.open
          ? html`<inbox-account-changes
              .listed=${listed}
              @inbox-accounts-changed=${this.#onChanged}
            ></inbox-account-changes>`
          : nothing
      }
    `;
  }

  #onToggle = (): void => {
    this.open = !this.open;
  };

  #onChanged = ({ detail: { hide } }: AccountsChangedEvent): void => {
    if (!hide) return;
    this.open = false;
    this.heading?.focus();
  };
}
