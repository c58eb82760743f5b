import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { historyRows, type HistoryWords } from '../case-history.ts';
import { ActionCancelledEvent } from '../events-case.ts';
import { Labels } from '../labels.ts';
import { actionWords as words } from '../strings-actions.ts';
import type { Account, CaseSummary } from '../types.ts';
import type { CaseDetail, Colleague, HistoryRow } from '../types-case.ts';
import { base, controls, fields } from '../styles.ts';
import { caseText } from '../case-text.styles.ts';
import type { ActionContext, ActionForm, Errors, Values } from './action.ts';
import { Sender } from './sender.ts';
import { styles } from './action-form.styles.ts';

const lastSeq = (rows: readonly HistoryRow[]): number => Math.max(0, ...rows.map(({ seq }) => seq));

/**
 * One thing that can be done with a case. What is typed stays until it is done
 * or given up, whatever happens to the case meanwhile; that is told.
 */
export class InboxActionForm extends LitElement {
  static override styles = [base, controls, fields, caseText, styles];

  @property({ attribute: false }) form?: ActionForm;

  @property({ attribute: false }) detail?: CaseDetail;

  @property({ attribute: false }) account?: Account;

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  @property({ attribute: false }) labels = new Labels();

  @property({ attribute: false }) cases: readonly CaseSummary[] = [];

  @property({ attribute: false }) colleagues?: readonly Colleague[];

  @property({ attribute: false }) recommendationId?: string;

  @property({ attribute: false }) about: HistoryWords = { partner: String, reference: String };

  @state() private values: Values = new Map();

  @state() private errors: Errors = {};

  /** What happened to the case since the form was opened. */
  @state() private news: readonly HistoryRow[] = [];

  @query('h3') private readonly heading!: HTMLElement | null;

  @query('form') private readonly formElement!: HTMLFormElement;

  @query('.outcome') private readonly outcome!: HTMLElement;

  /** The last row that was there when the form was opened. */
  #seen?: number;

  /** Whether it may have been done although no answer came. */
  #perhapsDone = false;

  readonly #sender: Sender = new Sender(this);

  /** Moves the focus to the heading, once it stands, so that reading begins there. */
  override focus(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { detail } = this;
    if (!detail || !changed.has('detail')) return;
    const seen = (this.#seen ??= lastSeq(detail.history));
    this.news = detail.history.filter(({ seq }) => seq > seen);
  }

  override render() {
    const { form } = this;
    const context = this.#context();
    if (!form || !context) return nothing;
    return html`
      <form novalidate aria-labelledby="heading" @submit=${this.#onSubmit} @input=${this.#onInput}>
        <h3 id="heading" tabindex="-1">${form.title}</h3>
        ${form.fields(context, this.errors)}
        <div class="outcome" role="alert" tabindex="-1">${this.#renderOutcome()}</div>
        <div class="buttons">
          <button class=${form.grave ? 'danger' : 'primary'} aria-disabled=${String(this.#sender.pending)}>
            ${this.#sender.pending ? words.sending : form.submit}
          </button>
          <button type="button" class="secondary" @click=${this.#onCancel}>${words.cancel}</button>
        </div>
      </form>
    `;
  }

  #renderOutcome() {
    const { failure } = this.#sender;
    return html`
      ${failure ? html`<p class="error">${words.failure[failure.kind]}</p>` : nothing}
      ${Object.keys(this.errors).length ? html`<p class="error">${words.mend}</p>` : nothing}
      ${
        this.news.length
          ? html`<div class="news">
              <h4>${words.changes}</h4>
              <p>${words.changesWhy} ${this.#perhapsDone ? words.perhapsDone : nothing}</p>
              ${historyRows(this.news, this.about)}
            </div>`
          : nothing
      }
    `;
  }

  #context(): ActionContext | undefined {
    const { detail, account, labels, cases, colleagues, recommendationId, values } = this;
    return detail && account && { detail, account, labels, cases, colleagues, recommendationId, values };
  }

  #readValues(): void {
    this.values = new Map(
      [...new FormData(this.formElement)].map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']),
    );
  }

  #onInput = (): void => this.#readValues();

  #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    this.#readValues();
    const [context, { form, jurisdiction }] = [this.#context(), this];
    if (!form || !context) return;
    const read = form.read(context);
    this.errors = 'errors' in read ? read.errors : {};
    if ('errors' in read) {
      this.#sender.failure = undefined;
      await this.#focusFirstError();
      return;
    }
    await this.#sender.send(read.action, { detail: context.detail, jurisdiction, done: form.done });
    await this.#afterSending();
  };

  async #afterSending(): Promise<void> {
    const { failure } = this.#sender;
    if (!failure) return;
    this.#perhapsDone ||= failure.kind === 'unreachable' || failure.kind === 'offline';
    this.errors = Object.fromEntries(
      failure.fields.map(({ pointer, code }) => [
        pointer.slice(1),
        code === 'resident-number' ? words.residentNumber : words.wrongField,
      ]),
    );
    await this.#focusFirstError();
  }

  async #focusFirstError(): Promise<void> {
    await this.updateComplete;
    const wrong = [...this.formElement.elements].find(({ id }) => id in this.errors);
    if (wrong instanceof HTMLElement) wrong.focus();
    else this.outcome.focus();
  }

  #onCancel = (): void => {
    this.dispatchEvent(new ActionCancelledEvent());
  };
}
