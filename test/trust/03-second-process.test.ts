import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { startApi } from '../support/api.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, formOf, post, readReceipt } from '../support/api-referrals.ts';

const REQUESTS = 100;

describe('two processes on one data folder', () => {
  it('store every request once, whichever of them it reaches, and know of each other’s', async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ieum-two-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    // Both at once make the key and the tables of a new folder.
    const [one, two] = await Promise.all([startApi({ dataDir }), startApi({ dataDir })]);
    t.after(() => Promise.all([one.stop(), two.stop()]));
    const definition = await formOf(one);

    const references = await Promise.all(
      Array.from({ length: REQUESTS }, async () => {
        const key = newIdempotencyKey();
        const body = JSON.stringify(aReferral(definition, { narrative: key }));
        const answers = await Promise.all([one, two].map((api) => post(`${api.url}/referrals`, body, { key })));
        assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201]);
        const [mine, theirs] = await Promise.all(answers.map(readReceipt));
        assert.deepEqual(mine, theirs);
        return mine?.reference;
      }),
    );

    for (const api of [one, two]) {
      const stored = (await (await openInbox(api)).cases()).map(({ reference }) => reference);
      assert.deepEqual(stored.sort(), references.toSorted());
    }
  });

  it('let one take over while the other is killed in the middle of a transaction', async (t) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'ieum-two-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    const doomed = await startApi({ dataDir, env: { FAILPOINT: 'before-commit' } });
    const survivor = await startApi({ dataDir });
    t.after(() => survivor.stop());
    const key = newIdempotencyKey();
    const body = aReferral(await formOf(survivor));
    await assert.rejects(post(`${doomed.url}/referrals`, body, { key }));
    assert.equal(await doomed.ended, 'SIGKILL');
    assert.equal((await post(`${survivor.url}/referrals`, body, { key })).status, 201);
    assert.equal((await (await openInbox(survivor)).cases()).length, 1);
  });
});
