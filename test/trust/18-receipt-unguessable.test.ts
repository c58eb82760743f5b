import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../demo/api/config.ts';
import { openStore } from '../../demo/api/store/open.ts';
import { normalizeCrockford } from '../../src/domain/crockford.ts';
import { ALLOWED_ORIGIN } from '../support/api.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, type FullReceipt, post, submit } from '../support/api-referrals.ts';
import { textsOnDisk } from '../support/bytes-on-disk.ts';

const [sqlite] = engines;
assert.ok(sqlite);

/** What is asked with a receipt, and the rest of its body. */
const ASKED: [path: string, more: object][] = [
  ['status', {}],
  ['withdraw', {}],
  ['confirm', { helped: 'no' }],
];

/** Crockford's base32. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** An answer without what tells only when it was given and how many may still be asked for. */
async function shapeOf(answer: Response): Promise<unknown> {
  const headers = [...answer.headers].filter(([name]) => !/^(?:date|ratelimit-(?:remaining|reset))$/.test(name));
  return { status: answer.status, headers, body: await answer.text() };
}

function assertAlike(shapes: readonly unknown[]): void {
  for (const shape of shapes) assert.deepEqual(shape, shapes[0]);
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? NaN;

/** A secret of the same form that is not this one. */
const wrong = (secret: string): string => `${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`;

describe('a receipt', () => {
  let api: TestApi;
  before(async () => {
    assert.ok(sqlite);
    api = await openApi(sqlite);
  });
  after(() => api.close());

  /** Wrong guesses at two requests and at none: each has to be told apart by nothing. */
  async function guesses(): Promise<object[]> {
    const [one, other] = [await submit(api, aReferral(form)), await submit(api, aReferral(form))];
    await post(`${api.url}/referrals/withdraw`, { reference: other.reference, secret: other.secret });
    return [
      { reference: 'ZZZZ-ZZZZ', secret: one.secret },
      { reference: one.reference, secret: other.secret },
      { reference: one.reference, secret: wrong(one.secret) },
      { reference: other.reference, secret: wrong(other.secret) },
      { reference: one.reference, secret: 'short' },
      { reference: '가나다라', secret: '마바사아' },
    ];
  }

  it('that is wrong and one that is unknown are answered alike, byte for byte', async () => {
    const headers = { origin: ALLOWED_ORIGIN };
    const wrongs = await guesses();
    for (const [path, more] of ASKED) {
      const shapes = [];
      for (const guess of wrongs) {
        shapes.push(await shapeOf(await post(`${api.url}/referrals/${path}`, { ...guess, ...more }, { headers })));
      }
      assertAlike(shapes);
      assert.match(JSON.stringify(shapes[0]), /"status":404.*urn:ieum:problem:receipt-unknown/);
    }
  });

  it('that is wrong takes as long as one that is unknown, however much there is to the request', async () => {
    const long = await submit(api, aReferral(form, { narrative: '전기가 끊겼어요. '.repeat(400) }));
    const unknown = { reference: 'ZZZZ-ZZZZ', secret: long.secret };
    const guessed = { reference: long.reference, secret: wrong(long.secret) };
    const asked = [unknown, guessed, unknown, guessed];
    const times: number[][] = asked.map(() => []);
    for (let round = 0; round < 250; round++) {
      for (const [i, body] of asked.entries()) {
        const start = performance.now();
        const { statusCode } = await api.app.inject({ method: 'POST', url: '/api/referrals/status', payload: body });
        times[i]?.push(performance.now() - start);
        assert.equal(statusCode, 404);
      }
    }
    const [first = 0, second = 0, third = 0, fourth = 0] = times.map(median);
    // Two of each kind say how far two medians of one kind lie apart on this machine.
    const noise = Math.max(first / third, third / first, second / fourth, fourth / second);
    const ratio = (second + fourth) / (first + third);
    const bound = 1.3 * noise;
    assert.ok(ratio < bound && ratio > 1 / bound, `wrong takes ${ratio.toFixed(2)} times as long as unknown`);
  });

  it('holds a secret of eighty bits, none of them fixed', async () => {
    const receipts: FullReceipt[] = [];
    for (let i = 0; i < 200; i++) receipts.push(await submit(api, aReferral(form)));
    const secrets = receipts.map(({ secret }) => secret.replaceAll('-', ''));
    assert.equal(new Set(secrets).size, secrets.length);
    for (const secret of secrets) assert.match(secret, /^[0-9A-HJKMNP-TV-Z]{16}$/);
    // Sixteen symbols of five bits; among 200 random ones a bit that never changes comes once in 2^199.
    for (let symbol = 0; symbol < 16; symbol++) {
      const values = secrets.map((secret) => ALPHABET.indexOf(secret.charAt(symbol)));
      const ones = values.reduce((bits, value) => bits | value, 0);
      const zeros = values.reduce((bits, value) => bits | (~value & 31), 0);
      assert.deepEqual([ones, zeros], [31, 31], `symbol ${symbol}`);
    }
  });

  it('is stored without its secret, which no byte of the data gives away', async () => {
    const { reference, secret } = await submit(api, aReferral(form));
    const plain = secret.replaceAll('-', '');
    const forms = [secret, plain, secret.toLowerCase(), plain.toLowerCase()];
    assert.deepEqual(await textsOnDisk(api.dataDir, [reference, ...forms]), [reference]);
    const db = await openStore(readConfig(api.env));
    const rows = await db.selectFrom('referrals').select('secret_hash').execute();
    await db.destroy();
    assert.equal(new Set(rows.map(({ secret_hash }) => secret_hash)).size, rows.length);
    for (const { secret_hash } of rows) assert.match(secret_hash, /^[0-9a-f]{64}$/);
  });
});

describe('guessing', () => {
  it('is slowed down, and a page of an allowed site can read for how long', async (t) => {
    assert.ok(sqlite);
    const api = await openApi(sqlite, { RATE_LIMIT_RECEIPT: '5' });
    t.after(() => api.close());
    const headers = { origin: ALLOWED_ORIGIN };
    for (const [path, more] of ASKED) {
      const guess = { reference: 'ZZZZ-ZZZZ', secret: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', ...more };
      const ask = () => post(`${api.url}/referrals/${path}`, guess, { headers });
      const statuses = [];
      for (let i = 0; i < 5; i++) statuses.push((await ask()).status);
      assert.deepEqual(statuses, [404, 404, 404, 404, 404]);
      const refused = await ask();
      assert.equal(refused.status, 429, path);
      const seconds = Number(refused.headers.get('retry-after'));
      assert.ok(seconds >= 1 && seconds <= 60, `after ${seconds} seconds`);
      assert.equal(refused.headers.get('access-control-allow-origin'), ALLOWED_ORIGIN);
      assert.match(refused.headers.get('access-control-expose-headers') ?? '', /(?:^|, )Retry-After(?:,|$)/);
    }
  });
});

describe('a partner’s link', () => {
  let api: TestApi;
  before(async () => {
    assert.ok(sqlite);
    api = await openApi(sqlite, { RATE_LIMIT_RECEIPT: '30' });
  });
  after(() => api.close());

  const jurisdiction = '9911000000';
  const openLink = (token: string, code = jurisdiction) =>
    post(`${api.origin}/partner/api/open`, { jurisdiction: code, token });

  it('is as hard to guess, is kept as a hash, and says nothing of why it opens nothing', async () => {
    const { reference } = await submit(api, aReferral(form));
    const inbox = await openInbox(api);
    const id = (await inbox.cases()).find((one) => one.reference === reference)?.id ?? assert.fail();
    await inbox.doNow(id, { action: 'contact', way: 'call', reached: true });
    async function recommend(): Promise<{ id: string; token: string }> {
      const { link } = await inbox.doNow(id, { action: 'recommend', partner_id: 'centre', consent: 'obtained' });
      assert.ok(link);
      return { id: link.recommendation_id, token: new URLSearchParams(link.url_fragment.slice(1)).get('token') ?? '' };
    }
    const [good, recalled, declined] = [await recommend(), await recommend(), await recommend()];
    for (const { token } of [good, recalled, declined]) {
      assert.match(normalizeCrockford(token), /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      assert.deepEqual(await textsOnDisk(api.dataDir, [token, token.replaceAll('-', '')]), []);
    }
    assert.equal((await openLink(good.token)).status, 200);
    await inbox.doNow(id, { action: 'recall', recommendation_id: recalled.id, reason: '다른 곳에 부탁함' });
    const body = { jurisdiction, token: declined.token, decision: 'declined', reason: '자리가 없음' };
    assert.equal((await post(`${api.origin}/partner/api/decide`, body)).status, 200);

    const closedDoors = [
      await openLink('ZZZZ-ZZZZ-ZZZZ-ZZZZ'),
      await openLink(wrong(good.token)),
      await openLink(recalled.token),
      await openLink(declined.token),
      await openLink(good.token, 'sample-nowhere'),
    ];
    assertAlike(await Promise.all(closedDoors.map(shapeOf)));
    assert.equal(closedDoors[0]?.status, 404);
    for (let i = 0; i < 30; i++) await openLink('ZZZZ-ZZZZ-ZZZZ-ZZZZ');
    const refused = await openLink(good.token);
    assert.equal(refused.status, 429);
    assert.ok(Number(refused.headers.get('retry-after')) >= 1);
  });
});
