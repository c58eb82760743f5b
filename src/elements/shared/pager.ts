import { html, nothing, type TemplateResult } from 'lit';

export interface PagerWords {
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
}

/** Leads through the pages of a list; `page` counts from 0. Nothing where there is but one. */
export function pagerTemplate(
  page: number,
  pages: number,
  words: PagerWords,
  go: (page: number) => void,
): TemplateResult | typeof nothing {
  if (pages < 2) return nothing;
  const step = (to: number, label: string) =>
    html`<button type="button" ?disabled=${to < 0 || to >= pages} @click=${() => go(to)}>${label}</button>`;
  return html`<div class="row between" role="group" aria-label=${words.page(page + 1, pages)} part="pager">
    ${step(page - 1, words.previous)}<span class="hint">${words.page(page + 1, pages)}</span>
    ${step(page + 1, words.next)}
  </div>`;
}
