import { html, nothing, type TemplateResult } from 'lit';
import { icon, ICONS } from '../../shared/icons.ts';
import { minutesOf, type StatusContext } from './context.ts';

/** Nobody knows whether what was tried has worked: why, and what is safe to do. Takes the focus. */
export function failedView({ strings, inquiry }: StatusContext): TemplateResult | typeof nothing {
  const { failed } = inquiry;
  if (!failed) return nothing;
  const { failed: words, reasons, refused } = strings;
  const { deed, reason, retry_after_ms } = failed;
  const why =
    reason === 'not-now'
      ? words['not-now']
      : reason === 'busy'
        ? refused.busy(minutesOf(retry_after_ms))
        : (reasons[reason] ?? '');
  const then = reason === 'not-now' ? '' : deed === 'refresh' ? words.stale : words.again;
  return html`<div
    id="failed"
    class="summary stack tight"
    part="error-summary"
    role="group"
    aria-labelledby="failed-title"
    tabindex="-1"
  >
    <p id="failed-title" class="error">${icon(ICONS.alert)}<span>${words.title}</span></p>
    <p>${why} ${then}</p>
  </div>`;
}
