import * as z from 'zod/mini';

/**
 * An HSDS page of `item`s. 3.0 requires none of its members and 3.1.1 only
 * `empty`; `size` counts the items of this page.
 * @see https://docs.openreferral.org/en/3.1/hsds/api_reference.html
 */
export const pageOf = <Item extends z.core.$ZodType>(item: Item) =>
  z.object({
    total_items: z.optional(z.int()),
    total_pages: z.optional(z.int()),
    page_number: z.optional(z.int()),
    size: z.optional(z.int()),
    first_page: z.optional(z.boolean()),
    last_page: z.optional(z.boolean()),
    empty: z.optional(z.boolean()),
    contents: z.optional(z.array(item)),
  });
