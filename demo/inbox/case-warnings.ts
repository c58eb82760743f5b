import { html, nothing, type TemplateResult } from 'lit';
import { forbidsContact } from './contact.ts';
import { caseHref } from './route.ts';
import { strings } from './strings.ts';
import { isKept } from './current-referral.ts';
import { caseWords } from './strings-case.ts';
import type { CaseDetail } from './types-case.ts';

const words = strings.view;

const stop = (title: string, text: string): TemplateResult =>
  html`<div class="stop">
    <strong>${title}</strong>
    <p>${text}</p>
  </div>`;

const notice = (title: string, text: string): TemplateResult =>
  html`<div class="notice">
    <strong>${title}</strong>
    <p>${text}</p>
  </div>`;

const when = (holds: unknown, warning: () => TemplateResult) => (holds ? warning() : nothing);

/**
 * What must not be overlooked, above everything else of a case. What any of
 * its referrals warned of counts, replaced ones too. `nameOf` gives the words
 * of the link to another case.
 */
export function caseWarnings({ case: entry, referrals }: CaseDetail, nameOf: (id: string) => string): TemplateResult {
  const subjects = referrals.filter(isKept).map(({ referral }) => referral.subject);
  const forbidding = subjects.filter(forbidsContact);
  const byThemselves = forbidding.some(({ relation }) => relation === 'self');
  const forbidden = forbidding.length > 0 || entry.do_not_contact;
  const safeTimes = forbidden ? undefined : subjects.find(({ contact }) => contact?.safe_times)?.contact?.safe_times;
  return html`
    ${when(entry.erased, () => notice(caseWords.status.erased, caseWords.status.erasedWhy))}
    ${when(entry.withdrawn && entry.state !== 'closed', () =>
      notice(caseWords.status.withdrawn, caseWords.status.withdrawnWhy),
    )}
    ${when(forbidden, () =>
      byThemselves ? stop(words.doNotContact, words.doNotContactWhy) : stop(words.careful, words.carefulWhy),
    )}
    ${when(entry.child, () => notice(words.child, words.childWhy))}
    ${safeTimes ? notice(words.safeTimes, safeTimes) : nothing}
    ${when(
      subjects.some(({ aware }) => aware === 'no'),
      () => notice(words.unaware, words.unawareWhy),
    )}
    ${when(entry.unverified_officer, () => notice(strings.row.unverified, words.unverified))}
    ${when(
      entry.likely_duplicates.length,
      () =>
        html`<div class="notice">
          <strong>${words.duplicates}</strong>
          <ul>
            ${entry.likely_duplicates.map((id) => html`<li><a href=${caseHref(id)}>${nameOf(id)}</a></li>`)}
          </ul>
        </div>`,
    )}
  `;
}
