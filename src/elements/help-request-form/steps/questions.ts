import { html, nothing, type TemplateResult } from 'lit';
import { one } from '../../../domain/answers.ts';
import { fieldsOf, questionField, type Field, type Group } from '../../../domain/fields.ts';
import { stepAfter } from '../../../domain/flow.ts';
import { consenting } from '../../../domain/path.ts';
import type { FormDefinition } from '../../../schemas/form-definition.ts';
import { queryOf } from '../../../controllers/draft.ts';
import { lifelinesTemplate } from '../../shared/emergency.ts';
import { fieldTemplate } from '../../shared/field.ts';
import { searchField } from '../../shared/search-field.ts';
import { consentsTemplate } from './consents.ts';
import { viewOf, type StepContext } from './context.ts';
import { errorSummary } from './error-summary.ts';
import { stepHead, stepNav } from './frame.ts';
import { recipientTemplate } from './recipient.ts';

export interface QuestionActions {
  readonly input: (event: Event) => void;
  readonly change: (event: Event) => void;
  readonly next: (event: Event) => void;
  readonly back: () => void;
  /** Moves focus to a field. */
  readonly go: (field: string) => void;
}

/** One group of questions, with the way back and on. Who reads the answers stands before the first of them. */
export function questionsStep(group: Group, context: StepContext, actions: QuestionActions): TemplateResult {
  const { strings, definition, answers } = context;
  const fields = fieldsOf(definition, answers).filter((field) => field.group === group);
  const last = stepAfter(group, definition, answers, context.mending) === 'review';
  const child = group === 'person' && consenting(answers).child;
  const skippable = group !== 'needs' && fields.every(({ required }) => !required);
  return html`<form
    class="stack"
    part="group ${group}"
    novalidate
    autocomplete="off"
    @submit=${actions.next}
    @input=${actions.input}
    @compositionend=${actions.input}
    @change=${actions.change}
  >
    ${stepHead(group, context)} ${errorSummary(context, actions.go)}
    ${group === 'needs' ? recipientTemplate(context) : nothing}
    ${notesOf(group, context).map((note) => html`<p class="quiet">${note}</p>`)}
    ${child ? lifelinesTemplate(['112', '1388'], strings) : nothing}
    ${skippable ? html`<p class="hint">${strings.form.skip}</p>` : nothing}
    <div class="stack wide">
      ${group === 'consents' ? consentsTemplate(context) : slotsOf(fields, definition).map((field) => (field ? questionTemplate(field, context) : nothing))}
    </div>
    ${stepNav(
      context,
      actions.back,
      html`<button type="submit" class="primary">${last ? strings.form.review : strings.form.next}</button>`,
    )}
  </form>`;
}

function questionTemplate(field: Field, context: StepContext): TemplateResult {
  const view = viewOf(field, context);
  return field.kind === 'search'
    ? searchField(view, one(context.answers, queryOf(field.name)), context.strings)
    : fieldTemplate(view);
}

/** The city's own questions each in a place of its own, shown or not: no control is taken over for another question. */
const slotsOf = (fields: readonly Field[], { questions = [] }: FormDefinition): (Field | undefined)[] => {
  const own = questions.map(({ id }) => questionField(id));
  return [
    ...fields.filter(({ name }) => !own.includes(name)),
    ...own.map((name) => fields.find((field) => field.name === name)),
  ];
};

/** Words that belong to a group as a whole, under its heading. */
function notesOf(group: Group, { answers, strings }: StepContext): string[] {
  const { path, child, anonymous } = consenting(answers);
  if (group === 'person') {
    if (child) return [strings.childNote];
    return path === 'neighbour' ? [strings.neighbourNote] : path === 'officer' ? [strings.officerNote] : [];
  }
  if (group !== 'contact') return [];
  if (path === 'neighbour') return anonymous ? [] : [strings.hearsNote];
  return one(answers, 'preferred') === 'none' ? [strings.noContactNote] : [];
}
