import type { ProgramBatch, ProgramClient } from '../../src/api/programs.ts';
import { ApiError, type ApiErrorKind } from '../../src/index.ts';
import type { ListedService } from '../../src/schemas/hsds/listed-service.ts';

/** What the fake gives, batch by batch: services, with more about them, a wait for something, or the way it breaks off. */
export type Given = readonly ListedService[] | Partial<ProgramBatch> | Promise<void> | ApiErrorKind;

const isServices = (part: Given): part is readonly ListedService[] => Array.isArray(part);

/** A source of programmes that answers as it is told and counts how often it was asked. */
export class FakeProgramClient implements ProgramClient {
  given: readonly Given[];
  /** Says beforehand how many there are in all. */
  total: number | undefined;
  /** The lists have no details. */
  brief = false;
  /** Details by id, perhaps to come; of any other there are none. */
  details: Readonly<Record<string, ListedService | Promise<ListedService>>> = {};
  readings = 0;
  /** Ids whose details were asked for. */
  readonly asked: string[] = [];

  constructor(given: readonly Given[] = []) {
    this.given = given;
  }

  async *batches(signal: AbortSignal): AsyncGenerator<ProgramBatch, void, undefined> {
    this.readings += 1;
    for (const part of this.given) {
      signal.throwIfAborted();
      if (typeof part === 'string') throw new ApiError(part, 'As the test says.');
      if (part instanceof Promise) await part;
      else
        yield {
          records: [],
          unreadable: 0,
          brief: this.brief,
          total: this.total,
          ...(isServices(part) ? { records: part } : part),
        };
    }
  }

  async whole(id: string): Promise<ListedService> {
    this.asked.push(id);
    const service = await this.details[id];
    if (!service) throw new ApiError('network', 'As the test says.');
    return service;
  }
}
