import { qwertyToHangul } from './qwerty.ts';
import { mend } from './typo.ts';

/** What helps where nothing is found as it was typed; in a module of its own, since most readers never need it. */
export const slips = { qwertyToHangul, mend };
export type Slips = typeof slips;
