import * as z from 'zod/mini';
import { Attribute, Language, maybe, Phone } from './common.ts';
import { Location } from './location.ts';
import { Organization } from './organization.ts';
import { Schedule } from './schedule.ts';

/** HSDS `url`, as in `additional_urls`. */
export const AdditionalUrl = z.object({ id: z.string(), label: maybe.text, url: z.string() });

/** HSDS `required_document`. */
export const RequiredDocument = z.object({ id: z.string(), document: maybe.text, uri: maybe.text });

/** HSDS `service_area`. */
export const ServiceArea = z.object({
  id: z.string(),
  name: maybe.text,
  description: maybe.text,
  extent: maybe.text,
  extent_type: maybe.text,
  uri: maybe.text,
});

/** HSDS 3.1 `service_capacity`: how many may come, and how many there still is room for. */
export const ServiceCapacity = z.object({
  id: z.string(),
  available: maybe.number,
  maximum: maybe.number,
  description: maybe.text,
  unit: z.nullish(z.object({ id: z.string(), name: maybe.text })),
});

const facts = {
  id: z.string(),
  organization_id: maybe.text,
  name: z.string(),
  alternate_name: maybe.text,
  description: maybe.text,
  url: maybe.text,
  email: maybe.text,
  status: maybe.text,
  interpretation_services: maybe.text,
  application_process: maybe.text,
  fees_description: maybe.text,
  eligibility_description: maybe.text,
  minimum_age: maybe.number,
  maximum_age: maybe.number,
  assured_date: maybe.text,
  alert: maybe.text,
  last_modified: maybe.text,
  phones: z.nullish(z.array(Phone)),
  schedules: z.nullish(z.array(Schedule)),
  languages: z.nullish(z.array(Language)),
  required_documents: z.nullish(z.array(RequiredDocument)),
  additional_urls: z.nullish(z.array(AdditionalUrl)),
  service_areas: z.nullish(z.array(ServiceArea)),
  capacities: z.nullish(z.array(ServiceCapacity)),
  attributes: z.nullish(z.array(Attribute)),
  organization: z.nullish(Organization),
};

/** HSDS `service_at_location`: a service as it is had at one place. */
export const ServiceAtLocation = z.object({
  id: z.string(),
  description: maybe.text,
  location: z.nullish(Location),
  schedules: z.nullish(z.array(Schedule)),
  phones: z.nullish(z.array(Phone)),
  attributes: z.nullish(z.array(Attribute)),
  service: z.nullish(z.object(facts)),
});
export type ServiceAtLocation = z.infer<typeof ServiceAtLocation>;

/**
 * HSDS `service`. Members that the kit does not use are ignored, so that 3.0,
 * 3.1 and the UK profile all read.
 * @see https://docs.openreferral.org/en/3.1/hsds/schema_reference.html#service
 */
export const Service = z.object({ ...facts, service_at_locations: z.nullish(z.array(ServiceAtLocation)) });
export type Service = z.infer<typeof Service>;
