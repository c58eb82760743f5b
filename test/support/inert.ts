import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** For the head of a page: nothing runs but the kit's own files, and no text becomes markup, script or style. */
export const STRICT_POLICY =
  `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; connect-src 'self'; ` +
  `img-src data:; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'">`;

/**
 * Watches a page for all that ought never to happen in it: windows, dialogs, requests and navigations to others than
 * `host`, breaches of its policy, script that runs. The answer lists what there was so far.
 */
export async function watchMisdeeds(page: Page, host: string): Promise<() => Promise<string[]>> {
  const seen: string[] = [];
  const context = page.context();
  await page.addInitScript(() => {
    const breaches: string[] = [];
    Reflect.set(globalThis, '__breaches', breaches);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      breaches.push(`policy ${violatedDirective} ${blockedURI}`),
    );
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('page', (popup) => seen.push(`window ${popup.url()}`));
  context.on('request', (request) => {
    if (new URL(request.url()).host !== host) seen.push(`request ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).host !== host) seen.push(`navigation ${frame.url()}`);
  });
  return async () => {
    const ran = await page.evaluate(() => [
      ...(Reflect.get(globalThis, '__breaches') as string[]),
      ...('__ran' in globalThis ? ['script'] : []),
    ]);
    return [...seen, ...ran];
  };
}

/** The elements of a card with the names of their attributes: markup in a text would change it. */
export const skeleton = (card: Locator): Promise<string[]> =>
  card.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll('*') ?? [])].map((element) =>
      [element.localName, ...element.getAttributeNames().toSorted()].join(' '),
    ),
  );

export const wordsOf = (card: Locator): Promise<string> => card.evaluate((host) => host.shadowRoot?.textContent ?? '');

/** Fails where a link of a card leads anywhere but to a web page, a telephone or a mailbox. */
export async function assertSafeLinks(card: Locator): Promise<void> {
  const schemes = await card.evaluate((host) =>
    [...(host.shadowRoot?.querySelectorAll('a') ?? [])].map(({ protocol }) => protocol),
  );
  for (const scheme of schemes) assert.ok(['https:', 'http:', 'tel:', 'mailto:'].includes(scheme), scheme);
}
