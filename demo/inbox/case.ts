import { html, LitElement, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { urgencyBadge } from './badges.ts';
import { caseWarnings } from './case-warnings.ts';
import { forbidsContact } from './contact.ts';
import { formatDay, formatFullTime } from './format.ts';
import { groupsOf } from './groups.ts';
import { Labels } from './labels.ts';
import type { Group, Row } from './rows.ts';
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
          ${urgencyBadge(entry)}
          <span class="badge mark">${strings.state[entry.state]}</span>
          ${entry.level ? html`<span class="badge mark">${strings.row.level}: ${entry.level.label}</span>` : nothing}
        </p>
        <h2 tabindex="-1">${strings.caseName(entry.district?.name, entry.relation)}</h2>
        <p class="facts">
          <span>${strings.row.reference} <b class="reference">${entry.reference}</b></span>
          <time datetime=${entry.received_at}>${formatFullTime(entry.received_at)}</time>
        </p>
      </header>
      ${caseWarnings(detail, (id) => this.#nameOf(id))}
      ${ordered.map((received, index) => this.#renderReferral(received, index, detail))} ${this.#renderHistory(history)}
      <button class="secondary" @click=${this.#onPrint}>${words.print}</button>
    `;
  }

  #nameOf(id: string): string {
    return words.openDuplicate(this.cases.find((entry) => entry.id === id)?.reference ?? id);
  }

  #renderReferral(received: ReceivedReferral, index: number, { case: entry, referrals }: CaseDetail) {
    const { referral, late } = received;
    const total = referrals.length;
    const current = index === 0;
    const groups = groupsOf(received, {
      labels: this.labels,
      level: current ? entry.level : null,
      child: entry.child,
      forbidden: entry.do_not_contact || referrals.some((other) => forbidsContact(other.referral.subject)),
    });
    return html`
      <section>
        <h3>${words.referral(total - index, total)}</h3>
        <p class="facts">
          ${late ? html`<span class="badge mark">${words.late}</span>` : nothing}
          ${!late && total > 1 && current ? html`<span class="badge fresh">${words.latest}</span>` : nothing}
          ${referral.supersedes ? html`<span class="badge mark">${words.superseding}</span>` : nothing}
          <span>${strings.row.reference} <b class="reference">${received.reference}</b></span>
          <span>
            ${words.receivedAt} <time datetime=${received.received_at}>${formatFullTime(received.received_at)}</time>
          </span>
        </p>
        ${groups.map((group) => this.#renderGroup(group))}
      </section>
    `;
  }

  #renderGroup({ title, remark, rows }: Group) {
    return html`
      <h4>${title}</h4>
      ${remark ? html`<p class="remark">${remark}</p>` : nothing}
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
    if (typeof answer !== 'string')
      return html`<ul>
        ${answer.map((line) => html`<li>${line}</li>`)}
      </ul>`;
    if (!href) return answer;
    if (href.startsWith('tel:')) return html`<a class="phone" href=${href}>${answer}</a>`;
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
