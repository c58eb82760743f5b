import type { Page } from 'playwright-core';

/**
 * Changes the HTML of pages whose address matches `glob` on its way to the browser, which takes such a page for one
 * of the public internet: it needs leave to reach the servers on this machine (Local Network Access).
 */
export async function editPage(page: Page, glob: string, change: (html: string) => string): Promise<void> {
  await page.context().grantPermissions(['local-network-access']);
  await page.route(glob, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}
