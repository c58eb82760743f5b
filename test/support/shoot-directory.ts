import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import en from '../../src/strings/directory/en.ts';
import ko, { type Strings } from '../../src/strings/directory/ko.ts';
import { launchBrowser } from './browser.ts';
import { startDemo, type Demo } from './demo.ts';

// Pictures of every view of the partner directory, for people to look at: node test/support/shoot-directory.ts OUTDIR [LOOK …]

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
    style: `ieum-partner-directory {
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

/** A market day in 남원, which is no holiday, at half past ten. */
const NOW = '2026-11-24T10:30:00+09:00';

/** Numbers of people helped, a few of them too small to be told. */
const RESULTS = {
  until: '2026-10-31',
  suppressed_below: 5,
  months: [
    { month: '2025-11', requests: 96, helped: 41, amount_krw: 9_400_000 },
    { month: '2025-12', requests: 131, helped: 72, amount_krw: 14_000_000 },
    { month: '2026-01', requests: 158, helped: 90, amount_krw: 21_500_000 },
    { month: '2026-02', requests: null, helped: null, amount_krw: null },
  ],
  total: { requests: 385, helped: 203, amount_krw: null },
};

/** A card as it is looked at, and how a picture of it is taken. */
interface Sitting {
  readonly page: Page;
  readonly card: Locator;
  readonly words: Strings;
  readonly open: (attributes: string) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
  readonly shoot: (name: string) => Promise<void>;
}

async function main([folder, ...wanted]: string[]): Promise<void> {
  if (!folder) throw new Error('Say where the pictures go: node test/support/shoot-directory.ts OUTDIR');
  const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  try {
    for (const [look, options] of Object.entries(LOOKS)) {
      if (wanted.length && !wanted.includes(look)) continue;
      for (const [language, words] of LANGUAGES) {
        const into = join(folder, `${look}-${language}`);
        await mkdir(into, { recursive: true });
        await shootAll(browser, demo, options, language, words, into);
      }
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

async function shootAll(
  browser: Browser,
  demo: Demo,
  { style = '', ...options }: Look,
  language: string,
  words: Strings,
  into: string,
): Promise<void> {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
  context.setDefaultTimeout(15_000);
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(NOW);
    await page.route('**/results.json', (route) => route.fulfill({ json: RESULTS }));
    const card = page.locator('ieum-partner-directory');
    const sitting: Sitting = {
      page,
      card,
      words,
      open: (attributes) => openCard(page, demo.kit, language, style, attributes),
      press: (name) => card.getByRole('button', { name, exact: true }).first().click(),
      shoot: async (name) => void (await card.screenshot({ path: join(into, `${name}.png`) })),
    };
    await shootList(sitting);
    await shootWays(sitting);
    await shootPartner(sitting);
    await shootTrouble(sitting);
  } finally {
    await context.close();
  }
}

/** A page of the kit's site with the element alone. */
async function openCard(
  page: Page,
  origin: string,
  language: string,
  style: string,
  attributes: string,
): Promise<void> {
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>기관</title><style>${style}</style>
    <script src="/v1/loader.js" defer></script>
    <main><ieum-partner-directory ${attributes}></ieum-partner-directory></main></html>`;
  await page.route(`${origin}/look`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${origin}/look`);
}

async function search(card: Locator, words: Strings, query: string): Promise<void> {
  await card.getByLabel(words.list.search).fill(query);
  await card.locator('[aria-busy=false]').waitFor();
}

/** Waits until all there is has come. */
async function loaded(card: Locator): Promise<void> {
  await card.locator('[part=count]').waitFor();
  await card.locator('[part=loading]').waitFor({ state: 'detached' });
}

async function shootList({ card, page, words, open, press, shoot }: Sitting): Promise<void> {
  await open('api="/api" region="가온시"');
  await loaded(card);
  await shoot('list');
  for (const [name, query] of [
    ['found', '새빛'],
    ['found-first-sounds', 'ㅂㅈㄱ'],
    ['empty', '없는 낱말'],
  ] as const) {
    await search(card, words, query);
    await shoot(name);
  }
  await search(card, words, '');
  const unfold = card.locator('.unfold');
  if (await unfold.isVisible()) await unfold.click();
  await card.locator('details.facet').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  await shoot('filters');
  for (const name of [words.filters.now, words.kinds.welfare])
    await card.locator('[part=filters] .chip', { hasText: name }).first().click();
  await page.keyboard.press('Tab');
  await shoot('filters-chosen');
  await press(words.list.removeAll);
  if (await unfold.isVisible()) await unfold.click();
}

async function shootWays({ card, words, open, press, shoot }: Sitting): Promise<void> {
  await open('api="/api" region="가온시" shown="map"');
  await card.locator('[part=map] button').first().waitFor();
  await loaded(card);
  await shoot('map');
  await open('api="/api/j/pyeongtaek" shown="visiting"');
  await card.locator('[part=visiting] table').waitFor();
  await loaded(card);
  await press(words.visiting.area);
  await shoot('visiting');
  await open('api="/api/j/namwon" results-src="/results.json" results-source="남원시"');
  await card.locator('[part=results-strip] table').waitFor();
  await loaded(card);
  await shoot('results');
}

async function shootPartner({ card, words, open, press, shoot }: Sitting): Promise<void> {
  const look = async (name: string, query: string): Promise<void> => {
    await search(card, words, query);
    await card.locator('.name').first().click();
    await card.locator('[part=partner]').waitFor();
    await card.locator('[part=hours]').waitFor();
    await shoot(name);
  };
  await open('api="/api/j/namwon" correction-href="/corrections"');
  await loaded(card);
  await look('partner-market', '5일장');
  await press(words.partner.request);
  await shoot('partner-no-form');
  await press(words.correction.open);
  await shoot('correction');
  await open('api="/api" region="가온시"');
  await loaded(card);
  for (const [name, query] of [
    ['partner-office', '새빛동'],
    ['partner-health', '보건소'],
    ['partner-withheld', '가정폭력'],
    ['partner-team', '희망복지'],
  ] as const) {
    await look(name, query);
    await card.locator('.back').click();
  }
}

async function shootTrouble({ card, page, words, open, shoot }: Sitting): Promise<void> {
  const list = '**/api/organizations?*';
  await page.route(list, (route) => route.fulfill({ status: 503, json: {} }));
  await open('api="/api"');
  await card.getByText(words.failed.title).waitFor();
  await shoot('failed');
  await page.unroute(list);
  // The agencies come; their places and times break off.
  const places = '**/api/service_at_locations?*';
  await page.route(places, (route) => route.fulfill({ status: 503, json: {} }));
  await open('api="/api"');
  await card.locator('[part=error-summary]').waitFor();
  await shoot('broken-off');
  await page.unroute(places);
  await open('');
  await card.getByText(words.failed.unset).waitFor();
  await shoot('unset');
}

await main(process.argv.slice(2));
