import { findable, finder, type Findable } from './findable.ts';
import type { Partner, Place, Zone } from './partner.ts';
import type { Origin, Point } from './wanted.ts';
import { reached } from './zones.ts';

/** Mean radius of the earth in metres (IUGG). */
const RADIUS = 6_371_009;
const RADIAN = Math.PI / 180;
const MOST_NAMED = 5;

/** A straight line over ground (haversine): no way along streets is shorter. */
export function metresBetween(from: Point, to: Point): number {
  const half = (degrees: number) => Math.sin((degrees * RADIAN) / 2) ** 2;
  const square =
    half(to.latitude - from.latitude) +
    Math.cos(from.latitude * RADIAN) * Math.cos(to.latitude * RADIAN) * half(to.longitude - from.longitude);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** Where a place is; undefined where that is not told, or kept secret. */
export const pointOf = ({ latitude, longitude }: Place): Point | undefined =>
  latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };

/** A partner's place that is the nearest, with its distance in metres; undefined where none can be told. */
export function nearestPlace(partner: Partner, from: Point): { place: Place; metres: number } | undefined {
  let nearest: { place: Place; metres: number } | undefined;
  for (const place of partner.places) {
    const point = pointOf(place);
    const metres = point ? metresBetween(from, point) : Infinity;
    if (metres < (nearest?.metres ?? Infinity)) nearest = { place, metres };
  }
  return nearest;
}

interface Named extends Point {
  readonly name: string;
  readonly text: Findable;
}

const namedPlaces = new WeakMap<Partner['places'], readonly Named[]>();

/** A partner's places by their names, made ready once. */
function placesOf({ name: partner, places }: Partner): readonly Named[] {
  let named = namedPlaces.get(places);
  if (!named) {
    named = places.flatMap((place) => {
      const point = pointOf(place);
      const name = place.name || partner;
      return point ? { ...point, name, text: findable(name) } : [];
    });
    namedPlaces.set(places, named);
  }
  return named;
}

/**
 * Up to five places that a reader may mean, from the directory itself:
 * neighbourhoods and zones, each as the middle of the places of those who name
 * it, then places.
 */
export function placesNamed(partners: readonly Partner[], zones: readonly Zone[], typed: string): Origin[] {
  if (!typed.trim()) return [];
  const holds = finder(typed);
  const around = new Map<string, Point[]>();
  const found = new Map<string, Origin>();
  for (const partner of partners) {
    const places = placesOf(partner);
    for (const { text, ...origin } of places) {
      if (holds(text) && !found.has(origin.name)) found.set(origin.name, origin);
    }
    for (const area of reached(partner, zones)) {
      const points = around.get(area);
      if (points) points.push(...places);
      else around.set(area, [...places]);
    }
  }
  const mean = (points: readonly Point[], of: keyof Point) =>
    points.reduce((sum, point) => sum + point[of], 0) / points.length;
  const areas = [...around]
    .filter(([name, { length }]) => length && holds(findable(name)))
    .map(([name, points]) => ({ name, latitude: mean(points, 'latitude'), longitude: mean(points, 'longitude') }));
  return [...areas, ...found.values()].slice(0, MOST_NAMED);
}
