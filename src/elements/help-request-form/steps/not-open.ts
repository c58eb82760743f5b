import { html, nothing, type TemplateResult } from 'lit';
import type { Intake } from '../../../controllers/intake.ts';
import type { Strings } from '../../../strings/ko.ts';

/** What stands in the form's place while it cannot be filled in. The page's own fallback stays with it. */
export function notOpenStep(
  intake: Exclude<Intake, { name: 'open' }>,
  strings: Strings,
  retry: () => void,
): TemplateResult {
  const { name } = intake;
  const words = strings.start;
  if (name === 'elsewhere')
    return html`<a part="notice" href=${intake.href} target="_blank" rel="noopener">${words.open}</a>`;
  if (name === 'pending') return html`<p class="hint">${words.loading}</p>`;
  // Without an API to ask, the form is as if none had answered.
  const notice = name === 'closed' ? intake.notice || words.closed : name === 'read-only' && words.readOnly;
  return html`<p class="quiet" part="notice">${notice || words.error}</p>
    ${notice ? nothing : html`<div><button type="button" class="primary" @click=${retry}>${words.retry}</button></div>`}
    <slot></slot>`;
}
