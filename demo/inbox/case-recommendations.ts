import { html, nothing, type TemplateResult } from 'lit';
import { formatDay, formatFullTime } from './format.ts';
import { caseWords } from './strings-case.ts';
import type { CaseDetail, Recommendation } from './types-case.ts';

const words = caseWords.recommendation;

/** Whether a link opens nothing any more. */
export const hasEnded = (decision: Recommendation['decision']): boolean =>
  decision === 'declined' || decision === 'recalled';

const dated = (at: string, text: string): TemplateResult => html`<time datetime=${at}>${text}</time>`;

function renderAnswer({ decision, decided_at, opened_at, expires_on }: Recommendation) {
  if (decision !== null) {
    return decided_at ? html`<p>${dated(decided_at, words.decided(formatFullTime(decided_at)))}</p>` : nothing;
  }
  return html`
    <p>${opened_at ? dated(opened_at, words.opened(formatFullTime(opened_at))) : words.unopened}</p>
    <p>${words.until(formatDay(expires_on))}</p>
  `;
}

/**
 * Which partners were asked and what they said, newest first. `actions` gives
 * what can be done about one.
 */
export function caseRecommendations(
  { recommendations }: CaseDetail,
  actions: (recommendation: Recommendation) => unknown,
): TemplateResult | typeof nothing {
  if (!recommendations.length) return nothing;
  return html`
    <section aria-labelledby="recommendations">
      <h3 id="recommendations">${words.heading}</h3>
      <ul class="asked">
        ${recommendations
          .toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at))
          .map(
            (one) => html`
              <li>
                <p>
                  <b>${one.partner.name}</b>
                  <span class="badge ${one.decision === null ? 'fresh' : 'mark'}">
                    ${one.decision === null ? words.waiting : words.decision[one.decision]}
                  </span>
                </p>
                <p class="facts">
                  <span>${words.askedAt} ${dated(one.created_at, formatFullTime(one.created_at))}</span>
                  <span>${words.consent(one.consent)}</span>
                </p>
                ${renderAnswer(one)} ${one.reason ? html`<p class="note">${one.reason}</p>` : nothing} ${actions(one)}
              </li>
            `,
          )}
      </ul>
    </section>
  `;
}
