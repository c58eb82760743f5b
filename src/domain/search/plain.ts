/**
 * A text as it is searched: composed, in lower case, without spaces and
 * middle dots, so that 「임신 · 출산」 and 「임신·출산」 are one.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s·ㆍ・‧∙]/g, '');
