import { html, type TemplateResult } from 'lit';
import { lifelinesTemplate } from '../../shared/emergency.ts';
import { viewTitle } from '../../shared/view-title.ts';
import type { StepContext } from './context.ts';
import { ICONS } from '../../shared/icons.ts';

/** A life is in danger: calling is the thing to do; writing on stays possible. */
export function dangerStep(context: StepContext, back: () => void, goOn: () => void): TemplateResult {
  const { danger, form } = context.strings;
  return html`<section class="toned danger stack" part="danger" aria-labelledby="view-title">
      ${viewTitle(context.headingLevel + 1, danger.title, ICONS.alert)}
      <p>${danger.text}</p>
      ${lifelinesTemplate(['119', '112', '109'], context.strings)}
    </section>
    <div class="row">
      <button type="button" @click=${goOn}>${danger.goOn}</button>
      <button type="button" @click=${back}>${form.back}</button>
    </div>`;
}
