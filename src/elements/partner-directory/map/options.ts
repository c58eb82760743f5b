/** A place on the map, in WGS 84 degrees; several places may have one id. */
export interface MapPoint {
  readonly id: string;
  readonly name: string;
  readonly latitude: number;
  readonly longitude: number;
}

/** All that the map says. */
export interface MapWords {
  /** Name of the map. */
  readonly label: string;
  /** That everything on it stands in the list. */
  readonly inList: string;
  /** How it is moved. */
  readonly hint: string;
  /** Where there is nothing to draw. */
  readonly none: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  /** Shows everything again. */
  readonly whole: string;
  /** Lets one finger move the map, and brings the buttons that move it. */
  readonly move: string;
  readonly up: string;
  readonly down: string;
  readonly left: string;
  readonly right: string;
  /** Name of a button that stands for several places and opens them. */
  readonly cluster: (count: number) => string;
  /** Heading of places that no zoom tells apart. */
  readonly together: (count: number) => string;
  readonly close: string;
  /** Where the reader's device is. */
  readonly here: string;
  readonly newWindow: string;
}

export interface MapOptions {
  /** Address of the tiles with `{z} {x} {y}`, perhaps `{s} {r}`; empty for none, and no request to any host. */
  readonly tiles: string;
  /** Whose the tiles are, as text; an address at its end becomes a link. */
  readonly attribution: string;
  readonly words: MapWords;
}
