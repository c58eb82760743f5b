import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Deliveries } from '../../demo/api/store/deliveries.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { startApi } from '../support/api.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, formOf, post, submit } from '../support/api-referrals.ts';
import { casesTold, openReceiver, type Receiver, tell } from '../support/notice-receiver.ts';
import { until } from '../support/api-until.ts';

type Overview = Awaited<ReturnType<Deliveries['overview']>>;

const overview = async (api: { origin: string }): Promise<Overview> =>
  (await (await (await openInbox(api)).ask('GET', 'deliveries')).json()) as Overview;

async function receiver(t: TestContext): Promise<Receiver> {
  const one = await openReceiver();
  t.after(() => one.close());
  return one;
}

const REQUESTS = 5;

for (const engine of engines) {
  describe(`whoever is to be told of a request, on ${engine.name}`, () => {
    /** Where one of two receivers is down while requests come in. */
    async function oneDown(t: TestContext): Promise<{ api: TestApi; up: Receiver; downUrl: string }> {
      const [up, down] = [await receiver(t), await openReceiver()];
      const api = await openApi(engine, tell(up, down));
      t.after(() => api.close());
      await down.close();
      for (let count = 0; count < REQUESTS; count++) await submit(api, aReferral(form));
      await api.app.background.runOnce();
      return { api, up, downUrl: down.url };
    }

    it('is told though another one is down, and the other is shown as waiting with the reason', async (t) => {
      const { api, up, downUrl } = await oneDown(t);
      assert.equal(casesTold(up).length, REQUESTS);
      const { destinations, deliveries } = await overview(api);
      assert.deepEqual(destinations, [
        {
          destination: `webhook ${new URL(up.url).origin}`,
          pending: 0,
          failed: 0,
          last_delivered_at: api.clock.now.toISOString(),
          last_failure: null,
        },
        {
          destination: `webhook ${new URL(downUrl).origin}`,
          pending: REQUESTS,
          failed: 0,
          last_delivered_at: null,
          last_failure: 'ECONNREFUSED',
        },
      ]);
      assert.equal(deliveries.length, REQUESTS);
      for (const { destination, state } of deliveries) {
        assert.deepEqual([destination, state], [`webhook ${new URL(downUrl).origin}`, 'pending']);
      }
    });

    it('is told of everything when it comes back, each of them once', async (t) => {
      const { api, up, downUrl } = await oneDown(t);
      const back = await openReceiver(Number(new URL(downUrl).port));
      t.after(() => back.close());
      api.clock.now = new Date(api.clock.now.getTime() + 3 * 3_600_000);
      for (let round = 0; round < 3; round++) await api.app.background.runOnce();

      const expected = (await (await openInbox(api)).cases()).map(({ id }) => id).sort();
      assert.equal(expected.length, REQUESTS);
      for (const told of [casesTold(up), casesTold(back)]) assert.deepEqual(told.sort(), expected);
      const { destinations, deliveries } = await overview(api);
      assert.deepEqual(deliveries, []);
      assert.deepEqual(
        destinations.map(({ pending, failed, last_failure }) => [pending, failed, last_failure]),
        [
          [0, 0, null],
          [0, 0, null],
        ],
      );
    });
  });
}

describe('a server that dies between storing a request and telling of it', () => {
  it('tells of it after it has come back, once', async (t) => {
    const hook = await receiver(t);
    const dataDir = await mkdtemp(join(tmpdir(), 'ieum-told-'));
    t.after(() => rm(dataDir, { recursive: true, force: true }));
    const dying = await startApi({ dataDir, env: { ...tell(hook), FAILPOINT: 'after-commit' } });
    const definition = await formOf(dying);
    const [key, body] = [newIdempotencyKey(), JSON.stringify(aReferral(definition))];
    await assert.rejects(post(`${dying.url}/referrals`, body, { key }));
    assert.equal(await dying.ended, 'SIGKILL', dying.output());
    assert.equal(hook.asked(), 0);

    const survivor = await startApi({ dataDir, env: tell(hook) });
    t.after(() => survivor.stop());
    await until(() => hook.received.length > 0, 'the notice arrives');
    // The resident's browser did not hear of it and sends again; nobody is told a second time.
    assert.equal((await post(`${survivor.url}/referrals`, body, { key })).status, 200);
    await submit(survivor, aReferral(definition));
    await until(() => hook.received.length > 1, 'the notice of a later request arrives');
    const told = casesTold(hook);
    assert.equal(told.length, 2);
    assert.equal(new Set(told).size, 2);
  });
});
