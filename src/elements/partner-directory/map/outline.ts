/** Rings as `[latitude, longitude]`, the order that Leaflet has. */
export type Rings = [number, number][][];

/** More corners than any district needs, and fewer than make a phone stumble. */
const MOST_CORNERS = 5000;
/** Where the web's projection of maps ends. */
const MOST_NORTHERN = 85;

export const isOnMap = (latitude: unknown, longitude: unknown): boolean =>
  typeof latitude === 'number' &&
  typeof longitude === 'number' &&
  Math.abs(latitude) <= MOST_NORTHERN &&
  Math.abs(longitude) <= 180;

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

/**
 * Polygons of a GeoJSON geometry (RFC 7946, 3.1.6 and 3.1.7), whose positions
 * begin with the longitude; none where any part of it is not as it ought to
 * be, or where it has more than {@link MOST_CORNERS} corners.
 */
export function readOutline(outline: unknown): Rings[] {
  if (typeof outline !== 'object' || !outline || !('type' in outline) || !('coordinates' in outline)) return [];
  const { type, coordinates } = outline;
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : [];
  let corners = 0;
  let isWhole = true;
  const listOf = <T>(value: unknown, fewest: number, read: (item: unknown) => T): T[] => {
    isWhole &&= isList(value) && value.length >= fewest && (corners += value.length) <= MOST_CORNERS;
    return isWhole && isList(value) ? value.map(read) : [];
  };
  const position = (value: unknown): [number, number] => {
    const [longitude, latitude] = isList(value) ? value : [];
    isWhole &&= isOnMap(latitude, longitude);
    return [Number(latitude), Number(longitude)];
  };
  const rings = (value: unknown): Rings => listOf(value, 1, (ring) => listOf(ring, 4, position));
  const read = listOf(polygons, 1, rings);
  return isWhole ? read : [];
}
