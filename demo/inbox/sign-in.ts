import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { Credentials } from './api-session.ts';
import { SignInEvent } from './events.ts';
import { session } from './strings-session.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './sign-in.styles.ts';

const words = session.signIn;

/** Asks for a name and a password, or for the token that opens the inbox to whoever runs the server. */
export class InboxSignIn extends LitElement {
  static override styles = [base, controls, fields, styles];

  /** Whether what was typed is being checked. */
  @property({ type: Boolean }) pending = false;

  /** Why the last attempt failed, in words. */
  @property() failure = '';

  /** What there is to know before coming in: why one is out, what becomes of what was typed. */
  @property() notice = '';

  /** The name that is offered: of whoever was in before. */
  @property() name = '';

  /** Whether the last attempt was with the token: what came of it is told there. */
  @property({ type: Boolean }) byToken = false;

  /** What was left empty at the last attempt. */
  @state() private empty?: 'name' | 'password' | 'token';

  @query('#name') private readonly nameInput!: HTMLInputElement;

  @query('#password') private readonly passwordInput!: HTMLInputElement;

  @query('#token') private readonly tokenInput!: HTMLInputElement;

  /** Moves the focus to the first field that waits for something, once it stands. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      if (this.byToken) this.tokenInput.focus(options);
      else (this.nameInput.value ? this.passwordInput : this.nameInput).focus(options);
    });
  }

  override render() {
    return html`
      <div class="door">
        <h1>${words.heading}</h1>
        <p>${words.lead}</p>
        <p class="notice" role="status">${this.notice}</p>
        <form @submit=${this.#onSubmit}>
          ${this.#renderField('name', words.name, 'text', 'username', this.name)}
          ${this.#renderField('password', words.password, 'password', 'current-password')}
          <p id="failure" class="error" role="alert">${this.byToken ? nothing : this.failure}</p>
          <button class="primary" ?disabled=${this.pending}>${this.pending ? words.submitting : words.submit}</button>
        </form>
        <p class="hint">${words.forgotten}</p>
        <details ?open=${this.byToken}>
          <summary>${words.byToken}</summary>
          <form @submit=${this.#onToken}>
            ${this.#renderField('token', words.token, 'password', 'off')}
            <p class="error" role="alert">${this.byToken ? this.failure : nothing}</p>
            <button class="secondary" ?disabled=${this.pending}>${words.tokenSubmit}</button>
          </form>
        </details>
      </div>
    `;
  }

  #renderField(id: 'name' | 'password' | 'token', label: string, type: string, autocomplete: string, value = '') {
    const empty = this.empty === id;
    const refused = !this.empty && this.failure !== '' && this.byToken === (id === 'token');
    return html`
      <label for=${id}>${label}</label>
      ${id === 'token' ? html`<p id="token-hint" class="hint">${words.tokenHint}</p>` : nothing}
      <input
        id=${id}
        type=${type}
        maxlength="512"
        autocomplete=${autocomplete}
        autocapitalize="none"
        spellcheck="false"
        value=${value || nothing}
        aria-describedby="${id}-error${id === 'token' ? ' token-hint' : ''}"
        aria-invalid=${empty || refused ? 'true' : nothing}
      />
      <p id="${id}-error" class="error" role="alert">${empty ? words[`${id}Empty`] : nothing}</p>
    `;
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const [name, password] = [this.nameInput.value.trim(), this.passwordInput.value];
    this.empty = name ? (password ? undefined : 'password') : 'name';
    if (this.empty) (this.empty === 'name' ? this.nameInput : this.passwordInput).focus();
    else this.#send({ name, password });
  };

  #onToken = (event: SubmitEvent): void => {
    event.preventDefault();
    const token = this.tokenInput.value.trim();
    this.empty = token ? undefined : 'token';
    if (this.empty) this.tokenInput.focus();
    else this.#send({ token });
  };

  #send(credentials: Credentials): void {
    if (!this.pending) this.dispatchEvent(new SignInEvent(credentials));
  }
}
