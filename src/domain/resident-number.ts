/**
 * Resident and foreigner registration numbers (주민등록번호·외국인등록번호): a
 * birth date YYMMDD, a digit for sex and century, six more. Consent cannot
 * make their collection lawful (개인정보 보호법 §24의2), so they are refused
 * wherever text is typed.
 */
const SHAPE = /(?<!\d)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[\s\-–—~.·]{0,3}[1-8]\d{6}(?!\d)/g;

/** Full-width digits and hyphens as their ASCII twins; one character stays one character. */
const narrow = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/－/g, '-');

/** Whether the text holds what looks like a resident registration number. */
export function holdsResidentNumber(text: string): boolean {
  SHAPE.lastIndex = 0;
  return SHAPE.test(narrow(text));
}

/** The text with all but the birth date of each such number covered. */
export function maskResidentNumbers(text: string): string {
  let masked = '';
  let end = 0;
  for (const match of narrow(text).matchAll(SHAPE)) {
    masked += text.slice(end, match.index + 6) + text.slice(match.index + 6, match.index + match[0].length).replace(/[\d０-９]/g, '*');
    end = match.index + match[0].length;
  }
  return masked + text.slice(end);
}
