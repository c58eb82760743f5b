import { html, type TemplateResult } from 'lit';
import type { Path } from '../../../schemas/form-definition.ts';
import type { Strings } from '../../../strings/ko.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import { DRAWINGS } from './drawings.ts';

/** The first view: who needs help, as three large choices. */
export function chooseStep(strings: Strings, choose: (path: Path) => void): TemplateResult {
  const { form } = strings;
  const tile = (path: Path, drawing: string | undefined, label: string, hint: string) =>
    html`<button type="button" class="tile choice" @click=${() => choose(path)}>
      ${icon(drawing)}<span><span class="label">${label}</span><span class="hint">${hint}</span></span>
    </button>`;
  return html`<section class="stack" part="choose" aria-label=${form.who}>
    <p>${form.welcome}</p>
    <p id="view-title" class="heading" tabindex="-1">${form.who}</p>
    <div class="columns">
      ${tile('self', ICONS.person, form.self, form.selfHint)}
      ${tile('neighbour', DRAWINGS['people'], form.neighbour, form.neighbourHint)}
      ${tile('officer', DRAWINGS['work'], form.officer, form.officerHint)}
    </div>
    <p class="hint">${form.takes}</p>
  </section>`;
}
