import type { BrowserContext, Locator, Page } from 'playwright-core';

/** All that can be read in a form, hidden or not: its markup, and what stands in its controls. */
export const contentsOf = (form: Locator): Promise<string> =>
  form.evaluate(({ shadowRoot }) => {
    const controls = shadowRoot?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [];
    return [shadowRoot?.innerHTML, ...Array.from(controls, ({ value }) => value)].join('\n');
  });

/** All that the page's site keeps in the browser, a line each, `store name value`; empty where it keeps nothing. */
export async function keptBy(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  const stores = await page.evaluate(async () => {
    const lines = (store: string, entries: Iterable<[string, unknown]>): string[] =>
      Array.from(entries, ([name, value]) => `${store} ${name} ${String(value)}`);
    const files: [string, unknown][] = [];
    const folder = (await navigator.storage.getDirectory()) as unknown;
    for await (const entry of folder as AsyncIterable<[string, unknown]>) files.push(entry);
    return [
      ...lines('localStorage', Object.entries(localStorage)),
      ...lines('sessionStorage', Object.entries(sessionStorage)),
      ...lines(
        'indexedDB',
        (await indexedDB.databases()).map(({ name = '', version }) => [name, version] as const),
      ),
      ...lines(
        'caches',
        (await caches.keys()).map((name) => [name, ''] as const),
      ),
      ...lines('file', files),
      ...(history.state === null ? [] : [`history state ${JSON.stringify(history.state)}`]),
      ...(window.name === '' ? [] : [`window name ${window.name}`]),
    ];
  });
  return [...cookies.map(({ name, value }) => `cookie ${name} ${value}`), ...stores];
}

/** Records whatever pages of a context write to a store, though they erase it again; the answer lists a page's writes. */
export async function recordWrites(context: BrowserContext): Promise<(page: Page) => Promise<string[]>> {
  await context.addInitScript(() => {
    const writes: string[] = [];
    Reflect.set(globalThis, '__writes', writes);
    const watch = (owner: object, method: string): void => {
      const original = Reflect.get(owner, method) as (...values: unknown[]) => unknown;
      Reflect.set(owner, method, function (this: unknown, ...values: unknown[]) {
        writes.push(`${method} ${values.map(String).join(' ')}`);
        return Reflect.apply(original, this, values);
      });
    };
    watch(Storage.prototype, 'setItem');
    watch(IDBFactory.prototype, 'open');
    watch(CacheStorage.prototype, 'open');
    watch(History.prototype, 'pushState');
    watch(History.prototype, 'replaceState');
    const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set: (value: string) => void writes.push(`cookie ${value}`),
    });
  });
  return (page) => page.evaluate(() => Reflect.get(globalThis, '__writes') as string[]);
}
