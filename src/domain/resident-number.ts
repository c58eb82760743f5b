import { narrow } from './digits.ts';

/**
 * Resident and foreigner registration numbers (주민등록번호·외국인등록번호): a
 * birth date YYMMDD, a digit for sex and century, six more. Consent cannot
 * make their collection lawful (개인정보 보호법 §24의2), so they are refused
 * wherever text is typed. No lookbehind, which older phones cannot parse.
 */
const SHAPE = /(^|\D)(\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))([\s\-–—~.·]{0,3}[1-8]\d{6})(?!\d)/g;

/** Whether the text holds what looks like a resident registration number. */
export const holdsResidentNumber = (text: string): boolean => narrow(text).search(SHAPE) >= 0;

/** The text with all but the birth date of each such number covered. */
export function maskResidentNumbers(text: string): string {
  if (!holdsResidentNumber(text)) return text;
  return narrow(text).replace(
    SHAPE,
    (_, before: string, birth: string, rest: string) => before + birth + rest.replace(/\d/g, '*'),
  );
}
