import { css } from 'lit';

/** Leaflet's own rules as far as its parts are used, and the looks of what is drawn on the map and around it. */
export const mapStyles = css`
  .leaflet-pane,
  .leaflet-tile,
  .leaflet-tile-container,
  .leaflet-pane > svg,
  .leaflet-layer {
    left: 0;
    position: absolute;
    top: 0;
  }
  .leaflet-tile {
    visibility: hidden;
  }
  .leaflet-tile-loaded {
    visibility: inherit;
  }
  .leaflet-tile-pane,
  .leaflet-overlay-pane,
  .leaflet-words-pane {
    pointer-events: none;
  }
  .leaflet-tile-pane {
    z-index: 200;
  }
  .leaflet-overlay-pane {
    z-index: 400;
  }
  .leaflet-words-pane {
    z-index: 500;
  }
  .leaflet-marker-pane {
    z-index: 600;
  }
  .leaflet-map-pane svg {
    height: auto;
    stroke-width: 1px;
    width: auto;
  }
  .map-frame {
    display: grid;
    gap: 8px;
    grid-template-columns: minmax(0, 1fr);
  }
  .map-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .map-tools button,
  .map-together button {
    font-size: var(--_ieum-size-hint);
    min-height: 44px;
    min-width: 44px;
    padding: 4px 12px;
  }
  .map-tools [aria-pressed='true'] {
    background: var(--_ieum-chosen);
    border: 2px solid var(--_ieum-primary);
  }
  .map-sheet {
    border: 1px solid var(--_ieum-border);
    border-radius: var(--_ieum-radius);
    isolation: isolate;
    overflow: hidden;
    position: relative;
  }
  .moving .map-sheet {
    border: 2px solid var(--_ieum-primary);
  }
  .map-canvas {
    background: var(--_ieum-quiet);
    cursor: grab;
    font-size: var(--_ieum-size-hint);
    height: var(--_map-height, clamp(280px, 70cqi, 480px));
    line-height: 1.3;
    outline: none;
    overflow: hidden;
    overflow: clip;
    position: relative;
    touch-action: pan-x pan-y;
    user-select: none;
    -webkit-user-select: none;
  }
  .map-canvas:active {
    cursor: grabbing;
  }
  .moving .map-canvas {
    touch-action: none;
  }
  .map-canvas:focus-visible::after {
    border: 2px solid var(--_ieum-focus);
    border-radius: inherit;
    box-shadow: inset 0 0 0 2px var(--_ieum-surface);
    content: '';
    inset: 0;
    pointer-events: none;
    position: absolute;
    z-index: 1000;
  }
  .dark .leaflet-tile-pane {
    filter: invert(1) hue-rotate(180deg) brightness(0.9);
  }
  .map-none {
    inset: 0;
    align-content: center;
    color: var(--_ieum-text);
    display: grid;
    padding: 16px;
    pointer-events: none;
    position: absolute;
    text-align: center;
    z-index: 700;
  }
  path.map-zone {
    fill: var(--_ieum-primary);
    fill-opacity: 0.07;
    stroke: var(--_ieum-input);
    stroke-dasharray: 6 4;
    stroke-width: 2px;
  }
  .map-zone-name,
  .map-origin {
    left: 0;
    max-width: 160px;
    position: absolute;
    text-align: center;
    top: 0;
    width: max-content;
  }
  .map-zone-name {
    color: var(--_ieum-subtle);
    font-weight: 600;
    margin: -0.65em 0 0 -80px;
    text-shadow: 0 0 3px var(--_ieum-surface);
    width: 160px;
  }
  .map-zone-name:not(.named) {
    visibility: hidden;
  }
  .map-spot {
    background: none;
    border: 0;
    border-radius: 50%;
    font-size: inherit;
    font-weight: 600;
    height: 44px;
    left: 0;
    line-height: inherit;
    margin: -22px 0 0 -22px;
    min-height: 0;
    padding: 0;
    position: absolute;
    text-align: center;
    top: 0;
    width: 44px;
  }
  .map-spot::before,
  .map-origin::before {
    background: var(--_ieum-primary);
    border: 3px solid var(--_ieum-surface);
    border-radius: 50%;
    box-shadow: 0 0 0 1px var(--_ieum-primary);
    content: '';
    inset: 11px;
    position: absolute;
  }
  .map-spot span:not(.sr),
  .map-origin span {
    background: var(--_ieum-surface);
    border-radius: 4px;
    color: var(--_ieum-text);
    left: 50%;
    padding: 0 4px;
    pointer-events: none;
    position: absolute;
    top: 37px;
    translate: -50%;
  }
  .map-spot span:not(.sr) {
    -webkit-box-orient: vertical;
    display: -webkit-box;
    -webkit-line-clamp: 2;
    max-width: 136px;
    overflow: hidden;
    width: max-content;
  }
  .map-spot:not(.named, .marked, :hover, :focus-visible) span {
    clip-path: inset(50%);
  }
  .map-spot:is(.marked, :hover, :focus-visible) {
    z-index: 1;
  }
  .map-spot:is(.marked, :hover, :focus-visible)::before {
    inset: 8px;
  }
  .map-spot.marked::before {
    box-shadow: 0 0 0 4px var(--_ieum-warning);
  }
  .map-spot.several::before {
    inset: 4px;
  }
  .map-spot b {
    color: var(--_ieum-on-primary);
    font-weight: inherit;
    inset: 0;
    line-height: 44px;
    position: absolute;
  }
  .map-origin {
    height: 44px;
    margin: -22px 0 0 -22px;
    width: 44px;
  }
  .map-origin::before {
    background: var(--_ieum-surface);
    border: 5px solid var(--_ieum-danger);
    border-radius: 4px;
    rotate: 45deg;
  }
  .map-origin span {
    bottom: 37px;
    top: auto;
    white-space: nowrap;
  }
  .map-together {
    background: var(--_ieum-quiet);
    border-radius: var(--_ieum-radius);
    padding: 12px 16px;
  }
  .map-together ul {
    display: grid;
    gap: 8px;
    list-style: none;
    padding-top: 8px;
  }
  .map-together li button {
    width: 100%;
  }
  @media (forced-colors: active) {
    .map-spot::before,
    .map-origin::before {
      background: ButtonText;
      border-color: Canvas;
      forced-color-adjust: none;
      outline: 2px solid ButtonText;
    }
    .map-spot.marked::before {
      background: Highlight;
      outline-color: Highlight;
    }
    .map-spot b {
      color: Canvas;
      forced-color-adjust: none;
    }
    path.map-zone {
      fill: none;
      stroke: CanvasText;
    }
  }
`;
