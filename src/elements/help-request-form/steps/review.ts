import { html, nothing, type TemplateResult } from 'lit';
import { many, one } from '../../../domain/answers.ts';
import { GROUPS, type Field, type Group } from '../../../domain/fields.ts';
import { choicesFor, labelFor, type StepContext } from './context.ts';

/** An answer in words, as the case worker will read it. */
function answerOf({ name, kind }: Field, context: StepContext): string {
  const { answers, strings } = context;
  const value = one(answers, name);
  if (kind === 'consent') return value ? strings.form.agreed : strings.form.notAgreed;
  if (kind === 'tick') return value === 'yes' ? strings.choices['aware']?.['yes'] ?? value : strings.form.notAnswered;
  const chosen = kind === 'many' ? many(answers, name) : [value];
  if (kind === 'one' || kind === 'list' || kind === 'many') {
    const choices = choicesFor(name, context).filter(({ id }) => chosen.includes(id));
    return choices.map(({ label }) => label).join(', ') || strings.form.notAnswered;
  }
  return value || strings.form.notAnswered;
}

/** Everything that will be sent, question by question; `edit` is absent while nothing may change. */
export function reviewList(fields: readonly Field[], context: StepContext, edit?: (group: Group) => void): TemplateResult {
  const { strings } = context;
  return html`${GROUPS.map((group) => {
    const asked = fields.filter((field) => field.group === group);
    if (!asked.length) return nothing;
    return html`<section class="review-group" part="review-group">
      <div class="row between">
        <div class="heading" role="heading" aria-level=${context.headingLevel + 1}>${strings.groups[group]}</div>
        ${edit
          ? html`<button type="button" class="link" aria-label="${strings.form.edit}: ${strings.groups[group]}" @click=${() => edit(group)}>
              ${strings.form.edit}
            </button>`
          : nothing}
      </div>
      <dl class="facts">
        ${asked.map((field) => {
          const { label, lang } = labelFor(field.name, context);
          return html`<dt class="hint" lang=${lang ?? nothing}>${label}</dt>
            <dd class="typed">${answerOf(field, context)}</dd>`;
        })}
      </dl>
    </section>`;
  })}`;
}
