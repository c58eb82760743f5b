import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { InboxError } from './api.ts';
import { searchCases } from './api-list.ts';
import { FoundEvent, SignedOutEvent } from './events.ts';
import { list } from './strings-list.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './search.styles.ts';

const words = list.search;

/** Finds cases by what stands in them, names and numbers too: so nothing of it goes into an address. */
export class InboxSearch extends LitElement {
  static override styles = [base, controls, fields, styles];

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  /** What was searched for, where a result stands. */
  @property({ attribute: false }) text?: string;

  @state() private pending = false;

  @state() private error = '';

  @query('input') private readonly input!: HTMLInputElement;

  /** Whoever puts the result away from elsewhere means the words too. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.get('text') !== undefined && this.text === undefined) this.input.value = '';
  }

  override render() {
    const { error } = this;
    return html`
      <form role="search" @submit=${this.#onSubmit}>
        <label for="text">${words.label}</label>
        <p id="hint" class="hint">${words.hint}</p>
        <div class="line">
          <input
            id="text"
            type="search"
            enterkeyhint="search"
            maxlength="100"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="hint error"
            aria-invalid=${error ? 'true' : nothing}
            @keydown=${this.#onKeydown}
          />
          <button class="secondary" ?disabled=${this.pending}>${this.pending ? words.submitting : words.submit}</button>
        </div>
        <p id="error" class="error" role="alert">${error}</p>
      </form>
      ${
        this.text === undefined
          ? nothing
          : html`<button class="secondary clear" @click=${this.#onClear}>${words.clear}</button>`
      }
    `;
  }

  /** Enter ends a syllable that is being written; only the next one searches. */
  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  };

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.pending) return;
    const text = this.input.value.trim();
    this.error = text ? '' : words.empty;
    if (!text) {
      this.input.focus();
      return;
    }
    this.pending = true;
    try {
      const ids = new Set(await searchCases(text, this.jurisdiction));
      this.dispatchEvent(new FoundEvent({ found: { text, ids } }));
    } catch (error) {
      const kind = error instanceof InboxError ? error.kind : 'unreachable';
      this.error = words.failure[kind];
      if (kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    } finally {
      this.pending = false;
    }
  };

  #onClear = (): void => {
    this.input.focus();
    this.dispatchEvent(new FoundEvent({ found: undefined }));
  };
}
