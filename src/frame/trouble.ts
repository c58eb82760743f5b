import type { Strings } from '../strings/frame/ko.ts';

/** Why nothing can be opened, by the words for it. */
export type Trouble = keyof Strings['states'];

/** Nothing can be opened. What the reader is told depends on the trouble; the message is for whoever runs the site. */
export class TroubleError extends Error {
  override readonly name = 'TroubleError';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}
