import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseAction } from '../../demo/api/case-action.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { type Colleague, joinInbox } from '../support/api-accounts.ts';
import { caseOf, refusal } from '../support/api-cases.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import type { Inbox } from '../support/api-inbox.ts';
import { aReferral, post, submit } from '../support/api-referrals.ts';

const HERE = '9911000000';
const RIVER = '9922000000';

for (const engine of engines) {
  describe(`an action on a case, on ${engine.name}`, () => {
    let api: TestApi;
    let directory: Awaited<ReturnType<typeof writeDirectory>>;
    let intake: Colleague;
    let worker: Colleague;
    before(async () => {
      const river = { 'jurisdiction.json': { code: RIVER, name: '강변시' }, 'form.json': form };
      directory = await writeDirectory({}, { river });
      api = await openApi(engine, { DIRECTORY_DIR: directory.path });
      intake = await joinInbox(api, { role: 'intake' });
      worker = await joinInbox(api, { jurisdiction: HERE });
    });
    after(() => Promise.all([api.close(), directory.remove()]));

    const arrive = async (): Promise<{ id: string }> => {
      const receipt = await submit(api, aReferral(form));
      return { id: (await caseOf(worker, receipt)).case.id };
    };
    const problemOf = async (answer: Response) => ((await answer.json()) as Problem).type?.split(':').at(-1);

    it('takes no resident registration number, whoever types it', async () => {
      const { id } = await arrive();
      const number = '900101-1234567';
      assert.equal(
        await refusal(worker, id, { action: 'note', note: `번호 ${number}` }),
        '422 invalid-fields, /note resident-number',
      );
      assert.equal(
        await refusal(worker, id, { action: 'close', outcome: 'helped', reason: number, note: number }),
        '422 invalid-fields, /reason resident-number, /note resident-number',
      );
    });

    it('does nothing with a body that it does not know', async () => {
      const { id } = await arrive();
      for (const body of [
        {},
        { action: 'delete' },
        { action: 'note', note: 'x', state: 'closed' },
        [],
        { action: 1 },
      ]) {
        const answer = await worker.ask('POST', `cases/${id}/actions`, body, { 'if-match': '"1"' });
        assert.equal(answer.status, 422);
      }
      assert.equal((await worker.find(id)).case.version, 1);
    });

    it('takes the version that was read, and does nothing at another', async () => {
      const { id } = await arrive();
      const note = { action: 'note', note: '쪽지' };
      const act = (headers: Record<string, string>) => worker.ask('POST', `cases/${id}/actions`, note, headers);
      const unclear: Record<string, string>[] = [{}, { 'if-match': '*' }, { 'if-match': '1' }, { 'if-match': '"one"' }];
      for (const headers of unclear) {
        const answer = await act(headers);
        assert.deepEqual([answer.status, await problemOf(answer)], [428, 'version-missing']);
      }
      for (const version of ['"0"', '"2"', '"999999999"']) {
        const answer = await act({ 'if-match': version });
        assert.deepEqual([answer.status, await problemOf(answer)], [412, 'changed-meanwhile']);
      }
      assert.equal((await worker.find(id)).history.length, 1);
      // A proxy that compresses answers makes the tag a weak one.
      assert.equal((await act({ 'if-match': 'W/"1"' })).status, 200);
    });

    it('may be done by the role that it takes, and by no other', async () => {
      const auditor = await joinInbox(api, { role: 'auditor' });
      const reason = '까닭';
      const allowed: [CaseAction, Inbox[]][] = [
        [{ action: 'assign', account_id: worker.account.id }, [intake, worker]],
        [{ action: 'contact', way: 'call', reached: false }, [intake, worker]],
        [{ action: 'move', to: 'received', reason }, [intake, worker]],
        [{ action: 'close', outcome: 'helped', reason }, [intake, worker]],
        [{ action: 'note', note: '쪽지' }, [intake, worker]],
        [{ action: 'join', into: 'x', reason }, [intake, worker]],
        [{ action: 'erase', reason }, [intake]],
        [{ action: 'recommend', partner_id: 'centre', consent: 'obtained' }, [worker]],
        [{ action: 'recall', recommendation_id: 'x', reason }, [worker]],
      ];
      const { id } = await arrive();
      for (const [action, roles] of allowed) {
        for (const inbox of [intake, worker, auditor]) {
          const { status } = await inbox.act(id, 99, action);
          // Whoever may do it is told that the version is another.
          assert.equal(status, roles.includes(inbox) ? 412 : 403, action.action);
        }
      }
      assert.deepEqual((await auditor.find(id)).moves, []);
    });

    it('is nothing to a colleague of another city', async () => {
      const { id } = await arrive();
      const river = await joinInbox(api, { jurisdiction: RIVER });
      assert.equal((await river.act(id, 1, { action: 'note', note: '쪽지' })).status, 404);
      const answer = await post(
        `${api.origin}/admin/api/cases/${id}/actions?jurisdiction=${HERE}`,
        { action: 'note', note: '쪽지' },
        { headers: { cookie: river.cookie, 'if-match': '"1"' } },
      );
      assert.equal(answer.status, 404);
      assert.equal((await worker.find(id)).case.version, 1);
    });
  });
}
