import type { LatLngBounds } from 'leaflet';
import type { Zone } from '../../../domain/partners/partner.ts';
import type { Origin } from '../../../domain/partners/wanted.ts';
import { type LeafletMap, Polygon } from './leaflet.ts';
import { isOnMap, readOutline } from './outline.ts';
import { type Area, haveRoom, meet } from './room.ts';

/** More zones than any city has. */
const MOST_ZONES = 200;
/** The room of a zone's name, in px and in letters, as the styles have it. */
const WIDEST = 160;
const LINE = 1.3;
/** Where a zone's name may stand, in parts of its height from its middle, the best first. */
const HEIGHTS = [0, -0.15, 0.15, -0.3, 0.3];

interface DrawnZone {
  readonly outline: Polygon;
  readonly name: HTMLElement;
  readonly letters: number;
}

/** What is drawn and cannot be pressed: outlines of zones with their names, and the place that distances are told from. */
export class WordLayer {
  readonly #map: LeafletMap;
  readonly #pane: HTMLElement;
  #zones: DrawnZone[] = [];
  #origin: { place: Origin; mark: HTMLElement } | undefined;

  constructor(map: LeafletMap) {
    this.#map = map;
    this.#pane = map.createPane('words');
    // The outlines are in the list as what it can be narrowed by; names in between the buttons would be noise.
    for (const pane of [this.#pane, map.getPanes().overlayPane]) pane.setAttribute('aria-hidden', 'true');
  }

  /** Draws these alone; an outline that is none is left out. `here` is said of a place without a name. */
  show(zones: readonly Zone[], origin: Origin | undefined, here: string): void {
    for (const { outline } of this.#zones) outline.remove();
    this.#pane.replaceChildren();
    this.#zones = zones.slice(0, MOST_ZONES).flatMap(({ name, outline }) => {
      const polygons = readOutline(outline);
      if (!polygons.length) return [];
      const drawn = new Polygon(polygons, { className: 'map-zone', interactive: false }).addTo(this.#map);
      const words = this.#write('map-zone-name', name);
      return [{ outline: drawn, name: words, letters: name.length }];
    });
    this.#origin =
      origin && isOnMap(origin.latitude, origin.longitude)
        ? { place: origin, mark: this.#write('map-origin', origin.name || here) }
        : undefined;
  }

  /** Degrees that the outlines take up; undefined where there are none. */
  get bounds(): LatLngBounds | undefined {
    const [first, ...others] = this.#zones.map(({ outline }) => outline.getBounds());
    return others.reduce((all, bounds) => all?.extend(bounds), first);
  }

  /**
   * Puts names and marks where they belong at the map's zoom, a name where it covers none of `taken` if there is room
   * in its zone. `letter` is the size of a letter in px. Gives what the names take up.
   */
  place(letter: number, taken: readonly Area[]): readonly Area[] {
    const origin = this.#placeOrigin(letter);
    const areas = this.#zones.map((zone) => this.#areaOf(zone, letter, [...taken, ...origin]));
    const named = haveRoom(areas, origin);
    for (const [i, { name }] of this.#zones.entries()) {
      name.style.translate = `${areas[i]?.x ?? 0}px ${areas[i]?.y ?? 0}px`;
      name.classList.toggle('named', named[i]);
    }
    return [...areas.filter((_, i) => named[i]), ...origin];
  }

  #placeOrigin(letter: number): Area[] {
    if (!this.#origin) return [];
    const { place, mark } = this.#origin;
    const { x, y } = this.#map.latLngToLayerPoint([place.latitude, place.longitude]);
    mark.style.translate = `${x}px ${y}px`;
    return [{ x, y: y - letter, width: Math.min(WIDEST, 5 * letter), height: 4 * letter }];
  }

  #areaOf({ outline, letters }: DrawnZone, letter: number, taken: readonly Area[]): Area {
    const { x, y } = this.#map.latLngToLayerPoint(outline.getCenter());
    const bounds = outline.getBounds();
    const tall =
      this.#map.latLngToLayerPoint(bounds.getSouthWest()).y - this.#map.latLngToLayerPoint(bounds.getNorthEast()).y;
    const length = letters * letter;
    const at = (part: number): Area => ({
      x,
      y: y + part * tall,
      width: Math.min(WIDEST, length),
      height: letter * LINE * Math.ceil(length / WIDEST),
    });
    return HEIGHTS.map(at).find((area) => !taken.some((other) => meet(area, other))) ?? at(0);
  }

  #write(look: string, words: string): HTMLElement {
    const box = document.createElement('div');
    box.className = look;
    box.lang = 'ko';
    const text = document.createElement('span');
    text.textContent = words;
    box.append(text);
    this.#pane.append(box);
    return box;
  }
}
