import { html, nothing, type TemplateResult } from 'lit';
import { button } from '../../shared/button.ts';
import type { MapOptions, MapPoint } from './options.ts';
import { readAttribution } from './tiles.ts';

/** What changes around the map. */
export interface FrameState {
  /** One finger moves the map, and so do buttons. */
  readonly isMoving: boolean;
  readonly isEmpty: boolean;
  /** The card around it is dark. */
  readonly isDark: boolean;
  /** Places that no zoom tells apart, while they are listed. */
  readonly together: readonly MapPoint[];
}

export interface FrameActions {
  readonly zoom: (levels: number) => void;
  readonly whole: () => void;
  readonly move: (isMoving: boolean) => void;
  /** In steps. */
  readonly pan: (right: number, down: number) => void;
  readonly open: (id: string) => void;
  /** Folds the list of places at one spot. */
  readonly close: () => void;
}

function movingTools({ words }: MapOptions, isMoving: boolean, { move, pan }: FrameActions): TemplateResult {
  return html`<button type="button" aria-pressed=${isMoving} @click=${() => move(!isMoving)}>${words.move}</button> ${
      isMoving
        ? [
            button(words.left, () => pan(-1, 0)),
            button(words.up, () => pan(0, -1)),
            button(words.down, () => pan(0, 1)),
            button(words.right, () => pan(1, 0)),
          ]
        : nothing
    }`;
}

/** The places of one spot, below the map, so that nothing of it is covered. */
function togetherTemplate(options: MapOptions, points: readonly MapPoint[], actions: FrameActions): TemplateResult {
  const { together, close } = options.words;
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    // It closes this, and is no quick exit.
    event.preventDefault();
    actions.close();
  };
  return html`<div class="map-together" role="group" aria-labelledby="map-together" @keydown=${onKey}>
    <p class="row between"><b id="map-together">${together(points.length)}</b> ${button(close, actions.close)}</p>
    <ul role="list">
      ${points.map(({ id, name }) => html`<li lang="ko">${button(name, () => actions.open(id))}</li>`)}
    </ul>
  </div>`;
}

function attributionTemplate({ attribution, words }: MapOptions): TemplateResult | typeof nothing {
  if (!attribution) return nothing;
  const read = readAttribution(attribution);
  return html`<p class="hint">
    ${
      read.href
        ? html`<a href=${read.href} target="_blank" rel="noopener noreferrer">${read.words} (${words.newWindow})</a>`
        : read.words
    }
  </p>`;
}

/** Everything around the map itself, which Leaflet draws into `canvas`. */
export function frameTemplate(
  options: MapOptions,
  canvas: HTMLElement,
  state: FrameState,
  actions: FrameActions,
): TemplateResult {
  const { words } = options;
  return html`<div class="map-frame ${state.isDark ? 'dark' : ''} ${state.isMoving ? 'moving' : ''}">
    <div class="map-tools">
      ${button(words.zoomIn, () => actions.zoom(1))} ${button(words.zoomOut, () => actions.zoom(-1))}
      ${button(words.whole, actions.whole)} ${movingTools(options, state.isMoving, actions)}
    </div>
    <div class="map-sheet">${canvas} ${state.isEmpty ? html`<p class="map-none">${words.none}</p>` : nothing}</div>
    ${attributionTemplate(options)}
    ${state.together.length ? togetherTemplate(options, state.together, actions) : nothing}
    <p class="hint" id="map-hint">${words.inList} ${words.hint}</p>
  </div>`;
}
