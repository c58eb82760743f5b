import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { type Colleague, joinInbox } from '../support/api-accounts.ts';
import { caseOf, refusal } from '../support/api-cases.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, type FullReceipt, submit } from '../support/api-referrals.ts';
import { tellWith } from '../support/receipts.ts';

const REASON = '같은 집 이야기예요.';

for (const engine of engines) {
  describe(`two cases about one matter, on ${engine.name}`, () => {
    let api: TestApi;
    let worker: Colleague;
    before(async () => {
      api = await openApi(engine);
      worker = await joinInbox(api);
    });
    after(() => api.close());

    const neighbours: Partial<Referral> = { subject: { relation: 'neighbour' }, reporter: { kind: 'anonymous' } };
    const arrive = async (
      changes: Partial<Referral> = {},
      key?: string,
    ): Promise<{ id: string; receipt: FullReceipt }> => {
      const receipt = await submit(api, aReferral(form, changes), key);
      return { id: (await caseOf(worker, receipt)).case.id, receipt };
    };
    const assignToMe = { action: 'assign', account_id: '' } as const;
    const mine = () => ({ ...assignToMe, account_id: worker.account.id });

    it('become one, which both tell', async () => {
      const own = await arrive({ urgency: 'routine' });
      await worker.doNow(own.id, mine());
      const later = new Date(MONDAY.getTime() + 1000);
      api.clock.now = later;
      const other = await arrive({ ...neighbours, urgency: 'urgent', narrative: '이웃집이 어두워요.' });
      const left = await worker.doNow(other.id, { action: 'join', into: own.id, reason: REASON });
      const joined = await worker.find(own.id);
      assert.deepEqual(
        [left.case.state, left.case.outcome, left.referrals, left.moves],
        ['closed', 'duplicate', [], []],
      );
      const line = ({ history }: typeof joined) => {
        const { kind, state, reason, note, account_name, detail } = history.at(-1) ?? {};
        return { kind, state, reason, note, account_name, detail };
      };
      const told = { kind: 'joined', reason: null, note: REASON, account_name: worker.account.name };
      assert.deepEqual(line(left), { ...told, state: 'closed', detail: { case_id: own.id } });
      assert.deepEqual(line(joined), { ...told, state: 'assigned', detail: { case_id: other.id } });
      assert.deepEqual(
        joined.referrals.map(({ reference, joined_at }) => [reference, joined_at]),
        [
          [own.receipt.reference, null],
          [other.receipt.reference, later.toISOString()],
        ],
      );
      const { reference, relation, urgency, referrals, version } = joined.case;
      assert.deepEqual(
        { reference, relation, urgency, referrals, version },
        // Whoever asked for herself speaks for the case, though a neighbour wrote later.
        { reference: own.receipt.reference, relation: 'self', urgency: 'urgent', referrals: 2, version: 3 },
      );
      api.clock.now = MONDAY;
      const listed = (await worker.cases()).map(({ id }) => id);
      assert.deepEqual([listed.includes(own.id), listed.includes(other.id)], [true, false]);
    });

    it('have both receipts tell of the one that lives, the joined one no more than a neighbour', async () => {
      const own = await arrive();
      const other = await arrive();
      await worker.doNow(other.id, { action: 'join', into: own.id, reason: REASON });
      await worker.doNow(own.id, mine());
      await worker.doNow(own.id, { action: 'contact', way: 'call', reached: true });
      await worker.doNow(own.id, { action: 'move', to: 'planning' });
      const told = async ({ receipt }: typeof own) => {
        const { state, audience } = await tellWith(api, 'status', receipt);
        return [state, audience];
      };
      assert.deepEqual(await told(own), ['planning', 'self']);
      assert.deepEqual(await told(other), ['contacted', 'reporter']);
      assert.doesNotMatch(JSON.stringify(await tellWith(api, 'status', own.receipt)), new RegExp(REASON));
    });

    it('have what is still sent about the joined one come to the one that lives', async () => {
      const own = await arrive();
      const key = newIdempotencyKey();
      const late = newIdempotencyKey();
      const other = await arrive({ supersedes: late }, key);
      await worker.doNow(other.id, { action: 'join', into: own.id, reason: REASON });
      const { id } = await arrive({ narrative: '더 말할게요.', supersedes: key });
      assert.equal(id, own.id);
      assert.equal((await arrive({ narrative: '늦게 왔어요.' }, late)).id, own.id);
      const { case: now, history } = await worker.find(own.id);
      assert.equal(now.referrals, 4);
      assert.deepEqual(
        history.map(({ seq, kind }) => [seq, kind]),
        [
          [1, 'received'],
          [2, 'joined'],
          [3, 'supplemented'],
          [4, 'supplemented'],
        ],
      );
      assert.equal((await worker.find(other.id)).case.version, 2);
    });

    it('keep the earlier of two first promises', async () => {
      const early = await arrive();
      api.clock.now = new Date('2026-11-18T10:00:00+09:00');
      const receipt = await submit(api, aReferral(form));
      api.clock.now = MONDAY;
      const later = (await caseOf(worker, receipt)).case;
      assert.equal(later.due_by, '2026-11-23');
      await worker.doNow(early.id, { action: 'join', into: later.id, reason: REASON });
      assert.equal((await worker.find(later.id)).case.due_by, '2026-11-19');
    });

    it('are joined only where both live, and only two', async () => {
      const one = await arrive();
      const ended = await arrive();
      await worker.doNow(ended.id, { action: 'close', outcome: 'helped', reason: '끝났어요.' });
      const into = (id: string) => ({ action: 'join', into: id, reason: REASON }) as const;
      assert.equal(await refusal(worker, one.id, into(one.id)), '422 invalid-fields, /into unknown');
      assert.equal(await refusal(worker, one.id, into('none')), '422 invalid-fields, /into unknown');
      const { case: before } = await worker.find(ended.id);
      assert.equal(await refusal(worker, one.id, into(ended.id)), '409 not-allowed-now');
      assert.equal(await refusal(worker, ended.id, into(one.id)), '409 not-allowed-now');
      assert.deepEqual((await worker.find(ended.id)).case, before);
    });

    it('are joined to the one that a partner was asked about, not from it', async () => {
      const asked = await arrive();
      await worker.doNow(asked.id, mine());
      const { link } = await worker.doNow(asked.id, {
        action: 'recommend',
        partner_id: 'centre',
        consent: 'obtained',
      });
      const other = await arrive();
      const into = { action: 'join', into: other.id, reason: REASON } as const;
      assert.equal(await refusal(worker, asked.id, into), '409 not-allowed-now');
      await worker.doNow(asked.id, {
        action: 'recall',
        recommendation_id: link?.recommendation_id ?? '',
        reason: '다른 기관에 부탁했어요.',
      });
      assert.equal((await worker.doNow(asked.id, into)).case.outcome, 'duplicate');
    });

    it('lose together what colleagues wrote in either', async () => {
      const [own, other] = [await arrive(), await arrive(neighbours)];
      await worker.doNow(other.id, { action: 'note', note: '옆집 말로는' });
      await worker.doNow(other.id, { action: 'join', into: own.id, reason: REASON });
      await worker.doNow(own.id, { action: 'close', outcome: 'helped', reason: '끝났어요.' });
      const intake = await joinInbox(api, { role: 'intake' });
      await intake.doNow(own.id, { action: 'erase', reason: '본인의 뜻' });
      for (const { id } of [own, other]) {
        const { history } = await worker.find(id);
        assert.equal(history.at(-1)?.kind, 'erased');
        assert.ok(history.every(({ note, reason }) => note === null && reason === null));
      }
    });

    it('leave nothing to open again in the one that went', async () => {
      const [own, other] = [await arrive(), await arrive(neighbours)];
      await worker.doNow(other.id, { action: 'join', into: own.id, reason: REASON });
      assert.equal(
        await refusal(worker, other.id, { action: 'move', to: 'received', reason: '다시' }),
        '409 not-allowed-now',
      );
    });

    it('name each other as likely duplicates until they are one', async () => {
      const contact = { phone: '010-0000-7777' };
      const one = await arrive({ subject: { relation: 'self', contact } });
      const other = await arrive({ subject: { relation: 'family', contact } });
      const likely = async (id: string) => (await worker.find(id)).case.likely_duplicates;
      assert.deepEqual([await likely(one.id), await likely(other.id)], [[other.id], [one.id]]);
      await worker.doNow(other.id, { action: 'join', into: one.id, reason: REASON });
      assert.deepEqual([await likely(one.id), await likely(other.id)], [[], []]);
    });
  });
}
