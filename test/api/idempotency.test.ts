import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, post, readReceipt, submit } from '../support/api-referrals.ts';

for (const engine of engines) {
  describe(`one key, one record, on ${engine.name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await openApi(engine);
    });
    after(() => api.close());

    const stored = async () => (await (await openInbox(api)).cases()).length;

    it('answers forty posts of one key at once with one record and one receipt', async () => {
      const key = newIdempotencyKey();
      const body = JSON.stringify(aReferral(form));
      const before = await stored();
      const answers = await Promise.all(Array.from({ length: 40 }, () => post(`${api.url}/referrals`, body, { key })));
      const statuses = answers.map(({ status }) => status);
      assert.equal(statuses.filter((status) => status === 201).length, 1);
      assert.deepEqual(
        statuses.filter((status) => ![200, 201, 409].includes(status)),
        [],
      );
      const receipts = await Promise.all(answers.filter(({ ok }) => ok).map((answer) => answer.text()));
      assert.equal(new Set(receipts).size, 1);
      assert.equal(await stored(), before + 1);
    });

    it('repeats the receipt byte for byte, days later', async () => {
      const key = newIdempotencyKey();
      const referral = aReferral(form);
      const first = await post(`${api.url}/referrals`, referral, { key });
      const { now } = api.clock;
      api.clock.now = new Date(now.getTime() + 9 * 86_400_000);
      const again = await post(`${api.url}/referrals`, referral, { key });
      api.clock.now = now;
      assert.deepEqual([first.status, again.status], [201, 200]);
      assert.equal(await again.text(), await first.text());
    });

    it('takes the key quoted or bare for the same', async () => {
      const key = newIdempotencyKey();
      const quoted = await post(`${api.url}/referrals`, aReferral(form), { key });
      const bare = await post(`${api.url}/referrals`, aReferral(form), { headers: { 'idempotency-key': key } });
      assert.deepEqual([quoted.status, bare.status], [201, 200]);
    });

    it('refuses other bytes under a key that was used, and keeps the first', async () => {
      const key = newIdempotencyKey();
      const { reference } = await submit(api, aReferral(form), key);
      const other = await post(`${api.url}/referrals`, aReferral(form, { narrative: '다른 글' }), { key });
      assert.equal(other.status, 422);
      const problem = (await other.json()) as Problem;
      assert.equal(problem.type, 'urn:ieum:problem:idempotency-mismatch');
      assert.equal(problem.retryable, false);
      const inbox = await openInbox(api);
      const found = (await inbox.cases()).filter((one) => one.reference === reference);
      assert.equal(found.length, 1);
      assert.equal((await inbox.find(found[0]?.id ?? '')).referrals[0]?.referral?.narrative, '전기가 끊겼어요.');
    });

    it('stores two people who write the same words under their own keys twice', async () => {
      const before = await stored();
      const one = await submit(api, aReferral(form));
      const two = await submit(api, aReferral(form));
      assert.notEqual(one.reference, two.reference);
      assert.notEqual(one.secret, two.secret);
      assert.equal(await stored(), before + 2);
    });

    it('gives the same receipt to whoever looks the key up', async () => {
      const key = newIdempotencyKey();
      const receipt = await submit(api, aReferral(form), key);
      const found = await post(`${api.url}/referrals/lookup`, { idempotency_key: key });
      assert.equal(found.status, 200);
      assert.deepEqual(await readReceipt(found), receipt);
      const unknown = await post(`${api.url}/referrals/lookup`, { idempotency_key: newIdempotencyKey() });
      assert.equal(unknown.status, 404);
      assert.equal(((await unknown.json()) as Problem).type, 'urn:ieum:problem:key-unknown');
    });

    it('asks for a key that it can read', async () => {
      for (const key of [undefined, '', '"short"', 'a b c d e f g h i j k']) {
        const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
        const answer = await post(`${api.url}/referrals`, aReferral(form), { headers });
        assert.equal(answer.status, 400);
        assert.equal(((await answer.json()) as Problem).type, 'urn:ieum:problem:idempotency-key-missing');
      }
    });

    it('tells what happens next and by when, past the weekend', async () => {
      const { now } = api.clock;
      api.clock.now = new Date('2026-11-19T23:30:00+09:00');
      const receipt = await submit(api, aReferral(form));
      api.clock.now = now;
      assert.deepEqual(receipt.next, { step: 'assign', by: '2026-11-24', who: '희망복지지원팀' });
      assert.equal(receipt.received_at, '2026-11-19T14:30:00.000Z');
      assert.match(receipt.reference, /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      assert.match(receipt.secret ?? '', /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    });

    it('keeps no key and no secret in clear', async () => {
      const key = newIdempotencyKey();
      const { secret } = await submit(api, aReferral(form), key);
      const dump = await dumpOf(api);
      assert.ok(dump.includes('전기가 끊겼어요'), 'the dump holds the referral');
      assert.ok(!dump.includes(key));
      assert.ok(!dump.includes(secret ?? ''));
      assert.ok(!dump.includes((secret ?? '').replaceAll('-', '')));
    });
  });
}

/** All rows of all tables as text. */
async function dumpOf({ env, dataDir }: TestApi): Promise<string> {
  const tables = ['cases', 'referrals', 'idempotency_keys', 'history'];
  if (env['DATABASE_URL']) {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: env['DATABASE_URL'] });
    await client.connect();
    const rows = [];
    for (const table of tables) rows.push((await client.query(`select * from ${table}`)).rows);
    await client.end();
    return JSON.stringify(rows);
  }
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(`${dataDir}/ieum.sqlite`, { readOnly: true });
  const rows = tables.map((table) => database.prepare(`select * from ${table}`).all());
  database.close();
  return JSON.stringify(rows);
}
