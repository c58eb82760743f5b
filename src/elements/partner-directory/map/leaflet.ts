/**
 * The parts of Leaflet 1.9 that the map needs, from its own modules: two
 * thirds of the bytes of the whole, and without the whole's `window.L`, which
 * may be another map's on the page. Its drag handler stays out, since that
 * marks the page's body and stops selection of text in all of it; so do
 * controls, markers and popups, which are written as HTML.
 */
import { Map } from 'leaflet/src/map/Map.js';
import 'leaflet/src/layer/vector/Renderer.getRenderer.js';
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js';
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js';
import 'leaflet/src/map/handler/Map.TouchZoom.js';
import { MAX_ZOOM } from './clusters.ts';

export type { Map as LeafletMap } from 'leaflet/src/map/Map.js';
export { Point } from 'leaflet/src/geometry/Point.js';
export { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js';
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js';

/**
 * Leaflet on an element, without motion and without anything around it. A
 * bundler that drops modules nobody uses keeps the handlers above for this
 * function, as it would not for names that are merely passed on.
 */
export const createMap = (canvas: HTMLElement, hasTiles: boolean): Map =>
  new Map(canvas, {
    zoomControl: false,
    attributionControl: false,
    keyboard: false,
    zoomAnimation: false,
    fadeAnimation: false,
    trackResize: false,
    bounceAtZoomLimits: false,
    // Tiles are drawn for whole levels alone.
    zoomSnap: hasTiles ? 1 : 0.25,
    minZoom: 3,
    maxZoom: MAX_ZOOM,
  });
