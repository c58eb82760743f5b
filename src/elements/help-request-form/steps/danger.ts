import { html, type TemplateResult } from 'lit';
import { lifelinesTemplate } from '../../shared/emergency.ts';
import type { StepContext } from './context.ts';

/** A life is in danger: calling is the thing to do; writing on stays possible. */
export function dangerStep(context: StepContext, back: () => void, goOn: () => void): TemplateResult {
  const { danger, form } = context.strings;
  return html`<section class="danger stack" part="danger" aria-labelledby="view-title">
      <div id="view-title" class="title" role="heading" aria-level=${context.headingLevel + 1} tabindex="-1">
        ${danger.title}
      </div>
      <p>${danger.text}</p>
      ${lifelinesTemplate(['119', '112', '109'], context.strings)}
    </section>
    <div class="row">
      <button type="button" @click=${goOn}>${danger.goOn}</button>
      <button type="button" @click=${back}>${form.back}</button>
    </div>`;
}
