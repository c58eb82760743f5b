import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { formatDay, formatFullTime } from './format.ts';
import { Labels } from './labels.ts';
import { caseHref } from './links.ts';
import { forbidsContact, groupsOf, type Group, type Row } from './rows.ts';
import { strings } from './strings.ts';
import type { CaseDetail, CaseSummary, HistoryEntry, ReceivedReferral } from './types.ts';
import { badges, base, controls } from './styles.ts';
import { styles } from './case.styles.ts';

const words = strings.view;

/** What counts now first: late ones were replaced before they came, so they go last. */
const byWeight = (a: ReceivedReferral, b: ReceivedReferral): number =>
  Number(a.late) - Number(b.late) || Date.parse(b.received_at) - Date.parse(a.received_at);

/** One case: what must not be overlooked, everything that was typed, what was done. */
export class InboxCase extends LitElement {
  static override styles = [base, controls, badges, styles];

  @property({ attribute: false }) detail?: CaseDetail;

  /** The list's cases, from which likely duplicates get their names. */
  @property({ attribute: false }) cases: readonly CaseSummary[] = [];

  @property({ attribute: false }) labels = new Labels();

  @query('h2') private readonly heading!: HTMLElement | null;

  /** Moves the focus to the heading, once it stands, so that reading begins there. */
  override focus(): void {
    void this.updateComplete.then(() => this.heading?.focus());
  }

  override render() {
    const { detail } = this;
    if (!detail) return nothing;
    const { case: entry, referrals, history } = detail;
    const ordered = referrals.toSorted(byWeight);
    return html`
      <header>
        <p class="badges">
          <span class="badge" data-urgency=${entry.urgency}>${strings.urgency[entry.urgency]}</span>
          <span class="badge mark">${strings.state[entry.state]}</span>
        </p>
        <h2 tabindex="-1">${strings.caseName(entry.district?.name, entry.relation)}</h2>
        <p class="facts">
          <span>${strings.row.reference} <b class="reference">${entry.reference}</b></span>
          <time datetime=${entry.received_at}>${formatFullTime(entry.received_at)}</time>
        </p>
      </header>
      ${this.#renderWarnings(ordered, entry)}
      ${ordered.map((received, index) => this.#renderReferral(received, index, ordered.length, entry))}
      ${this.#renderHistory(history)}
      <button class="secondary" @click=${this.#onPrint}>${words.print}</button>
    `;
  }

  #renderWarnings(referrals: readonly ReceivedReferral[], entry: CaseSummary) {
    const subjects = referrals.map(({ referral }) => referral.subject);
    const forbidden = subjects.some(({ contact }) => forbidsContact(contact));
    const safeTimes = forbidden ? undefined : subjects.find(({ contact }) => contact?.safe_times)?.contact?.safe_times;
    const unaware = subjects.some(({ aware }) => aware === 'no');
    return html`
      ${
        forbidden
          ? html`<div class="stop">
              <strong>${words.doNotContact}</strong>
              <p>${words.doNotContactWhy}</p>
            </div>`
          : nothing
      }
      ${safeTimes ? this.#renderNotice(words.safeTimes, safeTimes) : nothing}
      ${unaware ? this.#renderNotice(words.unaware, words.unawareWhy) : nothing}
      ${entry.unverified_officer ? this.#renderNotice(strings.row.unverified, words.unverified) : nothing}
      ${
        entry.likely_duplicates.length
          ? html`<div class="notice">
              <strong>${words.duplicates}</strong>
              <ul>
                ${entry.likely_duplicates.map((id) => html`<li><a href=${caseHref(id)}>${this.#nameOf(id)}</a></li>`)}
              </ul>
            </div>`
          : nothing
      }
    `;
  }

  #renderNotice(title: string, text: string) {
    return html`<div class="notice">
      <strong>${title}</strong>
      <p>${text}</p>
    </div>`;
  }

  #nameOf(id: string): string {
    return words.openDuplicate(this.cases.find((entry) => entry.id === id)?.reference ?? id);
  }

  #renderReferral(received: ReceivedReferral, index: number, total: number, entry: CaseSummary) {
    const { referral, late } = received;
    return html`
      <section>
        <h3>${words.referral(total - index, total)}</h3>
        <p class="facts">
          ${late ? html`<span class="badge mark">${words.late}</span>` : nothing}
          ${!late && total > 1 && index === 0 ? html`<span class="badge fresh">${words.latest}</span>` : nothing}
          ${referral.supersedes ? html`<span class="badge mark">${words.superseding}</span>` : nothing}
          <span>${strings.row.reference} <b class="reference">${received.reference}</b></span>
          <span>
            ${words.receivedAt} <time datetime=${received.received_at}>${formatFullTime(received.received_at)}</time>
          </span>
        </p>
        ${groupsOf(referral, this.labels, entry.unverified_officer).map((group) => this.#renderGroup(group))}
      </section>
    `;
  }

  #renderGroup({ title, rows }: Group) {
    return html`
      <h4>${title}</h4>
      <dl>
        ${rows.map(
          (row) => html`
            <div>
              <dt>${row.question}</dt>
              <dd class=${row.tone ?? nothing}>${this.#renderAnswer(row)}</dd>
            </div>
          `,
        )}
      </dl>
    `;
  }

  #renderAnswer({ answer, href }: Row) {
    if (!href) return answer;
    return html`<a href=${href} target="_blank" rel="noopener noreferrer">${answer}</a> (${words.newWindow})`;
  }

  #renderHistory(history: readonly HistoryEntry[]) {
    return html`
      <section>
        <h3>${words.history}</h3>
        ${
          history.length
            ? html`<ol>
                ${history.map(
                  (line) => html`
                    <li>
                      <b>${strings.state[line.state]}</b>
                      <time datetime=${line.at}>${formatFullTime(line.at)}</time>
                      ${line.actor ? html`<span>${line.actor}</span>` : nothing}
                      ${line.reason ? html`<p>${words.historyText(line.reason)}</p>` : nothing}
                      ${line.next ? html`<p>${words.historyNext}: ${words.historyText(line.next)}</p>` : nothing}
                      ${line.by ? html`<p>${words.historyBy(formatDay(line.by))}</p>` : nothing}
                    </li>
                  `,
                )}
              </ol>`
            : html`<p class="absent">${words.noHistory}</p>`
        }
      </section>
    `;
  }

  #onPrint = (): void => window.print();
}
