import { html, nothing, type TemplateResult } from 'lit';
import { many, one } from '../../../domain/answers.ts';
import { fieldsOf, GROUPS, type Field, type Group } from '../../../domain/fields.ts';
import { sentAnswers } from '../../../domain/sent.ts';
import type { Problem } from '../../../schemas/problem.ts';
import type { Strings } from '../../../strings/ko.ts';
import { choicesFor, labelFor, titleOf, type StepContext } from './context.ts';
import { stepHead, stepNav } from './frame.ts';

/** An answer in words, as the case worker will read it. */
function answerOf({ name, kind }: Field, context: StepContext): string {
  const { answers, strings } = context;
  const value = one(answers, name);
  if (kind === 'consent') return value ? strings.form.agreed : strings.form.notAgreed;
  if (kind === 'tick') return value ? strings.form.yes : strings.form.no;
  const chosen = kind === 'many' ? many(answers, name) : [value];
  if (kind === 'one' || kind === 'list' || kind === 'many' || kind === 'search') {
    const choices = choicesFor(name, context).filter(({ id }) => chosen.includes(id));
    return choices.map(({ label }) => label).join(', ') || strings.form.notAnswered;
  }
  return value || strings.form.notAnswered;
}

/** Everything that will be sent, question by question; `edit` is absent while nothing may change. */
export function reviewList(context: StepContext, edit?: (group: Group) => void): TemplateResult {
  const { strings, definition, answers, headingLevel, program } = context;
  const fields = fieldsOf(definition, answers);
  // What is left out for want of a consent is not shown as sent either.
  const sent = { ...context, answers: sentAnswers(definition, answers) };
  return html`${GROUPS.map((group) => {
    const asked = fields.filter((field) => field.group === group);
    if (!asked.length) return nothing;
    const title = titleOf(group, context);
    return html`<section class="review-group" part="review-group">
      <div class="row between">
        <div class="heading" role="heading" aria-level=${headingLevel + 2}>${title}</div>
        ${
          edit
            ? html`<button
                type="button"
                class="link"
                aria-label="${strings.form.edit}: ${title}"
                @click=${() => edit(group)}
              >
                ${strings.form.edit}
              </button>`
            : nothing
        }
      </div>
      <dl class="facts">
        ${asked.map((field) => {
          const { label, lang } = labelFor(field.name, context);
          return html`<dt class="hint" lang=${lang ?? nothing}>${label}</dt>
            <dd class="typed">${answerOf(field, sent)}</dd>`;
        })}
        ${
          group === 'needs' && program
            ? html`<dt class="hint">${strings.fields['program']}</dt>
                <dd>${program}</dd>`
            : nothing
        }
      </dl>
    </section>`;
  })}`;
}

export interface ReviewActions {
  readonly edit: (group: Group) => void;
  readonly back: () => void;
  readonly send: () => void;
}

/** The last look before sending; `problem` where the API has just refused the whole. */
export function reviewStep(
  context: StepContext,
  sending: boolean,
  problem: Problem | undefined,
  actions: ReviewActions,
): TemplateResult {
  const { form } = context.strings;
  return html`<section class="stack" part="review" aria-labelledby="view-title">
    ${stepHead('review', context)} ${problem ? refusal(problem, context.strings) : html`<p>${form.reviewHint}</p>`}
    ${reviewList(context, sending ? undefined : actions.edit)}
    ${stepNav(
      context,
      actions.back,
      html`<button type="button" class="primary" aria-disabled=${sending} @click=${actions.send}>
        ${sending ? form.sending : form.send}
      </button>`,
    )}
  </section>`;
}

const refusal = ({ status }: Problem, { refused }: Strings): TemplateResult =>
  html`<div class="summary stack tight" part="error-summary">
    <p class="error">${refused.title}</p>
    <p>${refused.text} ${status ? refused.status(status) : nothing}</p>
  </div>`;
