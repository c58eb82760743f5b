import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseAction } from '../../demo/api/case-action.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import type { State } from '../../src/schemas/status.ts';
import { type Colleague, joinInbox, makeAccount } from '../support/api-accounts.ts';
import { caseOf, refusal } from '../support/api-cases.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, type FullReceipt, submit } from '../support/api-referrals.ts';
import { tellWith } from '../support/receipts.ts';

const HERE = '9911000000';
const RIVER = '9922000000';

for (const engine of engines) {
  describe(`working on a case, on ${engine.name}`, () => {
    let api: TestApi;
    let directory: Awaited<ReturnType<typeof writeDirectory>>;
    let intake: Colleague;
    let worker: Colleague;
    let colleague: Colleague;
    before(async () => {
      const river = { 'jurisdiction.json': { code: RIVER, name: '강변시' }, 'form.json': form };
      directory = await writeDirectory({}, { river });
      api = await openApi(engine, { DIRECTORY_DIR: directory.path });
      intake = await joinInbox(api, { name: '이접수', role: 'intake' });
      worker = await joinInbox(api, { name: '박사례', role: 'case-worker', jurisdiction: HERE });
      colleague = await joinInbox(api, { name: '최동료', role: 'case-worker' });
    });
    after(() => Promise.all([api.close(), directory.remove()]));

    const arrive = async (changes: Partial<Referral> = {}): Promise<{ id: string; receipt: FullReceipt }> => {
      const receipt = await submit(api, aReferral(form, changes));
      return { id: (await caseOf(worker, receipt)).case.id, receipt };
    };
    const assignTo = ({ account }: Colleague): CaseAction => ({ action: 'assign', account_id: account.id });
    const close: CaseAction = { action: 'close', outcome: 'helped', reason: '지원이 끝났어요.' };
    /** A case that one action after the other was done with. */
    const openWith = async (...actions: CaseAction[]): Promise<{ id: string; receipt: FullReceipt }> => {
      const arrived = await arrive();
      for (const action of actions) await worker.doNow(arrived.id, action);
      return arrived;
    };

    it('gives it to a colleague, who has a date by which to call', async () => {
      const { id } = await arrive();
      const answer = await intake.act(id, 1, assignTo(worker));
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('etag'), '"2"');
      const detail: unknown = await answer.json();
      const { case: now, history, moves } = await intake.find(id);
      assert.deepEqual(detail, await intake.find(id));
      assert.deepEqual(
        [now.state, now.version, now.due_by, now.assignee],
        ['assigned', 2, '2026-11-18', { id: worker.account.id, name: '박사례' }],
      );
      assert.deepEqual(moves, ['received', 'closed']);
      assert.deepEqual(history.at(-1), {
        seq: 2,
        kind: 'assigned',
        state: 'assigned',
        at: MONDAY.toISOString(),
        actor: '희망복지지원팀',
        account_name: '이접수',
        reason: null,
        note: null,
        next: 'contact',
        by: '2026-11-18',
        detail: { account_id: worker.account.id, name: '박사례' },
      });
    });

    it('gives it to another later, from where it stands and with the date that it has', async () => {
      const { id } = await openWith(assignTo(worker), { action: 'contact', way: 'call', reached: true });
      const earlier = (await worker.find(id)).case;
      const { case: now, history } = await intake.doNow(id, assignTo(colleague));
      assert.deepEqual(
        [now.state, now.due_by, now.assignee?.name, history.at(-1)?.kind],
        ['contacted', earlier.due_by, '최동료', 'assigned'],
      );
      assert.equal((await worker.cases()).find((one) => one.id === id)?.assignee?.name, '최동료');
    });

    it('gives it to nobody who cannot work on it', async () => {
      const { id } = await arrive();
      const auditor = await makeAccount(api, { role: 'auditor' });
      const elsewhere = await makeAccount(api, { role: 'case-worker', jurisdiction: RIVER });
      const left = await makeAccount(api, { role: 'case-worker' });
      const administrator = await openInbox(api);
      await administrator.ask('POST', `accounts/${left.id}`, { disabled: true });
      for (const account_id of [auditor.id, elsewhere.id, left.id, 'nobody']) {
        const said = await refusal(intake, id, { action: 'assign', account_id });
        assert.equal(said, '422 invalid-fields, /account_id unknown');
      }
    });

    it('notes each call, and the first that reaches the person takes it on', async () => {
      const { id } = await openWith(assignTo(worker));
      const tried = await worker.doNow(id, { action: 'contact', way: 'call', reached: false, note: '세 번 걸었음' });
      assert.deepEqual([tried.case.state, tried.case.due_by], ['assigned', '2026-11-18']);
      const { kind, note, detail } = tried.history.at(-1) ?? {};
      assert.deepEqual([kind, note, detail], ['contact-tried', '세 번 걸었음', { way: 'call', reached: false }]);
      const reached = await worker.doNow(id, { action: 'contact', way: 'visit', reached: true });
      assert.deepEqual([reached.case.state, reached.case.due_by], ['contacted', '2026-11-30']);
      const again = await worker.doNow(id, { action: 'contact', way: 'sms', reached: true });
      assert.deepEqual([again.case.state, again.case.due_by], ['contacted', '2026-11-30']);
      assert.deepEqual(
        again.history.map((line) => line.kind),
        ['received', 'assigned', 'contact-tried', 'moved', 'moved'],
      );
    });

    it('keeps the note of a call by intake, who holds no consultations', async () => {
      const { id } = await arrive();
      const { case: now, history } = await intake.doNow(id, { action: 'contact', way: 'call', reached: true });
      assert.deepEqual([now.state, history.at(-1)?.detail], ['received', { way: 'call', reached: true }]);
    });

    it('goes through every state with a date for each, and leaves a line without a gap', async () => {
      const { id, receipt } = await openWith(assignTo(worker), { action: 'contact', way: 'call', reached: true });
      const dates: string[] = [];
      for (const to of ['assessing', 'planning', 'serving', 'monitoring'] as const) {
        const { case: now } = await worker.doNow(id, { action: 'move', to, note: `쪽지 ${to}` });
        assert.equal(now.state, to);
        dates.push(now.due_by);
      }
      // 5, 15, 30 and 90 working days: over Christmas, then New Year, two days of the Lunar New Year and the first of March.
      assert.deepEqual(dates, ['2026-11-23', '2026-12-07', '2026-12-29', '2027-03-29']);
      const { case: now, history, moves } = await worker.doNow(id, { ...close, amount_krw: 620_000 });
      assert.deepEqual([now.state, now.outcome, now.overdue], ['closed', 'helped', false]);
      assert.deepEqual(moves, ['received', 'assigned']);
      assert.deepEqual(history.at(-1)?.detail, { outcome: 'helped', amount_krw: 620_000 });
      assert.deepEqual(
        history.map(({ seq, state }) => [seq, state]),
        ['received', 'assigned', 'contacted', 'assessing', 'planning', 'serving', 'monitoring', 'closed'].map(
          (state, i) => [i + 1, state],
        ),
      );
      const status = await tellWith(api, 'status', receipt);
      assert.equal(status.history.at(-1)?.reason, '지원이 끝났어요.');
      assert.doesNotMatch(JSON.stringify(status), /쪽지|박사례|620000/);
    });

    it('offers the moves that can be made, and refuses the others', async () => {
      const { id } = await openWith(assignTo(worker));
      const states: Exclude<State, 'closed'>[] = [
        'received',
        'assigned',
        'contacted',
        'assessing',
        'planning',
        'serving',
        'monitoring',
      ];
      const { moves } = await worker.find(id);
      assert.deepEqual(moves, ['received', 'contacted', 'serving', 'closed']);
      for (const to of states.filter((state) => !moves.includes(state)))
        assert.equal(await refusal(worker, id, { action: 'move', to, reason: '까닭' }), '409 not-allowed-now');
      assert.equal(
        await refusal(worker, id, { action: 'move', to: 'received' }),
        '422 invalid-fields, /reason required',
      );
      const back = await worker.doNow(id, { action: 'move', to: 'received', reason: '다른 팀 일이에요.' });
      assert.deepEqual([back.case.state, back.case.assignee], ['received', null]);
      assert.equal(await refusal(worker, id, { action: 'move', to: 'assigned' }), '409 not-allowed-now');
    });

    it('ends with an outcome and a sentence, and money only where it helped', async () => {
      const { id } = await openWith(assignTo(worker));
      const wrong = (action: object): Promise<string> => refusal(worker, id, action as CaseAction);
      assert.equal(await wrong({ action: 'move', to: 'closed', reason: '끝' }), '422 invalid-fields, /to invalid');
      assert.equal(await wrong({ action: 'close', reason: '끝' }), '422 invalid-fields, /outcome required');
      assert.equal(await wrong({ ...close, reason: '  ' }), '422 invalid-fields, /reason too-short');
      assert.equal(
        await wrong({ ...close, outcome: 'no-capacity', amount_krw: 1 }),
        '422 invalid-fields, /amount_krw unexpected',
      );
      for (const amount_krw of [-1, 1.5, 1e12]) assert.match(await wrong({ ...close, amount_krw }), /^422.*amount_krw/);
      await worker.doNow(id, close);
      assert.equal(await refusal(worker, id, close), '409 not-allowed-now');
      assert.equal(await refusal(worker, id, assignTo(colleague)), '409 not-allowed-now');
      assert.equal(await refusal(worker, id, { action: 'contact', way: 'call', reached: true }), '409 not-allowed-now');
    });

    it('is opened again for a reason, by whoever had it', async () => {
      const { id, receipt } = await openWith(assignTo(worker), close);
      const reopen: CaseAction = { action: 'move', to: 'assigned', reason: '다시 연락을 주셨어요.' };
      assert.equal(
        await refusal(worker, id, { action: 'move', to: 'assigned' }),
        '422 invalid-fields, /reason required',
      );
      assert.equal(await refusal(worker, id, { ...reopen, to: 'serving' }), '409 not-allowed-now');
      const { case: now, history } = await worker.doNow(id, reopen);
      assert.deepEqual([now.state, now.outcome, now.assignee?.name], ['assigned', null, '박사례']);
      assert.deepEqual([history.at(-1)?.kind, history.at(-1)?.by], ['reopened', '2026-11-18']);
      assert.equal((await tellWith(api, 'status', receipt)).history.at(-1)?.reason, '다시 연락을 주셨어요.');
    });

    it('is opened again to be assigned anew where nobody had it', async () => {
      const { id } = await openWith(close);
      assert.deepEqual((await worker.find(id)).moves, ['received']);
      assert.equal(
        await refusal(worker, id, { action: 'move', to: 'assigned', reason: '다시' }),
        '409 not-allowed-now',
      );
      const { case: now } = await worker.doNow(id, { action: 'move', to: 'received', reason: '다시 봐요.' });
      assert.deepEqual([now.state, now.due_by], ['received', '2026-11-19']);
    });

    it('stays closed where whoever sent it took it back', async () => {
      const receipt = await submit(api, aReferral(form));
      const { id } = (await caseOf(worker, receipt)).case;
      await tellWith(api, 'withdraw', receipt);
      assert.deepEqual((await worker.find(id)).moves, []);
      assert.equal(
        await refusal(worker, id, { action: 'move', to: 'received', reason: '다시' }),
        '409 not-allowed-now',
      );
    });

    it('keeps a word among colleagues', async () => {
      const { id, receipt } = await arrive();
      const { case: now, history } = await worker.doNow(id, { action: 'note', note: ' 개가 있음 ' });
      assert.deepEqual([now.state, history.at(-1)?.kind, history.at(-1)?.note], ['received', 'noted', '개가 있음']);
      assert.equal(await refusal(worker, id, { action: 'note', note: ' ' }), '422 invalid-fields, /note too-short');
      assert.doesNotMatch(JSON.stringify(await tellWith(api, 'status', receipt)), /개가 있음|noted/);
    });

    it('is erased when it has ended, and then stands still', async () => {
      const { id, receipt } = await openWith({ action: 'note', note: '개가 있음' });
      const erase: CaseAction = { action: 'erase', reason: '본인이 바랐어요.' };
      assert.equal(await refusal(intake, id, erase), '409 not-allowed-now');
      await worker.doNow(id, close);
      const { case: now, referrals, history, moves } = await intake.doNow(id, erase);
      assert.deepEqual([now.erased, now.erase_on, now.relation, now.needs, moves], [true, null, null, [], []]);
      assert.deepEqual(
        referrals.map(({ reference, referral }) => [reference, referral]),
        [[receipt.reference, null]],
      );
      assert.deepEqual([history.at(-1)?.kind, history.at(-1)?.account_name], ['erased', '이접수']);
      assert.doesNotMatch(JSON.stringify(history), /개가 있음|본인이|지원이/);
      for (const action of [
        { action: 'note', note: '또' },
        { action: 'move', to: 'received', reason: '또' },
      ] as const)
        assert.equal(await refusal(worker, id, action), '409 not-allowed-now');
    });
  });
}
