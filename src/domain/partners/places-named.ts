import { findable, finder, type Findable } from './findable.ts';
import { pointOf } from './nearness.ts';
import type { Partner, Zone } from './partner.ts';
import type { Origin, Point } from './wanted.ts';
import { reached } from './zones.ts';

const MOST_NAMED = 5;

interface Named {
  readonly origin: Origin;
  readonly text: Findable;
}

interface Known {
  readonly zones: readonly Zone[];
  readonly named: readonly Named[];
}

const known = new WeakMap<readonly Partner[], Known>();

const mean = (points: readonly Point[], of: keyof Point): number =>
  points.reduce((sum, point) => sum + point[of], 0) / points.length;

/** All places that a list knows by name, each once: neighbourhoods and zones first. */
function* allNamed(partners: readonly Partner[], zones: readonly Zone[]): Generator<void, readonly Named[]> {
  const around = new Map<string, Point[]>();
  const found = new Map<string, Origin>();
  for (const partner of partners) {
    yield;
    const points: Point[] = [];
    for (const place of partner.places) {
      const point = pointOf(place);
      if (!point) continue;
      points.push(point);
      const name = place.name || partner.name;
      if (!found.has(name)) found.set(name, { ...point, name });
    }
    for (const area of reached(partner, zones)) {
      const others = around.get(area);
      if (others) others.push(...points);
      else around.set(area, [...points]);
    }
  }
  const areas = [...around].flatMap(([name, points]) =>
    points.length ? [{ name, latitude: mean(points, 'latitude'), longitude: mean(points, 'longitude') }] : [],
  );
  return [...areas, ...found.values()].map((origin) => ({ origin, text: findable(origin.name) }));
}

/**
 * Up to five places that a reader may mean, from the directory itself:
 * neighbourhoods and zones, each as the middle of the places of those who name
 * it, then places. The list is read once; to look through it takes a phone a
 * while, so that it yields between them.
 */
export function* placesNamed(
  partners: readonly Partner[],
  zones: readonly Zone[],
  typed: string,
): Generator<void, readonly Origin[]> {
  if (!typed.trim()) return [];
  const before = known.get(partners);
  const named = before?.zones === zones ? before.named : yield* allNamed(partners, zones);
  known.set(partners, { zones, named });
  const holds = finder(typed);
  const found: Origin[] = [];
  for (const { origin, text } of named) {
    yield;
    if (holds(text) && found.push(origin) === MOST_NAMED) break;
  }
  return found;
}
