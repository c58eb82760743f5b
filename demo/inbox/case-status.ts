import { html, nothing, type TemplateResult } from 'lit';
import { casePath } from './case-path.ts';
import { formatDay } from './format.ts';
import { strings } from './strings.ts';
import { caseWords } from './strings-case.ts';
import type { CaseDetail } from './types-case.ts';

const words = caseWords.status;

const fact = (name: string, value: string | undefined) =>
  value
    ? html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

function renderDue({ case: { state, due_by, overdue } }: CaseDetail) {
  if (state === 'closed') return nothing;
  const [what, by] = [caseWords.step[state], formatDay(due_by)];
  return overdue
    ? html`<p class="due overdue">${words.overdue(what, by)}</p>`
    : html`<p class="due">${words.next(what, by)}</p>`;
}

/** Where a case stands, what is due, whose it is, and what whoever asked said about it. */
export function caseStatus(detail: CaseDetail): TemplateResult {
  const { case: entry } = detail;
  const open = entry.state !== 'closed';
  return html`
    <section class="status" aria-labelledby="state">
      <h3 id="state" tabindex="-1">${words.heading(strings.state[entry.state])}</h3>
      ${renderDue(detail)} ${casePath(detail)}
      <dl>
        ${fact(words.assignee, entry.assignee?.name ?? (open ? words.nobody : undefined))}
        ${fact(words.outcome, entry.outcome ? caseWords.outcome[entry.outcome] : undefined)}
        ${fact(words.helped, entry.helped ? words.helpedWords[entry.helped] : undefined)}
        ${fact(words.eraseOn, entry.erase_on && !entry.erased ? formatDay(entry.erase_on) : undefined)}
      </dl>
    </section>
  `;
}
