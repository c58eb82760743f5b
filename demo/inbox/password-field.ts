import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { randomPassword } from './random-password.ts';
import { accounts } from './strings-accounts.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './password-field.styles.ts';

const words = accounts.password;

/** The fewest letters that the server takes. */
const LEAST = 10;

/** A password for somebody else, in sight, since it has to be handed on. */
export class InboxPasswordField extends LitElement {
  static override styles = [base, controls, fields, styles];

  @property() label = '';

  /** What is wrong with it, in words. */
  @property() error = '';

  @query('input') private readonly input!: HTMLInputElement;

  /** What was typed; undefined, with the field told so, where it is too short. */
  read(): string | undefined {
    const { value } = this.input;
    const long = [...value].length >= LEAST;
    this.error = long ? '' : words.short;
    return long ? value : undefined;
  }

  clear(): void {
    this.input.value = '';
  }

  override focus(options?: FocusOptions): void {
    this.input.focus(options);
  }

  override render() {
    const { error } = this;
    return html`
      <label for="password">${this.label}</label>
      <p id="hint" class="hint">${words.hint}</p>
      <div class="line">
        <input
          id="password"
          maxlength="200"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          aria-describedby="hint error"
          aria-invalid=${error ? 'true' : nothing}
        />
        <button type="button" class="secondary" @click=${this.#onMake}>${words.make}</button>
      </div>
      <p id="error" class="error" role="alert">${error}</p>
    `;
  }

  #onMake = (): void => {
    this.input.value = randomPassword();
    this.error = '';
    this.input.focus();
    this.input.select();
  };
}
