import { pointOf } from './nearness.ts';
import type { Place } from './partner.ts';

/** Half the earth's girth in the metres of web maps (EPSG:3857). */
const HALF = 20_037_508.34;

/**
 * Pages with the way to a place; only who taps one tells a map's company
 * anything. undefined where a place has no coordinates, as what is kept secret
 * never has.
 *
 * Kakao documents `link/to/name,latitude,longitude`
 * (https://apis.map.kakao.com/web/guide/#routeurl). Naver documents the
 * addresses of its app alone (`nmap:`), which do nothing without the app; this
 * is the address that its web page gives itself, in EPSG:3857, and may change.
 */
export function mapLinks(place: Place): { readonly kakao: string; readonly naver: string } | undefined {
  const point = pointOf(place);
  if (!point) return undefined;
  const { latitude, longitude } = point;
  // A comma or a slash would end the name; half a character cannot be written in an address.
  const name = encodeURIComponent((place.name || place.address).replace(/[,/\p{Cs}]/gu, ' '));
  const east = (longitude / 180) * HALF;
  const north = (Math.log(Math.tan(((90 + latitude) * Math.PI) / 360)) / Math.PI) * HALF;
  return {
    kakao: `https://map.kakao.com/link/to/${name},${latitude},${longitude}`,
    naver: `https://map.naver.com/p/directions/-/${east.toFixed(2)},${north.toFixed(2)},${name},,ADDRESS_POI/-/transit`,
  };
}
