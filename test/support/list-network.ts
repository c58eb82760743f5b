/** What stands in the network's place in tests of lists: answers by address, bodies that come part by part. */

/** One request as it was made. */
export interface ListRequest {
  readonly url: URL;
  readonly init: RequestInit;
  /** Aborted once nobody wants the answer any more. */
  readonly signal: AbortSignal;
}

export interface ListNetwork {
  readonly requests: readonly ListRequest[];
  /** Path and query of each request. */
  readonly asked: readonly string[];
  restore(): void;
}

/** Lets `answer` answer every request of the page until `restore`. */
export function listNetwork(
  answer: (request: ListRequest, count: number) => Response | Promise<Response>,
): ListNetwork {
  const { fetch } = globalThis;
  const requests: ListRequest[] = [];
  const asked: string[] = [];
  globalThis.fetch = async (input, init = {}) => {
    const signal = init.signal ?? new AbortController().signal;
    const request = { url: new URL(input instanceof Request ? input.url : input), init, signal };
    requests.push(request);
    asked.push(request.url.pathname + request.url.search);
    signal.throwIfAborted();
    return answer(request, requests.length);
  };
  return {
    requests,
    asked,
    restore() {
      globalThis.fetch = fetch;
    },
  };
}

export const json = (body: unknown): Response => Response.json(body);

/** A body that comes in parts, a character in the middle of which may be cut; without an end where it `stalls`. */
export function inParts(text: string, size: number, { signal }: ListRequest, stalls = false): Response {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => signal.addEventListener('abort', () => controller.error(signal.reason)),
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += size)));
      else if (stalls) return new Promise<void>(() => undefined);
      else controller.close();
      return undefined;
    },
  });
  return new Response(body);
}

/** An HSDS API that lists these records, as `page` and `per_page` ask, at most `most` a page. */
export function pageOf(records: readonly unknown[], { url }: ListRequest, most = 1000): Response {
  const page = Number(url.searchParams.get('page'));
  const size = Math.min(most, Number(url.searchParams.get('per_page')));
  const pages = Math.ceil(records.length / size);
  return json({
    total_items: records.length,
    total_pages: pages,
    page_number: page,
    last_page: page >= pages,
    empty: page > pages,
    contents: records.slice((page - 1) * size, page * size),
  });
}
