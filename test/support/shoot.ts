import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';
import type { Path } from '../../src/schemas/form-definition.ts';
import en from '../../src/strings/en.ts';
import ko, { type Strings } from '../../src/strings/ko.ts';
import { launchBrowser } from './browser.ts';
import { startDemo, type Demo } from './demo.ts';
import { chooseLanguage, formIn, nextStep, readReceiptOf, review, sendButton, stepOf } from './resident.ts';

// Pictures of every step of the three paths, for people to look at: node test/support/shoot.ts OUTDIR [LOOK …]

interface Look extends BrowserContextOptions {
  /** What the host page adds to its styles. */
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
    style: `ieum-help-request-form {
      --ieum-font-size: 34px;
      --ieum-font-size-hint: 30px;
      --ieum-font-size-heading: 38px;
      --ieum-font-size-title: 48px;
    }`,
  },
};

const LANGUAGES = [
  { language: 'ko', name: '한국어', words: ko },
  { language: 'en', name: 'English', words: en },
];

const PAGES: Readonly<Record<Path, string>> = {
  self: 'naju.html',
  neighbour: 'naju.html',
  officer: 'naju-officer.html',
};

/** Takes a picture of the form under a name; they are numbered in the order in which they come up. */
type Shoot = (name: string) => Promise<void>;

async function main([folder, ...wanted]: string[]): Promise<void> {
  if (!folder) throw new Error('Say where the pictures go: node test/support/shoot.ts OUTDIR');
  const [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
  try {
    for (const [look, options] of Object.entries(LOOKS)) {
      if (wanted.length && !wanted.includes(look)) continue;
      for (const reader of LANGUAGES) {
        const into = join(folder, `${look}-${reader.language}`);
        await mkdir(into, { recursive: true });
        for (const path of Object.keys(PAGES) as Path[]) await walk(browser, demo, options, reader, path, into);
      }
    }
  } finally {
    await browser.close();
    await demo.stop();
  }
}

async function walk(
  browser: Browser,
  demo: Demo,
  { style, ...options }: Look,
  { language, name, words }: (typeof LANGUAGES)[number],
  path: Path,
  into: string,
): Promise<void> {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
  try {
    const page = await context.newPage();
    await page.goto(`${demo.host}/${PAGES[path]}`);
    if (style) await page.addStyleTag({ content: style });
    const form = formIn(page);
    await form.scrollIntoViewIfNeeded();
    await form.getByRole('heading', { name: ko.form.title }).waitFor();
    if (language !== 'ko') await chooseLanguage(form, name);
    await form.getByRole('heading', { name: words.form.title }).waitFor();

    let shot = 0;
    const shoot: Shoot = async (what) => {
      shot += 1;
      await form.screenshot({ path: join(into, `${path}-${String(shot).padStart(2, '0')}-${what}.png`) });
    };
    if (path !== 'officer') {
      await shoot('choose');
      await form.getByRole('button', { name: words.form[path] }).click();
    }
    await walkSteps(form, words, shoot);
    if (path === 'self') await shootUnknown(form, words, shoot, (offline) => context.setOffline(offline));
    else await sendButton(form, words).click();
    await readReceiptOf(form, words);
    await shoot('receipt');
  } finally {
    await context.close();
  }
}

/** The steps that cannot be left unanswered, whatever the path. */
const REQUIRING = new Set(['needs', 'place']);

/** From the first step to the review: each as it comes up, as it complains, and as it is answered. */
async function walkSteps(form: Locator, words: Strings, shoot: Shoot): Promise<void> {
  await form.locator('[part~="group"]').waitFor();
  for (let step = await stepOf(form); ; step = await nextStep(form, words)) {
    await shoot(step);
    if (step === 'danger') continue;
    if (REQUIRING.has(step)) {
      await form.locator('button.primary').click();
      await form.locator('[part~="error-summary"]').waitFor();
      await shoot(`${step}-mend`);
    }
    await answer(form, step);
    await shoot(`${step}-answered`);
    if ((await form.locator('button.primary').innerText()) === words.form.review) break;
  }
  await review(form, words);
  await shoot('review');
}

/** Answers what a step asks with the first that is offered. */
async function answer(form: Locator, step: string): Promise<void> {
  if (step === 'needs') {
    for (const group of await form.locator('fieldset').all()) await group.getByRole('checkbox').first().check();
  }
  if (step === 'consents') for (const box of await form.getByRole('checkbox').all()) await box.check();
  for (const group of await form.locator('fieldset').all()) {
    const radio = group.getByRole('radio').first();
    if (await radio.count()) await radio.check();
  }
  for (const phone of await form.locator('input[type="tel"]').all()) await phone.fill('010-0000-0000');
}

/** Sends into the void, and again once the network is back. */
async function shootUnknown(
  form: Locator,
  words: Strings,
  shoot: Shoot,
  goOffline: (offline: boolean) => Promise<void>,
): Promise<void> {
  await goOffline(true);
  await sendButton(form, words).click();
  await form.getByRole('heading', { name: words.unknown.title }).waitFor();
  await shoot('unknown');
  await goOffline(false);
  await form.getByRole('button', { name: words.unknown.resend }).click();
}

await main(process.argv.slice(2));
