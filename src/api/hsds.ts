import ky, { isHTTPError, isTimeoutError, type KyInstance } from 'ky';
import * as z from 'zod/mini';
import { Organization } from '../schemas/hsds/organization.ts';
import { pageOf } from '../schemas/hsds/page.ts';
import { Service, ServiceAtLocation } from '../schemas/hsds/service.ts';
import { ApiError } from './errors.ts';

/** Query of an HSDS list; names as on the wire. */
export interface ListQuery {
  readonly search?: string;
  readonly page?: number;
  readonly per_page?: number;
  readonly taxonomy_term_id?: string;
  readonly taxonomy_id?: string;
  readonly organization_id?: string;
  /** Only what changed since this RFC 3339 time. */
  readonly modified_after?: string;
  /** Whole records, where the server honours it. */
  readonly full?: boolean;
  /** Identifiers and names only. */
  readonly minimal?: boolean;
}

const lists = {
  services: pageOf(Service),
  organizations: pageOf(Organization),
  service_at_locations: pageOf(ServiceAtLocation),
};
const records = { services: Service, organizations: Organization, service_at_locations: ServiceAtLocation };

/** What of HSDS the kit reads. */
export type Resource = keyof typeof records;
export type ListOf<R extends Resource> = z.infer<(typeof lists)[R]>;
export type RecordOf<R extends Resource> = z.infer<(typeof records)[R]>;

/**
 * Reads an HSDS API. Reading changes nothing, so a failed read is tried again
 * as Retry-After asks. Every call rejects with an ApiError.
 * @see https://docs.openreferral.org/en/3.1/hsds/api_reference.html
 */
export class HsdsReader {
  readonly #http: KyInstance;

  /** @param api Base URL of the API, absolute or relative to the page. */
  constructor(api: string) {
    this.#http = ky.create({ prefix: api, timeout: 15_000, credentials: 'omit', referrerPolicy: 'no-referrer' });
  }

  /** One page of a list. */
  list<R extends Resource>(resource: R, query: ListQuery = {}, signal?: AbortSignal): Promise<ListOf<R>> {
    return this.#read(lists[resource], resource, { searchParams: { ...query }, signal }) as Promise<ListOf<R>>;
  }

  /** One whole record. */
  get<R extends Resource>(resource: R, id: string, signal?: AbortSignal): Promise<RecordOf<R>> {
    return this.#read(records[resource], `${resource}/${encodeURIComponent(id)}`, { signal }) as Promise<RecordOf<R>>;
  }

  async #read<S extends z.core.$ZodType>(
    schema: S,
    path: string,
    options: Parameters<KyInstance['get']>[1],
  ): Promise<z.infer<S>> {
    let json: unknown;
    try {
      json = await this.#http.get(path, options).json();
    } catch (error) {
      throw toApiError(error, path, options?.signal);
    }
    const result = z.safeParse(schema, json);
    if (result.success) return result.data;
    throw new ApiError('shape', `${path} is wrong at ${result.error.issues[0]?.path.map(String).join('.') ?? ''}.`);
  }
}

function toApiError(error: unknown, path: string, signal: AbortSignal | null | undefined): unknown {
  if (signal?.aborted) return error;
  if (isTimeoutError(error)) return new ApiError('timeout', `${path} was not answered in time.`);
  if (isHTTPError(error)) {
    return new ApiError('status', `${path} was answered with HTTP ${error.response.status}.`, error.response.status);
  }
  return error instanceof SyntaxError
    ? new ApiError('shape', `${path} is no JSON.`)
    : new ApiError('network', `${path} could not be reached.`);
}
