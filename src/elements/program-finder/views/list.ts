import { html, noChange, nothing, type TemplateResult } from 'lit';
import { NO_FILTERS } from '../../../domain/programs/selection.ts';
import { button } from '../../shared/button.ts';
import { callTemplate, loadingTemplate, troubleTemplate } from '../../shared/catalogue.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import { pagerTemplate } from '../../shared/pager.ts';
import type { FinderActions, FinderContext } from './context.ts';
import { chosenChips, filterPanel } from './filters.ts';
import { resultTemplate } from './result.ts';

/** Results on a page: they print, read aloud and are found by the browser's own search. */
export const PAGE_SIZE = 20;

/** As many of them are drawn at once while a list changes: what the reader sees, in the time that a slow phone has. */
export const FEW = 4;

/** Enter looks, and sends nothing. While a syllable is composed it belongs to that. */
const stay = (event: Event): void => event.preventDefault();

/** The words to look for, and the way to the screening. */
function searchTemplate({ strings, wish }: FinderContext, actions: FinderActions): TemplateResult {
  return html`<form class="stack tight" role="search" part="search" @submit=${stay}>
    <label class="label" for="query">${strings.list.search}</label>
    <p class="hint" id="query-hint">${strings.list.hint}</p>
    <input
      id="query"
      type="text"
      inputmode="search"
      enterkeyhint="search"
      autocomplete="off"
      spellcheck="false"
      aria-describedby="query-hint"
      .value=${wish.query}
      @input=${(event: Event) => actions.wish({ query: (event.target as HTMLInputElement).value })}
    />
  </form>`;
}

/** Where to go from the answers: to the questions, or what they are and how to be rid of them. */
function screeningTemplate({ strings, answered }: FinderContext, actions: FinderActions): TemplateResult {
  const { list, screening } = strings;
  return html`<div class="quiet stack tight" part="screening">
    ${answered ? html`<p>${screening.summary(answered)}</p>` : html`<p class="hint">${list.screenHint}</p>`}
    <div class="row">
      <button type="button" id="screen" class=${answered ? '' : 'primary'} @click=${() => actions.screen()}>
        ${answered ? screening.answers : list.screen}
      </button>
      ${answered ? button(screening.erase, () => actions.erase(), 'link') : nothing}
    </div>
  </div>`;
}

/** What is left for whoever was refused before. */
function refusedTemplate({ strings, wish, found }: FinderContext, actions: FinderActions): TemplateResult {
  const { refused } = strings;
  return html`<details class="toned unsure" part="refused" open>
    <summary><b>${refused.title}</b></summary>
    <ul>
      ${refused.ways.map((way) => html`<li>${way}</li>`)}
    </ul>
    ${
      found.remaining && !wish.remaining
        ? button(refused.show(found.remaining), () => actions.wish({ remaining: true }))
        : nothing
    }
  </details>`;
}

/** How the words were understood, where that is not plain. */
function understoodTemplate({ strings, found }: FinderContext): TemplateResult | typeof nothing {
  const { how, read, also } = found.hits;
  const text =
    how === 'typo'
      ? strings.list.typo
      : how === 'keyboard'
        ? strings.list.keyboard(read)
        : also.length && found.places.length
          ? strings.list.also(also.join(', '))
          : '';
  return text ? html`<p class="hint">${text}</p>` : nothing;
}

/** Nothing fits: what would be there with fewer conditions, and whom to ask. */
function emptyTemplate({ strings, found, wish, programs }: FinderContext, actions: FinderActions): TemplateResult {
  const { empty, list } = strings;
  const { unfiltered } = found;
  return html`<div class="stack" part="empty">
    <p class="heading">${programs.length ? empty.title : empty.none}</p>
    ${
      unfiltered
        ? html`<p>${empty.without(unfiltered)}</p>
            ${button(list.removeAll, () => actions.clear())}`
        : wish.query
          ? html`<p>${empty.words}</p>`
          : nothing
    }
    <p>${empty.call}</p>
    ${callTemplate(strings)}
  </div>`;
}

function resultsTemplate(context: FinderContext, actions: FinderActions): TemplateResult {
  const { strings, found, catalogue, headingLevel, busy, fresh } = context;
  const { places } = found;
  const pages = Math.ceil(places.length / PAGE_SIZE);
  // The list may have become shorter.
  const page = Math.max(0, Math.min(context.page, pages - 1));
  const shown = places.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE);
  return html`<div id="results" class="sr" role="heading" aria-level=${headingLevel + 1} tabindex="-1">
      ${strings.list.results}
    </div>
    ${
      shown.length
        ? html`<ol class="results" role="list" part="results">
            ${shown.map((place, i) => (i < fresh ? resultTemplate(place, context, actions) : noChange))}
          </ol>`
        : catalogue.name === 'done' && !busy
          ? emptyTemplate(context, actions)
          : nothing
    }
    ${pagerTemplate(page, pages, strings.list, (to) => actions.page(to))}`;
}

/** What can be looked for, what was found, and what narrows it. */
export function listView(context: FinderContext, actions: FinderActions): TemplateResult {
  const { strings, found, catalogue, saved, filtering, programs, busy } = context;
  if (catalogue.name === 'none')
    return html`<p>${strings.failed.unset}</p>
      ${callTemplate(strings)}`;
  const chosen = chosenChips(context, actions);
  const load = () => actions.load();
  // Without details there is nothing to narrow by, nor to judge.
  const isWhole = !catalogue.brief;
  return html`<p>${strings.intro}</p>
    ${searchTemplate(context, actions)} ${isWhole ? screeningTemplate(context, actions) : nothing}
    ${context.wish.answers.refused ? refusedTemplate(context, actions) : nothing}
    ${
      saved.size
        ? html`<button type="button" class="link" id="shortlist" @click=${() => actions.shortlist()}>
            ${icon(ICONS.papers)} ${strings.list.shortlist(saved.size)}
          </button>`
        : nothing
    }
    <div class="panes ${filtering ? 'filtering' : ''}">
      <div class="side" ?hidden=${!isWhole}>
        <button
          type="button"
          class="unfold"
          aria-expanded=${filtering}
          aria-controls="filters"
          @click=${() => actions.unfold(!filtering)}
        >
          ${strings.list.filter} ${chosen.length ? strings.list.chosen(chosen.length) : nothing}
        </button>
        <div id="filters" class="stack" part="filters" role="group" aria-label=${strings.list.filter}>
          ${filterPanel(context, actions)}
        </div>
      </div>
      <div class="stack main" aria-busy=${busy}>
        ${
          chosen.length
            ? html`<div class="row chips" part="chosen">
                ${chosen} ${button(strings.list.removeAll, () => actions.clear(), 'link')}
              </div>`
            : nothing
        }
        ${programs.length ? html`<p part="count"><b>${strings.list.count(found.places.length)}</b></p>` : nothing}
        ${understoodTemplate(context)}
        ${catalogue.name === 'failed' ? troubleTemplate(strings, catalogue, programs.length, load) : nothing}
        ${loadingTemplate(strings, catalogue, programs.length, load)} ${resultsTemplate(context, actions)}
      </div>
    </div>`;
}

/** A wish without anything that narrows it. */
export const UNFILTERED = { filters: NO_FILTERS, verdict: undefined, remaining: false } as const;
