import { html, LitElement } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { copyField } from './copy.ts';
import { AccountsChangedEvent } from './events.ts';
import { accounts } from './strings-accounts.ts';
import { base, controls, fields } from './styles.ts';
import { styles } from './issued-code.styles.ts';

const words = accounts.handed;

/** A password in the one moment in which it is there to be handed on. */
export class InboxHandedPassword extends LitElement {
  static override styles = [base, controls, fields, styles];

  /** Whose it is. */
  @property() name = '';

  @property() password = '';

  @state() private said = '';

  @query('h3') private readonly heading!: HTMLElement | null;

  @query('textarea') private readonly field!: HTMLTextAreaElement;

  /** Moves the focus to the heading, once it stands, so that reading begins there. */
  override focus(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  override render() {
    return html`
      <h3 tabindex="-1">${words.heading(this.name)}</h3>
      <p class="once">${words.once}</p>
      <label for="code">${accounts.password.label}</label>
      <div class="copy">
        <textarea id="code" readonly rows="1" spellcheck="false" .value=${this.password}></textarea>
        <button class="secondary" @click=${this.#onCopy}>${accounts.password.copy}</button>
      </div>
      <p class="said" role="status">${this.said}</p>
      <button class="secondary" @click=${this.#onDone}>${words.done}</button>
    `;
  }

  #onCopy = async (): Promise<void> => {
    this.said = (await copyField(this.field)) ? words.copied : words.notCopied;
  };

  #onDone = (): void => {
    this.dispatchEvent(new AccountsChangedEvent({ said: words.hidden, hide: true }));
  };
}
