import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OnDemand } from '../../controllers/on-demand.ts';
import type { Zone } from '../../domain/partners/partner.ts';
import type { Origin } from '../../domain/partners/wanted.ts';
import type { PartnerMap } from './map/map.ts';
import type { MapOptions, MapPoint } from './map/options.ts';
import type { Near } from './views/context.ts';

/** What is to be on the map. */
export interface Mapped {
  readonly options: MapOptions;
  readonly found: readonly Near[];
  readonly zones: readonly Zone[];
  readonly near: Origin | undefined;
}

/** Every place that has coordinates, by the id and name of its partner. */
const pointsOf = (found: readonly Near[]): MapPoint[] =>
  found.flatMap(({ partner: { id, name, places } }) =>
    places.flatMap(({ latitude, longitude }) =>
      latitude === undefined || longitude === undefined ? [] : [{ id, name, latitude, longitude }],
    ),
  );

type Host = ReactiveControllerHost & { readonly renderRoot: DocumentFragment | HTMLElement };

type Maker = OnDemand<{ readonly PartnerMap: typeof PartnerMap }>;

/** Draws the map while its place is on screen. */
export class MapHolder implements ReactiveController {
  readonly #host: Host;
  readonly #maker: Maker;
  readonly #mapped: () => Mapped | undefined;
  readonly #open: (id: string) => void;
  #map: PartnerMap | undefined;
  #place: Element | null = null;
  #drawn: readonly unknown[] = [];

  /** @param mapped What to draw; undefined while no map is on screen. */
  constructor(host: Host, maker: Maker, mapped: () => Mapped | undefined, open: (id: string) => void) {
    this.#host = host;
    this.#maker = maker;
    this.#mapped = mapped;
    this.#open = open;
    host.addController(this);
  }

  hostUpdated(): void {
    const mapped = this.#mapped();
    const place = mapped ? this.#host.renderRoot.querySelector<HTMLElement>('#map') : null;
    const drawn = mapped ? [mapped.options.words, mapped.found, mapped.zones, mapped.near] : [];
    if (place !== this.#place || drawn[0] !== this.#drawn[0]) this.#remove();
    const { part } = this.#maker;
    if (!mapped || !place || !part) return;
    this.#place = place;
    this.#map ??= new part.PartnerMap(place, mapped.options, this.#open);
    if (drawn.every((one, i) => one === this.#drawn[i])) return;
    this.#drawn = drawn;
    this.#map.show(pointsOf(mapped.found), mapped.zones, mapped.near);
  }

  hostDisconnected(): void {
    this.#remove();
  }

  #remove(): void {
    this.#map?.remove();
    this.#map = undefined;
    this.#place = null;
    this.#drawn = [];
  }
}
