import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/button.ts';
import { icon } from '../../shared/icons.ts';
import type { DirectoryActions, DirectoryContext } from './context.ts';
import { PIN } from './drawings.ts';

/** As many places that the typed words may mean are offered to start from. */
const OFFERED = 3;

/** Orders by distance: from the device once its owner agrees, or from a place of the directory that was typed. */
export function nearTemplate(context: DirectoryContext, actions: DirectoryActions): TemplateResult {
  const { strings, wanted, named, locating } = context;
  const { near: words } = strings;
  const { near, query } = wanted;
  const offered = query && !near ? named.slice(0, OFFERED) : [];
  return html`<div class="stack tight" part="near">
    <div class="row chips">
      ${
        near
          ? nothing
          : html`<button type="button" class="chip" id="locate" @click=${() => actions.locate()}>
              ${icon(PIN)} ${words.locate}
            </button>`
      }
      ${offered.map((origin) => button(words.from(origin.name), () => actions.want({ near: origin, query: '' }), 'chip'))}
    </div>
    <p class="hint" role="status">
      ${locating === 'pending' ? words.pending : (words.reasons[locating] ?? (near ? words.straight : words.hint))}
    </p>
  </div>`;
}
