import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import pg from 'pg';
import { Secrets } from '../../demo/api/secrets.ts';
import { problemOf } from '../../demo/api/http/errors.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, SERVER_KEY } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, post } from '../support/api-referrals.ts';

describe('a database that cannot store', () => {
  for (const engine of engines) {
    it(`is told apart from success while another holds ${engine.name}`, async (t) => {
      const api = await openApi(engine);
      t.after(() => api.close());
      const key = newIdempotencyKey();
      const release = await hold(api.env, api.dataDir, new Secrets(Buffer.from(SERVER_KEY), '9911000000').keyHash(key));
      const answer = await post(`${api.url}/referrals`, aReferral(form), { key });
      await release();
      const problem = (await answer.json()) as Problem;
      assert.deepEqual(
        [answer.status, problem.type],
        engine.name === 'SQLite' ? [503, 'urn:ieum:problem:unavailable'] : [409, 'urn:ieum:problem:in-flight'],
      );
      assert.equal(problem.retryable, true);
      assert.ok(Number(answer.headers.get('retry-after')) > 0);
      assert.deepEqual(await (await openInbox(api)).cases(), []);
      assert.equal((await post(`${api.url}/referrals`, aReferral(form), { key })).status, 201);
    });
  }

  it('is never a success, whatever it says', () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
    assert.equal(problemOf(full).toBody().type, 'urn:ieum:problem:unavailable');
    for (const code of ['53100', '57P01', '08006', '40P01', 'ECONNREFUSED']) {
      assert.equal(problemOf(Object.assign(new Error('no'), { code })).statusCode, 503, code);
    }
    assert.equal(problemOf(Object.assign(new Error('no'), { code: '55P03' })).statusCode, 409);
    assert.equal(problemOf(new Error('a mistake of ours')).statusCode, 500);
  });
});

/** Has another connection hold what a new referral needs, until the returned function is called. */
async function hold(env: Record<string, string>, dataDir: string, keyHash: string): Promise<() => Promise<void>> {
  const url = env['DATABASE_URL'];
  if (!url) {
    const database = new DatabaseSync(`${dataDir}/ieum.sqlite`);
    database.exec('begin immediate');
    return async () => {
      database.exec('rollback');
      database.close();
    };
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query(
    `insert into idempotency_keys (jurisdiction, key_hash, body_hash, case_id) values ('9911000000', $1, 'x', 'x')`,
    [keyHash],
  );
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}
