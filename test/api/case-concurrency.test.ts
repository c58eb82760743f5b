import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../../demo/api/config.ts';
import type { CaseAction } from '../../demo/api/case-action.ts';
import { buildServer } from '../../demo/api/server.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { type Colleague, joinInbox, PASSWORD } from '../support/api-accounts.ts';
import { caseOf } from '../support/api-cases.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type CaseDetail, type Inbox, openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';
import { askWith } from '../support/receipts.ts';

const ROUNDS = 20;

const isWhole = ({ case: { version }, history }: CaseDetail): void => {
  assert.deepEqual(
    history.map(({ seq }) => seq),
    history.map((_, i) => i + 1),
  );
  assert.equal(version, history.length, 'Each change counted the version up once and left one line');
};

for (const engine of engines) {
  describe(`two at once on one case, each at a server of their own, on ${engine.name}`, () => {
    let api: TestApi;
    let second: FastifyInstance;
    let origin: string;
    let one: Colleague;
    let other: Colleague;
    before(async () => {
      api = await openApi(engine);
      second = await buildServer(readConfig(api.env), { now: () => api.clock.now });
      origin = await second.listen({ host: '127.0.0.1', port: 0 });
      one = await joinInbox(api);
      const there = await joinInbox(api);
      other = { ...there, ...(await openInbox({ origin }, { name: there.account.name, password: PASSWORD })) };
    });
    after(async () => {
      await second.close();
      await api.close();
    });

    const arrive = async (): Promise<string> => (await caseOf(one, await submit(api, aReferral(form)))).case.id;

    it('lets one of them act, and the other after reading anew; nothing is lost or doubled', async () => {
      const id = await arrive();
      /** What somebody does in a round, and how the history shows it. */
      const plan = ({ account }: Colleague, round: number): { action: CaseAction; trace: string } => {
        const note = `${account.name} ${round}`;
        if (round % 3 === 0) return { action: { action: 'assign', account_id: account.id }, trace: account.id };
        if (round % 3 === 1) return { action: { action: 'note', note }, trace: note };
        return { action: { action: 'contact', way: 'call', reached: false, note }, trace: note };
      };
      const done: string[] = [];
      for (let round = 0; round < ROUNDS; round++) {
        const { version } = (await one.find(id)).case;
        const tries = await Promise.all(
          [one, other].map(async (who) => {
            const { action, trace } = plan(who, round);
            return { who, action, trace, answer: await who.act(id, version, action) };
          }),
        );
        const winner = tries.find(({ answer }) => answer.ok);
        const loser = tries.find(({ answer }) => answer.status === 412);
        assert.ok(winner && loser, `round ${round}: ${tries.map(({ answer }) => answer.status).join(' and ')}`);
        const seen = await loser.who.find(id);
        assert.equal(seen.case.version, version + 1);
        if (winner.action.action === 'assign') assert.equal(seen.case.assignee?.id, winner.who.account.id);
        assert.equal((await loser.who.act(id, seen.case.version, loser.action)).status, 200);
        done.push(winner.trace, loser.trace);
      }
      const detail = await one.find(id);
      isWhole(detail);
      assert.deepEqual(
        detail.history.slice(1).map(({ note, detail: codes }) => note ?? codes?.['account_id']),
        done,
      );
    });

    it('has one of many win, however many try', async () => {
      const id = await arrive();
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, i) => (i % 2 ? one : other).act(id, 1, { action: 'note', note: `${i}` })),
      );
      assert.deepEqual(answers.map(({ status }) => status).sort(), [200, ...Array<number>(15).fill(412)]);
      isWhole(await one.find(id));
    });

    it('never loses a supplement to a case that is being closed', async () => {
      const outcomes = new Set<number>();
      for (let round = 0; round < ROUNDS; round++) {
        const key = newIdempotencyKey();
        const first = await submit(api, aReferral(form), key);
        const { id } = (await caseOf(one, first)).case;
        const [closing, supplement] = await Promise.all([
          one.act(id, 1, { action: 'close', outcome: 'no-capacity', reason: '자리가 없어요.' }),
          submit({ url: `${origin}/api` }, aReferral(form, { supersedes: key })),
        ]);
        outcomes.add(closing.status);
        const found = await caseOf(one, supplement);
        // Whoever closes it has seen all that came; what comes later begins anew.
        assert.equal(found.case.state, 'received');
        assert.equal(found.case.id === id, closing.status === 412, `${closing.status}`);
        isWhole(found);
        isWhole(await one.find(id));
      }
      assert.ok([...outcomes].every((status) => status === 200 || status === 412));
    });

    it('joins two cases in one direction where both are tried', async () => {
      for (let round = 0; round < ROUNDS / 2; round++) {
        const [a, b] = [await arrive(), await arrive()];
        const join = (who: Inbox, from: string, into: string) =>
          who.act(from, 1, { action: 'join', into, reason: '같은 집' });
        const answers = await Promise.all([join(one, a, b), join(other, b, a)]);
        assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 412]);
        const files = [await one.find(a), await one.find(b)];
        assert.deepEqual(files.map((file) => file.case.state).sort(), ['closed', 'received']);
        assert.deepEqual(files.map(({ referrals }) => referrals.length).sort(), [0, 2]);
        files.forEach(isWhole);
      }
    });

    it('tells a colleague that the case was taken back in the meantime', async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const receipt = await submit(api, aReferral(form));
        const { id } = (await caseOf(one, receipt)).case;
        const [action, withdrawal] = await Promise.all([
          one.act(id, 1, { action: 'contact', way: 'call', reached: true }),
          askWith({ url: `${origin}/api` }, 'withdraw', receipt),
        ]);
        assert.equal(withdrawal.status, 200);
        const { case: now, history } = await one.find(id);
        assert.deepEqual([now.state, now.outcome], ['closed', 'withdrawn']);
        assert.equal(history.filter(({ kind }) => kind === 'moved').length, action.status === 200 ? 1 : 0);
        assert.ok(action.status === 200 || action.status === 412, `${action.status}`);
        assert.deepEqual(
          history.map(({ seq }) => seq),
          history.map((_, i) => i + 1),
        );
      }
    });
  });
}
