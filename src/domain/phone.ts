import { narrow } from './digits.ts';

/**
 * Digits only, with a leading `+` kept; full-width digits count as digits.
 * The zero that many write after Korea's code is dropped: nobody can call
 * `+82010…`, whose digits also look like a resident registration number.
 */
export const phoneDigits = (typed: string): string =>
  narrow(typed)
    .replace(/(?!^\+)\D/g, '')
    .replace(/^\+820/, '+82');

/**
 * Whether a number can be called from Korea: 9 to 11 digits with the leading
 * zero, an eight-digit nationwide number (15xx, 16xx, 18xx), or an
 * international one with `+`.
 */
export const isPhone = (typed: string): boolean => /^(0\d{8,10}|1[568]\d{6}|\+[1-9]\d{7,14})$/.test(phoneDigits(typed));

/** The address that dials exactly the digits that are shown (RFC 3966). */
export const dial = (number: string): string => `tel:${phoneDigits(number)}`;
