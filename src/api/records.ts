import { readFrame } from '../domain/programs/read-service.ts';
import { recordCutter } from '../domain/programs/record-cutter.ts';
import type { PageFrame } from '../schemas/hsds/listed-service.ts';
import { baseUrl, httpUrl } from './address.ts';
import { ApiError } from './errors.ts';
import { streamed } from './streamed.ts';

/** A page of a list: which, and how many records it has. */
export interface ListPage {
  readonly page: number;
  readonly size: number;
  /** Which list, where a source has several; 0 is the first. */
  readonly list?: number;
}

/** Records as they come, a few dozen at a time. */
export interface Batch<T> {
  readonly records: readonly T[];
  /** Records that are none. */
  readonly unreadable: number;
  /** How many there are in all, where the source says so. */
  readonly total?: number | undefined;
  /** They came without details. */
  readonly brief: boolean;
  /** From where to go on once this batch has been taken; absent within a page, and where there are no pages. */
  readonly next?: ListPage | undefined;
  /** The source is larger than what is read of it: nothing follows. */
  readonly capped?: boolean;
}

/** Where a list comes from. */
export interface ListOptions {
  /** Base URL of an HSDS API, absolute or relative to the page. */
  readonly api?: string;
  /** Address of a file instead: `{"contents":[…]}`, a bare list of HSDS records, or NDJSON. */
  readonly src?: string;
  /** How long no byte may come, in milliseconds; 30 seconds unless given. */
  readonly timeout_ms?: number;
}

/** Makes a record of JSON; undefined where it is none. */
export type Read<T> = (json: unknown) => T | undefined;

/** Records of the first page, so that it comes at once, and of the others. */
const FIRST = 30;
const SIZE = 200;

/** Where a list begins. */
export const START: ListPage = { page: 1, size: FIRST };

/** Most text that is read of a page, and of a file or all pages together, in UTF-16 units. */
const PAGE = 8_388_608;
const ALL = 67_108_864;

/** A list that has more pages than this has no end. */
const MOST_PAGES = 2_000;

/** Length of text whose records are read in one go: a few milliseconds on a slow phone. */
const PART = 16_384;

/** What has been learned at the end of a page or file. */
interface Summary {
  readonly frame: Partial<PageFrame>;
  /** How many records there were, of them those that are none, and the identifier of the first. */
  readonly count: number;
  readonly unreadable: number;
  readonly first: string | undefined;
  readonly length: number;
}

type Batches<T, Returned = void> = AsyncGenerator<Batch<T>, Returned, undefined>;

/** Lists and single records of one source. */
export interface RecordSource<T> {
  /**
   * The records of the file, else of the API's list at `path`, a path with a
   * query, in order, `from` the page where an earlier reading broke off.
   * Rejects with an ApiError.
   */
  readonly batches: (path: string, read: Read<T>, signal: AbortSignal, from?: ListPage) => Batches<T>;
  /** The record `id` of the API's list at `path`. Rejects with an ApiError. */
  readonly one: (path: string, id: string, read: Read<T>, signal?: AbortSignal) => Promise<T>;
}

/**
 * A source at `src`, else at `api`; `isBrief` tells records without details,
 * `lists` what stands before a list within a file or page. Throws a TypeError
 * where an address is not one of http.
 */
export function recordSource<T extends { readonly id: string }>(
  { api, src, timeout_ms = 30_000 }: ListOptions,
  isBrief: (record: T) => boolean,
  lists?: RegExp,
): RecordSource<T> {
  const base = api ? baseUrl(api) : '';
  const file = src && httpUrl(src).href;

  /** One page, or one file, as it comes. A page that breaks off has given the records before that. */
  async function* readAll(url: string, read: Read<T>, signal: AbortSignal): Batches<T, Summary> {
    const cutter = recordCutter(lists);
    let [count, unreadable, length] = [0, 0, 0];
    let first: string | undefined;
    for await (const text of streamed(url, timeout_ms, signal)) {
      length += text.length;
      if (length > (file ? ALL : PAGE)) return { frame: {}, count, unreadable, first, length };
      for (let at = 0; at < text.length; at += PART) {
        const cut = cutter.cut(text.slice(at, at + PART));
        const records = cut.flatMap((record) => parsed(record, read) ?? []);
        count += cut.length;
        unreadable += cut.length - records.length;
        first ??= records[0]?.id;
        if (records.length) yield { records, unreadable: 0, brief: !file && records.every(isBrief) };
      }
    }
    return { frame: frameOf(cutter.rest(), count > unreadable), count, unreadable, first, length };
  }

  return {
    batches: (path, read, signal, from) =>
      file
        ? ofFile(readAll(file, read, signal))
        : ofPages(({ page, size }) => readAll(`${base + path}&page=${page}&per_page=${size}`, read, signal), from),
    async one(path, id, read, signal) {
      if (!base) return noDetails();
      let text = '';
      for await (const part of streamed(`${base + path}/${encodeURIComponent(id)}`, timeout_ms, signal)) {
        text += part;
        if (text.length > PAGE) break;
      }
      const record = parsed(text, read);
      if (record?.id !== id) throw new ApiError('shape', 'Details of something else.');
      return record;
    },
  };
}

/** What a source without an API says where it is asked for details. */
export const noDetails = (): Promise<never> => Promise.reject(new ApiError('unknown', 'No details.'));

/** Records that the page itself has, each as JSON. */
export async function* given<T>(records: readonly unknown[], read: Read<T>): Batches<T> {
  for (let at = 0; at < records.length; at += 20) {
    const part = records.slice(at, at + 20);
    const fine = part.flatMap((record) => read(record) ?? []);
    yield { records: fine, unreadable: part.length - fine.length, total: records.length, brief: false };
  }
}

function parsed<T>(text: string, read: Read<T>): T | undefined {
  try {
    return read(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** What a page says of itself; nothing where it is a bare list, or NDJSON of which something could be read. */
function frameOf(rest: string, isRead: boolean): Partial<PageFrame> {
  try {
    const json: unknown = !rest && isRead ? [] : JSON.parse(rest);
    if (Array.isArray(json)) return {};
    const frame = readFrame(json);
    if (isRead || (frame.contents ?? frame.empty)) return frame;
  } catch {
    // As where it is JSON, but no list.
  }
  throw new ApiError('shape', 'No list, or it breaks off.');
}

async function* ofFile<T>(file: Batches<T, Summary>): Batches<T> {
  const { count, unreadable, length } = yield* file;
  const capped = length > ALL;
  yield { records: [], unreadable, brief: false, capped, total: capped ? undefined : count };
}

/**
 * A short page, then long ones. The list is at its end where the API says so,
 * and, whatever it says, at an empty page and at one that repeats the last.
 */
async function* ofPages<T>(readPage: (page: ListPage) => Batches<T, Summary>, from = START): Batches<T> {
  let { page, size } = from;
  let left = ALL;
  let before: string | undefined;
  for (;;) {
    let got: Summary;
    try {
      got = yield* readPage({ page, size });
    } catch (error) {
      // Some servers refuse long pages.
      const refused = page === 1 && size > FIRST && error instanceof ApiError && (error.status ?? 500) < 500;
      if (!refused) throw error;
      [page, size] = [2, FIRST];
      continue;
    }
    const { frame, count, unreadable, first, length } = got;
    if (length > PAGE) throw new ApiError('shape', 'A page is too long.');
    left -= length;
    const isShort = page === 1 && size === FIRST;
    const total = frame.total_items ?? undefined;
    const isLast =
      frame.last_page === true || !count || (first ?? '') === before || page >= (frame.total_pages ?? Infinity);
    const capped = !isLast && (left <= 0 || page >= MOST_PAGES);
    // The second page begins with the records of the short one.
    if (isShort) size = SIZE;
    else {
      before = first ?? '';
      page += 1;
    }
    yield {
      records: [],
      unreadable: isShort && !isLast ? 0 : unreadable,
      brief: false,
      total,
      next: isLast ? undefined : { page, size },
      capped,
    };
    if (isLast || capped) return;
  }
}
