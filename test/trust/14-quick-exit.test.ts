import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import ko from '../../src/strings/ko.ts';
import { until } from '../support/api-until.ts';
import { faultyApi, type OpenForm } from '../support/faulty-api.ts';
import { fillAtOnce } from '../support/fill-at-once.ts';
import { formIn, readReceiptOf, sendButton } from '../support/resident.ts';
import { keptBy } from '../support/traces.ts';

const { open } = faultyApi({ bfcache: true });

/** How long leaving may take from the tap or key until the next page is asked for, in milliseconds. */
const AT_ONCE = 200;

const EXIT = 'https://www.naver.com/';
const TEXT = '캐너리가 적은 글';
const PHONE = '010-9753-8642';
const OWN = { path: ko.form.self, text: TEXT, phone: PHONE };

/** What is on screen when somebody has to leave; each answers with what must be gone. */
const STATES: Readonly<Record<string, { scenario: string; reach: (opened: OpenForm) => Promise<string[]> }>> = {
  'while writing': {
    scenario: 'good',
    reach: async ({ form }) => {
      await form.getByRole('button', { name: ko.form.self }).click();
      await form.getByLabel(ko.fields['narrative'] ?? '').fill(TEXT);
      return [TEXT];
    },
  },
  'before sending': {
    scenario: 'good',
    reach: async ({ form }) => {
      await fillAtOnce(form, OWN);
      return [TEXT, PHONE];
    },
  },
  'while it is being sent': {
    scenario: 'held',
    reach: async ({ form, log }) => {
      await fillAtOnce(form, OWN);
      await sendButton(form).click();
      await until(async () => (await log()).posts.length > 0, 'the request is on its way');
      return [TEXT, PHONE];
    },
  },
  'while it is not confirmed': {
    scenario: 'truncated',
    reach: async ({ form }) => {
      await fillAtOnce(form, OWN);
      await sendButton(form).click();
      await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
      return [TEXT, PHONE];
    },
  },
  'at the receipt': {
    scenario: 'good',
    reach: async ({ form }) => {
      await fillAtOnce(form, OWN);
      await sendButton(form).click();
      const { reference, secret } = await readReceiptOf(form);
      return [TEXT, reference, secret];
    },
  },
};

const WAYS: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'a tap on the button': (page) =>
    formIn(page).getByRole('button', { name: ko.exit.label }).click({ noWaitAfter: true }),
  'the Escape key': (page) => page.keyboard.press('Escape'),
};

/** Where the exit leads; it comes when the test lets it. */
async function holdExit(page: Page): Promise<{ asked: () => boolean; come: () => void }> {
  let come = (): void => undefined;
  const promise = new Promise<void>((resolve) => (come = resolve));
  let asked = false;
  await page.route(`${EXIT}**`, async (route) => {
    asked = true;
    await promise;
    await route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<!doctype html><h1>다른 곳</h1>' });
  });
  return { asked: () => asked, come };
}

/** The moment of leaving, as the page that is left tells it. */
interface Leaving {
  /** When the tap or key reached the page, in milliseconds since 1970. */
  at: number;
  /** All that can be read in the form once that has been dealt with. */
  contents: string;
  /** Whether anything of the page can be seen. */
  visible: boolean;
  /** How many entries there are in the stores. */
  stored: number;
}

/** How the page begins to tell of it. */
const LEAVING = 'leaving ';

/** Has the page tell how it is left. From outside it cannot be looked at any more: a browser waits for the next one. */
async function watchLeaving(page: Page): Promise<() => Promise<Leaving>> {
  const told = page.waitForEvent('console', (message) => message.text().startsWith(LEAVING));
  await page.evaluate(() => {
    const look = (at: number): Leaving => {
      const root = document.querySelector('ieum-help-request-form')?.shadowRoot;
      const controls = root?.querySelectorAll<HTMLInputElement>('input, select, textarea') ?? [];
      return {
        at,
        contents: [root?.innerHTML, ...Array.from(controls, ({ value }) => value)].join('\n'),
        visible: document.documentElement.checkVisibility(),
        stored: localStorage.length + sessionStorage.length,
      };
    };
    const onInput = ({ timeStamp }: Event): void => {
      const at = performance.timeOrigin + timeStamp;
      setTimeout(() => console.log(`leaving ${JSON.stringify(look(at))}`));
    };
    for (const type of ['keydown', 'click']) addEventListener(type, onInput, true);
  });
  return async () => JSON.parse((await told).text().slice(LEAVING.length)) as Leaving;
}

/** When the page on screen was asked for, by the same clock. */
const askedFor = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (navigation?.fetchStart ?? 0);
  });

async function assertLeaves(t: TestContext, state: string, way: string): Promise<void> {
  const { scenario, reach } = STATES[state] ?? assert.fail();
  const opened = await open(t, scenario);
  const { page, elsewhere } = opened;
  const secrets = await reach(opened);
  const entries = await page.evaluate(() => history.length);
  const exit = await holdExit(page);
  const left = await watchLeaving(page);

  await WAYS[way]?.(page);
  await until(exit.asked, 'another page is asked for');
  // However slow that page is, nothing can be seen any more of this one.
  const { at, contents, visible, stored } = await left();
  for (const secret of secrets) assert.ok(!contents.includes(secret), `${secret} is still there`);
  assert.deepEqual([visible, stored], [false, 0]);

  exit.come();
  await page.waitForURL(EXIT);
  const took = (await askedFor(page)) - at;
  t.diagnostic(`${took.toFixed(1)} ms`);
  assert.ok(took <= AT_ONCE, `it took ${took} ms to leave`);

  // The page of the form is not in the history any more.
  assert.equal(await page.evaluate(() => history.length), entries);
  await page.goBack({ waitUntil: 'commit' });
  assert.equal(page.url(), 'about:blank');
  await page.goto(elsewhere);
  assert.deepEqual(await keptBy(page), []);
}

for (const way of Object.keys(WAYS)) {
  for (const state of Object.keys(STATES)) {
    test(`${way} leaves at once ${state}`, (t) => assertLeaves(t, state, way));
  }
}

test('Escape leaves nothing where nothing was begun, and is left to what the page has opened', async (t) => {
  const { page, form } = await open(t, 'good');
  const exit = await holdExit(page);
  await page.keyboard.press('Escape');
  await form.getByRole('button', { name: ko.form.self }).click();
  await page.evaluate(() => {
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
  });
  await page.keyboard.press('Escape');
  await form.getByLabel(ko.fields['narrative'] ?? '').fill(TEXT);
  assert.equal(exit.asked(), false);
});

test('Escape leaves from a field too, also where the form stands within another element', async (t) => {
  const { page, form } = await open(t, 'good');
  const exit = await holdExit(page);
  await form.evaluate((element) => {
    const outer = document.body.appendChild(document.createElement('div'));
    outer.attachShadow({ mode: 'open' }).append(element);
  });
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.getByLabel(ko.fields['narrative'] ?? '').fill(TEXT);
  await page.keyboard.press('Escape');
  await until(exit.asked, 'another page is asked for');
  exit.come();
});
