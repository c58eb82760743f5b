import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { InboxError, issueCode } from './api.ts';
import { CodesChangedEvent, SignedOutEvent } from './events.ts';
import type { InboxIssuedCode } from './issued-code.ts';
import { strings } from './strings.ts';
import type { IssuedCode, ReporterRole } from './types.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './issue-code.styles.ts';

const { issue: words, issued: issuedWords, failure: failures } = strings.codes;

/** Gives an organisation a code, and shows it once. */
export class InboxIssueCode extends LitElement {
  static override styles = [base, controls, fields, styles];

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  /** Name of the city. */
  @property() city?: string;

  /** Path and fragment of the city's stand-alone page, where there is one. */
  @property() page?: string | null;

  /** In which roles officers of organisations write. */
  @property({ attribute: false }) roles: readonly ReporterRole[] = [];

  @state() private pending = false;

  @state() private error = '';

  @state() private issued?: IssuedCode;

  @query('#organization') private readonly input!: HTMLInputElement;

  @query('inbox-issued-code') private readonly shown!: InboxIssuedCode | null;

  override render() {
    const { error, issued } = this;
    return html`
      <h2 id="heading">${words.heading}</h2>
      <form aria-labelledby="heading" @submit=${this.#onSubmit}>
        <label for="organization">${words.label}</label>
        <p id="hint" class="hint">${words.hint}</p>
        <input
          id="organization"
          maxlength="120"
          autocomplete="off"
          aria-describedby="hint error"
          aria-invalid=${error ? 'true' : nothing}
        />
        <p id="error" class="error" role="alert">${error}</p>
        <button class="primary" ?disabled=${this.pending}>${this.pending ? words.submitting : words.submit}</button>
      </form>
      <inbox-issued-code
        ?hidden=${!issued}
        .issued=${issued}
        .city=${this.city}
        .standAlone=${this.page}
        .roles=${this.roles}
      ></inbox-issued-code>
      ${issued ? html`<button class="secondary hide" @click=${this.#onHide}>${issuedWords.done}</button>` : nothing}
    `;
  }

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.pending) return;
    const organization = this.input.value.trim();
    this.error = organization ? '' : words.empty;
    if (!organization) {
      this.input.focus();
      return;
    }
    this.pending = true;
    try {
      this.issued = await issueCode(organization, this.jurisdiction);
      this.input.value = '';
      this.dispatchEvent(new CodesChangedEvent({ said: '' }));
      await this.updateComplete;
      this.shown?.focus();
    } catch (error) {
      const kind = error instanceof InboxError ? error.kind : 'unreachable';
      this.error = failures[kind];
      if (kind === 'signed-out') this.dispatchEvent(new SignedOutEvent());
    } finally {
      this.pending = false;
    }
  };

  #onHide = (): void => {
    this.issued = undefined;
    this.dispatchEvent(new CodesChangedEvent({ said: issuedWords.hidden }));
    this.input.focus();
  };
}
