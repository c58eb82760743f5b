import type { Hours } from '../schedule/hours.ts';
import { each, termsOf, text, unique } from './members.ts';
import type { Place } from './partner.ts';
import { phonesOf } from './phones.ts';

/** Reads schedules, equal ones into one object. */
export type HoursOf = (schedules: readonly object[]) => Hours;

/** A place, with what its partner has from it. */
export interface PlaceFacts extends Place {
  readonly languages: readonly string[];
  readonly regions: readonly string[];
}

export const isConfidential = (json: unknown): boolean => termsOf(json, 'confidential').length > 0;

/** Languages by the names that the source gives them, else by their codes. */
export const languagesOf = (json: unknown): string[] =>
  each(json, 'languages').map((language) => text(language, 'name') || text(language, 'code'));

/** From the widest to the narrowest, as one writes it in Korea; elsewhere the other way round. */
function addressOf([street = '', more = '', city = '', state = '', code = '']: readonly string[]): string {
  const wider = [state, city].filter((name) => !street.includes(name));
  return /[가-힣]/.test(street + city)
    ? unique([...wider, street, more]).join(' ')
    : unique([street, more, ...wider.reverse(), code]).join(', ');
}

const degrees = (json: unknown, name: string, most: number): number | undefined => {
  const number = Number(text(json, name));
  // Exports write 0 for what they do not know.
  return number && Math.abs(number) <= most ? number : undefined;
};

/** What remains of a place that is kept secret. */
export const withheld = (place: PlaceFacts): PlaceFacts => ({
  ...place,
  // It may tell the street.
  name: '',
  address: '',
  latitude: undefined,
  longitude: undefined,
  transport: '',
  regions: [],
  isWithheld: true,
});

/** An HSDS location. A type that HSDS does not know is taken to mean that it is secret. */
export function toPlace(json: unknown, id: string, hoursOf: HoursOf): PlaceFacts {
  const type = text(json, 'location_type');
  const addresses = each(json, 'addresses');
  const address = addresses.find((one) => text(one, 'address_type') !== 'postal') ?? addresses[0];
  const parts = ['address_1', 'address_2', 'city', 'state_province', 'postal_code'].map((name) => text(address, name));
  const latitude = degrees(json, 'latitude', 90);
  const longitude = degrees(json, 'longitude', 180);
  const isMapped = latitude !== undefined && longitude !== undefined && !/virtual|postal/.test(type);
  const place: PlaceFacts = {
    id,
    name: text(json, 'name'),
    address: addressOf(parts),
    ...(isMapped && { latitude, longitude }),
    isWithheld: false,
    isOnline: type === 'virtual',
    transport: text(json, 'transportation'),
    accessibility: unique(
      each(json, 'accessibility').map((one) => unique([text(one, 'description'), text(one, 'details')]).join(', ')),
    ),
    hours: hoursOf(each(json, 'schedules')),
    phones: phonesOf(json),
    languages: languagesOf(json),
    regions: unique(parts.slice(2, 4)),
  };
  return isConfidential(json) || !/^(physical|virtual|postal)?$/.test(type) ? withheld(place) : place;
}
