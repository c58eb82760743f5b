import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { FormDefinition } from '../../src/schemas/form-definition.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { ALLOWED_ORIGIN, type RunningApi, startApi } from '../support/api.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, formOf } from '../support/api-referrals.ts';

describe('a page that may not post here', () => {
  let api: RunningApi;
  let definition: FormDefinition;
  before(async () => {
    api = await startApi();
    definition = await formOf(api);
  });
  after(() => api.stop());

  const stored = async () => (await (await openInbox(api)).cases()).length;

  /** Posts a referral that would be accepted from elsewhere. */
  const send = (headers: Record<string, string>, body: BodyInit = JSON.stringify(aReferral(definition))) =>
    fetch(`${api.url}/referrals`, {
      method: 'POST',
      headers: { 'idempotency-key': `"${newIdempotencyKey()}"`, ...headers },
      body,
    });

  async function assertBlocked(answer: Response, status: number, name: string): Promise<void> {
    assert.equal(answer.status, status);
    const problem = (await answer.json()) as Problem;
    assert.deepEqual([problem.type, problem.retryable], [`urn:ieum:problem:${name}`, false]);
    assert.equal(await stored(), 0);
  }

  // What a browser sends to another site without asking first: text, forms, uploads.
  for (const origin of [undefined, ALLOWED_ORIGIN]) {
    const from = origin ? 'from an allowed origin' : 'without an origin';
    const headers: Record<string, string> = origin ? { origin } : {};

    it(`stores no JSON that is sent as text, ${from}`, async () => {
      await assertBlocked(await send({ ...headers, 'content-type': 'text/plain' }), 415, 'not-json');
      await assertBlocked(await send({ ...headers, 'content-type': 'text/plain;application/json' }), 415, 'not-json');
    });

    it(`stores no form, ${from}`, async () => {
      const form = new URLSearchParams({ schema: 'ieum/1', narrative: '도와주세요' });
      await assertBlocked(await send(headers, form), 415, 'not-json');
    });

    it(`stores no upload, ${from}`, async () => {
      const form = new FormData();
      form.set('referral', new Blob([JSON.stringify(aReferral(definition))], { type: 'application/json' }));
      await assertBlocked(await send(headers, form), 415, 'not-json');
    });

    it(`stores no body without a type, ${from}`, async () => {
      const bytes = new TextEncoder().encode(JSON.stringify(aReferral(definition)));
      await assertBlocked(await send(headers, bytes), 415, 'not-json');
    });
  }

  it('stores no JSON from a foreign origin', async () => {
    for (const origin of ['https://evil.example', 'null', `${ALLOWED_ORIGIN}.evil.example`, `${ALLOWED_ORIGIN}:8443`]) {
      const answer = await send({ origin, 'content-type': 'application/json' });
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
      await assertBlocked(answer, 403, 'foreign-origin');
    }
  });

  it('asks in vain before it posts', async () => {
    const answer = await fetch(`${api.url}/referrals`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,idempotency-key',
      },
    });
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    assert.equal(await stored(), 0);
  });

  it('is the only one held off: an allowed page posts the same and is stored', async () => {
    const answer = await send({ origin: ALLOWED_ORIGIN, 'content-type': 'application/json' });
    assert.equal(answer.status, 201);
    assert.equal(await stored(), 1);
  });
});
