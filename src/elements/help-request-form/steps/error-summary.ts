import { html, nothing, type TemplateResult } from 'lit';
import { icon, ICONS } from '../../shared/icons.ts';
import { controlId } from '../../shared/field.ts';
import { errorFor, labelFor, type StepContext } from './context.ts';

/** What is to be mended, above the form; takes focus, and leads to each field. */
export function errorSummary(context: StepContext, go: (field: string) => void): TemplateResult | typeof nothing {
  const { issues, strings } = context;
  if (!issues.length) return nothing;
  return html`<div
    id="summary"
    class="summary stack tight"
    part="error-summary"
    role="group"
    aria-labelledby="summary-title"
    tabindex="-1"
  >
    <p id="summary-title" class="error">${icon(ICONS.alert)}<span>${strings.errors.title(issues.length)}</span></p>
    <ul>
      ${issues.map(({ field }) => {
        const { label, lang } = labelFor(field, context);
        return html`<li>
          <a
            href="#${controlId(field)}"
            @click=${(event: Event) => {
              event.preventDefault();
              go(field);
            }}
            ><span lang=${lang ?? nothing}>${label}</span>: ${errorFor(field, context)}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;
}
