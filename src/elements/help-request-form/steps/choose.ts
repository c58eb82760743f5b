import { html, type TemplateResult } from 'lit';
import type { Strings } from '../../../strings/ko.ts';
import { peopleIcon, personIcon } from '../../shared/icons.ts';

/** The first view: who needs help, as two large choices. */
export function chooseStep(strings: Strings, choose: (path: 'self' | 'neighbour') => void): TemplateResult {
  const tile = (path: 'self' | 'neighbour', icon: TemplateResult, label: string, hint: string) =>
    html`<button type="button" class="choice" @click=${() => choose(path)}>
      ${icon}<span><span class="label">${label}</span><span class="hint">${hint}</span></span>
    </button>`;
  const { form } = strings;
  return html`<section class="stack" part="choose" aria-label=${form.who}>
    <p>${form.welcome}</p>
    <p id="view-title" class="heading" tabindex="-1">${form.who}</p>
    <div class="columns">
      ${tile('self', personIcon(), form.self, form.selfHint)}
      ${tile('neighbour', peopleIcon(), form.neighbour, form.neighbourHint)}
    </div>
    <p class="hint">${form.takes}</p>
  </section>`;
}
