import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseOutcome } from '../../src/schemas/status.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, type FullReceipt, submit } from '../support/api-referrals.ts';
import { askWith, tellWith } from '../support/receipts.ts';
import { openStoredCases, type StoredCases } from '../support/stored-cases.ts';

for (const engine of engines) {
  describe(`whether help came, on ${engine.name}`, () => {
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

    const close = (reference: string, outcome: CaseOutcome = 'helped') =>
      stored.move(reference, { state: 'closed', outcome }, { kind: 'closed', reason: '마쳤어요.' });
    async function closed(outcome: CaseOutcome = 'helped', referral = aReferral(form)): Promise<FullReceipt> {
      const receipt = await submit(api, referral);
      await close(receipt.reference, outcome);
      return receipt;
    }
    const confirm = (receipt: FullReceipt, helped: string) => askWith(api, 'confirm', receipt, { helped });

    for (const helped of ['yes', 'partly'] as const) {
      it(`is noted as "${helped}", and the case stays closed`, async () => {
        const receipt = await closed();
        assert.equal((await tellWith(api, 'status', receipt)).can_confirm, true);
        const { version } = await stored.caseOf(receipt.reference);
        const status = await tellWith(api, 'confirm', receipt, { helped });
        assert.deepEqual([status.state, status.outcome], ['closed', 'helped']);
        assert.deepEqual([status.helped, status.can_confirm], [helped, false]);
        assert.equal(status.history.at(-1)?.kind, 'confirmed');
        assert.equal((await stored.caseOf(receipt.reference)).version, version + 1);
        assert.deepEqual(await tellWith(api, 'status', receipt), status);
      });
    }

    it('opens the case again where it did not, for whoever had it, with a new date', async () => {
      const receipt = await closed();
      await stored.move(receipt.reference, { assignee_id: 'a', assignee_name: '이담당' }, { kind: 'noted' });
      const status = await tellWith(api, 'confirm', receipt, { helped: 'no' });
      assert.deepEqual([status.state, status.outcome, status.helped], ['assigned', null, 'no']);
      assert.deepEqual([status.can_confirm, status.can_withdraw, status.erase_on], [false, true, null]);
      assert.deepEqual(status.next, { step: 'contact', by: '2026-11-18', who: '희망복지지원팀' });
      assert.deepEqual(
        status.history.slice(-2).map(({ kind, state, reason }) => [kind, state, reason]),
        [
          ['confirmed', 'closed', null],
          ['reopened', 'assigned', 'not-helped'],
        ],
      );
    });

    it('opens the case again to be assigned where nobody had it', async () => {
      const status = await tellWith(api, 'confirm', await closed('no-capacity'), { helped: 'no' });
      assert.deepEqual([status.state, status.next?.by], ['received', '2026-11-19']);
    });

    it('is asked once after each end', async () => {
      const receipt = await closed();
      await tellWith(api, 'confirm', receipt, { helped: 'no' });
      await close(receipt.reference, 'referred-on');
      const asked = await tellWith(api, 'status', receipt);
      assert.deepEqual([asked.can_confirm, asked.helped], [true, null]);
      const status = await tellWith(api, 'confirm', receipt, { helped: 'yes' });
      assert.deepEqual([status.state, status.helped, status.can_confirm], ['closed', 'yes', false]);
    });

    it('is the same said twice as said once, and no other word counts after the first', async () => {
      for (const [first, other] of [
        ['yes', 'no'],
        ['no', 'yes'],
      ] as const) {
        const receipt = await closed();
        const status = await tellWith(api, 'confirm', receipt, { helped: first });
        assert.deepEqual(await tellWith(api, 'confirm', receipt, { helped: first }), status);
        assert.equal((await confirm(receipt, other)).status, 409);
        assert.deepEqual(await tellWith(api, 'status', receipt), status);
      }
    });

    it('is noted once when many say it at the same moment', async () => {
      const receipt = await closed();
      const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(receipt, 'no')));
      assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
      const { history } = await tellWith(api, 'status', receipt);
      assert.deepEqual(
        history.map(({ kind }) => kind),
        ['received', 'closed', 'confirmed', 'reopened'],
      );
    });

    it('can be said after every end but those that were no attempt to help', async () => {
      const answered: Record<CaseOutcome, number> = {
        helped: 200,
        'referred-on': 200,
        'no-capacity': 200,
        'not-eligible': 200,
        'could-not-contact': 200,
        withdrawn: 409,
        duplicate: 409,
      };
      for (const [outcome, status] of Object.entries(answered) as [CaseOutcome, number][]) {
        const receipt = await closed(outcome);
        assert.equal((await tellWith(api, 'status', receipt)).can_confirm, status === 200, outcome);
        assert.equal((await confirm(receipt, 'yes')).status, status, outcome);
      }
    });

    it('cannot be said before the end', async () => {
      const receipt = await submit(api, aReferral(form));
      await stored.move(receipt.reference, { state: 'serving' });
      const answer = await confirm(receipt, 'yes');
      assert.equal(answer.status, 409);
      assert.equal(((await answer.json()) as { type: string }).type, 'urn:ieum:problem:not-allowed-now');
    });

    it('cannot be said by whoever wrote about somebody else, nor by a request that came to another’s case', async () => {
      const neighbours = aReferral(form, { subject: { relation: 'neighbour' }, reporter: { kind: 'anonymous' } });
      const reporter = await submit(api, neighbours);
      const joined = await submit(api, aReferral(form));
      await stored.join(joined.reference, reporter.reference);
      await close(reporter.reference);
      for (const receipt of [reporter, joined]) {
        assert.equal((await tellWith(api, 'status', receipt)).can_confirm, false);
        assert.equal((await confirm(receipt, 'no')).status, 409);
      }
      assert.equal((await stored.caseOf(reporter.reference)).state, 'closed');
    });

    it('takes nothing but one of three words', async () => {
      const receipt = await closed();
      for (const helped of ['maybe', '', null, 1, undefined]) {
        assert.equal((await askWith(api, 'confirm', receipt, { helped })).status, 422);
      }
      assert.equal((await askWith(api, 'confirm', receipt, { helped: 'yes', state: 'received' })).status, 422);
    });
  });
}
