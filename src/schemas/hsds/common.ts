import * as z from 'zod/mini';

/** Members that feeds leave out or send as null alike. */
export const maybe = {
  text: z.nullish(z.string()),
  number: z.nullish(z.number()),
  integer: z.nullish(z.int()),
  flag: z.nullish(z.boolean()),
};

/** HSDS `phone`. @see https://docs.openreferral.org/en/3.1/hsds/schema_reference.html#phone */
export const Phone = z.object({
  id: z.string(),
  number: z.string(),
  extension: maybe.number,
  type: maybe.text,
  description: maybe.text,
});
export type Phone = z.infer<typeof Phone>;

/** HSDS `taxonomy_term`; `taxonomy` names its vocabulary, e.g. `ieum:life-stage`. */
export const TaxonomyTerm = z.object({
  id: z.string(),
  code: maybe.text,
  name: z.string(),
  description: maybe.text,
  taxonomy: maybe.text,
});
export type TaxonomyTerm = z.infer<typeof TaxonomyTerm>;

/** HSDS `attribute`: a taxonomy term tied to a record, with a value and a note of its source in `label`. */
export const Attribute = z.object({
  id: z.string(),
  link_type: maybe.text,
  value: maybe.text,
  label: maybe.text,
  taxonomy_term: z.nullish(TaxonomyTerm),
});
export type Attribute = z.infer<typeof Attribute>;

/** HSDS `language`. */
export const Language = z.object({ id: z.string(), name: maybe.text, code: maybe.text, note: maybe.text });
