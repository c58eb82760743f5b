import { html, nothing, type TemplateResult } from 'lit';
import type { Catalogue } from '../../controllers/catalogue.ts';
import { dial } from '../../domain/phone.ts';
import { button } from './button.ts';
import { icon, ICONS } from './icons.ts';

/** What is said while a list comes, and where it does not. */
export interface CatalogueWords {
  readonly loading: {
    readonly first: string;
    readonly more: (loaded: number, total: number) => string;
    readonly paused: string;
    readonly all: string;
    readonly capped: string;
    readonly unreadable: (count: number) => string;
  };
  readonly failed: {
    readonly title: string;
    readonly partly: string;
    readonly call: string;
    readonly again: string;
    readonly callcenter: string;
  };
  readonly reasons: Readonly<Record<string, string>>;
}

/** Whom to call where nothing is found, or nothing can be. */
export const callTemplate = ({ failed }: Pick<CatalogueWords, 'failed'>): TemplateResult =>
  html`<p>
    <a class="call" href=${dial('129')}>${icon(ICONS.phone)} ${failed.callcenter}</a>
  </p>`;

/** How much of a list is there, `loaded` of its records; nothing once it is whole. */
export function loadingTemplate(
  { loading }: CatalogueWords,
  { name, total, unreadable, capped }: Catalogue,
  loaded: number,
  load: () => void,
): TemplateResult | typeof nothing {
  if (name === 'loading' || name === 'paused') {
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
              ${button(loading.all, load)}`
      }
    </div>`;
  }
  return html`${capped ? html`<p class="hint">${loading.capped}</p>` : nothing}
  ${unreadable ? html`<p class="hint">${loading.unreadable(unreadable)}</p>` : nothing}`;
}

/** Why there is nothing, or not everything, with a way on. */
export const troubleTemplate = (
  words: CatalogueWords,
  { failure }: Catalogue,
  loaded: number,
  load: () => void,
): TemplateResult => {
  const { failed, reasons } = words;
  return html`<div class="summary stack tight" part="error-summary" role="group" aria-labelledby="failed">
    <p class="error" id="failed">${icon(ICONS.alert)}<span>${failed.title}</span></p>
    <p>${reasons[failure ?? ''] ?? nothing} ${loaded ? failed.partly : failed.call}</p>
    <div class="row">${button(failed.again, load)} ${callTemplate(words)}</div>
  </div>`;
};
