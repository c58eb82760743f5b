import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { ALLOWED_ORIGIN } from '../support/api.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, post } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

describe('pages of other origins', () => {
  let api: TestApi;
  before(async () => {
    api = await openApi(sqlite, { MAX_BODY_BYTES: '4000' });
  });
  after(() => api.close());

  const send = (body: unknown, headers: Record<string, string> = {}) =>
    post(`${api.url}/referrals`, body, { key: newIdempotencyKey(), headers: { origin: ALLOWED_ORIGIN, ...headers } });

  function assertReadable(answer: Response, origin = ALLOWED_ORIGIN): void {
    assert.equal(answer.headers.get('access-control-allow-origin'), origin);
    assert.equal(answer.headers.get('access-control-allow-credentials'), null);
    const exposed = answer.headers.get('access-control-expose-headers')?.split(', ') ?? [];
    for (const name of ['Retry-After', 'RateLimit', 'RateLimit-Policy', 'Location'])
      assert.ok(exposed.includes(name), name);
  }

  it('may read, whoever they are, also what is not there', async () => {
    for (const path of ['/', '/form', '/services', '/services/none', '/openapi.json', '/nothing', '/services?page=0']) {
      assertReadable(await fetch(`${api.url}${path}`, { headers: { origin: 'https://anyone.example' } }), '*');
    }
  });

  it('may post from an allowed origin, and read every refusal', async () => {
    const accepted = await send(aReferral(form));
    assert.equal(accepted.status, 201);
    assertReadable(accepted);
    const refusals: [number, Response][] = [
      [400, await send('{')],
      [413, await send({ narrative: 'x'.repeat(5000) })],
      [415, await send('{}', { 'content-type': 'text/plain' })],
      [422, await send({})],
    ];
    for (const [status, answer] of refusals) {
      assert.equal(answer.status, status);
      assertReadable(answer);
    }
    const lookup = await post(
      `${api.url}/referrals/lookup`,
      { idempotency_key: newIdempotencyKey() },
      {
        headers: { origin: ALLOWED_ORIGIN },
      },
    );
    assert.equal(lookup.status, 404);
    assertReadable(lookup);
  });

  it('are told in a preflight what they may send', async () => {
    const preflight = await fetch(`${api.url}/referrals`, {
      method: 'OPTIONS',
      headers: {
        origin: ALLOWED_ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-origin'), ALLOWED_ORIGIN);
    assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
    assert.match(preflight.headers.get('vary') ?? '', /Origin/);
  });

  it('get no leave to post from an origin that is not allowed', async () => {
    const origin = 'https://news.example.evil.example';
    const preflight = await fetch(`${api.url}/referrals`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST' },
    });
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
    for (const foreign of [origin, 'null', 'http://news.example']) {
      const answer = await send(aReferral(form), { origin: foreign });
      assert.equal(answer.status, 403);
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
  });

  it('are not needed: a server posts without an origin', async () => {
    assert.equal((await post(`${api.url}/referrals`, aReferral(form), { key: newIdempotencyKey() })).status, 201);
  });
});
