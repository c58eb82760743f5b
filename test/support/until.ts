import { waitUntil } from '@open-wc/testing';

/** Waits for a condition, asking often; fails, saying what never came, after four seconds. */
export const until = (condition: () => unknown, what: string): Promise<void> =>
  waitUntil(condition, what, { interval: 5, timeout: 4000 });
