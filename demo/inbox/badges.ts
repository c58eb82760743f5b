import { html, nothing } from 'lit';
import { list } from './strings-list.ts';
import { strings } from './strings.ts';
import type { CaseSummary } from './types.ts';

const words = strings.row;

/** How pressing a case is. */
export const urgencyBadge = ({ urgency }: CaseSummary) =>
  html`<span class="badge" data-urgency=${urgency}>${strings.urgency[urgency]}</span>`;

/** What has to be minded before anybody acts on a case. */
export const careBadges = ({ do_not_contact, child, unverified_officer }: CaseSummary) => html`
  ${do_not_contact ? html`<span class="badge danger">${words.doNotContact}</span>` : nothing}
  ${child ? html`<span class="badge warning">${words.child}</span>` : nothing}
  ${unverified_officer ? html`<span class="badge mark">${words.unverified}</span>` : nothing}
`;

/** That a date which was promised has passed. */
export const dueBadge = ({ overdue }: CaseSummary) =>
  overdue ? html`<span class="badge overdue">${list.row.overdue}</span>` : nothing;

/** What others did about a case: a partner, whoever sent it, the end of its keeping. */
export const progressBadges = ({ recommendation, withdrawn, erased }: CaseSummary) => html`
  ${recommendation ? html`<span class="badge mark">${list.recommendation[recommendation]}</span>` : nothing}
  ${withdrawn ? html`<span class="badge warning">${list.row.withdrawn}</span>` : nothing}
  ${erased ? html`<span class="badge mark">${list.row.erased}</span>` : nothing}
`;
