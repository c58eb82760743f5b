import { admin, json, read, send } from './api.ts';

/**
 * Ids of the cases that hold a text: a name, digits of a phone number, a
 * reference, a word. It goes in the body, since an address is written into
 * logs.
 */
export const searchCases = (text: string, jurisdiction?: string, signal?: AbortSignal): Promise<string[]> =>
  read<{ ids: string[] }>(admin('cases/search', jurisdiction), ({ ids }) => Array.isArray(ids), {
    ...json({ text }),
    signal,
  }).then(({ ids }) => ids);

/** All cases of a city as a table (text/csv) that names nobody. */
export const readCasesCsv = (jurisdiction?: string): Promise<Blob> =>
  send(admin('cases.csv', jurisdiction)).then((response) => response.blob());
