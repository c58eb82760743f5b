import * as z from 'zod/mini';
import { Attribute, Phone } from './common.ts';
import { AdditionalUrl, RequiredDocument, ServiceArea } from './service.ts';

/** A member that a record can spare: null where it is wrong. */
const spared = <Schema extends z.core.$ZodType>(schema: Schema) => z.catch(z.nullish(schema), null);

/** A list whose wrong items are null, so that each can be left out alone and still be noticed. */
const each = <Schema extends z.core.$ZodType>(item: Schema) => spared(z.array(spared(item)));

const filled = z.string().check(z.regex(/\S/));
const text = spared(z.string());

/**
 * HSDS `service` as the programme finder reads it from lists of thousands that
 * nobody proofreads: without id or name it is none, and any other member that
 * is wrong is null.
 * @see https://docs.openreferral.org/en/3.1/hsds/schema_reference.html#service
 */
export const ListedService = z.object({
  id: filled,
  name: filled,
  alternate_name: text,
  description: text,
  url: text,
  status: text,
  application_process: text,
  fees_description: text,
  eligibility_description: text,
  assured_date: text,
  alert: text,
  last_modified: text,
  organization: spared(z.object({ name: filled })),
  phones: each(Phone),
  required_documents: each(RequiredDocument),
  additional_urls: each(AdditionalUrl),
  service_areas: each(ServiceArea),
  attributes: each(Attribute),
});
export type ListedService = z.infer<typeof ListedService>;

/** An HSDS page of which only what is around its records is read; those are taken out of `contents`. */
export const PageFrame = z.object({
  total_items: spared(z.int()),
  total_pages: spared(z.int()),
  last_page: spared(z.boolean()),
  empty: spared(z.boolean()),
  contents: spared(z.array(z.unknown())),
});
export type PageFrame = z.infer<typeof PageFrame>;
