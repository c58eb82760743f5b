import * as z from 'zod/mini';
import { Attribute, Language, maybe, Phone } from './common.ts';
import { Schedule } from './schedule.ts';

/** HSDS `address`. */
export const Address = z.object({
  id: z.string(),
  address_1: z.string(),
  address_2: maybe.text,
  city: z.string(),
  region: maybe.text,
  state_province: maybe.text,
  postal_code: maybe.text,
  country: maybe.text,
  address_type: maybe.text,
});
export type Address = z.infer<typeof Address>;

/** HSDS `accessibility`. */
export const Accessibility = z.object({
  id: z.string(),
  description: maybe.text,
  details: maybe.text,
  url: maybe.text,
});

/**
 * HSDS `location`; coordinates in WGS 84 degrees, absent for confidential places.
 * @see https://docs.openreferral.org/en/3.1/hsds/schema_reference.html#location
 */
export const Location = z.object({
  id: z.string(),
  location_type: maybe.text,
  name: maybe.text,
  alternate_name: maybe.text,
  description: maybe.text,
  transportation: maybe.text,
  latitude: maybe.number,
  longitude: maybe.number,
  external_identifier: maybe.text,
  external_identifier_type: maybe.text,
  addresses: z.nullish(z.array(Address)),
  phones: z.nullish(z.array(Phone)),
  schedules: z.nullish(z.array(Schedule)),
  languages: z.nullish(z.array(Language)),
  accessibility: z.nullish(z.array(Accessibility)),
  attributes: z.nullish(z.array(Attribute)),
});
export type Location = z.infer<typeof Location>;
