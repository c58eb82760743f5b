import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, post, submit } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

describe('what a referral may be', () => {
  let api: TestApi;
  before(async () => {
    api = await openApi(sqlite, { MAX_BODY_BYTES: '20000' });
  });
  after(async () => {
    assert.deepEqual(await (await openInbox(api)).cases(), [], 'nothing that was refused is stored');
    await api.close();
  });

  async function refused(body: unknown, status: number, name: string): Promise<Problem & { text: string }> {
    const answer = await post(`${api.url}/referrals`, body, { key: newIdempotencyKey() });
    const text = await answer.text();
    assert.equal(answer.status, status, text);
    assert.equal(answer.headers.get('content-type'), 'application/problem+json');
    const problem = JSON.parse(text) as Problem;
    assert.equal(problem.type, `urn:ieum:problem:${name}`);
    assert.equal(problem.status, status);
    assert.equal(problem.retryable, false);
    return { ...problem, text };
  }

  it('refuses members it does not know, such as those a client has no say in', async () => {
    for (const member of ['status', 'priority', 'recipient']) {
      const { fields } = await refused({ ...aReferral(form), [member]: 'high' }, 422, 'invalid-fields');
      assert.deepEqual(fields, [{ pointer: `/${member}`, code: 'unknown-member' }]);
    }
    const nested = { ...aReferral(form), subject: { relation: 'self', rrn: '1' } };
    assert.deepEqual((await refused(nested, 422, 'invalid-fields')).fields, [
      { pointer: '/subject/rrn', code: 'unknown-member' },
    ]);
  });

  it('names each wrong field by pointer and code and echoes no value', async () => {
    const subject = { ...aReferral(form).subject, contact: { phone: '없음-CANARY' } };
    const { fields, text } = await refused(
      { ...aReferral(form), subject, narrative: 'CANARY'.repeat(700), urgency: 'CANARY', language: undefined },
      422,
      'invalid-fields',
    );
    assert.deepEqual(
      new Set(fields),
      new Set([
        { pointer: '/subject/contact/phone', code: 'invalid' },
        { pointer: '/narrative', code: 'too-long' },
        { pointer: '/urgency', code: 'invalid' },
        { pointer: '/language', code: 'required' },
      ]),
    );
    assert.ok(!text.includes('CANARY'));
  });

  it('refuses a resident number wherever it is typed', async () => {
    const number = '900101-1234567';
    const cases: [Partial<Referral>, string][] = [
      [{ narrative: `번호는 ${number}` }, '/narrative'],
      [{ place: { district_code: '9911051000', note: number } }, '/place/note'],
      [{ answers: { pet: number } }, '/answers/pet'],
    ];
    for (const [changes, pointer] of cases) {
      const { fields, text } = await refused(aReferral(form, changes), 422, 'invalid-fields');
      assert.deepEqual(fields, [{ pointer, code: 'resident-number' }]);
      assert.ok(!text.includes('1234567'));
    }
  });

  it('echoes no name of a member that a person could have typed', async () => {
    for (const typed of ['홍길동', '01000000000', '900101-1234567']) {
      const { text } = await refused({ ...aReferral(form), [typed]: 1 }, 422, 'invalid-fields');
      assert.ok(!text.includes(typed));
    }
  });

  it('keeps to what the city decided: districts, needs, signs, consents', async () => {
    const { fields } = await refused(
      aReferral(form, { place: { district_code: 'nowhere' }, needs: ['money'], signs: ['omen'], consents: [] }),
      422,
      'invalid-fields',
    );
    assert.deepEqual(fields, [
      { pointer: '/place/district_code', code: 'unknown' },
      { pointer: '/needs/0', code: 'unknown' },
      { pointer: '/signs/0', code: 'unknown' },
      { pointer: '/consents', code: 'required:collect' },
    ]);
  });

  it('refuses a key that replaces itself', async () => {
    const key = newIdempotencyKey();
    const answer = await post(`${api.url}/referrals`, aReferral(form, { supersedes: key }), { key });
    assert.equal(answer.status, 422);
    assert.deepEqual(((await answer.json()) as Problem).fields, [{ pointer: '/supersedes', code: 'same-key' }]);
  });

  it('refuses what is not JSON, not UTF-8, or carries __proto__', async () => {
    await refused('{"schema":"ieum/1"', 400, 'malformed-body');
    await refused('', 400, 'malformed-body');
    await refused(`{"__proto__":{"x":1},${JSON.stringify(aReferral(form)).slice(1)}`, 400, 'malformed-body');
    const latin = await fetch(`${api.url}/referrals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': newIdempotencyKey() },
      body: Buffer.from([0x22, 0xff, 0xfe, 0x22]),
    });
    assert.equal(latin.status, 400);
  });

  it('refuses JSON that nests too deep before it reads it', async () => {
    const deep = `{"answers":${'['.repeat(5000)}${']'.repeat(5000)}}`;
    await refused(deep, 400, 'malformed-body');
    // Brackets in a text are no nesting.
    const { fields } = await refused(
      { ...aReferral(form), narrative: '"[{'.repeat(40), extra: 1 },
      422,
      'invalid-fields',
    );
    assert.deepEqual(fields, [{ pointer: '/extra', code: 'unknown-member' }]);
  });

  it('refuses any other kind of body', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/json; charset=euc-kr',
      'application/xml',
    ]) {
      const answer = await post(`${api.url}/referrals`, aReferral(form), {
        key: newIdempotencyKey(),
        headers: { 'content-type': type },
      });
      assert.equal(answer.status, 415, type);
      assert.equal(((await answer.json()) as Problem).type, 'urn:ieum:problem:not-json');
    }
  });

  it('refuses a body that says it is too large', async () => {
    await refused(JSON.stringify({ ...aReferral(form), narrative: 'x'.repeat(20_000) }), 413, 'too-large');
  });

  it('stops reading a body that turns out too large while it streams', async () => {
    const { hostname, port } = new URL(api.origin);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    // The server hangs up on a client that goes on sending.
    socket.on('error', () => undefined);
    socket.write(
      'POST /api/referrals HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
        `Idempotency-Key: ${newIdempotencyKey()}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    const chunk = 'x'.repeat(8192);
    for (let sent = 0; sent < 4; sent++) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    // The body never ends, so only the cap can bring an answer.
    await closed;
    assert.match(answer, /^HTTP\/1\.1 413 /);
    assert.match(answer, /urn:ieum:problem:too-large/);
  });
});

describe('what the city decides', () => {
  it('refuses new referrals while the off switch is set, and goes on answering for earlier ones', async (t) => {
    const open = await openApi(sqlite);
    t.after(() => open.close());
    const key = newIdempotencyKey();
    const referral = aReferral(form);
    const { reference, secret } = await submit(open, referral, key);
    const { DATA_DIR, DIRECTORY_DIR } = open.env;
    const closed = await openApi(sqlite, {
      DATA_DIR,
      DIRECTORY_DIR,
      ACCEPTING: 'false',
      NOTICE: '12월까지 쉽니다.',
    } as Record<string, string>);
    t.after(() => closed.close());

    const discovery = (await (await fetch(`${closed.url}/`)).json()) as {
      referral: { accepting: boolean; notice: string };
    };
    assert.deepEqual([discovery.referral.accepting, discovery.referral.notice], [false, '12월까지 쉽니다.']);
    const refused = await post(`${closed.url}/referrals`, referral, { key: newIdempotencyKey() });
    assert.equal(refused.status, 403);
    const problem = (await refused.json()) as Problem;
    assert.deepEqual(
      [problem.type, problem.retryable, problem.detail],
      ['urn:ieum:problem:not-accepting', false, '12월까지 쉽니다.'],
    );
    assert.equal((await post(`${closed.url}/referrals`, referral, { key })).status, 200);
    assert.equal((await post(`${closed.url}/referrals/lookup`, { idempotency_key: key })).status, 200);
    assert.equal((await post(`${closed.url}/referrals/status`, { reference, secret })).status, 200);
  });

  it('lets a sign raise how pressing a request is, never a client lower it', async (t) => {
    const api = await openApi(sqlite);
    t.after(() => api.close());
    await submit(api, aReferral(form, { signs: ['power-cut'], urgency: 'routine' }));
    assert.equal((await (await openInbox(api)).cases())[0]?.urgency, 'urgent');
  });

  it('lets the survey raise it too', async (t) => {
    const api = await openApi(sqlite);
    t.after(() => api.close());
    await submit(api, aReferral(form, { answers: { meals: 'none' }, urgency: 'routine' }));
    const [listed] = await (await openInbox(api)).cases();
    assert.equal(listed?.urgency, 'urgent');
    assert.deepEqual(listed?.level, { id: 'high', label: '높음' });
  });

  it('limits how often one address may post, and says when to come back', async (t) => {
    const api = await openApi(sqlite, { RATE_LIMIT_WRITE: '2', RATE_LIMIT_RECEIPT: '1' });
    t.after(() => api.close());
    const statuses = [];
    for (let i = 0; i < 3; i++) {
      statuses.push((await post(`${api.url}/referrals`, aReferral(form), { key: newIdempotencyKey() })).status);
    }
    assert.deepEqual(statuses, [201, 201, 429]);
    const answer = await post(`${api.url}/referrals`, aReferral(form), {
      key: newIdempotencyKey(),
      headers: { origin: 'https://news.example' },
    });
    assert.equal(((await answer.json()) as Problem).type, 'urn:ieum:problem:rate-limited');
    const retryAfter = Number(answer.headers.get('retry-after'));
    assert.ok(retryAfter >= 1 && retryAfter <= 60);
    assert.equal(answer.headers.get('access-control-allow-origin'), 'https://news.example');
    assert.match(answer.headers.get('access-control-expose-headers') ?? '', /Retry-After/);

    const guess = { reference: 'AAAA-AAAA', secret: 'AAAA-AAAA-AAAA-AAAA' };
    assert.equal((await post(`${api.url}/referrals/status`, guess)).status, 404);
    assert.equal((await post(`${api.url}/referrals/status`, guess)).status, 429);
  });
});
