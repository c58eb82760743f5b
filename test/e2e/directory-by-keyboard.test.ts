import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import en from '../../src/strings/directory/en.ts';
import ko, { type Strings } from '../../src/strings/directory/ko.ts';
import { launchBrowser } from '../support/browser.ts';
import { startDemo, type Demo } from '../support/demo.ts';
import { openDevice } from '../support/device.ts';
import { hasFocus, Keyboard } from '../support/keyboard.ts';
import { chooseLanguage } from '../support/resident.ts';
import { allPartners, findDirectory, mapIn, partnersIn, wordsIn } from '../support/visitor.ts';
import { accessibilityFaults, bringAxe, sticksOut } from '../support/watch-page.ts';

const DIRECTORY = 'ieum-partner-directory';

/** The city's office for one neighbourhood. */
const OFFICE = '한울동 행정복지센터';

let demo: Demo;
let browser: Browser;

before(async () => {
  [demo, browser] = await Promise.all([startDemo(), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await demo.stop();
});

/** Somebody without a mouse before a narrow screen with the directory on it. */
class Visitor {
  readonly page: Page;
  readonly directory: Locator;
  readonly keys: Keyboard;

  constructor(page: Page, directory: Locator) {
    this.page = page;
    this.directory = directory;
    this.keys = new Keyboard(page);
  }

  button(name: string): Locator {
    return this.directory.getByRole('button', { name, exact: true });
  }

  async press(name: string): Promise<void> {
    await this.keys.pressOn(this.button(name), 'Enter');
  }

  async assertWell(): Promise<void> {
    assert.deepEqual(await accessibilityFaults(this.page, DIRECTORY), []);
    assert.deepEqual(await sticksOut(this.directory), []);
  }

  /** The heading of a partner has the focus, and all in it is well. */
  async arriveAt(name: string): Promise<void> {
    await this.directory.locator('[part="partner"]:has([part="request"])').waitFor();
    const title = this.directory.getByRole('heading', { name, exact: true });
    assert.ok(await hasFocus(title), `the focus is not on "${name}"`);
    await this.assertWell();
  }
}

async function visit(t: TestContext, words: Strings): Promise<Visitor> {
  const context = await openDevice(t, browser, { viewport: { width: 320, height: 568 } });
  await bringAxe(context);
  const page = await context.newPage();
  await page.goto(`${demo.kit}/`);
  const directory = await findDirectory(page);
  if (words !== ko) await chooseLanguage(directory, 'English');
  await findDirectory(page, words);
  await allPartners(directory);
  return new Visitor(page, directory);
}

for (const [name, words] of [
  ['한국어', ko],
  ['English', en],
] as const) {
  test(`somebody narrows the list by keyboard alone, opens an agency and comes back to it, ${name}`, async (t) => {
    const visitor = await visit(t, words);
    const { directory, keys } = visitor;
    await keys.typeInto(wordsIn(directory, words), 'ㅎㅇㄷ');
    await directory.getByText(words.list.count(1), { exact: true }).first().waitFor();
    await visitor.press(words.list.filter);
    const offices = directory.locator('[part="filters"]').getByRole('button', { name: words.kinds.office });
    const facet = directory.locator('details.facet').filter({ hasText: words.kinds.office });
    if (!(await offices.isVisible())) await keys.pressOn(facet.locator('summary'), 'Enter');
    await keys.pressOn(offices, 'Space');
    await visitor.button(words.list.remove(words.kinds.office)).waitFor();
    assert.deepEqual(await partnersIn(directory), [OFFICE]);
    await visitor.assertWell();

    await visitor.press(OFFICE);
    await visitor.arriveAt(OFFICE);
    await visitor.press(words.correction.open);
    await directory.getByRole('group', { name: words.correction.title }).waitFor();
    await keys.choose(directory.getByRole('group', { name: words.correction.title }), words.correction.about.hours);
    await visitor.press(words.correction.send);
    await directory.getByText(words.correction.untaken).waitFor();
    assert.ok(await hasFocus(directory.locator('#correction-said')), 'the answer has the focus');
    await visitor.assertWell();

    await visitor.press(`← ${words.partner.back}`);
    assert.ok(await hasFocus(visitor.button(OFFICE)), 'the focus is where it was');
  });

  test(`somebody moves the map by keyboard, opens an agency on it and comes back, ${name}`, async (t) => {
    const visitor = await visit(t, words);
    const { page, directory, keys } = visitor;
    const others: string[] = [];
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== demo.kit) others.push(request.url());
    });
    await keys.pressOn(directory.locator('[part="shown"]').getByRole('button', { name: words.shown.map }), 'Enter');
    const map = await mapIn(directory, words);
    await visitor.assertWell();

    await keys.tabTo(map);
    const places = () =>
      map.locator('.map-spot').evaluateAll((all) => all.map((spot) => (spot as HTMLElement).style.translate).join());
    const before = await places();
    await page.keyboard.press('+');
    assert.notEqual(await places(), before, 'it is larger');
    await page.keyboard.press('-');

    // A number stands for several, and comes apart until one of them has the focus.
    await keys.tabTo(map.locator('.map-spot').first());
    for (let left = 20; left && (await map.locator('.map-spot.several:focus').count()); left -= 1) {
      await keys.press('Enter');
    }
    const focused = directory.locator('.map-spot:focus, .map-together li button:focus');
    const found = ((await focused.textContent()) ?? '').trim();
    await keys.press('Enter');
    await visitor.arriveAt(found);
    await visitor.press(`← ${words.partner.back}`);
    await mapIn(directory, words);
    assert.ok(await directory.evaluate((host) => host.shadowRoot?.activeElement), 'the focus is on the card');
    await visitor.assertWell();
    assert.deepEqual(others, [], 'no other host is asked');
  });
}
