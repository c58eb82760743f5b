import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { SignInEvent } from './events.ts';
import { strings } from './strings.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './sign-in.styles.ts';

const words = strings.signIn;

/** Asks for the token that opens the inbox. */
export class InboxSignIn extends LitElement {
  static override styles = [base, controls, fields, styles];

  /** Whether a token is being checked. */
  @property({ type: Boolean }) pending = false;

  /** Why the last attempt failed, in words. */
  @property() failure = '';

  @state() private empty = false;

  @query('input') private readonly input!: HTMLInputElement;

  /** Moves the focus to the field, once it stands. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.input.focus(options));
  }

  override render() {
    const error = this.empty ? words.empty : this.failure;
    return html`
      <form @submit=${this.#onSubmit}>
        <h1>${words.heading}</h1>
        <p>${words.lead}</p>
        <label for="token">${words.label}</label>
        <p id="hint" class="hint">${words.hint}</p>
        <input
          id="token"
          type="password"
          autocomplete="current-password"
          spellcheck="false"
          aria-describedby=${error ? 'hint error' : 'hint'}
          aria-invalid=${error ? 'true' : nothing}
        />
        <p id="error" class="error" role="alert">${error}</p>
        <button class="primary" ?disabled=${this.pending}>${this.pending ? words.submitting : words.submit}</button>
      </form>
    `;
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = this.input.value.trim();
    this.empty = !token;
    if (token) this.dispatchEvent(new SignInEvent({ token }));
    else this.input.focus();
  };
}
