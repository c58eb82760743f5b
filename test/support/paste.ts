import type { Locator, Page } from 'playwright-core';
import cms from '../../demo/install/cms.json' with { type: 'json' };
import { STRINGS } from '../../demo/snippets/strings.ts';
import type { Demo } from './demo.ts';
import { editPage } from './edit-page.ts';

export const words = STRINGS.ko;

/** Something that the page gives out to be pasted. */
export type Pasted = keyof (typeof words)['snippets'];

/** The table that the page shows: what each CMS does to what is pasted. */
export const table = cms;

/** Opens the page that makes snippets, whose browser may read what was copied. */
export async function openBuilder(page: Page, demo: Demo, language = 'ko'): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.kit });
  await page.goto(`${demo.kit}/snippets.html#${language}`);
  await page.getByRole('heading', { name: STRINGS[language === 'en' ? 'en' : 'ko'].choose.heading }).waitFor();
}

/** 여울면 of 가온시, as its API names it. */
export const YEOUL = '9911032000';

/** Chooses 여울면; its site is the first one. */
export async function chooseYeoul(page: Page): Promise<void> {
  await page.getByLabel(words.choose.district).selectOption({ label: '여울면' });
}

/** Where a snippet stands on that page. */
export const cardOf = (page: Page, id: Pasted): Locator =>
  page.locator('snippet-card', { has: page.getByRole('heading', { name: words.snippets[id][0], exact: true }) });

/** Copies a snippet by its button, and reads what was copied. */
export async function copy(page: Page, id: Pasted, button = words.copyOf(words.snippets[id][0])): Promise<string> {
  const card = cardOf(page, id);
  await card.getByRole('button', { name: button }).click();
  await card.getByText(words.copied, { exact: true }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** An article on the news site's origin: `body` in the middle of its text, `template` at its end. */
export async function openPasted(page: Page, demo: Demo, body: string, template: string): Promise<void> {
  const html = `<!doctype html>
<html lang="ko">
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>기사</title>
  <link rel="icon" href="data:,">
  <h1>기사</h1>
  <div class="article-body"><p>첫 문단</p>${body}<p>다음 문단</p></div>
  ${template}
</html>`;
  await page.unrouteAll();
  await editPage(page, '**/doors.html', () => html);
  await page.goto(`${demo.host}/doors.html`, { waitUntil: 'networkidle' });
}
