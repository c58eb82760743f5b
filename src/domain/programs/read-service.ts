import type { ListedService, PageFrame } from '../../schemas/hsds/listed-service.ts';

/*
 * Lists of thousands of services, read member by member with a few lines of our
 * own: zod would weigh a sixth of the finder. What is read always holds the
 * schema in listed-service.ts, as its tests show.
 */

/** A member of the record's own; a page's changes to prototypes are none. */
export const own = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined;

const textOf = (json: unknown): string | null => (typeof json === 'string' ? json : null);

const filled = (json: unknown): string | null => (typeof json === 'string' && /\S/.test(json) ? json : null);

/** The items of a list, null where one is wrong; null where there is no list. */
const each = <Item>(json: unknown, read: (item: unknown) => Item | null): (Item | null)[] | null =>
  Array.isArray(json) ? json.map(read) : null;

/** The texts of an item; null where one that it needs is missing, or where any is no text. */
function texts<Needed extends string, Spared extends string>(
  json: unknown,
  needed: readonly Needed[],
  spared: readonly Spared[],
): (Record<Needed, string> & Record<Spared, string | null>) | null {
  const read = [...needed, ...spared].map((name) => [name, own(json, name) ?? null] as const);
  const isWhole = read.every(([, value], i) => typeof value === 'string' || (i >= needed.length && value === null));
  return isWhole ? (Object.fromEntries(read) as Record<Needed, string> & Record<Spared, string | null>) : null;
}

function attribute(json: unknown) {
  const facts = texts(json, ['id'], ['value', 'label']);
  const term = own(json, 'taxonomy_term') ?? null;
  const taxonomy_term = term && texts(term, ['id', 'name'], ['code', 'taxonomy']);
  return facts && (taxonomy_term || !term) ? { ...facts, taxonomy_term: taxonomy_term || null } : null;
}

/** An HSDS service; without id or name it is none, and any other member that is wrong is null. */
export function readService(json: unknown): ListedService | undefined {
  const id = filled(own(json, 'id'));
  const name = filled(own(json, 'name'));
  if (!id || !name) return undefined;
  const text = (member: string) => textOf(own(json, member));
  const organization = filled(own(own(json, 'organization'), 'name'));
  return {
    id,
    name,
    alternate_name: text('alternate_name'),
    description: text('description'),
    url: text('url'),
    status: text('status'),
    application_process: text('application_process'),
    fees_description: text('fees_description'),
    eligibility_description: text('eligibility_description'),
    assured_date: text('assured_date'),
    alert: text('alert'),
    last_modified: text('last_modified'),
    organization: organization ? { name: organization } : null,
    phones: each(own(json, 'phones'), (item) => texts(item, ['id', 'number'], ['description'])),
    required_documents: each(own(json, 'required_documents'), (item) => texts(item, ['id'], ['document', 'uri'])),
    additional_urls: each(own(json, 'additional_urls'), (item) => texts(item, ['id', 'url'], ['label'])),
    service_areas: each(own(json, 'service_areas'), (item) => texts(item, ['id'], ['name'])),
    attributes: each(own(json, 'attributes'), attribute),
  };
}

const whole = (json: unknown): number | null => (Number.isSafeInteger(json) ? (json as number) : null);
const flag = (json: unknown): boolean | null => (typeof json === 'boolean' ? json : null);

/** What stands around the records of an HSDS page. */
export const readFrame = (json: unknown): PageFrame => ({
  total_items: whole(own(json, 'total_items')),
  total_pages: whole(own(json, 'total_pages')),
  last_page: flag(own(json, 'last_page')),
  empty: flag(own(json, 'empty')),
  contents: each(own(json, 'contents'), (item) => item),
});
