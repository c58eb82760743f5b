import { html, nothing, type TemplateResult } from 'lit';
import { queryOf } from '../../controllers/draft.ts';
import { holdsName } from '../../domain/find-by-name.ts';
import type { Strings } from '../../strings/ko.ts';
import { groupTemplate, type FieldView } from './field.ts';

/** Fewer choices than this are seen at a glance. */
const FEW = 9;
/** As many as fit a phone's screen, more or less. */
const SHOWN = 12;

/** Enter looks, and does not go on to the next step. */
const stay = (event: KeyboardEvent): void => {
  if (event.key === 'Enter') event.preventDefault();
};

/** One choice of many, found by typing a part of its name; what is chosen stays in sight. */
export function searchField(view: FieldView, query: string, { search }: Strings): TemplateResult {
  const one = { ...view, kind: 'one' } as const;
  if (view.choices.length < FEW) return groupTemplate(one);
  const hits = view.choices.filter(({ id, label }) => id === view.value || holdsName(label, query));
  const chosen = hits.find(({ id }) => id === view.value);
  const shown = hits.slice(0, SHOWN);
  if (chosen && !shown.includes(chosen)) shown.splice(-1, 1, chosen);
  const name = queryOf(view.name);
  const left = hits.length - shown.length;
  return groupTemplate(
    { ...one, choices: shown },
    html`<div class="stack tight">
      <label class="hint" for=${name}>${search.label}</label>
      <input
        id=${name}
        name=${name}
        type="text"
        inputmode="search"
        autocomplete="off"
        .value=${query}
        @keydown=${stay}
      />
      <p class="hint" role="status">${hits.length ? (left ? search.more(left) : nothing) : search.none}</p>
    </div>`,
  );
}
