import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Status } from '../../src/schemas/status.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, post, submit } from '../support/api-referrals.ts';
import { askWith, tellWith } from '../support/receipts.ts';
import { openStoredCases, type StoredCases } from '../support/stored-cases.ts';

const neighbours = () => aReferral(form, { subject: { relation: 'neighbour' }, reporter: { kind: 'anonymous' } });

for (const engine of engines) {
  describe(`where a request stands, on ${engine.name}`, () => {
    let api: TestApi;
    let stored: StoredCases;
    before(async () => {
      api = await openApi(engine);
      stored = await openStoredCases(api);
    });
    after(async () => {
      await stored.close();
      await api.close();
    });

    /** What is done at a later time; then it is Monday again. */
    async function at<T>(instant: string, act: () => Promise<T>): Promise<T> {
      api.clock.now = new Date(instant);
      try {
        return await act();
      } finally {
        api.clock.now = MONDAY;
      }
    }

    it('is told to whoever asked for oneself, with what comes next, by when, and whom to call', async () => {
      const receipt = await submit(api, aReferral(form));
      const answer = await askWith(api, 'status', receipt);
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const at = MONDAY.toISOString();
      assert.deepEqual((await answer.json()) as Status, {
        state: 'received',
        since: at,
        overdue: false,
        outcome: null,
        history: [
          { state: 'received', at, kind: 'received', actor: null, reason: null, next: 'assign', by: '2026-11-19' },
        ],
        audience: 'self',
        received_at: at,
        next: { step: 'assign', by: '2026-11-19', who: '희망복지지원팀' },
        contact: { name: '희망복지지원팀', phone: '02-0000-0001' },
        withdrawn_at: null,
        can_withdraw: true,
        can_confirm: false,
        helped: null,
        erase_on: null,
      });
    });

    it('is told to a neighbour as no more than that it moves, and whom to call', async () => {
      const receipt = await submit(api, neighbours());
      await at('2026-11-17T10:00:00+09:00', () =>
        stored.move(receipt.reference, { state: 'assigned' }, { actor: '복지과', reason: '가까운 담당자' }),
      );
      await at('2026-11-18T10:00:00+09:00', () => stored.move(receipt.reference, { state: 'contacted' }));
      await at('2026-11-19T10:00:00+09:00', () => stored.move(receipt.reference, { state: 'serving' }));
      const nobody = { actor: null, reason: null, next: null, by: null };
      assert.deepEqual(await tellWith(api, 'status', receipt), {
        state: 'contacted',
        since: '2026-11-18T01:00:00.000Z',
        overdue: false,
        outcome: null,
        history: [
          { state: 'received', at: MONDAY.toISOString(), ...nobody },
          { state: 'assigned', at: '2026-11-17T01:00:00.000Z', ...nobody },
          { state: 'contacted', at: '2026-11-18T01:00:00.000Z', ...nobody },
        ],
        audience: 'reporter',
        received_at: MONDAY.toISOString(),
        next: null,
        contact: { name: '희망복지지원팀', phone: '02-0000-0001' },
        withdrawn_at: null,
        can_withdraw: true,
        can_confirm: false,
        helped: null,
        erase_on: null,
      });
    });

    for (const [who, referral] of [
      ['whoever asked for oneself', aReferral(form)],
      ['a neighbour', neighbours()],
    ] as const) {
      it(`is told ${who} to be late the day after the promised one`, async () => {
        const receipt = await submit(api, referral);
        const ask = () => tellWith(api, 'status', receipt);
        const onTheDay = await at('2026-11-19T23:59:00+09:00', ask);
        const after = await at('2026-11-20T00:00:00+09:00', ask);
        assert.deepEqual([onTheDay.overdue, after.overdue], [false, true]);
        await stored.move(receipt.reference, { state: 'assigned', due_by: '2026-11-24' });
        assert.equal((await at('2026-11-24T12:00:00+09:00', ask)).overdue, false);
        assert.equal((await at('2026-11-25T12:00:00+09:00', ask)).overdue, true);
        await stored.move(receipt.reference, { state: 'closed', outcome: 'helped' });
        assert.equal((await at('2026-11-25T12:00:00+09:00', ask)).overdue, false);
      });
    }

    it('tells with the end also why, and when what was written is erased; but a neighbour neither', async () => {
      for (const [referral, told] of [
        [aReferral(form), ['not-eligible', '소득이 기준보다 많아요.', '2027-02-24']],
        [neighbours(), [null, null, null]],
      ] as const) {
        const receipt = await submit(api, referral);
        const reason = '소득이 기준보다 많아요.';
        await stored.move(receipt.reference, { state: 'closed', outcome: 'not-eligible' }, { kind: 'closed', reason });
        const { state, outcome, history, next, erase_on } = await tellWith(api, 'status', receipt);
        assert.deepEqual([state, next], ['closed', null]);
        assert.deepEqual([outcome, history.at(-1)?.reason, erase_on], told);
      }
    });

    it('keeps what colleagues say among themselves from everybody', async () => {
      const receipt = await submit(api, aReferral(form));
      await stored.move(receipt.reference, {}, { kind: 'noted', note: '문이 잠겨 있었음' });
      await stored.move(receipt.reference, {}, { kind: 'contact-tried', note: '두 번 전화', account_name: '이담당' });
      const status = await tellWith(api, 'status', receipt);
      assert.deepEqual(
        status.history.map(({ kind }) => kind),
        ['received', 'contact-tried'],
      );
      assert.doesNotMatch(JSON.stringify(status), /잠겨|두 번|이담당/);
    });

    it('tells somebody whose request came to another case no more than a neighbour, and nothing of before', async () => {
      const first = await at('2026-11-10T10:00:00+09:00', () => submit(api, neighbours()));
      await at('2026-11-11T10:00:00+09:00', () => stored.move(first.reference, { state: 'serving' }));
      const own = await submit(api, aReferral(form));
      await at('2026-11-17T10:00:00+09:00', () => stored.join(own.reference, first.reference));
      const status = await tellWith(api, 'status', own);
      assert.deepEqual([status.audience, status.state, status.next], ['reporter', 'contacted', null]);
      assert.deepEqual(
        status.history.map((line) => [line.state, line.at]),
        [
          ['received', MONDAY.toISOString()],
          ['contacted', '2026-11-17T01:00:00.000Z'],
        ],
      );
      assert.deepEqual([status.received_at, status.since], [MONDAY.toISOString(), '2026-11-17T01:00:00.000Z']);
    });

    it('tells nobody that a neighbour wrote as well', async () => {
      const own = await submit(api, aReferral(form));
      const other = await submit(api, neighbours());
      await stored.join(other.reference, own.reference);
      await askWith(api, 'withdraw', other);
      const { history, audience } = await tellWith(api, 'status', own);
      assert.equal(audience, 'self');
      assert.deepEqual(
        history.map(({ kind }) => kind),
        ['received'],
      );
    });

    it('reads a receipt as people type it', async () => {
      const { reference, secret } = await submit(api, aReferral(form));
      const typed = {
        reference: reference.toLowerCase().replace('-', ' '),
        secret: secret.replaceAll('-', '').replaceAll('1', 'l'),
      };
      assert.equal((await askWith(api, 'status', typed)).status, 200);
    });

    it('refuses what is no receipt', async () => {
      const { reference, secret } = await submit(api, aReferral(form));
      for (const body of [{ reference }, { reference, secret, helped: 'yes' }, { reference, secret: 1 }, []]) {
        assert.equal((await post(`${api.url}/referrals/status`, body)).status, 422);
      }
    });

    it('says at discovery that a request can be followed, taken back and confirmed', async () => {
      const { referral } = (await (await fetch(`${api.url}/`)).json()) as { referral: Record<string, unknown> };
      assert.deepEqual([referral['status'], referral['withdraw'], referral['confirm']], [true, true, true]);
    });
  });
}
