import { registerHooks } from 'node:module';

/** The package's door functions, which run in Node as they are; its elements do not. */
const DOORS = new URL('../../src/domain/door.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'ieum' ? { url: DOORS, shortCircuit: true } : next(specifier, context),
});

/** Something to paste into an article, as HTML or plain text. */
export interface Pasted {
  readonly id: string;
  readonly code: string;
}

/**
 * What people are told to paste, as the snippet builder writes it for the
 * invented 가온시: one of each kind, with a district, and the telephone link
 * that stands inside boxes and tags.
 */
export async function pasted(): Promise<Pasted[]> {
  const { writeLoader, writeSnippets } = await import('../../demo/snippets/snippets.ts');
  const site = { id: 'gaon', name: { ko: '가온시', en: 'Gaon' }, api: 'https://welfare.example/api' };
  const kit = new URL('https://welfare.example/v1/');
  const wanted = {
    element: 'help-request-form',
    site,
    kit,
    language: '',
    words: 'ko',
    codes: { district: '4617025021' },
    isolated: false,
  } as const;
  return [
    ...writeSnippets(wanted),
    writeLoader({ site, kit }, '.article-body'),
    { id: 'tel', code: '<p><a href="tel:129">129</a></p>' },
  ].map(({ id, code }) => ({ id, code }));
}
