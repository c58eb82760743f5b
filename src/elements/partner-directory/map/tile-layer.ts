import type { Coords, DoneCallback } from 'leaflet';
import { MAX_ZOOM } from './clusters.ts';
import { GridLayer } from './leaflet.ts';
import { tileAddress } from './tiles.ts';

/**
 * Pictures below everything else, asked for without saying from which page.
 * Leaflet's own layer of them empties a picture that it takes away by a
 * `data:` address, which strict policies forbid.
 */
export class TileLayer extends GridLayer {
  readonly #template: string;

  /** `template` is what `readTiles` gave. */
  constructor(template: string) {
    super({ maxZoom: MAX_ZOOM, updateWhenIdle: true });
    this.#template = template;
    this.on('tileunload', ({ tile }) => tile.removeAttribute('src'));
  }

  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img');
    tile.alt = '';
    tile.referrerPolicy = 'no-referrer';
    tile.addEventListener('load', () => done(undefined, tile));
    tile.addEventListener('error', () => done(new Error('This tile did not come.'), tile));
    tile.src = tileAddress(this.#template, coords, devicePixelRatio);
    return tile;
  }
}
