import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { JurisdictionEvent, SignOutEvent } from './events.ts';
import { type View, VIEW_HREFS, viewsFor } from './route.ts';
import { session } from './strings-session.ts';
import { strings } from './strings.ts';
import type { Account, Jurisdiction } from './types.ts';
import { badges, base, controls } from './styles.ts';
import { styles } from './header.styles.ts';

/** Whose inbox it is, what else there is to see, and the way out. */
export class InboxHeader extends LitElement {
  static override styles = [base, controls, badges, styles];

  @property({ attribute: false }) account!: Account;

  /** All cities of this inbox, the main one first. */
  @property({ attribute: false }) jurisdictions: readonly Jurisdiction[] = [];

  /** The city that is shown; undefined until the names are there. */
  @property({ attribute: false }) jurisdiction?: Jurisdiction;

  @property() view: View = 'cases';

  /** How many messages about the city's requests have not reached whom they are for. */
  @property({ type: Number }) failing = 0;

  /** Why leaving did not succeed, in words. */
  @property() failure = '';

  @query('select') private readonly choice!: HTMLSelectElement;

  override render() {
    const { account, view } = this;
    const role = session.role[account.role];
    const city = this.jurisdiction?.name;
    return html`
      <header>
        <h1>${view === 'cases' ? strings.title(city) : session.pageTitle(view, city)}</h1>
        ${this.jurisdictions.length > 1 ? this.#renderChoice() : nothing}
        <nav aria-label=${strings.views}>${viewsFor(account).map((one) => this.#renderLink(one))}</nav>
        <p class="who">
          <span class="visually-hidden">${session.who}</span>
          <b>${account.name}</b> ${role === account.name ? nothing : html`<span class="role">${role}</span>`}
        </p>
        <button class="plain" @click=${this.#onSignOut}>${strings.signOut}</button>
        <p class="failure" role="alert">${this.failure}</p>
      </header>
    `;
  }

  // A choice alone moves nobody to another page (KWCAG 3.2.1); the button does.
  #renderChoice() {
    return html`<form class="choice" @submit=${this.#onChoose}>
      <label for="jurisdiction">${strings.jurisdiction}</label>
      <select id="jurisdiction">
        ${this.jurisdictions.map(
          ({ code, name }) =>
            html`<option value=${code} .selected=${code === this.jurisdiction?.code}>${name}</option>`,
        )}
      </select>
      <button class="secondary">${strings.jurisdictionOpen}</button>
    </form>`;
  }

  #renderLink(view: View) {
    return html`<a href=${VIEW_HREFS[view]} aria-current=${view === this.view ? 'page' : nothing}>
      ${session.view[view]}
      ${view === 'notices' && this.failing ? html`<span class="badge danger">${session.failing(this.failing)}</span>` : nothing}
    </a>`;
  }

  #onChoose = (event: SubmitEvent): void => {
    event.preventDefault();
    this.dispatchEvent(new JurisdictionEvent({ code: this.choice.value }));
  };

  #onSignOut = (): void => {
    this.dispatchEvent(new SignOutEvent());
  };
}
