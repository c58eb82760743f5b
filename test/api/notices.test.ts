import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { Webhook } from 'standardwebhooks';
import { readConfig } from '../../demo/api/config.ts';
import { buildServer } from '../../demo/api/server.ts';
import type { Deliveries, Delivery } from '../../demo/api/store/deliveries.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';
import { until } from '../support/api-until.ts';
import { casesTold, openReceiver, type Receiver, tell, WEBHOOK_SECRET } from '../support/notice-receiver.ts';

type Overview = Awaited<ReturnType<Deliveries['overview']>>;

const request = (changes: Partial<Referral> = {}) => aReferral(form, { urgency: 'urgent', ...changes });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long after each failed attempt the next one comes. */
const WAITS = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 1 * HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR];

for (const engine of engines) {
  describe(`notices on ${engine.name}`, () => {
    async function open(t: TestContext, env: Record<string, string>): Promise<TestApi> {
      const api = await openApi(engine, env);
      t.after(() => api.close());
      return api;
    }
    async function receiver(t: TestContext): Promise<Receiver> {
      const one = await openReceiver();
      t.after(() => one.close());
      return one;
    }
    const wait = (api: TestApi, milliseconds: number): void => {
      api.clock.now = new Date(api.clock.now.getTime() + milliseconds);
    };
    async function overview(api: TestApi): Promise<Overview> {
      return (await (await (await openInbox(api)).ask('GET', 'deliveries')).json()) as Overview;
    }
    /** The one message that waits or has failed. */
    async function waiting(api: TestApi): Promise<Delivery> {
      const { deliveries } = await overview(api);
      assert.equal(deliveries.length, 1);
      return deliveries[0] ?? assert.fail();
    }

    it('are signed, so that the receiver’s library takes them and no other', async (t) => {
      const hook = await receiver(t);
      const api = await open(t, tell(hook));
      await submit(api, request());
      await api.app.background.runOnce();
      const [notice] = hook.received;
      assert.ok(notice);
      t.mock.timers.enable({ apis: ['Date'], now: MONDAY });
      const headers = Object.fromEntries(Object.entries(notice.headers).map(([name, value]) => [name, String(value)]));
      const [{ id } = { id: '' }] = await (await openInbox(api)).cases();
      assert.deepEqual(new Webhook(WEBHOOK_SECRET).verify(notice.body, headers), {
        type: 'case.received',
        timestamp: MONDAY.toISOString(),
        data: {
          jurisdiction: { code: '9911000000', name: '시험시' },
          urgency: 'urgent',
          link: `https://welfare.example/admin/?jurisdiction=9911000000#case=${id}`,
        },
      });
      assert.throws(() => new Webhook(WEBHOOK_SECRET).verify(notice.body.replace('urgent', 'soon'), headers));
    });

    it('wait longer after each failure, and are given up and shown as failed in the end', async (t) => {
      const hook = await receiver(t);
      hook.status = 503;
      const api = await open(t, tell(hook));
      await submit(api, request());
      await api.app.background.runOnce();
      for (const [index, milliseconds] of WAITS.entries()) {
        const { attempts, state, failure, next_at } = await waiting(api);
        assert.deepEqual({ attempts, state, failure }, { attempts: index + 1, state: 'pending', failure: 'http-503' });
        assert.equal(Date.parse(next_at) - api.clock.now.getTime(), milliseconds);
        wait(api, milliseconds - 1);
        await api.app.background.runOnce();
        assert.equal(hook.asked(), index + 1, 'too early');
        wait(api, 1);
        await api.app.background.runOnce();
        assert.equal(hook.asked(), index + 2, 'in time');
      }
      assert.equal((await waiting(api)).state, 'failed');
      wait(api, 24 * HOUR);
      hook.status = 204;
      await api.app.background.runOnce();
      assert.equal(hook.asked(), WAITS.length + 1);
      const [destination] = (await overview(api)).destinations;
      assert.deepEqual(destination, {
        destination: `webhook ${new URL(hook.url).origin}`,
        pending: 0,
        failed: 1,
        last_delivered_at: null,
        last_failure: 'http-503',
      });
    });

    it('are tried again when somebody asks for it, from the start', async (t) => {
      const hook = await receiver(t);
      hook.status = 500;
      const api = await open(t, tell(hook));
      await submit(api, request());
      await api.app.background.runOnce();
      const inbox = await openInbox(api);
      const { id } = await waiting(api);
      hook.status = 200;
      assert.equal((await inbox.ask('POST', `deliveries/${id}/retry`)).status, 204);
      await api.app.background.runOnce();
      assert.equal(hook.received.length, 1);
      const { deliveries, destinations } = await overview(api);
      assert.deepEqual(deliveries, []);
      const [{ pending, failed, last_failure, last_delivered_at } = assert.fail()] = destinations;
      assert.deepEqual([pending, failed, last_failure], [0, 0, null]);
      assert.equal(last_delivered_at, api.clock.now.toISOString());
      // What has arrived is not sent again.
      assert.equal((await inbox.ask('POST', `deliveries/${id}/retry`)).status, 404);
      assert.equal((await inbox.ask('POST', 'deliveries/none/retry')).status, 404);
      await api.app.background.runOnce();
      assert.equal(hook.received.length, 1);
    });

    it('knock once in a round at a receiver that is down, however many wait', async (t) => {
      const hook = await receiver(t);
      hook.status = 503;
      const api = await open(t, tell(hook));
      for (let count = 0; count < 3; count++) await submit(api, request());
      await api.app.background.runOnce();
      wait(api, HOUR);
      const before = hook.asked();
      await api.app.background.runOnce();
      assert.equal(hook.asked(), before + 1);
      hook.status = 204;
      await api.app.background.runOnce();
      assert.equal(hook.received.length, 2);
      wait(api, HOUR);
      await api.app.background.runOnce();
      assert.equal(new Set(casesTold(hook)).size, 3);
    });

    it('follow no redirect, whoever it names', async (t) => {
      const [hook, elsewhere] = [await receiver(t), await receiver(t)];
      hook.status = 307;
      hook.location = elsewhere.url;
      const api = await open(t, tell(hook));
      await submit(api, request());
      await api.app.background.runOnce();
      assert.equal((await waiting(api)).failure, 'http-307');
      assert.equal(elsewhere.asked(), 0);
    });

    it('name no secret of an address, and tell two on one host apart', async (t) => {
      const hook = await receiver(t);
      const api = await open(t, tell(hook, { url: `${hook.url}?token=secret` }));
      const { origin } = new URL(hook.url);
      const names = (await overview(api)).destinations.map(({ destination }) => destination);
      assert.deepEqual(names, [`webhook ${origin}`, `webhook ${origin} #2`]);
      await submit(api, request());
      await api.app.background.runOnce();
      assert.equal(hook.received.length, 2);
    });

    it('are sent once by several servers on one database', async (t) => {
      const hook = await receiver(t);
      hook.status = 503;
      const api = await open(t, tell(hook));
      for (let count = 0; count < 10; count++) await submit(api, request());
      await api.app.background.runOnce();
      const servers = [api.app];
      for (let count = 0; count < 5; count++) {
        const other = await buildServer(readConfig(api.env), { now: () => api.clock.now });
        t.after(() => other.close());
        servers.push(other);
      }
      wait(api, 48 * HOUR);
      hook.status = 204;
      await Promise.all(servers.map(({ background }) => background.runOnce()));
      assert.equal(hook.received.length, 10);
      assert.equal(new Set(casesTold(hook)).size, 10);
      assert.equal(new Set(hook.received.map(({ headers }) => headers['webhook-id'])).size, 10);
    });

    it('tell of a later request in the same case too, and of none that is resent', async (t) => {
      const hook = await receiver(t);
      const api = await open(t, tell(hook));
      const key = newIdempotencyKey();
      await submit(api, request(), key);
      await submit(api, request(), key);
      wait(api, HOUR);
      await submit(api, request({ supersedes: key }));
      await api.app.background.runOnce();
      const told = casesTold(hook);
      assert.equal(told.length, 2);
      assert.equal(new Set(told).size, 1);
    });

    it('tell of a case that falls overdue once for each date', async (t) => {
      const hook = await receiver(t);
      const api = await open(t, tell(hook));
      const types = () => hook.received.map(({ body }) => (JSON.parse(body) as { type: string }).type);
      await submit(api, request());
      // The third working day after the Monday is promised.
      api.clock.now = new Date('2026-11-19T23:59:00+09:00');
      await api.app.background.runOnce();
      assert.deepEqual(types(), ['case.received']);
      api.clock.now = new Date('2026-11-20T00:00:00+09:00');
      await api.app.background.runOnce();
      await api.app.background.runOnce();
      wait(api, 24 * HOUR);
      await api.app.background.runOnce();
      assert.deepEqual(types(), ['case.received', 'case.overdue']);

      const inbox = await openInbox(api);
      const [{ id } = { id: '' }] = await inbox.cases();
      const moved = await fetch(`${api.origin}/admin/api/cases/${id}/actions`, {
        method: 'POST',
        headers: { cookie: inbox.cookie, 'content-type': 'application/json', 'if-match': '"1"' },
        body: JSON.stringify({ action: 'contact', way: 'call', reached: true }),
      });
      assert.equal(moved.status, 200);
      await api.app.background.runOnce();
      assert.equal(types().length, 2, 'a new date has been promised');
      wait(api, 60 * 24 * HOUR);
      await api.app.background.runOnce();
      await api.app.background.runOnce();
      assert.deepEqual(types(), ['case.received', 'case.overdue', 'case.overdue']);
    });

    it('to somebody who is told no more are shown as waiting', async (t) => {
      const hook = await receiver(t);
      hook.status = 503;
      const api = await open(t, tell(hook));
      await submit(api, request());
      await api.app.background.runOnce();
      const later = await buildServer(readConfig({ ...api.env, NOTIFY_WEBHOOKS: 'https://elsewhere.example/hook' }), {
        now: () => api.clock.now,
      });
      t.after(() => later.close());
      const origin = await later.listen({ host: '127.0.0.1', port: 0 });
      const answer = await (await openInbox({ origin })).ask('GET', 'deliveries');
      const { destinations } = (await answer.json()) as Overview;
      assert.deepEqual(
        destinations.map(({ destination, pending, last_failure }) => [destination, pending, last_failure]),
        [
          ['webhook https://elsewhere.example', 0, null],
          [`webhook ${new URL(hook.url).origin}`, 1, 'not-configured'],
        ],
      );
    });

    it('keep neither the resident waiting, nor a server that is to stop', async (t) => {
      const silent = await receiver(t);
      silent.status = 0;
      const api = await openApi(engine, tell(silent));
      await submit(api, request());
      await until(() => silent.asked() === 1, 'the receiver is asked');
      const begun = performance.now();
      await api.close();
      assert.ok(performance.now() - begun < 5000, 'it waits for a receiver that does not answer');
    });
  });
}
