import { after, before, type TestContext } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { openDevice } from './device.ts';
import { startFaultServer, type FaultLog, type FaultServer } from './fault-server.ts';
import { startKitHost, type KitHost } from './kit-host.ts';
import { findForm, review, tellOwnStory } from './resident.ts';
import { recordEvents } from './watch-page.ts';

/** What is told to the city of the fault server. */
export const STORY = {
  needs: ['생활비'],
  signs: ['전기가 끊겼어요'],
  narrative: '어제부터 전기가 안 들어와요.',
  district: '가온1동',
  phone: '010-0000-0000',
  consents: ['개인정보 수집·이용'],
};

export interface FaultyApiOptions {
  /** With the back-forward cache of real browsers, which Playwright turns off. */
  bfcache?: boolean;
  /** With a clock that a test may turn forward. */
  clock?: boolean;
}

/** A form whose API behaves as one scenario of the fault server. */
export interface OpenForm {
  page: Page;
  form: Locator;
  /** Address of a page of the same site without a form. */
  elsewhere: string;
  /** The kit's events on the page, but for the steps. */
  outcomes: () => Promise<string[]>;
  /** What the API has received so far. */
  log: () => Promise<FaultLog>;
  /** Has the API answer what it holds back in the scenario `held`. */
  release: () => Promise<void>;
}

/** What a page has beside the form. */
export interface PageMarkup {
  /** More markup for its head. */
  head?: string;
  /** More of its address's query, beginning with `&`. */
  query?: string;
}

export interface FaultyApi {
  /** Opens the form on a device that nobody has used before, at its first view. */
  open: (t: TestContext, scenario: string, markup?: PageMarkup) => Promise<OpenForm>;
  /** Opens it and fills it in, up to the button that sends it. */
  openReady: (t: TestContext, scenario: string) => Promise<OpenForm>;
}

/** Starts a browser, a host page and the fault server for the tests of one file. */
export function faultyApi({ bfcache = false, clock = false }: FaultyApiOptions = {}): FaultyApi {
  let browser: Browser;
  let kit: KitHost;
  let server: FaultServer;
  let opened = 0;

  before(async () => {
    const ignoreDefaultArgs = bfcache ? ['--disable-back-forward-cache'] : [];
    [browser, kit, server] = await Promise.all([
      launchBrowser({ ignoreDefaultArgs }),
      startKitHost(),
      startFaultServer(),
    ]);
  });
  after(async () => {
    await browser.close();
    await Promise.all([kit.stop(), server.stop()]);
  });

  const open: FaultyApi['open'] = async (t, scenario, { head, query = '' } = {}) => {
    const context = await openDevice(t, browser);
    const eventsOf = await recordEvents(context);
    const page = await context.newPage();
    if (clock) await page.clock.install();
    opened += 1;
    const instance = `${server.origin}/${scenario}/${opened}`;
    await page.goto(kit.page(`${instance}/api`, head) + query);
    return {
      page,
      form: await findForm(page),
      elsewhere: kit.elsewhere,
      outcomes: async () => (await eventsOf(page)).filter((type) => type !== 'ieum-step'),
      log: async () => (await (await fetch(`${instance}/log`)).json()) as FaultLog,
      release: async () => void (await fetch(`${instance}/release`)),
    };
  };

  return {
    open,
    openReady: async (t, scenario) => {
      const opened = await open(t, scenario);
      await tellOwnStory(opened.form, STORY);
      await review(opened.form);
      return opened;
    },
  };
}
