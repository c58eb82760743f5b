/**
 * A text as it is searched: composed, in lower case, without spaces and
 * middle dots, so that 「임신 · 출산」 and 「임신·출산」 are one.
 */
export const searchable = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s·ㆍ・‧∙]/g, '');

/** The texts of a record as one string to look in; a line break keeps them apart, since no query holds one. */
export const searchableAll = (texts: readonly (string | null | undefined)[]): string =>
  texts
    .filter((text) => typeof text === 'string')
    .map(searchable)
    .join('\n');
