import { ApiError } from './errors.ts';

/** An answer read to its end. `json` is undefined where the body is no JSON. */
export interface Answer {
  readonly status: number;
  /** Media type in lower case, without parameters. */
  readonly type: string;
  readonly json: unknown;
  /** The Retry-After header in milliseconds (RFC 9110 §10.2.3), where it can be read. */
  readonly retry_after_ms: number | undefined;
}

export interface HttpOptions {
  /** For the whole exchange, body included; milliseconds. */
  readonly timeout_ms: number;
  /** Largest body that is read, in bytes. */
  readonly max_bytes: number;
}

/** A request to the API; its headers as an object, since more are added. */
export type Asking = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

/** What posts JSON text; a redirect would carry it elsewhere, so none is followed. */
export const posting = (body: string, headers: Readonly<Record<string, string>> = {}): Asking => ({
  method: 'POST',
  body,
  redirect: 'error',
  headers: { 'content-type': 'application/json', ...headers },
});

/**
 * One exchange of the referral protocol, by plain fetch: nothing may be tried
 * again, redirected or thrown by a helper here, since each answer means one of
 * three outcomes. Rejects with an ApiError of kind network, timeout or shape
 * (too large), or with the caller's abort.
 */
export async function exchange(url: string, init: Asking, options: HttpOptions, signal?: AbortSignal): Promise<Answer> {
  const abort = new AbortController();
  const onAbort = () => abort.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort);
  const timer = setTimeout(
    () => abort.abort(new ApiError('timeout', `No whole answer within ${options.timeout_ms} ms.`)),
    options.timeout_ms,
  );
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      ...init,
      headers: { accept: 'application/json', ...init.headers },
      signal: abort.signal,
    });
    const text = await readText(response, options.max_bytes);
    return {
      status: response.status,
      type: (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '',
      json: parse(text),
      retry_after_ms: retryAfter(response.headers.get('retry-after')),
    };
  } catch (error) {
    if (abort.signal.aborted) throw abort.signal.reason;
    if (error instanceof ApiError) throw error;
    throw new ApiError('network', 'The API could not be reached.');
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  }
}

async function readText(response: Response, max: number): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > max) {
      void reader?.cancel();
      throw new ApiError('shape', `The answer is larger than ${max} bytes.`, response.status);
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function retryAfter(header: string | null): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
