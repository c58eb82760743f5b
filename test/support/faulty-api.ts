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

/** A filled-in form, in review, whose API behaves as one scenario of the fault server. */
export interface ReadyForm {
  page: Page;
  form: Locator;
  /** The kit's events since it was filled in. */
  outcomes: () => Promise<string[]>;
  /** What the API has received so far. */
  log: () => Promise<FaultLog>;
}

/**
 * Starts a browser, a host page and the fault server for the tests of one file. The answer opens a fresh browser context,
 * whose clock a test may turn forward, and fills in the form up to the button that sends it.
 */
export function faultyApi(): (t: TestContext, scenario: string) => Promise<ReadyForm> {
  let browser: Browser;
  let kit: KitHost;
  let server: FaultServer;
  let opened = 0;

  before(async () => {
    [browser, kit, server] = await Promise.all([launchBrowser(), startKitHost(), startFaultServer()]);
  });
  after(async () => {
    await browser.close();
    await Promise.all([kit.stop(), server.stop()]);
  });

  return async (t, scenario) => {
    const context = await openDevice(t, browser);
    const eventsOf = await recordEvents(context);
    const page = await context.newPage();
    await page.clock.install();
    opened += 1;
    const instance = `${server.origin}/${scenario}/${opened}`;
    await page.goto(kit.page(`${instance}/api`));
    const form = await findForm(page);
    await tellOwnStory(form, STORY);
    await review(form);
    return {
      page,
      form,
      outcomes: async () => (await eventsOf(page)).filter((type) => type !== 'ieum-step'),
      log: async () => (await (await fetch(`${instance}/log`)).json()) as FaultLog,
    };
  };
}
