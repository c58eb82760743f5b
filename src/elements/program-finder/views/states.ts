import { html, nothing, type TemplateResult } from 'lit';
import { dial } from '../../../domain/phone.ts';
import type { Strings } from '../../../strings/finder/ko.ts';
import { button } from '../../shared/button.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import type { FinderActions, FinderContext } from './context.ts';

/** Whom to call where nothing is found, or nothing can be. */
export const callTemplate = (strings: Strings): TemplateResult =>
  html`<p>
    <a class="call" href=${dial('129')}>${icon(ICONS.phone)} ${strings.failed.callcenter}</a>
  </p>`;

/** How much of the catalogue is there; nothing once it is whole. */
export function loadingTemplate(
  { strings, catalogue, programs }: FinderContext,
  actions: FinderActions,
): TemplateResult | typeof nothing {
  const { loading } = strings;
  const { name, total, unreadable, capped } = catalogue;
  if (name === 'loading' || name === 'paused') {
    const loaded = programs.length;
    return html`<div class="stack tight" part="loading">
      <p class="hint">${loaded ? loading.more(loaded, total ?? 0) : loading.first}</p>
      ${
        name === 'loading'
          ? html`<progress
              aria-label=${loading.first}
              max=${total ?? nothing}
              value=${total ? loaded : nothing}
            ></progress>`
          : html`<p class="hint">${loading.paused}</p>
              ${button(loading.all, () => actions.load())}`
      }
    </div>`;
  }
  return html`${capped ? html`<p class="hint">${loading.capped}</p>` : nothing}
  ${unreadable ? html`<p class="hint">${loading.unreadable(unreadable)}</p>` : nothing}`;
}

/** Why there is nothing, or not everything, with a way on. */
export function troubleTemplate(
  { strings, catalogue, programs }: FinderContext,
  actions: FinderActions,
): TemplateResult {
  const { failed, reasons } = strings;
  return html`<div class="summary stack tight" part="error-summary" role="group" aria-labelledby="failed">
    <p class="error" id="failed">${icon(ICONS.alert)}<span>${failed.title}</span></p>
    <p>${reasons[catalogue.failure ?? ''] ?? nothing} ${programs.length ? failed.partly : failed.call}</p>
    <div class="row">${button(failed.again, () => actions.load())} ${callTemplate(strings)}</div>
  </div>`;
}
