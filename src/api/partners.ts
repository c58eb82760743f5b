import { readPartnerRecord, type PartnerRecord } from '../domain/partners/read-record.ts';
import { ApiError } from './errors.ts';
import {
  type Batch,
  given,
  type ListOptions,
  type ListPage,
  noDetails,
  type Read,
  recordSource,
  START,
} from './records.ts';

/** Organizations, their places and services as they come, a few dozen at a time. */
export type PartnerBatch = Batch<PartnerRecord>;

/**
 * Where the partners come from. The `client` property of
 * `<ieum-partner-directory>` takes another one of this shape.
 */
export interface PartnerClient {
  /** All records in order, `from` the page where an earlier reading broke off. Rejects with an ApiError. */
  batches(signal: AbortSignal, from?: ListPage): AsyncIterable<PartnerBatch>;
  /** One organization with its details and services. Rejects with an ApiError. */
  whole(id: string, signal?: AbortSignal): Promise<readonly PartnerRecord[]>;
}

export interface PartnerClientOptions extends ListOptions {
  /** Only records with this taxonomy term, by its id; the API's answer to it counts. */
  readonly term?: string;
}

/** What comes before a list of a file `{"organizations":[…],"services":[…],"service_at_locations":[…]}`. */
const LISTS = /"(contents|organizations)"\s*:\s*$|^\s*[{\]]\s*,?\s*"service(s|_at_locations)"\s*:\s*$/;

/** More services than any agency has; what follows is another's. */
const MOST_SERVICES = 1000;

const reading =
  (kind: PartnerRecord['kind']): Read<PartnerRecord> =>
  (json) =>
    readPartnerRecord(json, kind);
const readService = reading('service');

/** A record of a source that has no more to tell of it. */
const readAny: Read<PartnerRecord> = (json) => {
  const record = readPartnerRecord(json);
  return record && { ...record, isBrief: false };
};

const isNotThere = (error: unknown): boolean => error instanceof ApiError && error.status === 404;

/** A source at `src`, else at `api`. Throws a TypeError where that is no http address. */
export function createPartnerClient({ term = '', ...options }: PartnerClientOptions): PartnerClient {
  const { batches, one } = recordSource<PartnerRecord>(options, (record) => record.isBrief, LISTS);
  const narrowed = term && `&taxonomy_term_id=${encodeURIComponent(term)}`;
  /** The lists of an API; the last one stands for the first two where an API has not both: the UK profile has services alone. */
  const lists: readonly (readonly [path: string, read: Read<PartnerRecord>])[] = options.src
    ? [['', readAny]]
    : [
        [`organizations?full=true${narrowed}`, reading('organization')],
        [`service_at_locations?full=true${narrowed}`, reading('place')],
        [`services?full=true${narrowed}`, readService],
      ];
  return {
    async *batches(signal, from = START) {
      let [page, list] = [from, from.list ?? 0];
      for (let now = lists[list]; now; now = lists[list]) {
        try {
          for await (const batch of batches(...now, signal, page)) {
            if (batch.next) page = { ...batch.next, list };
            // What comes later is not counted in partners.
            yield { ...batch, total: list ? undefined : batch.total, next: batch.next && page };
          }
          if (list || !lists[1]) return;
          list = 1;
        } catch (error) {
          const isMissing = isNotThere(error) && page.page === START.page && page.size === START.size;
          if (!isMissing || list > 1) throw error;
          list = 2;
        }
        page = { ...START, list };
        yield { records: [], unreadable: 0, brief: false, next: page };
      }
    },
    async whole(id, signal = new AbortController().signal) {
      const records: PartnerRecord[] = [];
      let missing: unknown;
      try {
        records.push(await one('organizations', id, reading('organization'), signal));
      } catch (error) {
        if (!isNotThere(error)) throw error;
        missing = error;
      }
      const services = `services?full=true&organization_id=${encodeURIComponent(id)}`;
      for await (const batch of batches(services, readService, signal)) {
        records.push(...batch.records);
        if (records.length > MOST_SERVICES) break;
      }
      if (!records.length) throw missing;
      return records;
    },
  };
}

/** Records that the page itself has: HSDS organizations, services and services at locations, mixed. */
export const listedPartners = (records: readonly unknown[]): PartnerClient => ({
  batches: () => given(records, readAny),
  whole: noDetails,
});
