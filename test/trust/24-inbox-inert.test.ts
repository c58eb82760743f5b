import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { session } from '../../demo/inbox/strings-session.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { openInbox, type Inbox } from '../support/api-inbox.ts';
import { ADMIN_TOKEN } from '../support/api.ts';
import { post, readReceipt } from '../support/api-referrals.ts';
import { launchBrowser } from '../support/browser.ts';
import { openDevice } from '../support/device.ts';
import { HOSTILE_TEXTS } from '../support/hostile-texts.ts';
import { openOffice, type Office } from '../support/office.ts';

/** Texts that a spreadsheet takes for a formula (CWE-1236). */
const FORMULAS = ['=HYPERLINK("//canary.example")', '+1+1', '-1-1', '@SUM(1)', '\t=1', '＝1+1', "=cmd|'/c calc'!A0"];

let browser: Browser;
let office: Office;
let inbox: Inbox;

before(async () => {
  [office, browser] = await Promise.all([
    openOffice(new Date('2026-11-16T10:00:00+09:00'), { RATE_LIMIT_WRITE: '1000000' }),
    launchBrowser(),
  ]);
  inbox = await openInbox(office);
});
after(async () => {
  await browser.close();
  await office.stop();
});

/** An officer's report with another text in every field that takes words. */
function hostileReport(texts: readonly string[]): object {
  const text = (field: number): string => texts[field % texts.length] ?? '';
  return {
    schema: 'ieum/1',
    submitted_at: '2026-11-16T10:00:00+09:00',
    language: 'ko',
    subject: {
      relation: 'client',
      name: text(0),
      aware: 'unknown',
      contact: { phone: '010-0000-0000', preferred: 'call', safe_times: text(1) },
    },
    reporter: { kind: 'officer', role: 'meter-reader', organization: text(2), name: text(3), safe_times: text(4) },
    place: { address: text(5), note: text(6) },
    urgency: 'urgent',
    needs: ['livelihood'],
    narrative: text(7),
    consents: [],
    source: { host: 'news.example', page: 'https://news.example/', title: text(8) },
  };
}

const turned = <T>(items: readonly T[], by: number): T[] => [...items.slice(by), ...items.slice(0, by)];

async function send(report: object): Promise<string> {
  const sent = await post(`${office.origin}/api/referrals`, report, { key: newIdempotencyKey() });
  assert.equal(sent.status, 201, sent.ok ? '' : await sent.clone().text());
  const { reference } = await readReceipt(sent);
  return (await inbox.cases()).find((one) => one.reference === reference)?.id ?? '';
}

/** A page of the inbox, and all that happened in it which ought never to. */
async function watch(t: TestContext): Promise<{ page: Page; misdeeds: () => Promise<string[]> }> {
  const context = await openDevice(t, browser, { viewport: { width: 1280, height: 900 } });
  const seen: string[] = [];
  await context.addInitScript(() => {
    const violations: string[] = [];
    Reflect.set(globalThis, '__violations', violations);
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      violations.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  const page = await context.newPage();
  const { host } = new URL(office.origin);
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => seen.push(`error ${message}`));
  context.on('page', (popup) => {
    if (popup !== page) seen.push(`window ${popup.url()}`);
  });
  context.on('request', (request) => {
    if (new URL(request.url()).host !== host) seen.push(`request ${request.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (new URL(frame.url()).host !== host) seen.push(`navigation ${frame.url()}`);
  });
  const misdeeds = async () => {
    const inside = await page.evaluate(() => [
      ...(Reflect.get(globalThis, '__violations') as string[]),
      ...('__ran' in globalThis ? ['a text ran'] : []),
    ]);
    return [...seen, ...inside];
  };
  return { page, misdeeds };
}

test('the strict policy of the inbox stands in its answers', async () => {
  const { headers } = await fetch(`${office.origin}/admin/`);
  const policy = headers.get('content-security-policy') ?? '';
  for (const directive of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"]) {
    assert.ok(policy.includes(directive), policy);
  }
});

test('what others wrote runs nowhere in the inbox: not in the list, the case, its history, nor on paper', async (t) => {
  const ids: string[] = [];
  for (const index of HOSTILE_TEXTS.keys()) ids.push(await send(hostileReport(turned(HOSTILE_TEXTS, index))));
  const { page, misdeeds } = await watch(t);
  await page.goto(`${office.origin}/admin/#token=${ADMIN_TOKEN}`);
  await page
    .getByRole('listitem')
    .nth(HOSTILE_TEXTS.length - 1)
    .waitFor();
  for (const [index, id] of ids.entries()) {
    const text = HOSTILE_TEXTS[index] ?? '';
    const { version } = (await inbox.find(id)).case;
    const noted = await inbox.act(id, version, { action: 'note', note: text });
    assert.equal(noted.status, 200);
    await page.goto(`${office.origin}/admin/#case=${id}`);
    const view = page.locator('inbox-case');
    // Name, and the note in the history: both stand there letter by letter.
    await view.getByText(text, { exact: true }).nth(1).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.pdf();
    await page.emulateMedia({ media: 'screen' });
    assert.deepEqual(await misdeeds(), [], text);
  }
});

test('no cell of the spreadsheet is a formula', async () => {
  for (const formula of FORMULAS) await send(hostileReport([formula]));
  const answer = await inbox.ask('GET', 'cases.csv');
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  const csv = await answer.text();
  const cells = [...csv.replace(/^\ufeff/, '').matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
  assert.ok(
    cells.some((cell) => cell.includes('canary.example')),
    'the organisation is among the cells',
  );
  assert.deepEqual(
    cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell)),
    [],
  );
});

test('an organisation with a hostile name runs nothing where its codes are listed', async (t) => {
  for (const text of HOSTILE_TEXTS) await inbox.issueCode(text);
  const { page, misdeeds } = await watch(t);
  await page.goto(`${office.origin}/admin/#token=${ADMIN_TOKEN}`);
  await page.getByRole('link', { name: session.view.codes }).click();
  for (const text of HOSTILE_TEXTS) await page.getByText(text, { exact: true }).first().waitFor();
  assert.deepEqual(await misdeeds(), []);
});
