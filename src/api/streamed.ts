import { ApiError } from './errors.ts';

/**
 * The body of a GET as text, in parts as it comes; `timeout_ms` is how long no
 * byte may come. Rejects with an ApiError of kind network, timeout or status,
 * or with the caller's abort. Who stops listening early stops the download.
 */
export async function* streamed(url: string, timeout_ms: number, signal?: AbortSignal): AsyncGenerator<string, void> {
  const abort = new AbortController();
  const onAbort = () => abort.abort(signal?.reason);
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort);
  // The clock stands still while the caller works on a part.
  const inTime = async <T>(promise: Promise<T>): Promise<T> => {
    const giveUp = () => abort.abort(new ApiError('timeout', `Nothing came for ${timeout_ms} ms.`));
    const timer = setTimeout(giveUp, timeout_ms);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  };
  try {
    const { status, body } = await inTime(
      fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        headers: { accept: 'application/json' },
        signal: abort.signal,
      }),
    );
    if (status !== 200) throw new ApiError('status', `HTTP ${status}.`, status);
    const reader = body?.getReader();
    const decoder = new TextDecoder();
    while (reader) {
      const { done, value } = await inTime(reader.read());
      if (done) break;
      yield decoder.decode(value, { stream: true });
    }
    yield decoder.decode();
  } catch (error) {
    if (abort.signal.aborted) throw abort.signal.reason;
    throw error instanceof ApiError ? error : new ApiError('network', 'Not reached.');
  } finally {
    signal?.removeEventListener('abort', onAbort);
    abort.abort();
  }
}
