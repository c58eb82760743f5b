import type { Results } from '../schemas/status.ts';
import { baseUrl } from './address.ts';
import { ApiError } from './errors.ts';
import { exchange } from './http.ts';

/** Where the numbers are: the first that is named counts. */
export interface ResultsSource {
  /** A JSON file of the shape of `GET {api}/results`. */
  readonly src?: string;
  /** Base URL of the API. */
  readonly api?: string;
}

const HTTP = { timeout_ms: 15_000, max_bytes: 262_144 };

/** Years of months; a longer list is none of people helped. */
const MOST_MONTHS = 600;

const member = (json: unknown, name: string): unknown =>
  typeof json === 'object' && json !== null && Object.hasOwn(json, name) ? Reflect.get(json, name) : undefined;

const count = (json: unknown): number | null => (Number.isSafeInteger(json) && Number(json) >= 0 ? Number(json) : null);

const sums = (json: unknown): Results['total'] => ({
  requests: count(member(json, 'requests')),
  helped: count(member(json, 'helped')),
  amount_krw: count(member(json, 'amount_krw')),
});

/**
 * Counts of people helped. A number that is no whole one is not told (null);
 * `months` and `suppressed_below` may be missing, as in a file of one report.
 * Undefined where there are no sums.
 */
export function readResults(json: unknown): Results | undefined {
  const total = member(json, 'total');
  if (typeof total !== 'object' || total === null) return undefined;
  const until = member(json, 'until');
  const months = member(json, 'months');
  return {
    until: typeof until === 'string' && /^\d{4}-\d\d-\d\d$/.test(until) && Date.parse(until) ? until : null,
    suppressed_below: count(member(json, 'suppressed_below')) ?? 0,
    months: (Array.isArray(months) ? months : []).slice(-MOST_MONTHS).flatMap((one: unknown) => {
      const month = member(one, 'month');
      return typeof month === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? { month, ...sums(one) } : [];
    }),
    total: sums(total),
  };
}

/** Fetches them. Rejects with an ApiError, or a TypeError where the address is no http address. */
export async function fetchResults({ src, api }: ResultsSource, signal?: AbortSignal): Promise<Results> {
  const file = src && new URL(src, document.baseURI);
  if (file && !/^https?:$/.test(file.protocol))
    throw new TypeError('The results must be at an https: or http: address.');
  const url = file ? file.href : `${baseUrl(api ?? '')}results`;
  const { status, json } = await exchange(url, { cache: 'default' }, HTTP, signal);
  if (status !== 200) throw new ApiError('status', `The results were answered with HTTP ${status}.`, status);
  const results = readResults(json);
  if (!results) throw new ApiError('shape', 'The results have no sums.');
  return results;
}
