import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { copyField } from './copy.ts';
import { codeLink } from './links.ts';
import { printAlone } from './print-alone.ts';
import { InboxQrCard } from './qr-card.ts';
import { card as cardWords } from './strings-card.ts';
import { strings } from './strings.ts';
import type { IssuedCode, ReporterRole } from './types.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './issued-code.styles.ts';

const words = strings.codes.issued;

/** The demo's own page with a form. */
const OWN_PAGE = `${location.origin}/`;

/**
 * A code in the one moment in which it is there: by itself, in a link, on a
 * card. Without one it shows nothing, and remembers the page for the next.
 */
export class InboxIssuedCode extends LitElement {
  static override styles = [base, controls, fields, styles];

  @property({ attribute: false }) issued?: IssuedCode;

  /** Name of the city that issued it. */
  @property() city?: string;

  /** Path and fragment of the city's stand-alone page, where there is one. */
  @property() standAlone?: string | null;

  /** In which roles officers of organisations write. */
  @property({ attribute: false }) roles: readonly ReporterRole[] = [];

  /** The page that the link leads to, once somebody has typed another. */
  @state() private page?: string;

  /** Id of the role that is chosen. */
  @state() private chosen = '';

  @state() private said = '';

  @query('inbox-qr-card') private readonly card!: InboxQrCard | null;

  @query('h3') private readonly heading!: HTMLElement | null;

  /** Moves the focus to the heading, once it stands, so that reading begins there. */
  override focus(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  /** The stand-alone page needs no site of the city's own, so it comes first. */
  get #pages(): string[] {
    return [...(this.standAlone ? [new URL(this.standAlone, location.origin).href] : []), OWN_PAGE];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('issued')) {
      this.said = '';
      this.chosen = '';
    }
  }

  override render() {
    const { issued } = this;
    if (!issued) return nothing;
    const page = this.page ?? this.#pages[0] ?? OWN_PAGE;
    const link = codeLink(page, issued.code, this.chosen);
    return html`
      <h3 tabindex="-1">${words.heading(issued.organization)}</h3>
      <p class="once">${words.once}</p>
      ${this.#renderCopy('code', words.code, issued.code, words.copyCode)} ${this.#renderRoles()}
      <label for="page">${words.page}</label>
      <p id="page-hint" class="hint">${words.pageHint}</p>
      <input
        id="page"
        type="url"
        list="pages"
        spellcheck="false"
        autocomplete="off"
        .value=${page}
        aria-describedby="page-hint page-error"
        aria-invalid=${link === undefined ? 'true' : nothing}
        @input=${this.#onPage}
      />
      <datalist id="pages">${this.#pages.map((one) => html`<option value=${one}></option>`)}</datalist>
      <p id="page-error" class="error">${link === undefined ? words.pageWrong : nothing}</p>
      ${link === undefined ? nothing : this.#renderCopy('link', words.link, link, words.copyLink)}
      <p class="said" role="status">${this.said}</p>
      ${link === undefined ? nothing : this.#renderCard(issued.organization, link)}
    `;
  }

  #renderCopy(id: string, label: string, value: string, copy: string) {
    return html`
      <label for=${id}>${label}</label>
      <div class="copy">
        <textarea id=${id} readonly rows="2" spellcheck="false" .value=${value}></textarea>
        <button class="secondary" value=${id} @click=${this.#onCopy}>${copy}</button>
      </div>
    `;
  }

  #renderRoles() {
    if (!this.roles.length) return nothing;
    return html`
      <label for="bearer">${words.role}</label>
      <p id="bearer-hint" class="hint">${words.roleHint}</p>
      <select id="bearer" .value=${this.chosen} aria-describedby="bearer-hint" @change=${this.#onRole}>
        <option value="">${words.anyRole}</option>
        ${this.roles.map(({ id, label }) => html`<option value=${id}>${label.ko}</option>`)}
      </select>
    `;
  }

  #renderCard(organization: string, link: string) {
    const role = this.roles.find(({ id }) => id === this.chosen)?.label.ko;
    return html`
      <section aria-label=${cardWords.region}>
        <inbox-qr-card .organization=${organization} .bearer=${role} .city=${this.city} .link=${link}></inbox-qr-card>
        <p class="hint">${cardWords.printHint}</p>
        <button class="secondary" @click=${this.#onPrint}>${cardWords.print}</button>
      </section>
    `;
  }

  #onPage = (event: InputEvent): void => {
    if (event.currentTarget instanceof HTMLInputElement) this.page = event.currentTarget.value;
    this.said = '';
  };

  #onRole = (event: Event): void => {
    if (event.currentTarget instanceof HTMLSelectElement) this.chosen = event.currentTarget.value;
    this.said = '';
  };

  #onCopy = async (event: Event): Promise<void> => {
    if (!(event.currentTarget instanceof HTMLButtonElement)) return;
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`#${event.currentTarget.value}`);
    if (field) this.said = (await copyField(field)) ? words.copied : words.notCopied;
  };
  #onPrint = (): void => {
    if (!this.card) return;
    const copy = new InboxQrCard();
    const { organization, bearer, city, link } = this.card;
    void printAlone(Object.assign(copy, { organization, bearer, city, link }));
  };
}
