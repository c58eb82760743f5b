import type { Partner, Zone } from './partner.ts';

/** The zones that the page names, else those of the sources: by name, with the neighbourhoods and the outline of all who tell them. */
export function zonesOf(partners: readonly Partner[], given: readonly Zone[] | undefined): readonly Zone[] {
  if (given) return given;
  const zones = new Map<string, Zone>();
  for (const { name, areas, outline } of partners.flatMap((partner) => partner.zones)) {
    const known = zones.get(name);
    zones.set(name, {
      name,
      areas: [...new Set([...(known?.areas ?? []), ...areas])],
      outline: known?.outline ?? outline,
    });
  }
  return [...zones.values()];
}

interface Reached {
  readonly zones: readonly Zone[];
  readonly names: ReadonlySet<string>;
}

const known = new WeakMap<Partner['areas'], Reached>();

/**
 * All areas that a partner names itself to be for: with a neighbourhood the
 * zones around it, with a zone its neighbourhoods and the zones that share
 * one. Empty where it names none.
 */
export function reached({ areas }: Partner, zones: readonly Zone[]): ReadonlySet<string> {
  const before = known.get(areas);
  if (before?.zones === zones) return before.names;
  const names = new Set(areas);
  for (const zone of zones) if (names.has(zone.name)) for (const area of zone.areas) names.add(area);
  for (const zone of zones) if (zone.areas.some((area) => names.has(area))) names.add(zone.name);
  known.set(areas, { zones, names });
  return names;
}

/** Whether a partner is for a neighbourhood or zone; who names none is for all. */
export const reaches = (partner: Partner, area: string, zones: readonly Zone[]): boolean =>
  !partner.areas.length || reached(partner, zones).has(area);
