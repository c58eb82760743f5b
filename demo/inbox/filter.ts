import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { FilterEvent } from './events.ts';
import { type Chosen, type Facet, facetsOf, isChosen, type Option } from './facets.ts';
import { list } from './strings-list.ts';
import type { CaseSummary } from './types.ts';
import { base, controls } from './styles.ts';
import { styles } from './filter.styles.ts';

const words = list.filter;

/** What the list can be narrowed to: chips in groups, each with how many cases it would leave. */
export class InboxFilter extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) cases: readonly CaseSummary[] = [];

  /** Id of the account that is signed in. */
  @property() me = '';

  @property({ attribute: false }) chosen: Chosen = new Set();

  override render() {
    const { cases, me, chosen } = this;
    const facets = facetsOf(cases, me, chosen);
    return html`<details>
      <summary>${words.heading(chosen.size)}</summary>
      ${repeat(
        facets,
        ({ id }) => id,
        (facet) => this.#renderFacet(facet, facets),
      )}
      ${chosen.size ? html`<button class="secondary" @click=${this.#onClear}>${words.clear}</button>` : nothing}
    </details>`;
  }

  #renderFacet({ id, options }: Facet, facets: readonly Facet[]) {
    const within = this.cases.filter((entry) => isChosen(entry, facets, this.chosen, id));
    return html`<fieldset>
      <legend>${words.facet[id]}</legend>
      <div class="chips">
        ${repeat(
          options,
          ({ key }) => key,
          (option) => this.#renderChip(option, within.filter(option.holds).length),
        )}
      </div>
    </fieldset>`;
  }

  #renderChip({ key, label }: Option, count: number) {
    return html`<label class="chip">
      <input type="checkbox" value=${key} .checked=${this.chosen.has(key)} @change=${this.#onChange} />
      <span>${label}</span> <span class="count">${words.count(count)}</span>
    </label>`;
  }

  #onChange = ({ currentTarget: box }: Event): void => {
    if (!(box instanceof HTMLInputElement)) return;
    const chosen = new Set(this.chosen);
    if (box.checked) chosen.add(box.value);
    else chosen.delete(box.value);
    this.dispatchEvent(new FilterEvent({ chosen }));
  };

  /** The button goes with what it clears, so the focus moves to what opened it. */
  #onClear = (): void => {
    this.renderRoot.querySelector('summary')?.focus();
    this.dispatchEvent(new FilterEvent({ chosen: new Set() }));
  };
}
