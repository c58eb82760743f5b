import Supercluster from 'supercluster';
import type { MapPoint } from './options.ts';

/** The nearest that one can look. */
export const MAX_ZOOM = 18;
/** More than these at once are neither read nor drawn in good time. */
const MOST = 60;
/** Distance of two buttons, in px: room for a thumb on each. */
const APART = 48;

/** A place, or several that stand too close together to be told apart. */
export interface Spot {
  /** The same wherever the same stands at the same place. */
  readonly key: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
  readonly points: () => readonly MapPoint[];
  /** The zoom that tells them apart; above {@link MAX_ZOOM} where none does. */
  readonly zoom: () => number;
}

/** West, south, east and north, in degrees. */
export type Box = [number, number, number, number];

/** Tells what of the points is to be drawn: {@link MOST} spots at most, whatever the number of points. */
export function clustersOf(points: readonly MapPoint[]): (box: Box, zoom: number) => Spot[] {
  const index = new Supercluster<{ point: MapPoint }>({ radius: APART, extent: 256, maxZoom: MAX_ZOOM });
  index.load(
    points.map((point) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [point.longitude, point.latitude] },
      properties: { point },
    })),
  );
  const spotOf = ({ geometry, properties }: ReturnType<typeof index.getClusters>[number]): Spot => {
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const where = `${latitude} ${longitude}`;
    if (!('cluster' in properties)) {
      const { point } = properties;
      const key = `${point.id} ${point.name} ${where}`;
      return { key, latitude, longitude, count: 1, points: () => [point], zoom: () => MAX_ZOOM };
    }
    const { cluster_id: id, point_count: count } = properties;
    const key = `${count} ${where}`;
    const points = () => index.getLeaves(id, Infinity).map((leaf) => leaf.properties.point);
    return { key, latitude, longitude, count, points, zoom: () => index.getClusterExpansionZoom(id) };
  };
  return (box, zoom) => {
    let found = index.getClusters(box, zoom);
    for (let coarser = zoom - 1; found.length > MOST && coarser >= 0; coarser--)
      found = index.getClusters(box, coarser);
    return found.map(spotOf);
  };
}
