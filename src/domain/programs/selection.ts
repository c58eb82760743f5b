import type { Region } from './program.ts';

/** What the finder can be narrowed by; an empty list narrows nothing. Within a list one is enough, all lists have to hold. */
export interface Filters {
  readonly lifeStages: readonly string[];
  readonly households: readonly string[];
  readonly themes: readonly string[];
  readonly apply: readonly string[];
  readonly agencies: readonly string[];
  readonly region: Region;
}

/** The lists of choices with numbers beside them. `provinces` and `cities` are those of the region. */
export type Facet = 'lifeStages' | 'households' | 'themes' | 'apply' | 'agencies' | 'provinces' | 'cities';

/** Of each facet, of each choice, how many programmes it would show beside what else is chosen. */
export type Counts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

export const NO_FILTERS: Filters = {
  lifeStages: [],
  households: [],
  themes: [],
  apply: [],
  agencies: [],
  region: {},
};
