import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { AccessEntry } from '../../demo/api/store/access-log.ts';
import { joinInbox } from '../support/api-accounts.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import type { Inbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';

const HOUR = 3_600_000;

interface Page {
  entries: AccessEntry[];
  more: boolean;
}

for (const engine of engines) {
  describe(`the access log on ${engine.name}`, () => {
    let api: TestApi;
    let auditor: Inbox;
    let directory: Awaited<ReturnType<typeof writeDirectory>>;
    before(async () => {
      const river = { 'jurisdiction.json': { code: '9922000000', name: '강변시' }, 'form.json': form };
      directory = await writeDirectory({}, { river });
      api = await openApi(engine, { DIRECTORY_DIR: directory.path });
      auditor = await joinInbox(api, { name: '감사 담당', role: 'auditor' });
    });
    after(() => Promise.all([api.close(), directory.remove()]));

    const pass = (milliseconds: number): void => {
      api.clock.now = new Date(api.clock.now.getTime() + milliseconds);
    };
    const page = async (query = ''): Promise<Page> => {
      const { origin } = api;
      const answer = await fetch(`${origin}/admin/api/access-log${query}`, { headers: { cookie: auditor.cookie } });
      assert.equal(answer.status, 200);
      return (await answer.json()) as Page;
    };
    /** What one account has done, newest first. */
    const of = async (name: string): Promise<Omit<AccessEntry, 'account_name'>[]> =>
      (await page()).entries.flatMap(({ account_name, ...entry }) => (account_name === name ? entry : []));

    it('tells who read which case, and when', async () => {
      const { reference } = await submit(api, aReferral(form));
      const worker = await joinInbox(api);
      const { id } = (await worker.cases()).find((one) => one.reference === reference) ?? { id: '' };
      pass(1000);
      await worker.find(id);
      const [read, list] = await of(worker.account.name);
      assert.deepEqual(read, { at: api.clock.now.toISOString(), action: 'read', case_id: id, reference });
      assert.deepEqual([list?.action, list?.case_id, list?.reference], ['list', null, null]);
    });

    it('does not tell of a case that was not found', async () => {
      const worker = await joinInbox(api);
      await assert.rejects(worker.find('none'));
      assert.deepEqual(await of(worker.account.name), []);
    });

    it('notes a look at the list once an hour', async () => {
      const worker = await joinInbox(api);
      const other = await joinInbox(api);
      const looks = async (): Promise<number> => (await of(worker.account.name)).length;
      for (let i = 0; i < 3; i++) {
        await worker.cases();
        await other.cases();
        pass(10_000);
      }
      assert.deepEqual([await looks(), (await of(other.account.name)).length], [1, 1]);
      pass(HOUR);
      await worker.cases();
      assert.equal(await looks(), 2);
    });

    it('keeps each jurisdiction’s apart', async () => {
      const worker = await joinInbox(api, { name: '강변 담당', jurisdiction: '9922000000' });
      await worker.cases();
      const river = await page('?jurisdiction=9922000000');
      assert.deepEqual(
        river.entries.map(({ account_name }) => account_name),
        ['강변 담당'],
      );
      assert.deepEqual(await of('강변 담당'), []);
    });

    it('is read in pages, newest first, of which none loses an entry', async () => {
      const { reference } = await submit(api, aReferral(form));
      const worker = await joinInbox(api);
      const { id } = (await worker.cases()).find((one) => one.reference === reference) ?? { id: '' };
      pass(1);
      const reads = 130;
      // Two at each instant, so that a page may end between them.
      for (let i = 0; i < reads; i++) {
        await worker.find(id);
        if (i % 2) pass(1);
      }
      const seen: AccessEntry[] = [];
      let query = '';
      for (let more = true; more;) {
        const next = await page(query);
        assert.ok(next.entries.length >= 100 || !next.more);
        seen.push(...next.entries);
        more = next.more;
        query = `?before=${encodeURIComponent(seen.at(-1)?.at ?? '')}`;
      }
      const times = seen.map(({ at }) => at);
      assert.deepEqual(times, times.toSorted().toReversed());
      assert.equal(
        seen.filter(({ account_name, action }) => account_name === worker.account.name && action === 'read').length,
        reads,
      );
      const first = await page();
      assert.ok(first.more && first.entries.length < 110);
    });

    it('understands an instant in any offset, and nothing else', async () => {
      const { at } = (await page()).entries.at(-1) ?? { at: '' };
      const korean = new Date(Date.parse(at) + 9 * HOUR).toISOString().replace('Z', '+09:00');
      const earlier = await page(`?before=${at}`);
      assert.ok(earlier.entries.length > 0);
      assert.deepEqual(await page(`?before=${encodeURIComponent(korean)}`), earlier);
      const wrong = await auditor.ask('GET', 'access-log?before=yesterday');
      assert.equal(wrong.status, 400);
    });
  });
}
