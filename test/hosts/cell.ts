import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { Referral } from '../../src/schemas/referral.ts';
import { STORY } from '../support/faulty-api.ts';
import { readReceiptOf, review, sendButton, tellOwnStory } from '../support/resident.ts';
import { doors, loaderTag } from './doors.ts';
import { headersOf, PLAIN, write } from './page.ts';
import type { DoorName, Row } from './row.ts';
import type { Hosts, Place } from './servers.ts';

/** How long a step of a reader may take, in milliseconds. */
const DEADLINE = 15_000;

export type Result = 'works' | 'fallback';

/** What a page's policy has reported so far: `directive what-was-blocked`. */
async function watchReports(page: Page): Promise<() => string[]> {
  const reports: string[] = [];
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => {
    const found = issue.details.contentSecurityPolicyIssueDetails;
    if (found)
      reports.push(`${found.violatedDirective} ${found.blockedURL ?? found.contentSecurityPolicyViolationType}`);
  });
  await session.send('Audits.enable');
  return () => reports;
}

/** The one request that arrived is whole: every word, every consent, in the shape that the protocol asks. */
async function assertArrived(hosts: Hosts, place: Place): Promise<void> {
  const { posts, stored } = await hosts.log(place);
  assert.equal(stored, 1, 'one request is stored');
  assert.equal(new Set(posts.map(({ key, body }) => key + body)).size, 1, 'and it is sent as one');
  const sent = Referral.parse(JSON.parse(posts[0]?.body ?? ''));
  assert.equal(sent.narrative, STORY.narrative);
  assert.deepEqual([sent.needs, sent.signs], [['livelihood'], ['power-cut']]);
  assert.equal(sent.place.district_code, '4617025021');
  assert.deepEqual(
    sent.consents.map(({ id, given }) => [id, given]),
    [
      ['collect', true],
      ['sensitive', false],
    ],
  );
  assert.match(sent.source?.title ?? '', /[가-힣]/);
}

/** Asks for help, from the first question to the receipt. */
async function ask(form: Locator): Promise<void> {
  await tellOwnStory(form, STORY);
  await review(form);
  await sendButton(form).click();
  await readReceiptOf(form);
}

/** Tries one door on one kind of page to an end. Throws where it is neither a request that arrived nor the expected fallback. */
export async function tryCell(browser: Browser, hosts: Hosts, row: Row, name: DoorName): Promise<Result> {
  const door = doors[name];
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    ...row.device,
  });
  context.setDefaultTimeout(DEADLINE);
  if (row.everywhere) await context.addInitScript(row.everywhere);
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.text()} ${message.location().url}`));
  page.on('pageerror', (error) => said.push(String(error.stack ?? error)));
  try {
    const place = hosts.place(row.scenario ?? 'good', row.plain ?? false);
    const host = { ...PLAIN, loader: loaderTag(place), ...row.page?.(place) };
    const address = hosts.put(place, { headers: headersOf(host), body: write(host, door.markup(place)) });
    const reports = await watchReports(page);
    await page.goto(address + (row.query ?? ''));
    await row.arrive?.(page);
    const keeps = row.fallback?.[name];
    if (keeps) await page.waitForLoadState('networkidle');
    const form = keeps ? await door.fallback(page) : await door.open(page);
    if (form) {
      if (!keeps) await row.check?.(form, page);
      await ask(form);
      await assertArrived(hosts, place);
    }
    assert.deepEqual(
      reports().filter((report) => !row.reports?.test(report)),
      [],
      'the page’s policy reports nothing unexpected',
    );
    return keeps ? 'fallback' : 'works';
  } catch (error) {
    // A browser that went away tells its whole life.
    const what = [String(error), ...said].join('\n').slice(0, 2000);
    throw new Error(`${row.name.en}, by ${name}: ${what}`, { cause: error });
  } finally {
    await context.close();
  }
}
