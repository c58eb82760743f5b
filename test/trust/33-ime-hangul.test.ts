import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import type { Referral } from '../../src/schemas/referral.ts';
import finderWords from '../../src/strings/finder/ko.ts';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { faultyApi, STORY, type OpenForm } from '../support/faulty-api.ts';
import { startKitHost, type KitHost } from '../support/kit-host.ts';
import { BATH, EMERGENCY, FEW, PENSION, RENT } from '../support/programs.ts';
import { chooseDistrict, formIn, nextStep, readReceiptOf, review, sendButton, stepOf } from '../support/resident.ts';
import { allLoaded, findFinder, namesIn, queryIn } from '../support/seeker.ts';

const { open } = faultyApi();

/** The Windows key code of a key that an input method takes for itself. */
const PROCESSED = 229;

/** A Korean input method, as a browser is driven by one. */
class Hangul {
  readonly #session: CDPSession;

  constructor(session: CDPSession) {
    this.#session = session;
  }

  /** Shows each of these as the syllable under the cursor, one taking the other's place: `ㅂ`, `바`, `밥`. */
  async compose(...shown: string[]): Promise<void> {
    for (const text of shown) {
      const { length } = text;
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: length, selectionEnd: length });
    }
  }

  /** Ends a syllable: it becomes text. */
  async commit(text: string): Promise<void> {
    await this.#session.send('Input.insertText', { text });
  }

  /** A key that the input method takes for itself, as it is told to the page. */
  async press(key: 'Enter' | 'Escape'): Promise<void> {
    const event = { key, code: key, windowsVirtualKeyCode: PROCESSED, nativeVirtualKeyCode: PROCESSED };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  }
}

interface Composing extends OpenForm {
  hangul: Hangul;
  /** Types of the events of composition, and keys with their codes, that the page has heard. */
  heard: () => Promise<string[]>;
}

/** Gives a page a Korean input method, and listens to what it hears of it. */
async function compose(page: Page): Promise<Pick<Composing, 'hangul' | 'heard'>> {
  // Chromium scrolls a field back into sight as its composition ends, away from under the pointer.
  await page.setViewportSize({ width: 360, height: 2400 });
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(globalThis, '__heard', heard);
    for (const type of ['compositionstart', 'compositionend']) addEventListener(type, () => heard.push(type), true);
    addEventListener('keydown', (event) => heard.push(`${event.key} ${event.keyCode} ${event.isComposing}`), true);
  });
  const hangul = new Hangul(await page.context().newCDPSession(page));
  return { hangul, heard: () => page.evaluate(() => Reflect.get(globalThis, '__heard') as string[]) };
}

/** The form in its first step, with a Korean input method. */
async function openComposing(t: TestContext, scenario = 'good'): Promise<Composing> {
  const opened = await open(t, scenario);
  const composing = await compose(opened.page);
  await opened.form.getByRole('button', { name: ko.form.self }).click();
  return { ...opened, ...composing };
}

const field = (form: Locator, name: string): Locator => form.getByRole('textbox', { name: ko.fields[name] ?? '' });

/** Answers what is left, sends and returns what was posted. */
async function send({ form, log }: OpenForm): Promise<Referral> {
  while (!(await form.getByRole('button', { name: ko.form.review }).isVisible())) {
    const step = await nextStep(form);
    if (step === 'place') await chooseDistrict(form, STORY.district);
    if (step === 'contact') await form.getByRole('radio', { name: ko.choices['preferred']?.['none'] ?? '' }).check();
  }
  await form.getByRole('checkbox', { name: ko.consent.agree(STORY.consents[0] ?? '') }).check();
  await review(form);
  await sendButton(form).click();
  await readReceiptOf(form);
  return JSON.parse((await log()).posts[0]?.body ?? '') as Referral;
}

test('what is composed syllable by syllable arrives as it was typed', async (t) => {
  const opened = await openComposing(t);
  const { form, hangul, heard } = opened;
  await field(form, 'narrative').focus();
  for (const [...shown] of [
    ['ㅂ', '바', '밥'],
    ['ㅇ', '이'],
    ['ㅇ', '어', '없'],
    ['ㅇ', '어'],
    ['ㅇ', '요'],
  ]) {
    await hangul.compose(...shown);
    await hangul.commit(shown.at(-1) ?? '');
  }
  assert.equal((await heard()).filter((type) => type === 'compositionstart').length, 5, 'they were composed');
  assert.equal(await field(form, 'narrative').inputValue(), '밥이없어요');
  assert.equal((await send(opened)).narrative, '밥이없어요');
});

test('the Enter that ends a syllable neither goes on nor sends', async (t) => {
  const { form, hangul, heard } = await openComposing(t);
  await form.getByRole('checkbox', { name: '생활비' }).check();
  await nextStep(form);
  await chooseDistrict(form, STORY.district);
  await field(form, 'address').focus();
  await hangul.compose('ㄴ', '나', '나루');
  await hangul.press('Enter');
  assert.ok((await heard()).includes(`Enter ${PROCESSED} true`), 'the key was told while composing');
  assert.equal(await stepOf(form), 'place');
  await hangul.commit('나루');
  // Some browsers tell of the key after they have told of the end.
  await hangul.press('Enter');
  assert.ok((await heard()).includes(`Enter ${PROCESSED} false`));
  assert.equal(await stepOf(form), 'place');
  assert.equal(await field(form, 'address').inputValue(), '나루');
  // An Enter of one's own goes on.
  await field(form, 'address').press('Enter');
  await form.locator('[part~="person"]').waitFor();
});

test('the Escape that drops a syllable does not leave', async (t) => {
  const { page, form, hangul, heard } = await openComposing(t);
  const left: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) left.push(request.url());
  });
  await field(form, 'narrative').pressSequentially('밥이 ');
  await hangul.compose('ㅇ', '어');
  await hangul.press('Escape');
  assert.ok((await heard()).includes(`Escape ${PROCESSED} true`), 'the key was told while composing');
  await hangul.commit('없');
  await hangul.press('Escape');
  assert.ok((await heard()).includes(`Escape ${PROCESSED} false`));
  assert.equal(await field(form, 'narrative').inputValue(), '밥이 없');
  assert.deepEqual(left, []);
});

/** Ways to leave a field in the middle of a syllable, each ending in the same step. */
const LEAVING: Readonly<Record<string, (page: Page, form: Locator) => Promise<void>>> = {
  'another field is tapped': (_page, form) => form.getByRole('checkbox', { name: '생활비' }).check(),
  'the page around is tapped': (page) => page.locator('h1').click(),
  'the next step comes, and the one before': async (_page, form) => {
    await nextStep(form);
    await form.getByRole('button', { name: ko.form.back }).click();
  },
  'the step before comes, and this one again': async (_page, form) => {
    await form.getByRole('button', { name: ko.form.back }).click();
    await form.getByRole('button', { name: ko.form.self }).click();
  },
  'the language changes': async (_page, form) => {
    for (const language of ['English', '한국어']) {
      const button = form.getByRole('button', { name: language, exact: true });
      if (!(await button.isVisible())) await form.locator('[part~="language"] summary').click();
      await button.click();
      await form.locator(`[part~="card"][lang="${language === 'English' ? 'en' : 'ko'}"]`).waitFor();
    }
  },
  'the page writes the form’s markup anew': (page) =>
    page.locator('main').evaluate((main) => void (main.innerHTML = String(main.innerHTML))),
  'the page moves the form': (page) =>
    formIn(page).evaluate((form) => document.body.appendChild(document.createElement('section')).append(form)),
};

for (const [what, leave] of Object.entries(LEAVING)) {
  test(`a half-typed syllable stays when ${what}`, async (t) => {
    const opened = await openComposing(t);
    const { page, form, hangul } = opened;
    await field(form, 'narrative').pressSequentially('밥이 ');
    await hangul.compose('ㅇ', '어', '없');
    await leave(page, form);
    assert.equal(await field(form, 'narrative').inputValue(), '밥이 없');
    assert.equal((await send(opened)).narrative, '밥이 없');
  });
}

test('the emergency strip rises in the middle of a word, and the word goes on', async (t) => {
  const { form, hangul } = await openComposing(t, 'whole-city');
  await field(form, 'narrative').pressSequentially('죽고 ');
  await hangul.compose('ㅅ', '시', '싶');
  await form.locator('[part~="emergency"]').getByText(ko.danger.raised).waitFor();
  await hangul.commit('싶');
  await hangul.compose('ㅇ', '어');
  await hangul.commit('어');
  assert.equal(await field(form, 'narrative').inputValue(), '죽고 싶어');
});

test('a district is found in the middle of a syllable', async (t) => {
  const { form, hangul, heard } = await openComposing(t, 'whole-city');
  await form.getByRole('checkbox', { name: '생활비' }).check();
  await nextStep(form);
  for (let step = await stepOf(form); step !== 'place'; step = await nextStep(form));
  const search = form.getByRole('textbox', { name: ko.search.label });
  await search.focus();
  await hangul.compose('ㅁ');
  await form.getByRole('radio', { name: '가온1동' }).waitFor({ state: 'hidden' });
  await hangul.compose('마');
  await hangul.commit('마');
  await hangul.compose('ㄹ', '루');
  await form.getByRole('radio', { name: '마루동' }).check();
  assert.equal(await search.inputValue(), '마루');
  assert.equal((await heard()).filter((type) => type === 'compositionstart').length, 2, 'no syllable was broken off');
});

let browser: Browser;
let kit: KitHost;

before(async () => {
  const list = { contents: FEW, total_items: FEW.length, last_page: true };
  [kit, browser] = await Promise.all([startKitHost(() => ({ status: 200, body: list })), launchBrowser()]);
});

after(async () => {
  await browser.close();
  await kit.stop();
});

interface Looking extends Pick<Composing, 'page' | 'hangul' | 'heard'> {
  finder: Locator;
  query: Locator;
  /** Waits until the list shows these programmes, in any order. */
  shows: (...services: { name: string }[]) => Promise<void>;
}

/** The finder with the cursor in its field, and a Korean input method. */
async function openLooking(t: TestContext): Promise<Looking> {
  const page = await (await openDevice(t, browser)).newPage();
  await page.goto(kit.page('/api', '', '<ieum-program-finder></ieum-program-finder>'));
  const finder = await findFinder(page);
  await allLoaded(finder);
  const composing = await compose(page);
  await queryIn(finder).focus();
  const shows: Looking['shows'] = async (...services) => {
    const names = services.map(({ name }) => name).toSorted();
    let shown: string[] = [];
    const isSo = async (): Promise<boolean> => (shown = (await namesIn(finder)).toSorted()).join() === names.join();
    await until(isSo, `the list shows ${names.join()}`).catch(() => assert.deepEqual(shown, names));
  };
  return { page, finder, query: queryIn(finder), shows, ...composing };
}

test('programmes are found with every part of a syllable, and none is broken off', async (t) => {
  const { query, hangul, heard, shows } = await openLooking(t);
  for (const [typed, found] of [
    ['ㄱ', [EMERGENCY, PENSION, RENT]],
    ['기', [EMERGENCY, PENSION]],
    ['긴', [EMERGENCY]],
  ] as const) {
    await hangul.compose(typed);
    await shows(...found);
    assert.equal(await query.inputValue(), typed);
  }
  await hangul.commit('긴');
  for (const typed of ['ㄱ', '그', '급']) {
    await hangul.compose(typed);
    await shows(EMERGENCY);
    assert.equal(await query.inputValue(), `긴${typed}`);
  }
  await hangul.commit('급');
  assert.equal(await query.inputValue(), '긴급');
  assert.equal((await heard()).filter((type) => type === 'compositionstart').length, 2);
});

test('the Enter that ends a syllable of a search neither sends nor drops it', async (t) => {
  const { page, query, hangul, heard, shows } = await openLooking(t);
  const entries = await page.evaluate(() => history.length);
  await hangul.compose('ㅇ', '우', '워', '월');
  await hangul.press('Enter');
  assert.ok((await heard()).includes(`Enter ${PROCESSED} true`), 'the key was told while composing');
  await hangul.commit('월');
  await hangul.press('Enter');
  assert.ok((await heard()).includes(`Enter ${PROCESSED} false`));
  await query.press('Enter');
  await shows(RENT);
  assert.equal(await query.inputValue(), '월');
  assert.deepEqual(await page.evaluate(() => [history.length, location.hash]), [entries, '']);
});

test('the Escape that drops a syllable of a search does not leave', async (t) => {
  const { page, query, hangul, heard } = await openLooking(t);
  await query.pressSequentially('월세 ');
  await hangul.compose('ㅊ', '처');
  await hangul.press('Escape');
  assert.ok((await heard()).includes(`Escape ${PROCESSED} true`));
  await hangul.commit('월');
  await hangul.press('Escape');
  assert.ok((await heard()).includes(`Escape ${PROCESSED} false`));
  assert.equal(await query.inputValue(), '월세 월');
  assert.ok(page.url().startsWith(kit.origin));
});

/** Ways to leave the search in the middle of a syllable, each ending at the list. */
const ASIDE: Readonly<Record<string, (looking: Looking) => Promise<void>>> = {
  'the page around is tapped': ({ page }) => page.locator('h1').click(),
  'the screening is opened, and the list again': async ({ finder }) => {
    await finder.getByRole('button', { name: finderWords.list.screen, exact: true }).click();
    await finder.getByRole('button', { name: finderWords.screening.results, exact: true }).click();
  },
  'a programme is opened, and the list again': async ({ finder }) => {
    await finder.getByRole('button', { name: RENT.name, exact: true }).click();
    await finder.getByRole('button', { name: finderWords.program.back }).click();
  },
  'the language changes': async ({ finder }) => {
    for (const [name, language] of [
      ['English', 'en'],
      ['한국어', 'ko'],
    ] as const) {
      const button = finder.getByRole('button', { name, exact: true });
      if (!(await button.isVisible())) await finder.locator('[part~="language"] summary').click();
      await button.click();
      await finder.locator(`[part~="card"][lang="${language}"]`).waitFor();
    }
  },
  'the page moves the finder': ({ finder }) =>
    finder.evaluate((host) => document.body.appendChild(document.createElement('section')).append(host)),
};

for (const [what, leave] of Object.entries(ASIDE)) {
  test(`a half-typed syllable of a search stays, and so does what it finds, when ${what}`, async (t) => {
    const looking = await openLooking(t);
    const { query, hangul, shows } = looking;
    await hangul.compose('ㅇ', '우', '워', '월');
    await shows(RENT);
    await leave(looking);
    await shows(RENT);
    assert.equal(await query.inputValue(), '월');
  });
}

test('programmes that come in the middle of a syllable leave it as it is', async (t) => {
  const page = await (await openDevice(t, browser)).newPage();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/\/api\/services/, async (route) => {
    if (!route.request().url().includes('per_page=30')) await held;
    const contents = route.request().url().includes('per_page=30') ? [BATH] : FEW;
    await route.fulfill({ json: { contents, total_items: FEW.length, last_page: contents === FEW } });
  });
  await page.goto(kit.page('/api', '', '<ieum-program-finder></ieum-program-finder>'));
  const finder = await findFinder(page);
  await finder.locator('[part="result"]').waitFor();
  const { hangul, heard } = await compose(page);
  await queryIn(finder).focus();
  await hangul.compose('ㅇ', '우', '워', '월');
  await finder.locator('[part="result"]').waitFor({ state: 'detached' });
  letGo();
  await finder.getByRole('button', { name: RENT.name, exact: true }).waitFor();
  await allLoaded(finder);
  assert.deepEqual(await heard(), ['compositionstart'], 'the syllable is still being composed');
  await hangul.commit('월');
  assert.equal(await queryIn(finder).inputValue(), '월');
});
