import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { statusOf } from '../../demo/api/routes/receipts.ts';
import type { Status } from '../../src/schemas/status.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, post, submit } from '../support/api-referrals.ts';

for (const engine of engines) {
  describe(`what a receipt is good for, on ${engine.name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await openApi(engine);
    });
    after(() => api.close());

    const ask = (path: 'status' | 'withdraw', proof: unknown) => post(`${api.url}/referrals/${path}`, proof);
    const read = async (answer: Response) => (await answer.json()) as Status;

    it('tells where the request stands', async () => {
      const { reference, secret } = await submit(api, aReferral(form));
      const answer = await ask('status', { reference, secret });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const at = MONDAY.toISOString();
      assert.deepEqual(await read(answer), {
        state: 'received',
        since: at,
        overdue: false,
        outcome: null,
        history: [{ state: 'received', at, actor: null, reason: null, next: 'assign', by: '2026-11-19' }],
      });
    });

    it('reads a receipt as people type it', async () => {
      const { reference, secret } = await submit(api, aReferral(form));
      const typed = {
        reference: reference.toLowerCase().replace('-', ' '),
        secret: secret.replaceAll('-', '').replaceAll('1', 'l'),
      };
      assert.equal((await ask('status', typed)).status, 200);
    });

    it('says so when the promised day has passed', async () => {
      const { reference, secret } = await submit(api, aReferral(form));
      const { now } = api.clock;
      api.clock.now = new Date('2026-11-19T23:59:00+09:00');
      const onTheDay = await read(await ask('status', { reference, secret }));
      api.clock.now = new Date('2026-11-20T00:00:00+09:00');
      const after = await read(await ask('status', { reference, secret }));
      api.clock.now = now;
      assert.deepEqual([onTheDay.overdue, after.overdue], [false, true]);
    });

    it('answers unknown and wrong alike', async () => {
      const { reference, secret } = await submit(api, aReferral(form));
      const other = await submit(api, aReferral(form));
      const answers = await Promise.all([
        ask('status', { reference: 'ZZZZ-ZZZZ', secret }),
        ask('status', { reference, secret: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' }),
        ask('status', { reference, secret: other.secret }),
        ask('withdraw', { reference, secret: other.secret }),
        ask('status', { reference, secret: 'short' }),
      ]);
      assert.deepEqual(
        answers.map(({ status }) => status),
        [404, 404, 404, 404, 404],
      );
      assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
      assert.equal((await read(await ask('status', { reference, secret }))).state, 'received');
    });

    it('takes a request back, once, and leaves the record', async () => {
      const { reference, secret } = await submit(api, aReferral(form));
      const first = await read(await ask('withdraw', { reference, secret }));
      assert.deepEqual([first.state, first.outcome], ['closed', 'withdrawn']);
      assert.deepEqual(
        first.history.map(({ state }) => state),
        ['received', 'closed'],
      );
      assert.deepEqual(await read(await ask('withdraw', { reference, secret })), first);
      assert.deepEqual(await read(await ask('status', { reference, secret })), first);
      const listed = (await (await openInbox(api)).cases()).find((one) => one.reference === reference);
      assert.equal(listed?.state, 'closed');
    });

    it('takes a request back once when two ask at the same moment', async () => {
      const proof = await submit(api, aReferral(form)).then(({ reference, secret }) => ({ reference, secret }));
      const [one, two] = await Promise.all([ask('withdraw', proof), ask('withdraw', proof)]);
      assert.deepEqual([one.status, two.status], [200, 200]);
      assert.equal((await read(await ask('status', proof))).history.length, 2);
    });
  });
}

describe('what a status gives away', () => {
  const at = MONDAY.toISOString();
  const row = {
    jurisdiction: 'x',
    id: 'c',
    received_at: at,
    urgency_rank: 0,
    state: 'closed' as const,
    since: at,
    outcome: 'not-eligible' as const,
    due_by: '2026-11-19',
  };
  const history = [
    {
      jurisdiction: 'x',
      case_id: 'c',
      seq: 1,
      state: 'closed' as const,
      at,
      actor: '복지과',
      reason: '소득 초과',
      next: null,
      by: null,
    },
  ];

  it('tells the person concerned the reason and the outcome', () => {
    const status = statusOf(row, history, true, MONDAY);
    assert.deepEqual([status.outcome, status.history[0]?.reason], ['not-eligible', '소득 초과']);
  });

  it('tells a reporter that it moved, not what was found about the neighbour', () => {
    const status = statusOf(row, history, false, MONDAY);
    assert.deepEqual([status.state, status.outcome], ['closed', null]);
    assert.deepEqual(status.history, [{ state: 'closed', at, actor: null, reason: null, next: null, by: null }]);
  });
});
