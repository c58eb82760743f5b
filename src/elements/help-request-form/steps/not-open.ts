import { html, type TemplateResult } from 'lit';
import type { Intake } from '../../../controllers/intake.ts';
import type { Strings } from '../../../strings/ko.ts';

/** What stands in the form's place while it cannot be filled in. The page's own fallback stays with it. */
export function notOpenStep(
  intake: Exclude<Intake, { name: 'open' }>,
  strings: Strings,
  retry: () => void,
): TemplateResult {
  const words = strings.start;
  switch (intake.name) {
    case 'closed':
      return html`<p class="quiet" part="notice">${intake.notice || words.closed}</p>
        <slot></slot>`;
    case 'read-only':
      return html`<p class="quiet" part="notice">${words.readOnly}</p>
        <slot></slot>`;
    case 'elsewhere':
      return html`<p>${words.elsewhere}</p>
        <p><a href=${intake.href} target="_blank" rel="noopener">${words.open}</a></p>`;
    case 'error':
      return html`<p class="quiet" part="notice">${words.error}</p>
        <div><button type="button" class="primary" @click=${retry}>${words.retry}</button></div>
        <slot></slot>`;
    default:
      return html`<p class="hint">${words.loading}</p>`;
  }
}
