import type { Program, Region } from './program.ts';
import { covers } from './regions.ts';
import type { Counts, Filters } from './selection.ts';

/** What several of which may be chosen. */
export const LISTS = ['lifeStages', 'households', 'themes', 'apply', 'agencies'] as const;
/** Last among what a programme is chosen by: its set of regions. */
const REGIONS = LISTS.length;

/** Filters over programmes in memory: which pass, and how many each choice would show. */
export class Selection {
  /** Of each list its choices, each with its place there; last the sets of regions, which are few, as JSON. */
  readonly #choices = [...LISTS, REGIONS].map(() => new Map<string, number>());
  readonly #regions: (readonly Region[])[] = [];
  /** Of each programme, list by list, the places of what it has. */
  readonly #programs: (readonly (readonly number[])[])[] = [];

  /** Takes programmes in at the end. */
  add(programs: readonly Program[]): void {
    for (const { lifeStages, households, themes, apply, agency, regions } of programs) {
      const lists = [lifeStages, households, themes, apply, agency ? [agency] : [], [JSON.stringify(regions)]];
      const places = this.#choices.map((choices, list) =>
        [...new Set(lists[list])].map((name) => choices.get(name) ?? choices.set(name, choices.size).size - 1),
      );
      for (const place of places[REGIONS] ?? []) this.#regions[place] = regions;
      this.#programs.push(places);
    }
  }

  /** Those of the places whose programmes pass, in their order. */
  narrow(places: readonly number[], filters: Filters): number[] {
    const failures = this.#failures(filters);
    return places.filter((place) => !failures(place));
  }

  /**
   * Of each choice that any programme has, how many of the places it would
   * show beside what other facets are narrowed to. Programmes for the whole
   * country, and those that state no region, count in every region; cities are
   * those of the chosen province.
   */
  counts(places: readonly number[], filters: Filters): Counts {
    const failures = this.#failures(filters);
    const tallies = this.#choices.map(({ size }) => Array.from({ length: size }, () => 0));
    for (const place of places) {
      const failed = failures(place);
      tallies.forEach((tally, list) => {
        if (failed & ~(1 << list)) return;
        for (const choice of this.#programs[place]?.[list] ?? []) tally[choice] = (tally[choice] ?? 0) + 1;
      });
    }
    const named = this.#choices.map(
      (choices, list) => new Map([...choices].map(([name, choice]) => [name, tallies[list]?.[choice] ?? 0])),
    );
    const lists = Object.fromEntries(LISTS.map((list, at) => [list, named[at]]));
    const { province } = filters.region;
    const stated = this.#regions.flat();
    const inRegions = (regions: readonly Region[], nameOf: (region: Region) => string): Map<string, number> =>
      new Map(
        [...new Map(regions.map((region) => [nameOf(region), region]))].map(([name, region]) => [
          name,
          this.#sumIn(region, tallies[REGIONS] ?? []),
        ]),
      );
    return {
      ...(lists as Record<(typeof LISTS)[number], Map<string, number>>),
      // A city that is named without its 시·도 stands beside those.
      provinces: inRegions(
        stated.flatMap(({ province, city }) => (province ? { province } : city ? { city } : [])),
        ({ province, city = '' }) => province ?? city,
      ),
      cities: inRegions(
        stated.filter((region) => province && region.province === province && region.city),
        ({ city = '' }) => city,
      ),
    };
  }

  /** Of tallies by set of regions, the sum of those that may be for people who live there. */
  #sumIn(lives: Region, tallies: readonly number[]): number {
    return tallies.reduce(
      (sum, tally, set) => sum + (covers(this.#regions[set] ?? [], lives) === false ? 0 : tally),
      0,
    );
  }

  /** Of a place, one bit for each list that its programme fails by; 0 if it passes. */
  #failures({ region, ...filters }: Filters): (place: number) => number {
    const narrowing = LISTS.flatMap((list, at) => {
      const wanted = new Set(filters[list]);
      return wanted.size ? { at, passes: [...(this.#choices[at] ?? [])].map(([name]) => wanted.has(name)) } : [];
    });
    if (region.province || region.city) {
      narrowing.push({ at: REGIONS, passes: this.#regions.map((regions) => covers(regions, region) !== false) });
    }
    return (place) => {
      let failed = 0;
      for (const { at, passes } of narrowing) {
        if (!this.#programs[place]?.[at]?.some((choice) => passes[choice])) failed |= 1 << at;
      }
      return failed;
    };
  }
}
