import { html, nothing, type TemplateResult } from 'lit';
import { chosenPath, fieldsOf, GROUPS } from '../../../domain/fields.ts';
import type { StepContext } from './context.ts';
import { errorSummary } from './error-summary.ts';
import { groupStep } from './group.ts';
import { recipientTemplate } from './recipient.ts';

export interface WriteActions {
  readonly input: (event: Event) => void;
  readonly change: (event: Event) => void;
  readonly review: (event: Event) => void;
  readonly changePath: () => void;
  /** Moves focus to a field. */
  readonly go: (field: string) => void;
}

/** The questions, group by group; who reads the answers stands before the first. */
export function writeStep(context: StepContext, actions: WriteActions): TemplateResult {
  const { strings, definition, answers } = context;
  const fields = fieldsOf(definition, answers);
  return html`<form
    class="stack wide"
    novalidate
    autocomplete="off"
    @submit=${actions.review}
    @input=${actions.input}
    @change=${actions.change}
  >
    <div class="row between">
      <p id="view-title" tabindex="-1">
        ${strings.form.who}
        <strong>${chosenPath(answers) === 'self' ? strings.form.self : strings.form.neighbour}</strong>
      </p>
      <button type="button" class="link" @click=${actions.changePath}>${strings.form.changePath}</button>
    </div>
    ${errorSummary(context, actions.go)} ${recipientTemplate(context)}
    ${GROUPS.map((group) => {
      const asked = fields.filter((field) => field.group === group);
      return asked.length || group === 'consents' ? groupStep(group, asked, context) : nothing;
    })}
    <button type="submit" class="primary">${strings.form.review}</button>
  </form>`;
}
