import { html, nothing, type TemplateResult } from 'lit';
import { forbidsContact } from './contact.ts';
import { formatFullTime } from './format.ts';
import { groupsOf } from './groups.ts';
import type { Labels } from './labels.ts';
import type { Group, Row } from './rows.ts';
import { isKept, ordered } from './current-referral.ts';
import { strings } from './strings.ts';
import { caseWords } from './strings-case.ts';
import type { CaseDetail, ReceivedReferral } from './types-case.ts';

const words = strings.view;

function renderAnswer({ answer, href }: Row) {
  if (typeof answer !== 'string')
    return html`<ul>
      ${answer.map((line) => html`<li>${line}</li>`)}
    </ul>`;
  if (!href) return answer;
  if (href.startsWith('tel:')) return html`<a class="phone" href=${href}>${answer}</a>`;
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${answer}</a> (${words.newWindow})`;
}

const renderGroup = ({ title, remark, rows }: Group): TemplateResult => html`
  <h4>${title}</h4>
  ${remark ? html`<p class="remark">${remark}</p>` : nothing}
  <dl>
    ${rows.map(
      (row) => html`
        <div>
          <dt>${row.question}</dt>
          <dd class=${row.tone ?? nothing}>${renderAnswer(row)}</dd>
        </div>
      `,
    )}
  </dl>
`;

function renderGroups(received: ReceivedReferral, current: boolean, detail: CaseDetail, labels: Labels) {
  if (!isKept(received)) return html`<p class="absent">${caseWords.referral.erased}</p>`;
  const { case: entry, referrals } = detail;
  const groups = groupsOf(received, {
    labels,
    level: current ? entry.level : null,
    child: entry.child,
    forbidden:
      entry.do_not_contact || referrals.filter(isKept).some(({ referral }) => forbidsContact(referral.subject)),
  });
  return groups.map(renderGroup);
}

const mark = (text: string): TemplateResult => html`<span class="badge mark">${text}</span>`;

function renderReferral(received: ReceivedReferral, index: number, detail: CaseDetail, labels: Labels) {
  const { late, withdrawn_at, joined_at, referral } = received;
  const total = detail.referrals.length;
  return html`
    <section>
      <h3>${words.referral(total - index, total)}</h3>
      <p class="facts">
        ${late ? mark(words.late) : nothing}
        ${!late && total > 1 && index === 0 ? html`<span class="badge fresh">${words.latest}</span>` : nothing}
        ${referral?.supersedes ? mark(words.superseding) : nothing}
        ${withdrawn_at ? mark(caseWords.referral.withdrawn(formatFullTime(withdrawn_at))) : nothing}
        ${joined_at ? mark(caseWords.referral.joined(formatFullTime(joined_at))) : nothing}
        <span>${strings.row.reference} <b class="reference">${received.reference}</b></span>
        <span>
          ${words.receivedAt} <time datetime=${received.received_at}>${formatFullTime(received.received_at)}</time>
        </span>
      </p>
      ${renderGroups(received, index === 0, detail, labels)}
    </section>
  `;
}

/** Everything that was typed, the referral that counts first. */
export const caseReferrals = (detail: CaseDetail, labels: Labels): TemplateResult[] =>
  ordered(detail).map((received, index) => renderReferral(received, index, detail, labels));
