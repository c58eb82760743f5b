import { ApiError } from './errors.ts';
import { exchange, posting } from './http.ts';

/** What somebody found wrong in the directory. */
export interface Correction {
  /** Id of the organization, as its source has it. */
  readonly organization_id: string;
  /** What is wrong: `phone`, `hours`, `address`, `services`, `closed` or `other`. */
  readonly about: string;
  /** The reader's own words; empty where there are none. */
  readonly text: string;
}

const LIMITS = { timeout_ms: 15_000, max_bytes: 65_536 };

/** Posts a correction as JSON to the address that the webmaster named. Rejects with an ApiError unless it was taken (2xx). */
export async function sendCorrection(href: string, correction: Correction): Promise<void> {
  const url = new URL(href, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) throw new ApiError('refused', 'correction-href is no http address.');
  const { status } = await exchange(url.href, posting(JSON.stringify(correction)), LIMITS);
  if (status < 200 || status > 299) throw new ApiError('status', `It was answered with HTTP ${status}.`, status);
}
