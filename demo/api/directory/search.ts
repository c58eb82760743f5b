import { plain } from '../../../src/domain/search/plain.ts';

/** The texts of a record as one string to look in; a line break keeps them apart, since no query holds one. */
export const searchableAll = (texts: readonly (string | null | undefined)[]): string =>
  texts
    .filter((text) => typeof text === 'string')
    .map(plain)
    .join('\n');
