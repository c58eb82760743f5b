import { html, nothing, type TemplateResult } from 'lit';

/** A choice to filter by, with the number of those that it would show; `lang` where its name is not in the card's language. */
export const choiceChip = (
  name: string,
  count: number | undefined,
  pressed: boolean,
  lang: string | undefined,
  press: () => void,
): TemplateResult =>
  html`<button type="button" class="chip" aria-pressed=${pressed} lang=${lang ?? nothing} @click=${press}>
    ${name} ${count === undefined ? nothing : html`<span class="hint">${count}</span>`}
  </button>`;

/** One group of choices, folded unless something of it is chosen. */
export const chipGroup = (
  title: string,
  open: boolean,
  choices: readonly unknown[],
): TemplateResult | typeof nothing =>
  choices.length
    ? html`<details class="facet" ?open=${open}>
        <summary><b>${title}</b></summary>
        <div class="row chips" role="group" aria-label=${title}>${choices}</div>
      </details>`
    : nothing;

/** Something that is chosen, and what takes it out again. */
export const chosenChip = (name: string, label: string, remove: () => void): TemplateResult =>
  html`<button type="button" class="chip chosen" aria-label=${label} @click=${remove}>
    ${name} <span aria-hidden="true">✕</span>
  </button>`;
