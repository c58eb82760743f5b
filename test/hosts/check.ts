import { after, before, describe, test } from 'node:test';
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { tryCell } from './cell.ts';
import type { DoorName, Family } from './row.ts';
import { RESOLVER_FLAG, startHosts, type Hosts } from './servers.ts';

/** How many pages are open at a time; most of the time each waits for its browser. */
const AT_A_TIME = 3;

/** Tests each row of the families by these doors, each cell as a test of its own. */
export function checkFamilies(families: readonly Family[], doors: readonly DoorName[] = ['tag']): void {
  let browser: Browser;
  let hosts: Hosts;

  before(async () => {
    [browser, hosts] = await Promise.all([launchBrowser({ args: [RESOLVER_FLAG] }), startHosts()]);
  });
  after(async () => {
    await browser.close();
    await hosts.stop();
  });

  for (const { name, rows } of families) {
    describe(name.en, { concurrency: AT_A_TIME }, () => {
      for (const row of rows) {
        for (const door of doors) {
          if (row.doors && !row.doors.includes(door)) continue;
          const ends = row.fallback?.[door] ? 'keeps its fallback' : 'sends a request whole';
          test(`${row.name.en}: the ${door} ${ends}`, async () => {
            assert.match(await tryCell(browser, hosts, row, door), /^(works|fallback)$/);
          });
        }
      }
    });
  }
}
