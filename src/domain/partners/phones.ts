import { narrow } from '../digits.ts';
import { CALLABLE } from '../programs/to-program.ts';
import { each, text, unique } from './members.ts';
import type { PartnerPhone } from './partner.ts';

/** Signs that show nothing, or turn the order of those around them; quotation marks of careless exports. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"]/g;

/** A number with its extension behind it: `02-000-0000 (내선 12)`, `… ext. 12`. */
const WITH_EXTENSION = /^(.*?)[\s,(]*(?:내선|구내|ext\.?|x|#)[\s:.]*(\d+)\)?$/i;

/** Longer than any number with words around it; the pattern below takes its time with more. */
const LONGEST = 300;

const shown = (phone: unknown, name: string): string =>
  narrow(text(phone, name).slice(0, LONGEST).replace(UNSEEN, '')).trim();

/** A record's phones, without faxes. A number that cannot be dialled stands among the words. */
export const phonesOf = (json: unknown): PartnerPhone[] =>
  each(json, 'phones').flatMap((phone) => {
    const written = shown(phone, 'number');
    const words = text(phone, 'description');
    if (!written || /fax/i.test(text(phone, 'type'))) return [];
    const [, number = written, behind = ''] = WITH_EXTENSION.exec(written) ?? [];
    if (!CALLABLE.test(number)) return [{ number: '', extension: '', words: unique([words, written]).join(' ') }];
    return [{ number, extension: /^\d+$/.exec(shown(phone, 'extension'))?.[0] ?? behind, words }];
  });
