import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import ko from '../../src/strings/ko.ts';
import { ALLOWED_ORIGIN, type RunningApi, startApi } from '../support/api.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, post, readReceipt, submit } from '../support/api-referrals.ts';
import { until } from '../support/api-until.ts';
import { faultyApi } from '../support/faulty-api.ts';
import { fillAtOnce } from '../support/fill-at-once.ts';
import { sendButton } from '../support/resident.ts';

/** What no log may hold: in Latin letters, in Hangul, and as a number. */
const WORD = 'CANARY';
const HANGUL = '캐너리';
const PHONE = '010-9753-8642';
const CANARIES = [WORD, HANGUL, PHONE, PHONE.replaceAll('-', '')];

/** A line that looks like a frame of a stack, in case an error quotes it. */
const FRAME = `\n    at ${WORD} (${WORD}.ts:1:1)`;

/** A report with a canary wherever a person can type. */
const canaries = (): Referral =>
  aReferral(form, {
    subject: { relation: 'neighbour', name: `${HANGUL} ${WORD}`, contact: { do_not_contact: true } },
    reporter: {
      kind: 'named',
      role: WORD,
      organization: `${HANGUL} ${WORD}`,
      organization_code: WORD,
      name: `${HANGUL} ${WORD}`,
      phone: PHONE,
      preferred: 'call',
      safe_times: `${HANGUL} ${WORD}`,
    },
    place: { address: `${HANGUL} ${WORD}`, note: `${HANGUL} ${WORD}` },
    narrative: `${HANGUL} ${WORD}${FRAME}`,
    program_id: WORD,
    answers: { pet: `${HANGUL} ${WORD}` },
    source: { host: `${WORD}.example`, page: `https://${WORD}.example/${WORD}`, title: `${HANGUL} ${WORD}` },
  });

/** A child's own request, with a canary in the guardian. */
const ofAChild = (): Referral =>
  aReferral(form, {
    subject: { relation: 'self', age_band: '0-13', guardian: { name: `${HANGUL} ${WORD}`, phone: PHONE } },
    narrative: undefined,
    consents: [],
  });

function assertSilent(api: RunningApi, ...more: string[]): void {
  const output = api.output();
  for (const secret of [...CANARIES, '127.0.0.1"', ...more]) {
    assert.ok(!output.includes(secret), `${secret} is in the log:\n${output}`);
  }
}

async function chatty(t: TestContext, env: Record<string, string> = {}): Promise<RunningApi> {
  const directory = await writeDirectory();
  const api = await startApi({ env: { LOG_LEVEL: 'trace', DIRECTORY_DIR: directory.path, ...env } });
  t.after(() => Promise.all([api.stop(), directory.remove()]));
  return api;
}

/** Writes these bytes to the API; resolves when the connection has ended. `cut` breaks it off at once. */
async function speak({ origin }: RunningApi, bytes: string, cut = false): Promise<void> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined).resume();
  const closed = once(socket, 'close');
  socket.write(bytes, () => {
    if (cut) socket.resetAndDestroy();
  });
  await closed;
}

const head = (length: number, key = newIdempotencyKey()) =>
  `POST /api/referrals?${WORD} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
  `User-Agent: ${WORD}\r\nReferer: https://${WORD}.example/\r\nIdempotency-Key: ${key}\r\n` +
  `Content-Length: ${length}\r\n\r\n`;

/** How many answers with this status are in the log. */
const logged = (api: RunningApi, status: number) => api.output().split(`"status":${status}`).length - 1;

describe('the log of the API', () => {
  it('holds nothing that a person sent and that was stored', async (t) => {
    const api = await chatty(t, { RATE_LIMIT_RECEIPT: '8' });
    const headers = { origin: ALLOWED_ORIGIN, 'user-agent': WORD, referer: `https://${WORD}.example/?${WORD}` };
    const key = `${WORD}-${newIdempotencyKey()}`;
    const answer = await post(`${api.url}/referrals`, canaries(), { key, headers });
    assert.equal(answer.status, 201, await answer.clone().text());
    const { reference, secret } = await readReceipt(answer);
    const child = await submit(api, ofAChild());
    const inbox = await openInbox(api);
    const cases = await inbox.cases();
    await Promise.all(cases.map(({ id }) => inbox.find(id)));
    const { id, code } = await inbox.issueCode(`${HANGUL} ${WORD}`);
    await submit(api, {
      ...canaries(),
      subject: { relation: 'client' },
      reporter: { kind: 'officer', organization: WORD, organization_code: code },
    });
    await inbox.ask('DELETE', `organization-codes/${id}`);
    for (let i = 0; i < 9; i++) await post(`${api.url}/referrals/status`, { reference, secret });
    await post(`${api.url}/referrals/withdraw`, { reference, secret });
    await until(() => logged(api, 429) > 0, 'the last answers are logged');
    const ids = [reference, secret, child.reference, child.secret ?? '', key, id, code];
    assertSilent(api, ...ids, ...cases.map((one) => one.id), inbox.cookie.slice('ieum_admin='.length));
    const line =
      api
        .output()
        .split('\n')
        .find((text) => text.includes('"status":201')) ?? '{}';
    const { method, route } = JSON.parse(line) as { method: string; route: string };
    assert.deepEqual([method, route], ['POST', '/api/referrals']);
  });

  it('holds nothing of what was refused', async (t) => {
    const api = await chatty(t);
    const headers = { origin: ALLOWED_ORIGIN };
    const whole = canaries();
    const key = newIdempotencyKey();
    await post(`${api.url}/referrals`, whole, { key, headers });
    const json = JSON.stringify(whole);
    const refused: [status: number, body: unknown, headers?: Record<string, string>][] = [
      [400, json.slice(0, -20)],
      [400, `${WORD} ${HANGUL}`],
      [400, `{"__proto__":{"${WORD}":"${HANGUL}"}}`],
      [400, `{"answers":${'['.repeat(50)}"${WORD}"${']'.repeat(50)}}`],
      [403, whole, { origin: `https://${WORD.toLowerCase()}.example` }],
      [413, { ...whole, narrative: `${WORD}${HANGUL}`.repeat(20_000) }],
      [415, json, { 'content-type': 'text/plain' }],
      [415, `narrative=${WORD}`, { 'content-type': 'application/x-www-form-urlencoded' }],
      [415, json, { 'content-type': `application/${WORD}` }],
      [415, json, { 'content-type': 'application/json; charset=euc-kr' }],
      [422, { ...whole, [WORD]: HANGUL, [HANGUL]: WORD }],
      [422, { ...whole, subject: { relation: 'self', name: WORD, [PHONE]: HANGUL } }],
      [422, { ...whole, urgency: WORD, needs: [WORD], answers: { [WORD]: HANGUL } }],
      [422, { ...whole, reporter: { kind: 'named', phone: `${WORD} ${PHONE}` } }],
      [422, { ...whole, narrative: `${WORD} 900101-1234567` }],
    ];
    for (const [status, body, more] of refused) {
      const answer = await post(`${api.url}/referrals`, body, {
        key: newIdempotencyKey(),
        headers: { ...headers, ...more },
      });
      assert.equal(answer.status, status);
    }
    assert.equal((await post(`${api.url}/referrals`, { ...whole, language: 'en' }, { key })).status, 422);
    assert.equal((await post(`${api.url}/referrals`, whole, { key: `${WORD} ${HANGUL}`.slice(0, 6) })).status, 400);
    await until(() => logged(api, 413) > 0 && logged(api, 422) > 5, 'the last answers are logged');
    assertSilent(api, key, '1234567');
  });

  it('holds nothing of an address that does not exist, or of a query', async (t) => {
    const api = await chatty(t);
    const word = `${WORD}${encodeURIComponent(HANGUL)}`;
    for (const path of [
      `/api/services?search=${word}&page=${word}`,
      `/api/services/${word}`,
      `/api/${word}?${word}`,
      `/api/j/${word}/form`,
      `/${word}`,
      `/admin/api/cases/${word}?jurisdiction=${word}`,
      `/api/%${word}`,
    ]) {
      await fetch(`${api.origin}${path}`);
    }
    await until(() => logged(api, 404) > 2, 'the last answers are logged');
    assertSilent(api, encodeURIComponent(HANGUL));
  });

  it('holds nothing of an upload that breaks off, nor of what is no HTTP', async (t) => {
    const api = await chatty(t);
    const body = JSON.stringify(canaries());
    await speak(api, head(Buffer.byteLength(body)) + body.slice(0, 400), true);
    await speak(api, `${head(0).replace('Content-Length: 0', 'Transfer-Encoding: chunked')}${WORD}\r\n${body}\r\n`);
    await speak(api, `GET /${WORD} HTTP/9.9\r\n${WORD}\r\n\r\n`);
    await speak(api, `POST /api/referrals HTTP/1.1\r\n${WORD}: ${WORD.repeat(10_000)}\r\n\r\n`);
    // One that declares more than may be sent is refused before it sends.
    await speak(api, head(10_000_000) + body.slice(0, 400), false);
    await until(() => logged(api, 413) > 0, 'the last answer is logged');
    assertSilent(api);
    assert.equal((await fetch(`${api.url}/form`)).status, 200);
  });

  for (const how of ['throw', 'reject']) {
    it(`holds nothing of what the process died of, by a ${how}`, async (t) => {
      const preload = new URL('../support/api-crash.ts', import.meta.url).href;
      const api = await chatty(t, { NODE_OPTIONS: `--import=${preload}` });
      const referral = canaries();
      await assert.rejects(
        post(`${api.url}/referrals`, referral, { key: newIdempotencyKey(), headers: { 'x-crash': how } }),
      );
      assert.equal(await api.ended, 1);
      assertSilent(api);
      assert.match(api.output(), /"name":"Error".*api-crash\.ts/, 'it says where it broke');
    });
  }
});

/** Answers that end in something else than a receipt, or that the kit complains of on its way there. */
const FAULTS = [
  'reset',
  'truncated',
  'html-200',
  'wrong-schema',
  'other-key',
  'cors-block',
  'redirect-307',
  'problem-400',
  'wrong-fields',
  'mismatch-stored',
  'form-broken',
];

describe('the console of the browser', () => {
  const { open } = faultyApi();

  for (const scenario of FAULTS) {
    it(`holds nothing that was typed where the API answers with ${scenario}`, async (t) => {
      const { page, form, outcomes, log } = await open(t, scenario);
      const said: string[] = [];
      page.on('pageerror', ({ message, stack }) => said.push(`${message} ${stack}`));
      page.on('console', (message) => {
        said.push(message.text(), JSON.stringify(message.location()));
        for (const value of message.args()) {
          const shown = value.evaluate((object: unknown) => `${String(object)} ${JSON.stringify(object)}`);
          void shown.then((text) => said.push(text));
        }
      });
      const marks = { path: ko.form.self, text: `${HANGUL} ${WORD}`, phone: PHONE };
      await fillAtOnce(form, marks);
      await sendButton(form).click();
      await until(async () => (await outcomes()).length > 0, 'there was an outcome');
      // An error that nobody catches is told of here too, and the console is heard.
      await page.evaluate(() => console.error('the end'));
      await until(() => said.some((text) => text.startsWith('the end')), 'the console is read to its end');
      for (const text of said) for (const secret of CANARIES) assert.ok(!text.includes(secret), text);
      for (const { body } of (await log()).posts) assert.ok(CANARIES.slice(0, 2).every((each) => body.includes(each)));
    });
  }
});
