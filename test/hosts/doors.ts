import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { writeDoorFragment, writeDoorText, type Door as Written } from '../../src/domain/door.ts';
import { doors as titles } from '../../src/strings/doors.ts';
import ko from '../../src/strings/ko.ts';
import type { DoorName } from './row.ts';
import type { Place } from './servers.ts';

const KIT = fileURLToPath(new URL('../../dist/v1/', import.meta.url));

const ELEMENT = 'help-request-form';
const FORM = `ieum-${ELEMENT}`;
const TITLE = titles.ko[ELEMENT] ?? '';

/** A way in: what stands in the article, and how a reader comes through it. */
export interface Door {
  /** What the author of the article writes. */
  readonly markup: (at: Place) => string;
  /** Goes through it, up to the form's first question. */
  readonly open: (page: Page) => Promise<Locator>;
  /**
   * Waits for what stands there where the element does not start: a number to
   * call, and where there is a link, the form that it leads to.
   */
  readonly fallback: (page: Page) => Promise<Locator | undefined>;
}

/** Name of the file that registers the form. Throws where the kit is not built. */
export function formModule(): string {
  const [file] = globSync(`${ELEMENT}-*.js`, { cwd: KIT });
  if (!file) throw new Error('dist/v1 has no form: run `npm run build:kit` first.');
  return file;
}

/** The loader as a webmaster installs it. */
export const loaderTag = ({ kit, api, site }: Place, version = 'v1'): string =>
  `<script src="${kit}/${version}/loader.js" data-api="${api}" data-site="${site}" data-within=".article-body" defer></script>`;

const written = (site: string): Written => ({ element: ELEMENT, site, language: '', codes: {} });

const standAlone = ({ kit, site }: Place): string => `${kit}/v1/frame.html${writeDoorFragment(written(site))}`;

/** What an author writes inside a tag or a box, and beside every other door. */
const PHONES = '<p>도움이 필요하면 전화하세요. <a href="tel:129">129</a></p>';

const inPage = (page: Page): Locator => page.locator(FORM);

/** The form in the kit's frame, in an element's open shadow root or in the page itself. */
const inFrame = (page: Page): Locator => page.frameLocator('iframe[src*="/frame.html"]').locator(FORM);

/** Waits for the first question of a form, which is as near as a reader of the article comes to it. */
async function firstQuestion(form: Locator): Promise<Locator> {
  await form.getByRole('button', { name: ko.form.self }).waitFor();
  return form;
}

/** A telephone number that a finger on it dials: it is on screen, and nothing lies over it. */
export async function tappable(within: Locator): Promise<void> {
  const phone = within.locator('a[href="tel:129"]').last();
  await phone.waitFor();
  await phone.click({ trial: true });
}

/** The link in the article, whoever wrote it there. */
const way = (page: Page): Locator => page.locator('.article-body').getByRole('link', { name: TITLE, exact: true });

/** A link leads to the stand-alone page, by itself or by way of the tag that could not start. */
async function byLink(page: Page): Promise<Locator> {
  await tappable(page.locator('.article-body'));
  await way(page).first().click();
  const arrives = page.waitForURL('**/frame.html*');
  const inTag = inPage(page).getByRole('link', { name: TITLE, exact: true });
  // Whichever comes first; the tag goes away where it leads there itself.
  await Promise.race([arrives, inTag.click().catch(() => arrives)]);
  await arrives;
  return firstQuestion(inPage(page));
}

const fallbackIn = (selector: string) => async (page: Page) => {
  await tappable(page.locator(selector));
  return undefined;
};

export const doors: Readonly<Record<DoorName, Door>> = {
  tag: {
    markup: () => `<${FORM}>${PHONES}</${FORM}>`,
    open: (page) => firstQuestion(inPage(page)),
    fallback: fallbackIn(`${FORM} > p`),
  },
  link: {
    markup: (at) => `<p><a href="${standAlone(at)}">${TITLE}</a></p>${PHONES}`,
    open: async (page) => {
      // Tapped before the loader knows of it, it leads to the stand-alone page.
      await page.waitForLoadState('networkidle');
      await way(page).click();
      return firstQuestion(inPage(page));
    },
    fallback: byLink,
  },
  text: {
    markup: () => `<p>[ieum ${writeDoorText(written(''))}]</p>${PHONES}`,
    open: async (page) => {
      await way(page).click();
      return firstQuestion(inPage(page));
    },
    fallback: async (page) => {
      if (await way(page).count()) return byLink(page);
      await page.getByText(`[ieum ${ELEMENT}]`).waitFor();
      await tappable(page.locator('.article-body'));
      return undefined;
    },
  },
  box: {
    markup: () => `<div class="${FORM}">${PHONES}</div>`,
    open: (page) => firstQuestion(inPage(page)),
    fallback: fallbackIn(`.${FORM}`),
  },
  iframe: {
    markup: (at) => `<iframe src="${standAlone(at)}" title="${TITLE}" width="100%" height="800"></iframe>${PHONES}`,
    open: (page) => firstQuestion(inFrame(page)),
    fallback: fallbackIn('.article-body'),
  },
  isolated: {
    markup: () => `<${FORM} isolated>${PHONES}</${FORM}>`,
    open: (page) => firstQuestion(inFrame(page)),
    fallback: fallbackIn(`${FORM} > p`),
  },
};
