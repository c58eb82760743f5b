import type { Partner, Place } from './partner.ts';
import type { Point } from './wanted.ts';

/** Mean radius of the earth in metres (IUGG). */
const RADIUS = 6_371_009;
const RADIAN = Math.PI / 180;

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
