import { html, nothing, type TemplateResult } from 'lit';
import type { Field, Group } from '../../../domain/fields.ts';
import { one } from '../../../domain/answers.ts';
import { fieldTemplate } from '../../shared/field.ts';
import { consentsTemplate } from './consents.ts';
import { viewOf, type StepContext } from './context.ts';

/** A word that belongs to a group as a whole, under its heading. */
function noteOf(group: Group, { answers, strings }: StepContext): string | undefined {
  if (group === 'person' && one(answers, 'path') === 'neighbour') return strings.neighbourNote;
  if (group === 'contact' && one(answers, 'preferred') === 'none') return strings.noContactNote;
  return undefined;
}

/** One group of questions: its heading, and its fields in order. */
export function groupStep(group: Group, fields: readonly Field[], context: StepContext): TemplateResult {
  const note = noteOf(group, context);
  return html`<section class="stack" part="group ${group}">
    <div class="heading" role="heading" aria-level=${context.headingLevel + 1}>${context.strings.groups[group]}</div>
    ${note ? html`<p class="quiet">${note}</p>` : nothing}
    ${group === 'consents' ? consentsTemplate(context) : fields.map((field) => fieldTemplate(viewOf(field, context)))}
  </section>`;
}
