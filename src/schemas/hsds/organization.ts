import * as z from 'zod/mini';
import { Attribute, maybe, Phone } from './common.ts';
import { Location } from './location.ts';

/**
 * HSDS `organization`.
 * @see https://docs.openreferral.org/en/3.1/hsds/schema_reference.html#organization
 */
export const Organization = z.object({
  id: z.string(),
  name: z.string(),
  alternate_name: maybe.text,
  description: maybe.text,
  email: maybe.text,
  website: maybe.text,
  year_incorporated: maybe.integer,
  legal_status: maybe.text,
  logo: maybe.text,
  uri: maybe.text,
  parent_organization_id: maybe.text,
  phones: z.nullish(z.array(Phone)),
  locations: z.nullish(z.array(Location)),
  attributes: z.nullish(z.array(Attribute)),
});
export type Organization = z.infer<typeof Organization>;
