import { readService } from '../domain/programs/read-service.ts';
import type { ListedService } from '../schemas/hsds/listed-service.ts';
import { given, type Batch, type ListOptions, type ListPage, noDetails, recordSource } from './records.ts';

/** Programmes as they come, a few dozen at a time. */
export type ProgramBatch = Batch<ListedService>;

/**
 * Where the programmes come from. The `client` property of
 * `<ieum-program-finder>` takes another one of this shape.
 */
export interface ProgramClient {
  /** All programmes in order, `from` the page where an earlier reading broke off. Rejects with an ApiError. */
  batches(signal: AbortSignal, from?: ListPage): AsyncIterable<ProgramBatch>;
  /** One programme with its details. Rejects with an ApiError. */
  whole(id: string, signal?: AbortSignal): Promise<ListedService>;
}

/** Lists without `full` leave all members out that are lists themselves. */
const isBrief = ({ attributes, phones, service_areas }: ListedService): boolean =>
  !attributes && !phones && !service_areas;

/** A source at `src`, else at `api`. Throws a TypeError where that is no http address. */
export function createProgramClient(options: ListOptions): ProgramClient {
  const { batches, one } = recordSource(options, isBrief);
  return {
    batches: (signal, from) => batches('services?full=true', readService, signal, from),
    whole: (id, signal) => one('services', id, readService, signal),
  };
}

/** Programmes that the page itself has, each an HSDS service. */
export const listedPrograms = (records: readonly unknown[]): ProgramClient => ({
  batches: () => given(records, readService),
  whole: noDetails,
});
