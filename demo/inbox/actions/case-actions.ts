import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { listColleagues } from '../api-case.ts';
import type { HistoryWords } from '../case-history.ts';
import type { CaseChangedEvent } from '../events-case.ts';
import { Labels } from '../labels.ts';
import { actionWords as words } from '../strings-actions.ts';
import type { Account, CaseSummary } from '../types.ts';
import type { CaseDetail, Colleague, PartnerLink } from '../types-case.ts';
import { base, controls, fields, messages } from '../styles.ts';
import type { InboxActionForm } from './action-form.ts';
import { isOffered, isOpen, type ActionContext, type ActionForm } from './action.ts';
import { ACTIONS } from './all.ts';
import { assign } from './assign.ts';
import { styles } from './case-actions.styles.ts';
import type { InboxPartnerLink } from './partner-link.ts';
import { Sender } from './sender.ts';

/** Who does the work; an administrator gives cases to others. */
const takesCases = ({ role }: Account): boolean => role === 'intake' || role === 'case-worker';

/** What whoever is signed in can do with one case; one thing at a time. Serves one case in all its life. */
export class InboxCaseActions extends LitElement {
  static override styles = [base, controls, fields, messages, styles];

  @property({ attribute: false }) detail?: CaseDetail;

  @property({ attribute: false }) account?: Account;

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  @property({ attribute: false }) labels = new Labels();

  @property({ attribute: false }) cases: readonly CaseSummary[] = [];

  @property({ attribute: false }) about: HistoryWords = { partner: String, reference: String };

  @state() private open?: { form: ActionForm; recommendationId?: string };

  @state() private link?: PartnerLink;

  @state() private colleagues?: readonly Colleague[];

  @state() private colleaguesFailed = false;

  /** What was done last; told aloud by the page around. */
  @state() private done = '';

  @state() private said = '';

  @query('inbox-action-form') private readonly formView!: InboxActionForm | null;

  @query('inbox-partner-link') private readonly linkView!: InboxPartnerLink | null;

  @query('h3') private readonly heading!: HTMLElement | null;

  readonly #taking: Sender = new Sender(this);

  /** Shows a form and moves the focus there. */
  async start(form: ActionForm, recommendationId?: string): Promise<void> {
    this.open = { form, recommendationId };
    this.#taking.failure = undefined;
    this.done = '';
    this.said = '';
    if (form === assign) void this.#loadColleagues();
    await this.updateComplete;
    this.formView?.focus();
  }

  override render() {
    const context = this.#context();
    if (!context) return nothing;
    const offered = ACTIONS.filter((form) => isOffered(form, context));
    if (!offered.length && !this.open && !this.link && !this.done) return nothing;
    return html`
      <section aria-labelledby="heading">
        <h3 id="heading" tabindex="-1">${words.heading}</h3>
        <p class="visually-hidden" role="status">${this.said}</p>
        ${this.done ? html`<p class="done">${this.done}</p>` : nothing} ${this.#renderLink(context)}
        ${this.open ? this.#renderForm(this.open) : this.#renderButtons(offered, context)}
      </section>
    `;
  }

  #renderButtons(offered: readonly ActionForm[], { account, detail }: ActionContext) {
    const { assignee } = detail.case;
    const mine = assignee?.id === account.id;
    const { failure, pending } = this.#taking;
    return html`
      <p class="error" role="alert">${failure ? words.failure[failure.kind] : nothing}</p>
      <div class="buttons">
        ${
          offered.includes(assign) && takesCases(account) && !mine
            ? html`<button
                class=${assignee ? 'secondary' : 'primary'}
                aria-disabled=${String(pending)}
                @click=${this.#onTake}
              >
                ${pending ? words.sending : words.take.submit}
              </button>`
            : nothing
        }
        ${offered.map(
          (form) =>
            html`<button
              class=${form.grave ? 'secondary grave' : 'secondary'}
              value=${form.name}
              @click=${() => this.start(form)}
            >
              ${form.title}
            </button>`,
        )}
      </div>
    `;
  }

  #renderForm({ form, recommendationId }: { form: ActionForm; recommendationId?: string }) {
    return html`
      ${keyed(
        `${form.name} ${recommendationId}`,
        html`<inbox-action-form
          .form=${form}
          .recommendationId=${recommendationId}
          .detail=${this.detail}
          .account=${this.account}
          .jurisdiction=${this.jurisdiction}
          .labels=${this.labels}
          .cases=${this.cases}
          .colleagues=${this.colleagues}
          .about=${this.about}
          @inbox-case-changed=${this.#onDone}
          @inbox-action-cancelled=${this.#onCancelled}
        ></inbox-action-form>`,
      )}
      ${
        form === assign && this.colleaguesFailed
          ? html`<div class="failure" role="alert">
              <p>${words.assign.failed}</p>
              <button class="secondary" @click=${this.#loadColleagues}>${words.assign.retry}</button>
            </div>`
          : nothing
      }
    `;
  }

  #renderLink({ detail }: ActionContext) {
    const { link } = this;
    if (!link) return nothing;
    const asked = detail.recommendations.find(({ id }) => id === link.recommendation_id);
    return html`<div class="link">
      <inbox-partner-link .link=${link} .partner=${asked?.partner.name ?? ''}></inbox-partner-link>
      <button class="secondary" @click=${this.#onHide}>${words.link.done}</button>
    </div>`;
  }

  #context(): ActionContext | undefined {
    const { detail, account, labels, cases, colleagues } = this;
    return detail && account && { detail, account, labels, cases, colleagues, values: new Map() };
  }

  #loadColleagues = async (): Promise<void> => {
    this.colleaguesFailed = false;
    try {
      this.colleagues = await listColleagues(this.jurisdiction);
    } catch {
      // Whatever the reason is, one may ask again.
      this.colleaguesFailed = true;
    }
  };

  #onTake = async (): Promise<void> => {
    const { detail, account, jurisdiction } = this;
    if (!detail || !account || !isOpen(detail)) return;
    const action = { action: 'assign', account_id: account.id } as const;
    this.done = '';
    const taken = await this.#taking.send(action, { detail, jurisdiction, done: words.take.done });
    if (taken) this.done = words.take.done;
  };

  #onDone = async ({ detail: { answer, said } }: CaseChangedEvent): Promise<void> => {
    this.open = undefined;
    this.done = said;
    if (!answer.link) return;
    this.link = answer.link;
    await this.updateComplete;
    this.linkView?.focus();
  };

  #onCancelled = async (): Promise<void> => {
    const { open } = this;
    this.open = undefined;
    await this.updateComplete;
    const opener = this.renderRoot.querySelector<HTMLElement>(`button[value='${open?.form.name}']`);
    (opener ?? this.heading)?.focus();
  };

  #onHide = (): void => {
    this.link = undefined;
    this.done = '';
    this.said = words.link.hidden;
    this.heading?.focus();
  };
}
