import { readFrame, readService } from '../domain/programs/read-service.ts';
import { recordCutter } from '../domain/programs/record-cutter.ts';
import type { ListedService, PageFrame } from '../schemas/hsds/listed-service.ts';
import { ApiError } from './errors.ts';
import { baseUrl } from './http.ts';
import { streamed } from './streamed.ts';

/** A page of the list: which, and how many records it has. */
export interface ProgramPage {
  readonly page: number;
  readonly size: number;
}

/** Programmes as they come, a few dozen at a time. */
export interface ProgramBatch {
  readonly services: readonly ListedService[];
  /** Records that are none. */
  readonly unreadable: number;
  /** How many there are in all, where the source says so. */
  readonly total?: number | undefined;
  /** They came without details. */
  readonly brief: boolean;
  /** From where to go on once this batch has been taken; absent within a page, and where there are no pages. */
  readonly next?: ProgramPage | undefined;
  /** The source is larger than what is read of it: nothing follows. */
  readonly capped?: boolean;
}

/**
 * Where the programmes come from. The `client` property of
 * `<ieum-program-finder>` takes another one of this shape.
 */
export interface ProgramClient {
  /** All programmes in order, `from` the page where an earlier reading broke off. Rejects with an ApiError. */
  batches(signal: AbortSignal, from?: ProgramPage): AsyncIterable<ProgramBatch>;
  /** One programme with its details. Rejects with an ApiError. */
  whole(id: string, signal?: AbortSignal): Promise<ListedService>;
}

export interface ProgramClientOptions {
  /** Base URL of an HSDS API, absolute or relative to the page. */
  readonly api?: string;
  /** Address of a file instead: `{"contents":[…]}`, a bare list of HSDS services, or NDJSON. */
  readonly src?: string;
  /** How long no byte may come, in milliseconds; 30 seconds unless given. */
  readonly timeout_ms?: number;
}

/** Records of the first page, so that it comes at once, and of the others. */
const FIRST = 30;
const SIZE = 200;

/** What is read in one go: most text of it, in UTF-16 units, and whether its records may be without details. */
const PAGE = { longest: 8_388_608, mayBeBrief: true };
const FILE = { longest: 67_108_864, mayBeBrief: false };

/** A list that has more pages than this has no end; all together are no longer than a file. */
const MOST_PAGES = 2_000;

/** Length of text whose records are read in one go: a few milliseconds on a slow phone. */
const PART = 16_384;

/** What has been learned at the end of a page or file. */
interface Read {
  readonly frame: Partial<PageFrame>;
  /** How many records there were, of them those that are none, and the identifier of the first. */
  readonly count: number;
  readonly unreadable: number;
  readonly first: string | undefined;
  readonly length: number;
}

type Batches<Returned = void> = AsyncGenerator<ProgramBatch, Returned, undefined>;

/** A source at `src`, else at `api`. Throws a TypeError where that is no http address. */
export function createProgramClient(options: ProgramClientOptions): ProgramClient {
  const { api, src, timeout_ms = 30_000 } = options;
  const base = api ? baseUrl(api) : '';
  const file = src && new URL(src, document.baseURI);
  if (file && !/^https?:$/.test(file.protocol)) throw new TypeError('The file must be at an https: or http: address.');
  const tell = (url: string, part: typeof PAGE, signal: AbortSignal) => read(url, part, timeout_ms, signal);
  return {
    batches: (signal, from) =>
      file
        ? ofFile(() => tell(file.href, FILE, signal))
        : ofPages((page, size) => tell(`${base}services?full=true&page=${page}&per_page=${size}`, PAGE, signal), from),
    async whole(id, signal) {
      if (!base) return noDetails();
      let text = '';
      for await (const part of streamed(`${base}services/${encodeURIComponent(id)}`, timeout_ms, signal)) {
        text += part;
        if (text.length > PAGE.longest) break;
      }
      const service = serviceOf(text);
      if (service?.id !== id) throw new ApiError('shape', 'The details are of no programme, or of another one.');
      return service;
    },
  };
}

const noDetails = () => Promise.reject<ListedService>(new ApiError('unknown', 'There are no further details.'));

/** Programmes that the page itself has, each an HSDS service. */
export const listedPrograms = (records: readonly unknown[]): ProgramClient => ({
  async *batches() {
    for (let at = 0; at < records.length; at += 20) {
      const part = records.slice(at, at + 20);
      const services = part.flatMap((record) => readService(record) ?? []);
      yield { services, unreadable: part.length - services.length, total: records.length, brief: false };
    }
  },
  whole: noDetails,
});

function serviceOf(text: string): ListedService | undefined {
  try {
    return readService(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Lists without `full` leave all members out that are lists themselves. */
const isBrief = ({ attributes, phones, service_areas }: ListedService): boolean =>
  !attributes && !phones && !service_areas;

/** One page, or one file, as it comes. A page that breaks off has given the records before that. */
async function* read(
  url: string,
  { longest, mayBeBrief }: typeof PAGE,
  timeout_ms: number,
  signal: AbortSignal,
): Batches<Read> {
  const cutter = recordCutter();
  let [count, unreadable, length] = [0, 0, 0];
  let first: string | undefined;
  for await (const text of streamed(url, timeout_ms, signal)) {
    length += text.length;
    if (length > longest) return { frame: {}, count, unreadable, first, length };
    for (let at = 0; at < text.length; at += PART) {
      const records = cutter.cut(text.slice(at, at + PART));
      const services = records.flatMap((record) => serviceOf(record) ?? []);
      count += records.length;
      unreadable += records.length - services.length;
      first ??= services[0]?.id;
      if (services.length) yield { services, unreadable: 0, brief: mayBeBrief && services.every(isBrief) };
    }
  }
  return { frame: frameOf(cutter.rest(), count > unreadable), count, unreadable, first, length };
}

/** What a page says of itself; nothing where it is a bare list, or NDJSON of which something could be read. */
function frameOf(rest: string, isRead: boolean): Partial<PageFrame> {
  try {
    const json: unknown = !rest && isRead ? [] : JSON.parse(rest);
    if (Array.isArray(json)) return {};
    const frame = readFrame(json);
    if (frame.contents ?? frame.empty) return frame;
  } catch {
    // As where it is JSON, but no list.
  }
  throw new ApiError('shape', 'This is no list of programmes, or it breaks off.');
}

async function* ofFile(readFile: () => Batches<Read>): Batches {
  const { count, unreadable, length } = yield* readFile();
  const capped = length > FILE.longest;
  yield { services: [], unreadable, brief: false, capped, total: capped ? undefined : count };
}

/**
 * A short page, then long ones. The list is at its end where the API says so,
 * and, whatever it says, at an empty page and at one that repeats the last.
 */
async function* ofPages(readPage: (page: number, size: number) => Batches<Read>, from?: ProgramPage): Batches {
  let { page, size } = from ?? { page: 1, size: FIRST };
  let left = FILE.longest;
  let before: string | undefined;
  for (;;) {
    let got: Read;
    try {
      got = yield* readPage(page, size);
    } catch (error) {
      // Some servers refuse long pages.
      const refused = page === 1 && size > FIRST && error instanceof ApiError && (error.status ?? 500) < 500;
      if (!refused) throw error;
      [page, size] = [2, FIRST];
      continue;
    }
    const { frame, count, unreadable, first, length } = got;
    if (length > PAGE.longest) throw new ApiError('shape', 'A page of programmes is too long.');
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
      services: [],
      unreadable: isShort && !isLast ? 0 : unreadable,
      brief: false,
      total,
      next: isLast ? undefined : { page, size },
      capped,
    };
    if (isLast || capped) return;
  }
}
