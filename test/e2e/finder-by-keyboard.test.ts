import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { QuestionId } from '../../src/domain/eligibility/answers.ts';
import en from '../../src/strings/finder/en.ts';
import ko, { type Strings } from '../../src/strings/finder/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { hasFocus, Keyboard } from '../support/keyboard.ts';
import { chooseLanguage } from '../support/resident.ts';
import { allLoaded, findFinder, namesIn, programIn } from '../support/seeker.ts';
import { accessibilityFaults, bringAxe, sticksOut } from '../support/watch-page.ts';

const FINDER = 'ieum-program-finder';

/** What an old woman who lives alone would say; a number is typed, words are chosen. */
const ANSWERS: Readonly<Partial<Record<QuestionId, (words: Strings) => string | readonly string[]>>> = {
  age: () => '78',
  region: () => ['경기도', '동두천시'],
  size: () => '1',
  income: () => '700,000',
};

/** Asks people of 75 years or more in the city of hers, and nothing else. */
const LIKELY = '동두천시 고령노인 목욕비 지원';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

/** Somebody without a mouse before a narrow screen with the finder on it. */
class Seeker {
  readonly page: Page;
  readonly finder: Locator;
  readonly keys: Keyboard;
  readonly words: Strings;

  constructor(page: Page, finder: Locator, words: Strings) {
    this.page = page;
    this.finder = finder;
    this.keys = new Keyboard(page);
    this.words = words;
  }

  button(name: string): Locator {
    return this.finder.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.keys.pressOn(this.button(name), 'Enter');
  }

  /** The heading of a view has the focus, and all in it is well. */
  async arrive(): Promise<void> {
    const { screening } = this.words;
    const title = this.finder.getByRole('heading', { name: screening.title });
    await title.waitFor();
    assert.ok(await hasFocus(title), `the focus is not on "${screening.title}"`);
    await this.assertWell();
  }

  async assertWell(): Promise<void> {
    assert.deepEqual(await accessibilityFaults(this.page, FINDER), []);
    assert.deepEqual(await sticksOut(this.finder), []);
  }

  /** The question on screen. */
  async question(): Promise<QuestionId> {
    const label = (await this.finder.locator('[part="field"] .label').first().innerText()).trim();
    const found = Object.entries(this.words.questions).find(([, question]) => question.label === label);
    assert.ok(found, `no question says "${label}"`);
    return found[0] as QuestionId;
  }

  /** Answers the question on screen by keys, or skips it. */
  async answer(): Promise<void> {
    const id = await this.question();
    const answer = ANSWERS[id]?.(this.words);
    if (answer === undefined) return this.press(this.words.screening.skip);
    const lists = this.finder.getByRole('combobox');
    if (typeof answer === 'string') {
      await this.keys.typeInto(this.finder.getByRole('textbox', { name: this.words.questions[id].label }), answer);
    } else for (const [at, line] of answer.entries()) await this.keys.pick(lists.nth(at), line);
    await this.press(this.words.screening.next);
  }
}

async function seek(t: TestContext, words: Strings): Promise<Seeker> {
  const context = await openDevice(t, browser, { viewport: { width: 320, height: 568 } });
  await bringAxe(context);
  const page = await context.newPage();
  await page.goto(`${demo.host}/namwon.html`);
  const finder = await findFinder(page);
  if (words !== ko) await chooseLanguage(finder, 'English');
  await findFinder(page, words);
  await allLoaded(finder);
  return new Seeker(page, finder, words);
}

for (const [name, words] of [
  ['한국어', ko],
  ['English', en],
] as const) {
  test(`somebody learns by keyboard alone what she may get and why, and takes her answers back, ${name}`, async (t) => {
    const seeker = await seek(t, words);
    const { finder, keys } = seeker;
    const { screening, verdicts, verdict } = words;

    await seeker.press(words.list.screen);
    await seeker.arrive();
    for (const asked = new Set<string>(); asked.size < Object.keys(ANSWERS).length;) {
      const id = await seeker.question();
      if (id in ANSWERS) asked.add(id);
      await seeker.answer();
      await seeker.arrive();
    }
    await finder.locator('.progress').waitFor();
    await seeker.press(screening.results);
    await finder.getByText(screening.summary(Object.keys(ANSWERS).length)).waitFor();

    await seeker.press(words.list.filter);
    const likely = finder.locator('[part="filters"]').getByRole('button', { name: verdicts.likely });
    const rest = finder.locator('.main[aria-busy="false"]');
    await rest.waitFor();
    const count = Number((await likely.innerText()).replace(/\D+/g, ''));
    assert.ok(count > 0);
    await keys.pressOn(likely, 'Space');
    await finder.getByText(words.list.count(count), { exact: true }).first().waitFor();
    await rest.waitFor();
    assert.ok((await namesIn(finder)).includes(LIKELY), (await namesIn(finder)).join());
    const found = programIn(finder, LIKELY);
    await keys.pressOn(found.locator('summary'), 'Enter');
    const why = found.locator('[part="verdict"]');
    await why.getByText(verdict.likely).waitFor();
    const reasons = await why.locator('.finding').allInnerTexts();
    assert.equal(reasons.length, 2);
    for (const reason of reasons) assert.ok(reason.includes(verdict.states.met), reason);
    assert.ok(reasons[0]?.includes('경기도 동두천시'));
    assert.ok(reasons[1]?.includes(words.demands.age(75, undefined)));
    await seeker.assertWell();

    await seeker.press(screening.erase);
    const screen = seeker.button(words.list.screen);
    await screen.waitFor();
    assert.ok(await hasFocus(screen), 'the focus is where one may begin again');
    assert.equal(await finder.locator('[part="verdict"]').count(), 0);
    const page = await finder.evaluate((host) => host.shadowRoot?.innerHTML ?? '');
    assert.ok(!page.includes('700000') && !page.includes('700,000'));
  });
}
