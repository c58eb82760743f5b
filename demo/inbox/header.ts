import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { JurisdictionEvent, SignOutEvent } from './events.ts';
import { CASES_HREF, CODES_HREF, type Route } from './route.ts';
import { strings } from './strings.ts';
import type { Jurisdiction } from './types.ts';
import { base, controls } from './styles.ts';
import { styles } from './header.styles.ts';

/** Whose inbox it is, what else there is to see, and the way out. */
export class InboxHeader extends LitElement {
  static override styles = [base, controls, styles];

  /** All cities of this inbox, the main one first. */
  @property({ attribute: false }) jurisdictions: readonly Jurisdiction[] = [];

  /** The city that is shown; undefined until the names are there. */
  @property({ attribute: false }) jurisdiction?: Jurisdiction;

  @property() view: Route['view'] = 'cases';

  /** Why leaving did not succeed, in words. */
  @property() failure = '';

  @query('select') private readonly choice!: HTMLSelectElement;

  override render() {
    const city = this.jurisdiction?.name;
    return html`
      <header>
        <h1>${this.view === 'codes' ? strings.codes.title(city) : strings.title(city)}</h1>
        ${this.jurisdictions.length > 1 ? this.#renderChoice() : nothing}
        <nav aria-label=${strings.views}>
          ${this.#renderLink('cases', CASES_HREF, strings.casesView)}
          ${this.#renderLink('codes', CODES_HREF, strings.codesView)}
        </nav>
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

  #renderLink(view: Route['view'], href: string, text: string) {
    return html`<a href=${href} aria-current=${view === this.view ? 'page' : nothing}>${text}</a>`;
  }

  #onChoose = (event: SubmitEvent): void => {
    event.preventDefault();
    this.dispatchEvent(new JurisdictionEvent({ code: this.choice.value }));
  };

  #onSignOut = (): void => {
    this.dispatchEvent(new SignOutEvent());
  };
}
