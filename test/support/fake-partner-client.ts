import type { ListPage } from '../../src/api/records.ts';
import type { PartnerBatch, PartnerClient } from '../../src/api/partners.ts';
import type { PartnerRecord } from '../../src/domain/partners/read-record.ts';
import { ApiError, type ApiErrorKind } from '../../src/index.ts';
import { type Members, read } from './partners.ts';

/** A batch with its records as HSDS has them. */
interface GivenBatch extends Omit<Partial<PartnerBatch>, 'records'> {
  readonly records: readonly Members[];
}

/** What the fake gives, batch by batch: HSDS records, with more about them, a wait for something, or the way it breaks off. */
export type Given = readonly Members[] | GivenBatch | Promise<void> | ApiErrorKind;

const isRecords = (part: Given): part is readonly Members[] => Array.isArray(part);

/** A source of partners that answers as it is told and remembers what it was asked. */
export class FakePartnerClient implements PartnerClient {
  given: readonly Given[];
  /** Says beforehand how many there are in all. */
  total: number | undefined;
  /** Organizations are listed without details. */
  brief = false;
  /** HSDS records by the id of their organization, perhaps to come; of any other there are none. */
  details: Readonly<Record<string, readonly Members[] | Promise<readonly Members[]>>> = {};
  /** From where each reading began; undefined at the beginning. */
  readonly readings: (ListPage | undefined)[] = [];
  /** Ids whose details were asked for. */
  readonly asked: string[] = [];

  constructor(given: readonly Given[] = []) {
    this.given = given;
  }

  async *batches(signal: AbortSignal, from?: ListPage): AsyncGenerator<PartnerBatch, void, undefined> {
    this.readings.push(from);
    for (const part of this.given) {
      signal.throwIfAborted();
      if (typeof part === 'string') throw new ApiError(part, 'As the test says.');
      if (part instanceof Promise) await part;
      else {
        const batch = isRecords(part) ? { records: part } : part;
        const records = this.#read(batch.records);
        yield { unreadable: 0, brief: this.brief, total: this.total, ...batch, records };
      }
    }
  }

  async whole(id: string): Promise<readonly PartnerRecord[]> {
    this.asked.push(id);
    const records = await this.details[id];
    if (!records) throw new ApiError('network', 'As the test says.');
    return read(...records);
  }

  #read(records: readonly Members[]): PartnerRecord[] {
    return read(...records).map((record) => ({
      ...record,
      isBrief: this.brief && record.kind === 'organization',
    }));
  }
}
