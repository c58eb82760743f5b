import type { Inquiry } from '../../../controllers/inquiry.ts';
import type { Told } from '../../../domain/told.ts';
import type { Helped } from '../../../schemas/status.ts';
import type { Strings } from '../../../strings/status/ko.ts';

/** What every view of a status is drawn from. */
export interface StatusContext {
  readonly strings: Strings;
  readonly language: string;
  readonly headingLevel: number;
  readonly reference: string;
  readonly inquiry: Extract<Inquiry, { name: 'told' }>;
  readonly told: Told;
  /** What is chosen as the answer to whether help came. */
  readonly helped: Helped | undefined;
  /** It was to be sent with nothing chosen. */
  readonly unchosen: boolean;
  readonly canWithdraw: boolean;
}

/** The whole minutes to wait, one at least. */
export const minutesOf = (ms: number | undefined): number => Math.max(1, Math.ceil((ms ?? 0) / 60_000));

/** A word of an office's own, which stands in Korean in every language. */
export const koreanUnless = (language: string): 'ko' | undefined => (language.startsWith('ko') ? undefined : 'ko');
