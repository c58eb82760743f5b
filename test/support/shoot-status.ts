import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import en from '../../src/strings/status/en.ts';
import ko, { type Strings } from '../../src/strings/status/ko.ts';
import { discovery } from './builders.ts';
import { launchBrowser } from './browser.ts';
import { startKitHost, type OwnAnswer } from './kit-host.ts';
import { STORIES } from './status-stories.ts';

// Pictures of every answer of the request status, for people to look at: node test/support/shoot-status.ts OUTDIR [LOOK …]

interface Look extends BrowserContextOptions {
  /** What the page adds to its styles. */
  style?: string;
}

const PHONE = { width: 360, height: 740 };

const LOOKS: Readonly<Record<string, Look>> = {
  phone: { viewport: PHONE },
  desktop: { viewport: { width: 1280, height: 900 } },
  dark: { viewport: PHONE, colorScheme: 'dark', style: ':root { color-scheme: dark; background: #131416 }' },
  forced: { viewport: PHONE, forcedColors: 'active' },
  large: {
    viewport: PHONE,
    style: `ieum-request-status {
      --ieum-font-size: 34px;
      --ieum-font-size-hint: 30px;
      --ieum-font-size-heading: 38px;
      --ieum-font-size-title: 48px;
    }`,
  },
};

const LANGUAGES: readonly (readonly [language: string, words: Strings])[] = [
  ['ko', ko],
  ['en', en],
];

const UNKNOWN: OwnAnswer = {
  status: 404,
  type: 'application/problem+json',
  body: { type: 'urn:ieum:problem:receipt-unknown', status: 404, retryable: false },
};

async function main([folder, ...wanted]: string[]): Promise<void> {
  if (!folder) throw new Error('Say where the pictures go: node test/support/shoot-status.ts OUTDIR');
  let answer = UNKNOWN;
  const host = await startKitHost((path) =>
    path === '' ? { status: 200, body: discovery({ status: true, withdraw: true }) } : answer,
  );
  const browser = await launchBrowser();
  const give = (next: OwnAnswer): void => void (answer = next);
  try {
    for (const [look, options] of Object.entries(LOOKS)) {
      if (wanted.length && !wanted.includes(look)) continue;
      for (const [language, words] of LANGUAGES) {
        const into = join(folder, `${look}-${language}`);
        await mkdir(into, { recursive: true });
        await shootAll(browser, host.origin, options, language, words, into, give);
      }
    }
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function shootAll(
  browser: Browser,
  origin: string,
  { style, ...options }: Look,
  language: string,
  words: Strings,
  into: string,
  give: (answer: OwnAnswer) => void,
): Promise<void> {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
  try {
    const page = await context.newPage();
    const card = await openCard(page, origin, language, style);
    const shoot = (name: string) => card.screenshot({ path: join(into, `${name}.png`) });
    await card.getByRole('heading', { name: words.ask.title }).waitFor();
    await shoot('ask');
    await card.getByRole('button', { name: words.ask.show }).click();
    await shoot('ask-mend');
    give(UNKNOWN);
    await ask(card, words);
    await card.getByText(words.refused.title).waitFor();
    await shoot('refused');
    for (const [name, body] of Object.entries(STORIES)) {
      give({ status: 200, body });
      await ask(card, words);
      await card.locator('[part="status"]').waitFor();
      await shoot(name);
      if (name === 'self-assigned' || name === 'reporter-assigned') {
        await card.getByRole('button', { name: words.withdraw.start }).click();
        await shoot(`${name}-withdraw`);
        await card.getByRole('button', { name: words.withdraw.keep }).click();
      }
      await card.getByRole('button', { name: words.other }).click();
    }
  } finally {
    await context.close();
  }
}

/** A page of the kit's site with the element alone. */
async function openCard(page: Page, origin: string, language: string, style = ''): Promise<Locator> {
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>확인</title><style>${style}</style>
    <script src="/v1/loader.js" data-api="/api" defer></script>
    <main><ieum-request-status></ieum-request-status></main></html>`;
  await page.route(`${origin}/status`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${origin}/status`);
  return page.locator('ieum-request-status');
}

async function ask(card: Locator, { ask: words }: Strings): Promise<void> {
  await card.getByLabel(words.reference).fill('k7m4 xq2p');
  await card.getByLabel(words.secret).fill('7zqk m3tr 9wvb 4hxd');
  await card.getByRole('button', { name: words.show }).click();
}

await main(process.argv.slice(2));
