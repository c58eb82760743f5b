import { html, noChange, nothing, type TemplateResult } from 'lit';
import { nearestPlace } from '../../../domain/partners/nearness.ts';
import { dial } from '../../../domain/phone.ts';
import { button } from '../../shared/button.ts';
import { callTemplate, loadingTemplate, troubleTemplate } from '../../shared/catalogue.ts';
import { icon, ICONS } from '../../shared/icons.ts';
import { pagerTemplate } from '../../shared/pager.ts';
import { inKorean, type DirectoryActions, type DirectoryContext, type Near } from './context.ts';
import { KINDS } from './drawings.ts';
import { chosenChips, filterPanel } from './filters.ts';
import { openState } from './hours.ts';
import { nearTemplate } from './near.ts';

/** Partners on a page: they print, read aloud and are found by the browser's own search. */
export const PAGE_SIZE = 20;

/** As many of them are drawn at once while a list changes: what the reader sees, in the time that a slow phone has. */
export const FEW = 4;

/** The id of what opens a partner, to which focus comes back. */
export const openerId = (id: string): string => `open-${id}`;

/** Enter looks, and sends nothing. While a syllable is composed it belongs to that. */
const stay = (event: Event): void => event.preventDefault();

/** The words to look for, and where from. */
function searchTemplate(context: DirectoryContext, actions: DirectoryActions): TemplateResult {
  const { strings, wanted } = context;
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
      .value=${wanted.query}
      @input=${(event: Event) => actions.want({ query: (event.target as HTMLInputElement).value })}
    />
    ${nearTemplate(context, actions)}
  </form>`;
}

/** One partner of the list. */
function partnerTemplate(
  { partner, metres }: Near,
  context: DirectoryContext,
  actions: DirectoryActions,
): TemplateResult {
  const { strings, headingLevel } = context;
  const lang = inKorean(context) ?? nothing;
  const phone = partner.phones.find(({ number }) => number);
  const { near } = context.wanted;
  // Where distances are told, what is told is of the place that is near.
  const place =
    (near && nearestPlace(partner, near)?.place) ??
    partner.places.find(({ address, isWithheld }) => address || isWithheld);
  return html`<li class="result stack tight" part="result">
    <p class="hint row kind">
      ${icon(KINDS[partner.group])}
      <span>
        <span lang=${lang}>${partner.kind || strings.kinds[partner.group]}</span>
        ${metres === undefined ? nothing : html`· ${strings.near.distance(metres)}`}
      </span>
    </p>
    <div class="heading" role="heading" aria-level=${headingLevel + 2}>
      <button
        id=${openerId(partner.id)}
        type="button"
        class="link name"
        lang=${lang}
        @click=${() => actions.open(partner)}
      >
        ${partner.name}
      </button>
    </div>
    ${
      partner.isPlaced
        ? openState(near && place?.hours.length ? place.hours : partner.hours, context)
        : html`<p class="hint">${context.catalogue.name === 'loading' ? strings.list.hoursPending : nothing}</p>`
    }
    ${partner.description ? html`<p class="gist" lang=${lang}>${partner.description}</p>` : nothing}
    ${
      place
        ? html`<p class="hint" lang=${place.isWithheld ? nothing : lang}>
            ${place.isWithheld ? strings.list.withheld : place.address}
          </p>`
        : nothing
    }
    ${
      phone
        ? html`<p>
            <a class="call" href=${dial(phone.number)}
              >${icon(ICONS.phone)} ${phone.number}<span class="sr"> ${partner.name}</span></a
            >
          </p>`
        : nothing
    }
  </li>`;
}

/** Nothing fits: what would be there with fewer conditions, and whom to ask. */
function emptyTemplate({ strings, partners, wanted }: DirectoryContext, actions: DirectoryActions): TemplateResult {
  const { empty, list } = strings;
  const { length } = partners;
  return html`<div class="stack" part="empty">
    <p class="heading">${length ? empty.title : empty.none}</p>
    ${wanted.query ? html`<p>${empty.words}</p>` : nothing}
    ${
      length
        ? html`<p>${empty.without(length)}</p>
            ${button(list.removeAll, () => actions.clear())}`
        : nothing
    }
    <p>${empty.call}</p>
    ${callTemplate(strings)}
  </div>`;
}

function resultsTemplate(context: DirectoryContext, actions: DirectoryActions): TemplateResult {
  const { strings, found, catalogue, headingLevel, busy } = context;
  const pages = Math.ceil(found.length / PAGE_SIZE);
  // The list may have become shorter.
  const page = Math.max(0, Math.min(context.page, pages - 1));
  return html`<div id="results" class="sr" role="heading" aria-level=${headingLevel + 1} tabindex="-1">
      ${strings.list.results}
    </div>
    ${
      found.length
        ? html`<ul class="results" role="list" part="results">
            ${found
              .slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE)
              .map((near, i) => (i < context.fresh ? partnerTemplate(near, context, actions) : noChange))}
          </ul>`
        : catalogue.name === 'done' && !busy
          ? emptyTemplate(context, actions)
          : nothing
    }
    ${pagerTemplate(page, pages, strings.list, (to) => actions.page(to))}`;
}

/** Ways to look at it; those that would show nothing are not offered. */
function shownSwitch(context: DirectoryContext, actions: DirectoryActions) {
  const { strings, shown, offered } = context;
  return offered.length > 1
    ? html`<div class="row chips" role="group" aria-label=${strings.shown.label} part="shown">
        ${offered.map(
          (one) =>
            html`<button type="button" class="chip" aria-pressed=${one === shown} @click=${() => actions.show(one)}>
              ${strings.shown[one]}
            </button>`,
        )}
      </div>`
    : nothing;
}

/** Where the map is drawn, once what draws it is there. */
function mapTemplate({ strings, found, part }: DirectoryContext): TemplateResult {
  const unplaced = found.filter(({ partner }) => partner.places.every(({ latitude }) => latitude === undefined)).length;
  return html`<div class="stack tight" part="map">
    ${part ?? html`<div id="map" class="map"></div>`}
    ${unplaced ? html`<p class="hint">${strings.map.unplaced(unplaced)}</p>` : nothing}
  </div>`;
}

/** What can be looked for, what was found, and what narrows it. */
export function listView(
  context: DirectoryContext,
  actions: DirectoryActions,
  visiting: TemplateResult,
): TemplateResult {
  const { strings, found, catalogue, filtering, partners, busy, shown } = context;
  if (catalogue.name === 'none')
    return html`<p>${strings.failed.unset}</p>
      ${callTemplate(strings)}`;
  const chosen = chosenChips(context, actions);
  const load = () => actions.load();
  const isMapped = shown === 'map';
  return html`<p>${strings.intro}</p>
    ${searchTemplate(context, actions)} ${shownSwitch(context, actions)}
    <div class="panes ${filtering ? 'filtering' : ''} ${shown === 'list' ? '' : 'whole'}">
      <div class="side">
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
        ${partners.length ? html`<p part="count"><b>${strings.list.count(found.length)}</b></p>` : nothing}
        ${catalogue.name === 'failed' ? troubleTemplate(strings, catalogue, partners.length, load) : nothing}
        ${loadingTemplate(strings, catalogue, partners.length, load)}
        ${
          shown === 'visiting'
            ? visiting
            : html`<div class=${isMapped ? 'mapped' : ''}>
                ${isMapped ? mapTemplate(context) : nothing}
                <div class="stack">${resultsTemplate(context, actions)}</div>
              </div>`
        }
      </div>
    </div>`;
}
