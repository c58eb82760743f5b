import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import ko from '../../src/strings/ko.ts';
import { faultyApi, type OpenForm } from '../support/faulty-api.ts';
import type { FaultLog } from '../support/fault-server.ts';
import { fillAtOnce, type Filling } from '../support/fill-at-once.ts';
import { watchRequests, writtenAs } from '../support/requests.ts';
import { readReceiptOf, sendButton } from '../support/resident.ts';

const { open } = faultyApi();

const WORD = 'CANARY';
const TEXT = `캐너리 ${WORD}`;
const PHONE = '010-9753-8642';
/** What somebody searched for on the page before: it stands in the page's own address. */
const SEARCHED = 'SEARCHED';

/** A page that sends its whole address wherever it asks. */
const CARELESS = { head: '<meta name="referrer" content="unsafe-url">', query: `&q=${SEARCHED}` };

const PATHS = ['self', 'neighbour', 'officer'] as const;

const filling = (path: (typeof PATHS)[number]): Filling => ({
  path: ko.form[path],
  text: TEXT,
  phone: PHONE,
  texts: { organization_code: WORD },
});

const SECRETS = [WORD, '캐너리', PHONE].flatMap(writtenAs);

function assertNowhere(lines: readonly string[], secrets: readonly string[]): void {
  for (const line of lines) for (const secret of secrets) assert.ok(!line.includes(secret), `${secret} is in ${line}`);
}

const linesOf = ({ requests }: FaultLog): string[] =>
  requests.map(({ method, url, headers }) => `${method} ${url} ${JSON.stringify(headers)}`);

/** What is in the address, the title and the history of a page. */
const addressOf = ({ page }: OpenForm): Promise<string> =>
  page.evaluate(() => [location.href, document.title, JSON.stringify(history.state), window.name].join('\n'));

async function openWatched(t: TestContext, scenario: string) {
  const opened = await open(t, scenario, CARELESS);
  const requests = watchRequests(opened.page.context());
  const asked = async () => (await requests()).map(({ head }) => head);
  await opened.page.reload();
  return { ...opened, asked };
}

for (const path of PATHS) {
  test(`nothing typed is in an address, a header or a referrer: ${path}`, async (t) => {
    const opened = await openWatched(t, 'whole-city');
    const { page, form, log, asked } = opened;
    const { names } = await fillAtOnce(form, filling(path));
    assert.ok(names.length > 12, `filled in: ${names.join(' ')}`);
    await sendButton(form).click();
    const { reference, secret } = await readReceiptOf(form);
    const seen = await log();
    for (const typed of [TEXT, PHONE.replaceAll('-', '')]) {
      assert.ok(seen.posts[0]?.body.includes(typed), 'it went where it belongs');
    }
    const secrets = [...SECRETS, reference, secret];
    assertNowhere([...linesOf(seen), ...(await asked()), await addressOf(opened)], secrets);
    assert.ok(
      (await asked()).some((line) => line.includes('referer: ')),
      'referrers are watched',
    );
    for (const { url, headers } of seen.requests) {
      assert.equal(headers['referer'], undefined, url);
    }
    // Nobody is asked but the kit's host and the API.
    const hosts = new Set((await asked()).map((line) => new URL(line.split(/\s/)[1] ?? '').host));
    assert.equal(hosts.size, 2, [...hosts].join(' '));
    await page.close();
  });
}

test('nothing is in an address while a request is unknown and asked about', async (t) => {
  const opened = await openWatched(t, 'lookup-500');
  const { page, form, log, asked } = opened;
  await fillAtOnce(form, filling('self'));
  await page.route('**/api/referrals', (route) => route.abort());
  await sendButton(form).click();
  await form.getByRole('heading', { name: ko.unknown.title }).waitFor();
  await form.getByRole('button', { name: ko.unknown.edit }).click();
  await form.getByText(ko.unknown.stopped).waitFor();
  const seen = await log();
  const [key = ''] = seen.lookups;
  assert.match(key, /^[0-9a-f]{32}$/);
  assertNowhere([...linesOf(seen), await addressOf(opened)], [...SECRETS, key]);
  assertNowhere(await asked(), SECRETS);
});

test('what the page’s own address says goes to none of the kit’s requests', async (t) => {
  const { form, log, asked } = await openWatched(t, 'good');
  await fillAtOnce(form, filling('self'));
  await sendButton(form).click();
  await readReceiptOf(form);
  assertNowhere(linesOf(await log()), [SEARCHED]);
  assertNowhere(
    (await log()).posts.map(({ body }) => body),
    [SEARCHED],
  );
  // The page itself, and the loader that it names, are the page's own business.
  const own = /^GET \S+\/(?:v1\/loader\.js|\?api=\S*)\n/;
  assertNowhere(
    (await asked()).filter((line) => !own.test(line)),
    [SEARCHED],
  );
});

test('the policy opens in a window that is told nothing of the page', async (t) => {
  const { page, form } = await open(t, 'good', CARELESS);
  await page
    .context()
    .route('https://www.gaon.example/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><h1>방침</h1>' }),
    );
  await form.getByRole('button', { name: ko.form.self }).click();
  await form.getByLabel(ko.fields['narrative'] ?? '').fill(TEXT);
  await form.getByText(ko.recipient.more).click();
  const popup = page.context().waitForEvent('page');
  await form.getByRole('link', { name: ko.recipient.policy }).click();
  const policy = await popup;
  await policy.waitForLoadState();
  assert.deepEqual(await policy.evaluate(() => [document.referrer, opener === null]), ['', true]);
});
