import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { careBadges, urgencyBadge } from './badges.ts';
import { formatAge, formatTime } from './format.ts';
import { Labels } from './labels.ts';
import { caseHref } from './route.ts';
import { strings } from './strings.ts';
import type { CaseList, CaseSummary } from './types.ts';
import { badges, base } from './styles.ts';
import { styles } from './case-list.styles.ts';

const words = strings.row;

/** The cases as the server orders them, each a link that opens it. */
export class InboxCaseList extends LitElement {
  static override styles = [base, badges, styles];

  @property({ attribute: false }) list?: CaseList;

  @property({ attribute: false }) labels = new Labels();

  /** Ids of cases that arrived since the page was opened and were not read yet. */
  @property({ attribute: false }) fresh: ReadonlySet<string> = new Set();

  /** Id of the case that stands open. */
  @property({ attribute: false }) open?: string;

  /** Moves the focus to the row of a case, where it is in the list. */
  focusCase(id: string): void {
    for (const link of this.renderRoot.querySelectorAll('a')) {
      if (link.getAttribute('href') === caseHref(id)) link.focus();
    }
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
      <li class="row" data-urgency=${entry.urgency} ?data-open=${entry.id === this.open}>
        <p class="badges">
          ${urgencyBadge(entry)}
          ${this.fresh.has(entry.id) ? html`<span class="badge fresh">${words.fresh}</span>` : nothing}
          ${careBadges(entry)}
          ${entry.likely_duplicates.length ? html`<span class="badge mark">${words.duplicate}</span>` : nothing}
        </p>
        <h3>
          <a href=${caseHref(entry.id)} aria-current=${entry.id === this.open ? 'true' : nothing}>
            ${strings.caseName(entry.district?.name, entry.relation)}
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
        </dl>
        ${entry.referrals > 1 ? html`<p class="more">${words.referrals(entry.referrals)}</p>` : nothing}
      </li>
    `;
  }

  #renderFact(name: string, value: string | undefined) {
    return value
      ? html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`
      : nothing;
  }
}
