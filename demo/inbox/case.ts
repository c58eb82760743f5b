import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { isOffered } from './actions/action.ts';
import type { InboxCaseActions } from './actions/case-actions.ts';
import { recall } from './actions/recall.ts';
import { urgencyBadge } from './badges.ts';
import { caseDeliveries } from './case-deliveries.ts';
import { caseHistory, type HistoryWords } from './case-history.ts';
import { caseRecommendations } from './case-recommendations.ts';
import { caseReferrals } from './case-referral.ts';
import { caseStatus } from './case-status.ts';
import { caseWarnings } from './case-warnings.ts';
import { formatFullTime } from './format.ts';
import { Labels } from './labels.ts';
import { strings } from './strings.ts';
import { caseWords } from './strings-case.ts';
import { list } from './strings-list.ts';
import type { Account, CaseSummary } from './types.ts';
import type { CaseDetail, Recommendation } from './types-case.ts';
import { badges, base, controls } from './styles.ts';
import { caseText } from './case-text.styles.ts';
import { styles } from './case.styles.ts';

const words = strings.view;

/**
 * One case: where it stands, what must not be overlooked, what can be done
 * with it, everything that was typed, what was done. Shows one case in all
 * its life.
 */
export class InboxCase extends LitElement {
  static override styles = [base, controls, badges, caseText, styles];

  @property({ attribute: false }) detail?: CaseDetail;

  /** Who is signed in. */
  @property({ attribute: false }) account?: Account;

  /** Code of the city; undefined for the main one. */
  @property({ attribute: false }) jurisdiction?: string;

  /** The list's cases, from which other ones get their names. */
  @property({ attribute: false }) cases: readonly CaseSummary[] = [];

  @property({ attribute: false }) labels = new Labels();

  @query('h2') private readonly heading!: HTMLElement | null;

  @query('#state') private readonly stateHeading!: HTMLElement | null;

  @query('inbox-case-actions') private readonly actions!: InboxCaseActions | null;

  /** Moves the focus to the heading, once it stands, so that reading begins there. */
  override focus(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  /** Moves the focus to where the case stands now. */
  focusState(): void {
    void this.updateComplete.then(() => this.stateHeading?.focus());
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    const { case: entry } = detail;
    return html`
      <header>
        <p class="badges">
          ${urgencyBadge(entry)}
          <span class="badge mark">${strings.state[entry.state]}</span>
          ${entry.level ? html`<span class="badge mark">${strings.row.level}: ${entry.level.label}</span>` : nothing}
        </p>
        <h2 tabindex="-1">
          ${entry.erased ? list.row.erasedName : strings.caseName(entry.district?.name, entry.relation)}
        </h2>
        <p class="facts">
          ${
            entry.reference
              ? html`<span>${strings.row.reference} <b class="reference">${entry.reference}</b></span>`
              : nothing
          }
          <time datetime=${entry.received_at}>${formatFullTime(entry.received_at)}</time>
        </p>
      </header>
      ${caseStatus(detail)} ${caseWarnings(detail, (id) => words.openDuplicate(this.#referenceOf(id) ?? id))}
      <inbox-case-actions
        .detail=${detail}
        .account=${this.account}
        .jurisdiction=${this.jurisdiction}
        .labels=${this.labels}
        .cases=${this.cases}
        .about=${this.#about}
      ></inbox-case-actions>
      ${caseRecommendations(detail, (one) => this.#renderRecall(one, detail))} ${caseReferrals(detail, this.labels)}
      ${caseDeliveries(detail)} ${caseHistory(detail, this.#about)}
      <button class="secondary print" @click=${this.#onPrint}>${words.print}</button>
    `;
  }

  #renderRecall({ id, partner }: Recommendation, detail: CaseDetail) {
    const { account, labels, cases } = this;
    const context = account && { detail, account, labels, cases, recommendationId: id, values: new Map() };
    return context && isOffered(recall, context)
      ? html`<button
          class="secondary recall"
          aria-label=${caseWords.recommendation.recallOf(partner.name)}
          @click=${() => this.actions?.start(recall, id)}
        >
          ${caseWords.recommendation.recall}
        </button>`
      : nothing;
  }

  readonly #about: HistoryWords = {
    partner: (id) => this.labels.partner(id),
    reference: (id) => this.#referenceOf(id),
  };

  #referenceOf(id: string): string | undefined {
    return this.cases.find((entry) => entry.id === id)?.reference || undefined;
  }

  #onPrint = (): void => window.print();
}
