import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { InboxError } from './api.ts';
import { readAccessLog } from './api-accounts.ts';
import { SIGNED_IN, SignedOutEvent } from './events.ts';
import { formatFullTime } from './format.ts';
import { caseHref } from './route.ts';
import { log as words } from './strings-log.ts';
import { strings } from './strings.ts';
import type { AccessEntry } from './types.ts';
import { base, controls, messages } from './styles.ts';
import { page } from './page.styles.ts';
import { styles } from './access-log.styles.ts';

/** Who looked at what in one city's inbox, newest first; older ones on demand. */
export class InboxAccessLog extends LitElement {
  static override styles = [base, controls, messages, page, styles];

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  /** Name of the city. */
  @property() city?: string;

  /** Undefined until the first page is there. */
  @state() private entries?: readonly AccessEntry[];

  @state() private more = false;

  @state() private pending = false;

  @state() private failure?: InboxError;

  @state() private said = '';

  #asking?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener(SIGNED_IN, this.#onSignedIn);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener(SIGNED_IN, this.#onSignedIn);
    this.#asking?.abort();
  }

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.#load();
  }

  protected override updated(): void {
    document.title = words.title(this.city);
  }

  override render() {
    const { entries, failure, pending } = this;
    return html`
      <p class="lead">${words.lead}</p>
      <section aria-busy=${String(pending)}>
        ${entries?.length ? this.#renderTable(entries) : nothing}
        ${
          entries?.length === 0
            ? html`<div class="empty">
                <p><strong>${words.empty}</strong></p>
                <p>${words.emptyHint}</p>
              </div>`
            : nothing
        }
        <div role="status">
          ${!entries && !failure ? html`<p class="message">${words.loading}</p>` : nothing}
          ${
            failure
              ? html`<div class="failure">
                  <p>${words.failure[failure.kind]}</p>
                  <button class="secondary" @click=${this.#onMore}>${strings.retry}</button>
                </div>`
              : nothing
          }
          <p class="said">${this.said}</p>
        </div>
        ${
          this.more && !failure
            ? html`<button class="secondary" @click=${this.#onMore}>
                ${pending ? words.loadingMore : words.more}
              </button>`
            : nothing
        }
        ${entries?.length && !this.more ? html`<p class="message">${words.end}</p>` : nothing}
      </section>
    `;
  }

  /** With its roles, since on a phone its rows are laid out as none. */
  #renderTable(entries: readonly AccessEntry[]) {
    return html`<table role="table">
      <caption class="visually-hidden">
        ${words.caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${words.at}</th>
          <th role="columnheader" scope="col">${words.who}</th>
          <th role="columnheader" scope="col">${words.what}</th>
          <th role="columnheader" scope="col">${words.which}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${entries.map(
          ({ at, account_name, action, case_id, reference }) => html`
            <tr role="row">
              <td role="cell"><time datetime=${at}>${formatFullTime(at)}</time></td>
              <th role="rowheader" scope="row">${account_name}</th>
              <td role="cell">${words.action[action]}</td>
              <td role="cell">${this.#renderCase(case_id, reference)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>`;
  }

  #renderCase(id: string | null, reference: string | null) {
    if (id === null) return words.none;
    return html`<a class="reference" href=${caseHref(id)}>${reference ?? words.opened}</a>`;
  }

  /** The first page, or the one after what is there. */
  async #load(): Promise<void> {
    if (this.pending) return;
    const asking = new AbortController();
    this.#asking = asking;
    this.pending = true;
    this.failure = undefined;
    const before = this.entries ?? [];
    try {
      const { entries, more } = await readAccessLog(this.jurisdiction, before.at(-1)?.at, asking.signal);
      this.entries = [...before, ...entries];
      this.more = more;
      this.said = before.length ? words.added(entries.length) : '';
    } catch (error) {
      if (asking.signal.aborted) return;
      this.failure = error instanceof InboxError ? error : new InboxError('unreachable');
      if (this.failure.kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    } finally {
      this.pending = false;
    }
  }

  #onMore = (): void => {
    void this.#load();
  };

  #onSignedIn = (): void => {
    if (this.failure) void this.#load();
  };
}
