import type { KindGroup } from './partner.ts';

/** A point on the earth, WGS 84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** From where distances are told. A position of the device stays on the device. */
export interface Origin extends Point {
  /** Name of the place; empty for the device's own position. */
  readonly name: string;
}

/** What a reader wants to see of the directory; empty members narrow nothing. */
export interface Wanted {
  readonly query: string;
  /** Name of a zone or neighbourhood. */
  readonly area: string;
  readonly groups: readonly KindGroup[];
  readonly needs: readonly string[];
  /** Open at this moment, or on Saturdays or Sundays. */
  readonly open: '' | 'now' | 'weekend';
  /** Only those with a service that comes to people. */
  readonly visiting: boolean;
  readonly near?: Origin | undefined;
}

export const ALL: Wanted = { query: '', area: '', groups: [], needs: [], open: '', visiting: false };

/** How many there would be beside each choice; of each facet counted without its own choices. */
export interface PartnerCounts {
  readonly areas: ReadonlyMap<string, number>;
  readonly groups: ReadonlyMap<KindGroup, number>;
  readonly needs: ReadonlyMap<string, number>;
  readonly now: number;
  readonly weekend: number;
  readonly visiting: number;
}
