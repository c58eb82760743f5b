import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { ManagedAccount } from '../../demo/api/store/accounts.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import { anAccount, joinInbox, makeAccount, PASSWORD } from '../support/api-accounts.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type Inbox, openInbox } from '../support/api-inbox.ts';

const MAIN = '9911000000';
const RIVER = '9922000000';

const [sqlite] = engines;
assert.ok(sqlite);

const listed = async (inbox: Inbox): Promise<ManagedAccount[]> =>
  ((await (await inbox.ask('GET', 'accounts')).json()) as { accounts: ManagedAccount[] }).accounts;

const fieldsOf = async (answer: Response): Promise<Problem['fields']> => {
  assert.equal(answer.status, 422);
  return ((await answer.json()) as Problem).fields;
};

for (const engine of engines) {
  describe(`accounts on ${engine.name}`, () => {
    let api: TestApi;
    let inbox: Inbox;
    let directory: Awaited<ReturnType<typeof writeDirectory>>;
    before(async () => {
      const river = { 'jurisdiction.json': { code: RIVER, name: '강변시' }, 'form.json': form };
      directory = await writeDirectory({}, { river });
      api = await openApi(engine, { DIRECTORY_DIR: directory.path });
      inbox = await openInbox(api);
    });
    after(() => Promise.all([api.close(), directory.remove()]));

    it('are made and listed without their passwords', async () => {
      const { password: _, ...account } = anAccount({ name: '이가온', role: 'intake', jurisdiction: RIVER });
      const made = await makeAccount(api, account);
      assert.deepEqual(made, {
        ...account,
        id: made.id,
        created_at: api.clock.now.toISOString(),
        disabled_at: null,
      });
      assert.deepEqual(
        (await listed(inbox)).filter(({ name }) => name === '이가온'),
        [made],
      );
    });

    it('have names of which each is there once, the token holder’s among them', async () => {
      const { id, name } = await makeAccount(api, { name: '박이음' });
      await inbox.ask('POST', `accounts/${id}`, { disabled: true });
      for (const taken of [name, ` ${name}`, name.normalize('NFD'), '관리자']) {
        const answer = await inbox.ask('POST', 'accounts', anAccount({ name: taken }));
        assert.deepEqual(await fieldsOf(answer), [{ pointer: '/name', code: 'taken' }]);
      }
    });

    it('say what is wrong with a new one', async () => {
      const { password: _, ...incomplete } = anAccount();
      const wrong: [unknown, string, string][] = [
        [anAccount({ password: '123456789' }), '/password', 'too-short'],
        [anAccount({ password: 'x'.repeat(201) }), '/password', 'too-long'],
        [anAccount({ name: '  ' }), '/name', 'too-short'],
        [anAccount({ name: '가'.repeat(41) }), '/name', 'too-long'],
        [anAccount({ name: '가\n나' }), '/name', 'invalid'],
        [anAccount({ jurisdiction: '9999999999' }), '/jurisdiction', 'unknown'],
        [{ ...anAccount(), role: 'partner' }, '/role', 'invalid'],
        [{ ...anAccount(), epoch: 1 }, '/epoch', 'unknown-member'],
        [incomplete, '/password', 'required'],
      ];
      for (const [body, pointer, code] of wrong) {
        assert.deepEqual(await fieldsOf(await inbox.ask('POST', 'accounts', body)), [{ pointer, code }]);
      }
      const longest = { password: 'x'.repeat(200), name: '가'.repeat(40) };
      assert.equal((await inbox.ask('POST', 'accounts', anAccount(longest))).status, 201);
    });

    it('are changed one thing at a time, and keep the day they were closed', async () => {
      const made = await makeAccount(api, { role: 'intake' });
      const change = async (body: unknown): Promise<unknown> =>
        (await inbox.ask('POST', `accounts/${made.id}`, body)).json();
      assert.deepEqual(await change({ role: 'case-worker' }), { ...made, role: 'case-worker' });
      const disabled_at = api.clock.now.toISOString();
      const closed = { ...made, role: 'case-worker', disabled_at };
      assert.deepEqual(await change({ disabled: true }), closed);
      api.clock.now = new Date(api.clock.now.getTime() + 1000);
      assert.deepEqual(await change({ disabled: true }), closed);
      assert.deepEqual(await change({ disabled: false }), { ...closed, disabled_at: null });
    });

    it('refuse a bad change and an unknown account', async () => {
      const { id } = await makeAccount(api);
      const { ask } = inbox;
      assert.deepEqual(await fieldsOf(await ask('POST', `accounts/${id}`, { password: 'short' })), [
        { pointer: '/password', code: 'too-short' },
      ]);
      assert.deepEqual(await fieldsOf(await ask('POST', `accounts/${id}`, { name: '새 이름' })), [
        { pointer: '/name', code: 'unknown-member' },
      ]);
      assert.equal((await ask('POST', 'accounts/none', { disabled: true })).status, 404);
      assert.equal((await ask('POST', 'accounts/%00', { disabled: true })).status, 400);
    });

    it('sign in with the new password only', async () => {
      const { id, name } = await makeAccount(api);
      await inbox.ask('POST', `accounts/${id}`, { password: 'a new password' });
      await assert.rejects(openInbox(api, { name, password: PASSWORD }));
      await openInbox(api, { name, password: 'a new password' });
    });

    it('bound to one jurisdiction see no other', async () => {
      const bound = await joinInbox(api, { role: 'administrator', jurisdiction: RIVER });
      const ask = (path: string, jurisdiction?: string) =>
        fetch(`${api.origin}/admin/api/${path}${jurisdiction ? `?jurisdiction=${jurisdiction}` : ''}`, {
          headers: { cookie: bound.cookie },
        });
      for (const path of ['cases', 'organization-codes', 'colleagues', 'access-log', 'deliveries']) {
        assert.deepEqual(
          [(await ask(path)).status, (await ask(path, RIVER)).status, (await ask(path, MAIN)).status],
          [200, 200, 404],
          path,
        );
      }
      const { jurisdiction } = (await (await ask('cases')).json()) as { jurisdiction: { code: string } };
      assert.equal(jurisdiction.code, RIVER);
      const { jurisdictions } = (await (await ask('jurisdictions')).json()) as { jurisdictions: { code: string }[] };
      assert.deepEqual(
        jurisdictions.map(({ code }) => code),
        [RIVER],
      );
    });

    it('bound to one jurisdiction manage that one’s accounts alone', async () => {
      const bound = await joinInbox(api, { role: 'administrator', jurisdiction: RIVER });
      const ask = (method: 'GET' | 'POST', path: string, body?: unknown) => bound.ask(method, path, body);
      const elsewhere = [await makeAccount(api), await makeAccount(api, { jurisdiction: MAIN })];
      for (const { id } of elsewhere) {
        assert.equal((await ask('POST', `accounts/${id}`, { password: 'taken over!' })).status, 404);
      }
      assert.deepEqual(new Set((await listed(bound)).map(({ jurisdiction }) => jurisdiction)), new Set([RIVER]));
      for (const [jurisdiction, code] of [
        [null, 'required'],
        [MAIN, 'unknown'],
      ] as const) {
        assert.deepEqual(await fieldsOf(await ask('POST', 'accounts', anAccount({ jurisdiction }))), [
          { pointer: '/jurisdiction', code },
        ]);
      }
      const { id } = await makeAccount(api, { jurisdiction: RIVER }, bound);
      assert.equal((await ask('POST', `accounts/${id}`, { role: 'intake' })).status, 200);
    });

    it('can be given cases where they may see and work on them', async () => {
      const colleagues = async (code: string): Promise<string[]> => {
        const viewer = await openInbox(api, undefined, code);
        const answer = (await (await viewer.ask('GET', 'colleagues')).json()) as { colleagues: { id: string }[] };
        return answer.colleagues.map(({ id }) => id);
      };
      const of = (changes: Parameters<typeof makeAccount>[1]) => makeAccount(api, changes).then(({ id }) => id);
      const everywhere = await of({ role: 'intake' });
      const here = await of({ jurisdiction: MAIN });
      const there = await of({ jurisdiction: RIVER });
      const auditor = await of({ role: 'auditor' });
      const gone = await of({});
      await inbox.ask('POST', `accounts/${gone}`, { disabled: true });
      const all = [everywhere, here, there, auditor, gone];
      const [main, river] = [await colleagues(MAIN), await colleagues(RIVER)];
      assert.deepEqual(
        all.map((id) => main.includes(id)),
        [true, true, false, false, false],
      );
      assert.deepEqual(
        all.map((id) => river.includes(id)),
        [true, false, true, false, false],
      );
    });
  });
}

describe('a password', () => {
  it('is kept as an Argon2id hash alone', async (t) => {
    const api = await openApi(sqlite);
    t.after(() => api.close());
    await joinInbox(api, { password: 'correct horse battery' });
    const stored = await Promise.all(
      (await readdir(api.dataDir)).map((file) => readFile(join(api.dataDir, file), 'latin1')),
    );
    assert.ok(stored.some((text) => /\$argon2id\$v=19\$m=19456,t=2,p=1\$/.test(text)));
    assert.ok(!stored.some((text) => text.includes('correct horse')));
  });
});
