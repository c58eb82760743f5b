import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { AnswerEvent } from './events.ts';
import { strings } from './strings.ts';
import { base, controls, fields, messages } from '../inbox/styles.ts';
import { styles } from './answer.styles.ts';

const words = strings.answer;

/** Asks for a yes, or a no with its reason, and once more before it is sent. */
export class PartnerAnswer extends LitElement {
  static override styles = [base, controls, fields, messages, styles];

  /** The team that reads the answer. */
  @property() team = '';

  /** Whether an answer is on its way. */
  @property({ type: Boolean }) pending = false;

  /** Why the last answer did not arrive, in words. */
  @property() failure = '';

  @state() private choice?: 'accepted' | 'declined';

  @state() private error = '';

  /** What was typed as a reason: it stays, whatever is looked at meanwhile. */
  #reason = '';

  @query('h2') private readonly heading!: HTMLElement;

  @query('textarea') private readonly field!: HTMLTextAreaElement;

  override render() {
    return html`<section aria-labelledby="heading">${this.#renderStep()}</section>`;
  }

  #renderStep() {
    if (this.choice === 'accepted') return this.#renderAccepting();
    if (this.choice === 'declined') return this.#renderDeclining();
    return html`
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <div class="choices">
        <button class="primary" @click=${() => this.#choose('accepted')}>${words.accept}</button>
        <button class="secondary" @click=${() => this.#choose('declined')}>${words.decline}</button>
      </div>
    `;
  }

  #renderAccepting() {
    return html`
      <h2 id="heading" tabindex="-1">${words.accepting}</h2>
      <p>${words.acceptingText(this.team)}</p>
      ${this.#renderFailure()}
      <div class="choices">
        <button class="primary" aria-disabled=${String(this.pending)} @click=${this.#onAccept}>
          ${this.pending ? words.sending : words.acceptNow}
        </button>
        ${this.#renderBack()}
      </div>
    `;
  }

  #renderDeclining() {
    const { error } = this;
    return html`
      <h2 id="heading" tabindex="-1">${words.declining}</h2>
      <p>${words.decliningText(this.team)}</p>
      <form @submit=${this.#onDecline}>
        <label for="reason">${words.reason}</label>
        <p id="hint" class="hint">${words.reasonHint(this.team)}</p>
        <textarea
          id="reason"
          rows="3"
          maxlength="500"
          aria-describedby=${error ? 'hint error' : 'hint'}
          aria-invalid=${error ? 'true' : nothing}
          .value=${this.#reason}
          @input=${this.#onInput}
        ></textarea>
        <p id="error" class="error" role="alert">${error}</p>
        ${this.#renderFailure()}
        <div class="choices">
          <button class="primary" aria-disabled=${String(this.pending)}>
            ${this.pending ? words.sending : words.declineNow}
          </button>
          ${this.#renderBack()}
        </div>
      </form>
    `;
  }

  #renderFailure() {
    return html`<div role="alert">
      ${this.failure && !this.pending ? html`<p class="failure">${this.failure}</p>` : nothing}
    </div>`;
  }

  #renderBack() {
    return html`<button class="plain" type="button" ?disabled=${this.pending} @click=${() => this.#choose(undefined)}>
      ${words.back}
    </button>`;
  }

  #choose(choice: PartnerAnswer['choice']): void {
    this.choice = choice;
    this.error = '';
    this.failure = '';
    void this.updateComplete.then(() => this.heading.focus());
  }

  #onInput = (): void => {
    this.#reason = this.field.value;
  };

  #onAccept = (): void => {
    this.dispatchEvent(new AnswerEvent({ decision: 'accepted' }));
  };

  #onDecline = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.pending) return;
    const reason = this.#reason.trim();
    this.error = reason ? '' : words.reasonEmpty;
    if (reason) this.dispatchEvent(new AnswerEvent({ decision: 'declined', reason }));
    else this.field.focus();
  };
}
