import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { careBadges, dueBadge, progressBadges, urgencyBadge } from './badges.ts';
import { formatAge, formatDay, formatTime } from './format.ts';
import { Labels } from './labels.ts';
import { caseHref } from './route.ts';
import { caseWords } from './strings-case.ts';
import { list as listWords } from './strings-list.ts';
import { strings } from './strings.ts';
import type { CaseList, CaseSummary } from './types.ts';
import { badges, base } from './styles.ts';
import { styles } from './case-list.styles.ts';

const words = strings.row;
const moreWords = listWords.row;

/** The cases as the server orders them, each a link that opens it. */
export class InboxCaseList extends LitElement {
  static override styles = [base, badges, styles];

  @property({ attribute: false }) list?: CaseList;

  @property({ attribute: false }) labels = new Labels();

  /** Ids of cases that arrived since the page was opened and were not read yet. */
  @property({ attribute: false }) fresh: ReadonlySet<string> = new Set();

  /** Id of the case that stands open. */
  @property({ attribute: false }) open?: string;

  /** Moves the focus to the row of a case, or to the first; tells whether there is one. */
  focusCase(id?: string): boolean {
    const links = [...this.renderRoot.querySelectorAll('a')];
    const link = id === undefined ? links[0] : links.find((one) => one.getAttribute('href') === caseHref(id));
    link?.focus();
    return link !== undefined;
  }

  override render() {
    const { list } = this;
    if (!list) return nothing;
    if (!list.cases.length) {
      return html`<div class="empty">
        <p><strong>${strings.empty}</strong></p>
        <p>${strings.emptyHint}</p>
      </div>`;
    }
    return html`<ul role="list">
      ${repeat(
        list.cases,
        ({ id }) => id,
        (entry) => this.#renderRow(entry, list.now),
      )}
    </ul>`;
  }

  #renderRow(entry: CaseSummary, now: string) {
    const { labels } = this;
    return html`
      <li
        class="row"
        data-urgency=${entry.urgency}
        ?data-open=${entry.id === this.open}
        ?data-closed=${entry.state === 'closed'}
      >
        <p class="badges">
          ${urgencyBadge(entry)} ${dueBadge(entry)}
          ${this.fresh.has(entry.id) ? html`<span class="badge fresh">${words.fresh}</span>` : nothing}
          ${careBadges(entry)}
          ${entry.likely_duplicates.length ? html`<span class="badge mark">${words.duplicate}</span>` : nothing}
          ${progressBadges(entry)}
        </p>
        <h3>
          <a href=${caseHref(entry.id)} aria-current=${entry.id === this.open ? 'true' : nothing}>
            ${entry.erased ? moreWords.erasedName : strings.caseName(entry.district?.name, entry.relation)}
          </a>
        </h3>
        <p class="time">
          <time datetime=${entry.received_at}>${formatTime(entry.received_at)}</time>
          <span>${formatAge(entry.received_at, now)}</span>
        </p>
        <dl>
          ${this.#renderFact(words.level, entry.level?.label)}
          ${this.#renderFact(words.signs, entry.signs.map(labels.sign).join(' / '))}
          ${this.#renderFact(words.needs, entry.needs.map(labels.need).join(' / '))}
          ${this.#renderFact(words.partner, entry.partner?.name)} ${this.#renderFact(words.reference, entry.reference)}
          ${this.#renderFact(words.state, strings.state[entry.state])}
          ${entry.state === 'closed' ? this.#renderEnd(entry) : this.#renderCare(entry)}
        </dl>
        ${entry.referrals > 1 ? html`<p class="more">${words.referrals(entry.referrals)}</p>` : nothing}
      </li>
    `;
  }

  /** Whose an open case is, and by when something has to happen. */
  #renderCare({ assignee, due_by, overdue }: CaseSummary) {
    return html`
      ${this.#renderFact(moreWords.assignee, assignee?.name ?? moreWords.nobody)}
      ${this.#renderFact(moreWords.due, formatDay(due_by), overdue)}
    `;
  }

  #renderEnd({ outcome, helped }: CaseSummary) {
    return html`
      ${this.#renderFact(moreWords.outcome, outcome ? caseWords.outcome[outcome] : undefined)}
      ${this.#renderFact(moreWords.helped, helped ? caseWords.status.helpedWords[helped] : undefined)}
    `;
  }

  #renderFact(name: string, value: string | undefined, overdue = false) {
    return value
      ? html`<div>
          <dt>${name}</dt>
          <dd class=${overdue ? 'overdue' : nothing}>${value}</dd>
        </div>`
      : nothing;
  }
}
