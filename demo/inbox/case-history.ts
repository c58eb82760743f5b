import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatFullTime } from './format.ts';
import { caseHref } from './route.ts';
import { strings } from './strings.ts';
import { caseWords } from './strings-case.ts';
import type { CaseDetail, HistoryRow } from './types-case.ts';

const words = caseWords.history;

/** What is told besides: the words for ids that rows carry. */
export interface HistoryWords {
  partner: (id: string) => string;
  /** The reference of another case; undefined where it is not known, or has none left. */
  reference: (id: string) => string | undefined;
}

function titleOf({ kind, state, detail }: HistoryRow): string {
  if (detail?.way) return (detail.reached ? words.reached : words.tried)[detail.way];
  return kind === 'moved' ? words.moved(strings.state[state]) : words.kind[kind];
}

const whoOf = ({ account_name, actor }: HistoryRow): string => [account_name, actor].filter(Boolean).join(' · ');

function renderDetail({ detail, actor }: HistoryRow, { partner, reference }: HistoryWords) {
  if (!detail) return nothing;
  const { name, partner_id, case_id, helped, outcome, amount_krw } = detail;
  return html`
    ${name ? html`<p>${words.assigned(name)}</p>` : nothing}
    ${partner_id && partner(partner_id) !== actor ? html`<p>${partner(partner_id)}</p>` : nothing}
    ${outcome ? html`<p>${words.outcome(caseWords.outcome[outcome])}</p>` : nothing}
    ${amount_krw ? html`<p>${words.amount(caseWords.won(amount_krw))}</p>` : nothing}
    ${helped ? html`<p>${caseWords.status.helpedWords[helped]}</p>` : nothing}
    ${case_id ? html`<p><a href=${caseHref(case_id)}>${words.other(reference(case_id))}</a></p>` : nothing}
  `;
}

function renderRow(row: HistoryRow, about: HistoryWords) {
  const who = whoOf(row);
  return html`
    <li>
      <b>${titleOf(row)}</b>
      <time datetime=${row.at}>${formatFullTime(row.at)}</time>
      ${who ? html`<span class="who">${who}</span>` : nothing} ${renderDetail(row, about)}
      ${
        row.reason
          ? html`<div class="said">
              <span class="audience" data-audience="sender">${words.reason}</span>
              <p>${words.text(row.reason)}</p>
            </div>`
          : nothing
      }
      ${
        row.note
          ? html`<div class="said">
              <span class="audience" data-audience="colleagues">${words.note}</span>
              <p>${row.note}</p>
            </div>`
          : nothing
      }
      ${
        row.next
          ? html`<p class="facts">${words.next(words.text(row.next), row.by ? formatDay(row.by) : undefined)}</p>`
          : nothing
      }
    </li>
  `;
}

/** Rows of a history, newest first. */
export const historyRows = (rows: readonly HistoryRow[], about: HistoryWords): TemplateResult =>
  html`<ol class="history">
    ${rows.toSorted((a, b) => b.seq - a.seq).map((row) => renderRow(row, about))}
  </ol>`;

/** What was done with a case, by whom. */
export const caseHistory = ({ history }: CaseDetail, about: HistoryWords): TemplateResult => html`
  <section aria-labelledby="history">
    <h3 id="history">${words.heading} <small>${words.order}</small></h3>
    ${history.length ? historyRows(history, about) : html`<p class="absent">${words.none}</p>`}
  </section>
`;
