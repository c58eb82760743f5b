import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, submit } from '../support/api-referrals.ts';
import { askWith, type Proof, tellWith } from '../support/receipts.ts';
import { openStoredCases, type StoredCases } from '../support/stored-cases.ts';

const neighbours = () => aReferral(form, { subject: { relation: 'neighbour' }, reporter: { kind: 'anonymous' } });

for (const engine of engines) {
  describe(`taking a request back, on ${engine.name}`, () => {
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

    const withdraw = (proof: Proof) => tellWith(api, 'withdraw', proof);
    const kinds = async (reference: string) => {
      const { id } = await stored.caseOf(reference);
      const rows = await stored.db.selectFrom('history').selectAll().where('case_id', '=', id).orderBy('seq').execute();
      return rows.map(({ kind, state }) => `${kind} ${state}`);
    };

    it('ends the case of whoever asked for oneself, however far it has come', async () => {
      for (const state of ['received', 'assigned', 'serving'] as const) {
        const receipt = await submit(api, aReferral(form));
        if (state !== 'received') await stored.move(receipt.reference, { state });
        const status = await withdraw(receipt);
        assert.deepEqual([status.state, status.outcome], ['closed', 'withdrawn']);
        assert.deepEqual([status.withdrawn_at, status.since], [api.clock.now.toISOString(), status.withdrawn_at]);
        assert.deepEqual([status.can_withdraw, status.can_confirm, status.next], [false, false, null]);
        assert.equal(status.erase_on, '2026-12-16');
        assert.deepEqual((await kinds(receipt.reference)).slice(-2), [`withdrawn ${state}`, 'closed closed']);
      }
    });

    it('is the same twice as once', async () => {
      const receipt = await submit(api, aReferral(form));
      const first = await withdraw(receipt);
      const { version } = await stored.caseOf(receipt.reference);
      const { now } = api.clock;
      api.clock.now = new Date(now.getTime() + 60_000);
      const second = await withdraw(receipt);
      api.clock.now = now;
      assert.deepEqual(second, first);
      assert.equal((await stored.caseOf(receipt.reference)).version, version);
    });

    it('happens once when many ask at the same moment', async () => {
      const receipt = await submit(api, aReferral(form));
      const answers = await Promise.all(Array.from({ length: 8 }, () => askWith(api, 'withdraw', receipt)));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
      assert.deepEqual(await kinds(receipt.reference), ['received received', 'withdrawn received', 'closed closed']);
      assert.equal((await stored.caseOf(receipt.reference)).version, 2);
    });

    it('counts the version up, so that no colleague overwrites it unseen', async () => {
      const receipt = await submit(api, neighbours());
      await stored.move(receipt.reference, { state: 'assigned' });
      const { version } = await stored.caseOf(receipt.reference);
      await withdraw(receipt);
      assert.equal((await stored.caseOf(receipt.reference)).version, version + 1);
    });

    it('ends a neighbour’s report that nobody has taken on yet', async () => {
      const status = await withdraw(await submit(api, neighbours()));
      assert.deepEqual([status.state, status.outcome], ['closed', 'withdrawn']);
    });

    it('leaves the case open once somebody looks after the neighbour', async () => {
      const receipt = await submit(api, neighbours());
      await stored.move(receipt.reference, { state: 'assigned' });
      const status = await withdraw(receipt);
      assert.deepEqual([status.state, status.outcome, status.can_withdraw], ['assigned', null, false]);
      assert.equal(status.withdrawn_at, api.clock.now.toISOString());
      assert.deepEqual((await kinds(receipt.reference)).at(-1), 'withdrawn assigned');
    });

    it('leaves the case open while another request in it stands', async () => {
      const own = await submit(api, aReferral(form));
      const other = await submit(api, neighbours());
      await stored.join(other.reference, own.reference);
      assert.equal((await withdraw(own)).state, 'received');
      assert.equal((await stored.caseOf(own.reference)).state, 'received');
      assert.equal((await withdraw(other)).state, 'closed');
    });

    it('does not end by the last reporter what somebody has taken on', async () => {
      const own = await submit(api, aReferral(form));
      const other = await submit(api, neighbours());
      await stored.join(other.reference, own.reference);
      await stored.move(own.reference, { state: 'contacted' });
      await withdraw(own);
      assert.equal((await withdraw(other)).state, 'contacted');
      assert.equal((await stored.caseOf(own.reference)).outcome, null);
    });

    it('does not end somebody else’s case by one’s own request that came to it', async () => {
      const first = await submit(api, neighbours());
      const own = await submit(api, aReferral(form));
      await stored.join(own.reference, first.reference);
      await stored.move(first.reference, { state: 'contacted' });
      await withdraw(first);
      assert.equal((await withdraw(own)).state, 'contacted');
    });

    it('takes back the attempts that the request replaced, whose receipt nobody ever saw', async () => {
      const [first, second] = [newIdempotencyKey(), newIdempotencyKey()];
      const one = await submit(api, aReferral(form), first);
      const two = await submit(api, aReferral(form, { supersedes: first }), second);
      const three = await submit(api, aReferral(form, { supersedes: second }));
      const status = await withdraw(three);
      assert.deepEqual([status.state, status.outcome], ['closed', 'withdrawn']);
      for (const { reference } of [one, two, three]) {
        assert.notEqual((await stored.referralOf(reference)).withdrawn_at, null);
      }
    });

    it('leaves a newer word standing when an older one is taken back', async () => {
      const key = newIdempotencyKey();
      const older = await submit(api, aReferral(form), key);
      const newer = await submit(api, aReferral(form, { supersedes: key }));
      assert.equal((await withdraw(older)).state, 'received');
      assert.equal((await tellWith(api, 'status', newer)).can_withdraw, true);
    });

    it('leaves a case that has ended as it is', async () => {
      const receipt = await submit(api, aReferral(form));
      await stored.move(receipt.reference, { state: 'closed', outcome: 'helped' }, { kind: 'closed' });
      const before = await tellWith(api, 'status', receipt);
      assert.deepEqual(await withdraw(receipt), before);
      assert.deepEqual([before.outcome, before.withdrawn_at, before.can_withdraw], ['helped', null, false]);
    });
  });
}
