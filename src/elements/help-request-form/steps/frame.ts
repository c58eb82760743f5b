import { html, type TemplateResult } from 'lit';
import { stepsOf, type Step } from '../../../domain/flow.ts';
import { viewTitle } from '../../shared/view-title.ts';
import { titleOf, type StepContext } from './context.ts';

/** The name of a step, and how far it is. */
export function stepHead(step: Exclude<Step, 'danger'>, context: StepContext): TemplateResult {
  const { strings, definition, answers, headingLevel } = context;
  // The stop where a life is in danger is no question, so that it does not count.
  const steps = stepsOf(definition, answers).filter((each) => each !== 'danger');
  const now = steps.indexOf(step) + 1;
  return html`<div class="stack tight">
    ${viewTitle(headingLevel + 1, titleOf(step, context))}
    <p class="hint">${strings.form.step(now, steps.length)}</p>
    <progress value=${now} max=${steps.length} aria-hidden="true"></progress>
  </div>`;
}

/** Back and on, in the same place in every step. */
export const stepNav = ({ strings }: StepContext, back: () => void, on: TemplateResult): TemplateResult =>
  html`<div class="row">${on}<button type="button" @click=${back}>${strings.form.back}</button></div>`;
