import { nothing, render } from 'lit';
import type { Zone } from '../../../domain/partners/partner.ts';
import type { Origin } from '../../../domain/partners/wanted.ts';
import { adopt } from '../../shared/adopt.ts';
import { clustersOf, MAX_ZOOM, type Spot } from './clusters.ts';
import { frameTemplate, type FrameActions, type FrameState } from './frame.ts';
import { listenToGestures, STEP } from './gestures.ts';
import { createMap, type LeafletMap, Point } from './leaflet.ts';
import { mapStyles } from './map.styles.ts';
import type { MapOptions, MapPoint } from './options.ts';
import { isOnMap } from './outline.ts';
import { SpotLayer } from './spots.ts';
import { TileLayer } from './tile-layer.ts';
import { readTiles } from './tiles.ts';
import { WordLayer } from './word-layer.ts';

export type { MapOptions, MapPoint, MapWords } from './options.ts';
export { mapStyles };

/** Where there is nothing to look at: all of Korea. */
const KOREA = { lat: 36.4, lng: 127.8 };
const KOREA_ZOOM = 6;
/** A single place is shown with the streets around it. */
const STREETS = 16;
/** With a place to start from, so many of the first of the list are brought into view. */
const NEAREST = 5;
/** Room that a button takes from words, in px. */
const DOT = 32;
const MARGIN = new Point(44, 44);
/** Whether the page has an element stand in the dark, or leaves that to a reader who wants it. */
function isDark(element: Element): boolean {
  const root = element.getRootNode();
  // The card itself inherits nothing.
  const { colorScheme } = getComputedStyle(root instanceof ShadowRoot ? root.host : element);
  const isWanted = matchMedia('(prefers-color-scheme: dark)').matches;
  return colorScheme.includes('dark') && (isWanted || !colorScheme.includes('light'));
}

/**
 * A map of partners inside `container`, an empty element of a shadow root that is on the page: outlines and names of
 * zones, a button for each place or for several that stand close together, and tiles where the options name any. It
 * moves at once, never by itself, and leaves the page's scrolling alone.
 */
export class PartnerMap {
  readonly #container: HTMLElement;
  readonly #options: MapOptions;
  readonly #open: (id: string) => void;
  readonly #canvas = document.createElement('div');
  readonly #map: LeafletMap;
  readonly #spots: SpotLayer;
  readonly #words: WordLayer;
  readonly #resizes = new ResizeObserver(() => this.#resize());
  #points: readonly MapPoint[] = [];
  #origin: Origin | undefined;
  #spotsIn = clustersOf([]);
  #state: FrameState = { isMoving: false, isEmpty: true, isDark: false, together: [] };
  #tiles: TileLayer | undefined;
  #isFitted = false;
  #isFitting = false;
  /** The reader has chosen what to look at. */
  #isMoved = false;
  /** The spot whose places are listed. */
  #listed = '';

  /** `onOpen` hears the id of a place that was pressed. */
  constructor(container: HTMLElement, options: MapOptions, onOpen: (id: string) => void) {
    this.#container = container;
    this.#options = options;
    this.#open = onOpen;
    adopt(container.getRootNode(), mapStyles);
    this.#state = { ...this.#state, isDark: isDark(container) };
    this.#prepareCanvas();
    this.#draw();
    this.#map = createMap(this.#canvas, Boolean(options.tiles)).setView(KOREA, KOREA_ZOOM, { animate: false });
    this.#words = new WordLayer(this.#map);
    this.#spots = new SpotLayer(
      this.#map.getPanes().markerPane,
      (spot) => this.#nameOf(spot),
      (spot) => this.#press(spot),
    );
    // It comes after a zoom as well.
    this.#map.on('moveend', () => this.#isFitting || this.#place());
    this.#map.on('movestart', () => (this.#isMoved ||= !this.#isFitting));
    this.#resizes.observe(this.#canvas);
  }

  /**
   * Draws these places, in the order of the list, zones and place to start from alone. All of it comes into view,
   * unless the reader has moved the map and sees some of it.
   */
  show(points: readonly MapPoint[], zones: readonly Zone[], origin: Origin | undefined): void {
    this.#points = points.filter(({ latitude, longitude }) => isOnMap(latitude, longitude));
    this.#origin = origin;
    this.#spotsIn = clustersOf(this.#points);
    this.#words.show(zones, origin, this.#options.words.here);
    const bounds = this.#map.getBounds();
    this.#isFitted =
      this.#isMoved && this.#points.some(({ latitude, longitude }) => bounds.contains([latitude, longitude]));
    this.#change({ isEmpty: !this.#points.length && !this.#words.bounds, together: [] });
    this.#resize();
  }

  /** Sets the places with this id apart, where one points to them in the list; none where it is empty. */
  mark(id: string): void {
    this.#spots.mark(id);
  }

  /** Takes everything out of the container, and listens to nothing any more. */
  remove(): void {
    if (!this.#container.contains(this.#canvas)) return;
    this.#resizes.disconnect();
    this.#map.remove();
    render(nothing, this.#container);
  }

  #prepareCanvas(): void {
    const canvas = this.#canvas;
    canvas.className = 'map-canvas';
    canvas.tabIndex = 0;
    canvas.setAttribute('role', 'region');
    canvas.setAttribute('aria-label', this.#options.words.label);
    canvas.setAttribute('aria-describedby', 'map-hint');
    listenToGestures(canvas, {
      pan: (right, down) => this.#pan(right, down),
      zoom: (levels) => this.#zoom(levels),
      takesTouch: () => this.#state.isMoving,
    });
  }

  #change(changes: Partial<FrameState>): void {
    this.#state = { ...this.#state, ...changes };
    this.#draw();
  }

  #draw(): void {
    const actions: FrameActions = {
      zoom: (levels) => this.#zoom(levels),
      whole: () => this.#resize(true),
      move: (isMoving) => this.#change({ isMoving }),
      pan: (right, down) => this.#pan(right * STEP, down * STEP),
      open: this.#open,
      close: () => this.#close(),
    };
    render(frameTemplate(this.#options, this.#canvas, this.#state, actions), this.#container);
  }

  /** What stands on the map is placed for its size, with all of it in view where that is wanted or was never so. */
  #resize(isWhole = !this.#isFitted): void {
    this.#map.invalidateSize({ animate: false, pan: false });
    const { x, y } = this.#map.getSize();
    if (!x || !y) return;
    if (isWhole) this.#fit();
    this.#addTiles();
    this.#place();
  }

  #addTiles(): void {
    if (this.#tiles) return;
    const template = readTiles(this.#options.tiles);
    this.#tiles = new TileLayer(template);
    if (template) this.#tiles.addTo(this.#map);
  }

  /** Brings everything into view, or what is nearest to the place that distances are told from. */
  #fit(): void {
    this.#isFitting = true;
    // Tiles around the reader's own position would tell their host where that is.
    const origin = this.#origin?.name || !this.#options.tiles ? this.#origin : undefined;
    const near = origin ? [origin, ...this.#points.slice(0, NEAREST)] : this.#points;
    const places = near.map(({ latitude, longitude }) => [latitude, longitude] as [number, number]);
    const bounds = places.length ? places : this.#words.bounds;
    if (bounds) this.#map.fitBounds(bounds, { padding: MARGIN, maxZoom: STREETS, animate: false });
    else this.#map.setView(KOREA, KOREA_ZOOM, { animate: false });
    this.#isFitting = false;
    this.#isFitted = true;
    this.#isMoved = false;
  }

  #place(): void {
    const map = this.#map;
    const bounds = map.getBounds();
    const middle = map.containerPointToLayerPoint(map.getSize().divideBy(2));
    const zoom = Math.floor(map.getZoom());
    const placed = this.#spotsIn([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], zoom).map(
      (spot) => {
        const point = map.latLngToLayerPoint([spot.latitude, spot.longitude]);
        return { ...spot, x: point.x, y: point.y, away: point.distanceTo(middle) };
      },
    );
    const hadFocus = Boolean(this.#canvas.querySelector(':focus'));
    const letter = parseFloat(getComputedStyle(this.#canvas).fontSize);
    const dots = placed.map(({ x, y }) => ({ x, y, width: DOT, height: DOT }));
    const names = this.#words.place(letter, dots);
    this.#spots.show(
      placed.sort((a, b) => a.away - b.away),
      letter,
      [...dots, ...names],
    );
    if (hadFocus && !this.#canvas.querySelector(':focus')) this.#canvas.focus({ preventScroll: true });
  }

  #nameOf(spot: Spot): string {
    return spot.count > 1 ? this.#options.words.cluster(spot.count) : (spot.points()[0]?.name ?? '');
  }

  #press(spot: Spot): void {
    const points = spot.points();
    const [first] = points;
    if (points.length === 1 && first) return this.#open(first.id);
    if (spot.zoom() > MAX_ZOOM) return this.#list(spot);
    const places = points.map(({ latitude, longitude }) => [latitude, longitude] as [number, number]);
    const zoom = Math.max(this.#map.getBoundsZoom(places, false, MARGIN), spot.zoom());
    this.#map.setView([spot.latitude, spot.longitude], zoom, { animate: false });
    this.#spots.focus();
  }

  #list(spot: Spot): void {
    this.#listed = spot.key;
    this.#change({ together: spot.points() });
    this.#container.querySelector<HTMLElement>('.map-together li button')?.focus();
  }

  #close(): void {
    this.#change({ together: [] });
    if (!this.#spots.focus(this.#listed)) this.#canvas.focus({ preventScroll: true });
  }

  #pan(x: number, y: number): void {
    this.#map.panBy([x, y], { animate: false });
  }

  #zoom(levels: number): void {
    this.#map.setZoom(this.#map.getZoom() + levels, { animate: false });
  }
}
