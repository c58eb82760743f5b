import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { QuestionId } from '../../src/domain/eligibility/answers.ts';
import en from '../../src/strings/finder/en.ts';
import ko, { type Strings } from '../../src/strings/finder/ko.ts';
import { launchBrowser } from './browser.ts';
import { startDemo, type Demo } from './demo.ts';

// Pictures of every view of the programme finder, for people to look at: node test/support/shoot-finder.ts OUTDIR [LOOK …]

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
    style: `ieum-program-finder {
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

/** Somebody of forty with a child and little money; what is not here is left out. */
const TYPED: Partial<Record<QuestionId, string>> = { age: '40', size: '2', income: '120만' };
const YES: readonly QuestionId[] = ['refused', 'home'];

/** A card as it is looked at, and how a picture of it is taken. */
interface Sitting {
  readonly page: Page;
  readonly card: Locator;
  readonly words: Strings;
  readonly press: (name: string) => Promise<void>;
  readonly shoot: (name: string) => Promise<void>;
}

async function main([folder, ...wanted]: string[]): Promise<void> {
  if (!folder) throw new Error('Say where the pictures go: node test/support/shoot-finder.ts OUTDIR');
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
    const card = page.locator('ieum-program-finder');
    const sitting: Sitting = {
      page,
      card,
      words,
      press: (name) => card.getByRole('button', { name, exact: true }).first().click(),
      shoot: async (name) => void (await card.screenshot({ path: join(into, `${name}.png`) })),
    };
    const open = (api = '/api') => openCard(page, demo.kit, language, style, api);
    await open();
    await shootList(sitting);
    await shootScreening(sitting);
    await shootProgram(sitting);
    await shootTrouble(sitting, open);
  } finally {
    await context.close();
  }
}

/** A page of the kit's site with the element alone. */
async function openCard(page: Page, origin: string, language: string, style: string, api: string): Promise<void> {
  const body = `<!doctype html><html lang="${language}"><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1"><title>복지 사업</title><style>${style}</style>
    <script src="/v1/loader.js" ${api && `data-api="${api}"`} defer></script>
    <main><ieum-program-finder></ieum-program-finder></main></html>`;
  await page.route(`${origin}/look`, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(`${origin}/look`);
}

async function shootList({ page, card, words, press, shoot }: Sitting): Promise<void> {
  await card.locator('[part=results]').waitFor();
  await card.locator('[part=loading]').waitFor({ state: 'detached' });
  await shoot('list');
  const search = async (query: string): Promise<void> => {
    await card.getByLabel(words.list.search).fill(query);
    await card.locator('[aria-busy=false]').waitFor();
  };
  for (const [name, query] of [
    ['found', '월세'],
    ['found-first-sounds', 'ㄱㅊㅇㄱ'],
    ['found-keyboard', 'dnjftp'],
    ['found-typo', '기초연굼'],
    ['empty', '없는 낱말'],
  ] as const) {
    await search(query);
    await shoot(name);
  }
  await search('');
  const unfold = card.locator('.unfold');
  if (await unfold.isVisible()) await unfold.click();
  await card.locator('details.facet').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  await shoot('filters');
  for (const name of ['전북특별자치도', '남원시'])
    await card.locator('[part=filters] .chip', { hasText: name }).first().click();
  await card.locator('[part=filters] .chip', { hasText: words.themes['040'] ?? '' }).click();
  await page.keyboard.press('Tab');
  await shoot('filters-chosen');
  await press(words.list.removeAll);
  if (await unfold.isVisible()) await unfold.click();
}

async function shootScreening({ card, words, press, shoot }: Sitting): Promise<void> {
  const { screening } = words;
  await press(words.list.screen);
  await press(screening.next);
  await shoot('question-mend');
  const ids = Object.keys(words.questions) as QuestionId[];
  const label = card.locator('[part=questions] [part=field] .label').first();
  for (;;) {
    await card.locator('[part=questions]').waitFor();
    if (!(await label.isVisible())) break;
    const asked = await label.innerText();
    const id = ids.find((one) => words.questions[one].label === asked) ?? 'age';
    await shoot(`question-${id}`);
    const typed = TYPED[id];
    if (typed) await card.locator('[name=answer]').fill(typed);
    else if (YES.includes(id)) await card.getByText(screening.yes, { exact: true }).click();
    else if (id === 'region') await card.locator('[name=answer]').selectOption('전북특별자치도');
    await press(typed || id === 'region' || YES.includes(id) ? screening.next : screening.skip);
  }
  await card.locator('[part=answers] > summary').click();
  await shoot('questions-done');
  await press(screening.results);
  await card.locator('[part=verdict]').first().waitFor();
  for (const badge of (await card.locator('[part=verdict] > summary').all()).slice(0, 3)) await badge.click();
  await shoot('verdicts');
}

async function shootProgram({ card, words, press, shoot }: Sitting): Promise<void> {
  for (const save of (await card.locator('.save').all()).slice(0, 2)) await save.click();
  await card.locator('.name').first().click();
  await shoot('program');
  await press(words.program.request);
  await shoot('program-no-form');
  await card.locator('.back').click();
  await press(words.list.shortlist(2));
  await shoot('shortlist');
  await press(words.shortlist.clear);
  await shoot('shortlist-empty');
}

async function shootTrouble({ page, card, words, shoot }: Sitting, open: (api?: string) => Promise<void>) {
  const services = '**/api/services?*';
  await page.route(services, (route) => route.fulfill({ status: 404, json: {} }));
  await open();
  await card.getByText(words.failed.title).waitFor();
  await shoot('failed');
  await page.unroute(services);
  // The first page comes, the others do not: at first they are awaited, then given up.
  let goOn = (): void => undefined;
  const looked = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(services, async (route) => {
    if (new URL(route.request().url()).searchParams.get('per_page') !== '30') {
      await looked;
      return route.fulfill({ status: 503, json: {} });
    }
    const response = await route.fetch();
    const list = (await response.json()) as object;
    return route.fulfill({ response, json: { ...list, total_items: 11_000, total_pages: 367, last_page: false } });
  });
  await open();
  await card.locator('[part=loading]').waitFor();
  await card.locator('[part=results]').waitFor();
  await shoot('loading');
  goOn();
  await card.locator('[part=error-summary]').waitFor();
  await shoot('broken-off');
  await page.unroute(services);
  await open('');
  await card.getByText(words.failed.unset).waitFor();
  await shoot('unset');
}

await main(process.argv.slice(2));
