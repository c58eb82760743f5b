import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { findBrowser } from '../support/browser.ts';
import { faultyApi, type OpenForm } from '../support/faulty-api.ts';
import { startFaultServer } from '../support/fault-server.ts';
import { fillAtOnce } from '../support/fill-at-once.ts';
import { startKitHost } from '../support/kit-host.ts';
import { findForm, formIn, readReceiptOf, sendButton } from '../support/resident.ts';
import { contentsOf, keptBy } from '../support/traces.ts';

const cached = faultyApi({ bfcache: true });
const uncached = faultyApi();

const TEXT = '캐너리가 적은 글';
const PHONE = '010-9753-8642';
const OWN = { path: ko.form.self, text: TEXT, phone: PHONE };

/** How far somebody gets before the next person sits down; each answers with what that one must not see. */
const STATES: Readonly<Record<string, (page: Page) => Promise<string[]>>> = {
  'while writing': async (page) => {
    const form = await findForm(page);
    await form.getByRole('button', { name: ko.form.self }).click();
    await form.getByLabel(ko.fields['narrative'] ?? '').fill(TEXT);
    return [TEXT];
  },
  'before sending': async (page) => {
    await fillAtOnce(await findForm(page), OWN);
    return [TEXT, PHONE];
  },
  'at the receipt': async (page) => {
    const form = await findForm(page);
    await fillAtOnce(form, OWN);
    await sendButton(form).click();
    const { reference, secret } = await readReceiptOf(form);
    return [TEXT, PHONE, reference, secret];
  },
};

/** The next person finds an empty form, and nothing that could fill it. */
async function assertClean(page: Page, secrets: readonly string[]): Promise<void> {
  const contents = await contentsOf(await findForm(page));
  for (const secret of secrets) assert.ok(!contents.includes(secret), `${secret} is still in the form`);
  assert.deepEqual(await keptBy(page), []);
}

/** Goes to another page and back; answers whether the page came out of the back-forward cache. */
async function goAndComeBack({ page, elsewhere }: OpenForm): Promise<boolean> {
  await page.evaluate(() => Reflect.set(globalThis, '__stayed', true));
  await page.goto(elsewhere);
  assert.deepEqual(await keptBy(page), []);
  await page.goBack({ waitUntil: 'commit' });
  return page.evaluate(() => Reflect.has(globalThis, '__stayed'));
}

/** How the next person may come upon the page. */
const WAYS: Readonly<Record<string, (opened: OpenForm) => Promise<Page>>> = {
  'back out of the cache': async (opened) => {
    assert.equal(await goAndComeBack(opened), true, 'the page was in the back-forward cache');
    return opened.page;
  },
  'back without the cache': async (opened) => {
    assert.equal(await goAndComeBack(opened), false, 'the page was not in the back-forward cache');
    return opened.page;
  },
  'by a reload': async ({ page }) => {
    await page.reload();
    return page;
  },
  'in a tab of its own': async ({ page }) => {
    const address = page.url();
    await page.close();
    const another = await page.context().newPage();
    await another.goto(address);
    return another;
  },
  'in a tab that was opened out of it': async ({ page }) => {
    // It starts with a copy of the session's storage.
    const [another] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void open(location.href))]);
    return another;
  },
};

for (const [way, come] of Object.entries(WAYS)) {
  test(`whoever comes ${way} finds nothing of the person before`, async (t) => {
    const { open } = way === 'back without the cache' ? uncached : cached;
    for (const [state, reach] of Object.entries(STATES)) {
      const opened = await open(t, 'good');
      const secrets = await reach(opened.page);
      await t.test(state, async () => assertClean(await come(opened), secrets));
    }
  });
}

/** A browser with a profile on disk, as it is found on a shared computer; the one page that it shows. */
async function openBrowser(profile: string, args: string[] = []): Promise<Page> {
  const found = await findBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: found.executablePath,
    env: found.env,
    args: [...found.args, ...args],
    ignoreDefaultArgs: ['--disable-back-forward-cache', 'about:blank'],
  });
  return context.pages()[0] ?? context.newPage();
}

test('a browser that brings back its windows brings back nothing that was typed', async (t) => {
  const profile = await mkdtemp(join(tmpdir(), 'ieum-profile-'));
  const [kit, server] = await Promise.all([startKitHost(), startFaultServer()]);
  let context: BrowserContext | undefined;
  t.after(async () => {
    await context?.close();
    await Promise.all([kit.stop(), server.stop(), rm(profile, { recursive: true, force: true, maxRetries: 3 })]);
  });
  const closed = await openBrowser(profile);
  context = closed.context();
  const secrets: string[] = [];
  for (const [i, reach] of Object.values(STATES).entries()) {
    await closed.goto(kit.page(`${server.origin}/good/${i}/api`));
    secrets.push(...(await reach(closed)));
  }
  await context.close();

  const restored = await openBrowser(profile, ['--restore-last-session']);
  context = restored.context();
  await assertClean(restored, secrets);
  for (let back = 1; back < Object.keys(STATES).length; back += 1) {
    await restored.goBack({ waitUntil: 'commit' });
    assert.match(restored.url(), /good%2F\d/, 'one of the pages that were open');
    await assertClean(restored, secrets);
  }
});

test('a form that the page has put away is not found again by the next person', async (t) => {
  const opened = await cached.open(t, 'good');
  const { page } = opened;
  await fillAtOnce(opened.form, OWN);
  await formIn(page).evaluate((form) => {
    Reflect.set(globalThis, '__away', form.outerHTML);
    form.remove();
  });
  assert.equal(await goAndComeBack(opened), true, 'the page was in the back-forward cache');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', Reflect.get(globalThis, '__away') as string));
  await assertClean(page, [TEXT, PHONE]);
});
