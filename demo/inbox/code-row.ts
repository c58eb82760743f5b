import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { InboxError, revokeCode } from './api.ts';
import { CodesChangedEvent, SignedOutEvent } from './events.ts';
import { formatFullTime } from './format.ts';
import { strings } from './strings.ts';
import type { OrganizationCode } from './types.ts';
import { badges, base, controls } from './styles.ts';
import { row } from './row.styles.ts';
import { styles } from './code-row.styles.ts';

const { list: words, failure: failures } = strings.codes;

/** An organisation's code, and its end: asked about once more, on the spot. */
export class InboxCodeRow extends LitElement {
  static override styles = [base, controls, badges, row, styles];

  @property({ attribute: false }) code?: OrganizationCode;

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  @state() private asking = false;

  @state() private pending = false;

  @state() private failure = '';

  @query('h3') private readonly heading!: HTMLElement | null;

  @query('.keep') private readonly keep!: HTMLElement | null;

  @query('.revoke') private readonly revoke!: HTMLElement | null;

  override render() {
    const { code } = this;
    if (!code) return nothing;
    const { organization, issued_at, revoked_at } = code;
    return html`
      <div class="about">
        <h3 tabindex="-1">${organization}</h3>
        <p class="facts">
          <span class="badge ${revoked_at === null ? 'fresh' : 'mark'}">
            ${revoked_at === null ? words.valid : words.revoked}
          </span>
          <span>${words.issuedAt} <time datetime=${issued_at}>${formatFullTime(issued_at)}</time></span>
          ${
            revoked_at === null
              ? nothing
              : html`<span>${words.revokedAt} <time datetime=${revoked_at}>${formatFullTime(revoked_at)}</time></span>`
          }
        </p>
      </div>
      ${
        revoked_at === null && !this.asking
          ? html`<button class="secondary revoke" aria-label=${words.revokeOf(organization)} @click=${this.#onAsk}>
              ${words.revoke}
            </button>`
          : nothing
      }
      ${revoked_at === null && this.asking ? this.#renderQuestion(organization) : nothing}
    `;
  }

  #renderQuestion(organization: string) {
    return html`
      <div class="question" role="group" aria-labelledby="ask" aria-describedby="why" @keydown=${this.#onKeydown}>
        <p id="ask"><strong>${words.confirm(organization)}</strong></p>
        <p id="why">${words.confirmWhy}</p>
        <p class="error" role="alert">${this.failure}</p>
        <div class="buttons">
          <button class="secondary keep" @click=${this.#onKeep}>${words.keep}</button>
          <button class="danger" ?disabled=${this.pending} @click=${this.#onConfirm}>
            ${this.pending ? words.revoking : words.confirmed}
          </button>
        </div>
      </div>
    `;
  }

  #onAsk = async (): Promise<void> => {
    this.asking = true;
    await this.updateComplete;
    this.keep?.focus();
  };

  #onKeep = async (): Promise<void> => {
    this.asking = false;
    this.failure = '';
    await this.updateComplete;
    this.revoke?.focus();
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') void this.#onKeep();
  };

  #onConfirm = async (): Promise<void> => {
    const { code } = this;
    if (!code || this.pending) return;
    this.pending = true;
    this.failure = '';
    try {
      await revokeCode(code.id, this.jurisdiction);
      this.asking = false;
      this.heading?.focus();
      this.dispatchEvent(new CodesChangedEvent({ said: words.done(code.organization) }));
    } catch (error) {
      const kind = error instanceof InboxError ? error.kind : 'unreachable';
      this.failure = failures[kind];
      if (kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    } finally {
      this.pending = false;
    }
  };
}
