import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '../../src/schemas/problem.ts';
import { ADMIN_TOKEN, ALLOWED_ORIGIN } from '../support/api.ts';
import { joinInbox, makeAccount, PASSWORD } from '../support/api-accounts.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';

const [sqlite] = engines;
assert.ok(sqlite);

const signIn = (api: TestApi, body: unknown): Promise<Response> =>
  fetch(`${api.origin}/admin/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const whoIs = (api: TestApi, cookie: string): Promise<Response> =>
  fetch(`${api.origin}/admin/session`, { headers: { cookie } });

const enter = (api: TestApi, cookie: string): Promise<Response> =>
  fetch(`${api.origin}/admin/api/jurisdictions`, { headers: { cookie } });

const cookieOf = (answer: Response): string => answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';

for (const engine of engines) {
  describe(`signing in to the inbox on ${engine.name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await openApi(engine);
    });
    after(() => api.close());

    it('takes a name and a password, and tells what the account may do', async () => {
      const { id, name } = await makeAccount(api, { role: 'auditor' });
      const answer = await signIn(api, { name, password: PASSWORD });
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      const told: unknown = await answer.json();
      const account = { id, name, role: 'auditor', jurisdiction: null, permissions: ['export', 'read-access-log'] };
      assert.deepEqual(told, { account });
      const cookie = cookieOf(answer);
      assert.deepEqual(await (await whoIs(api, cookie)).json(), { account });
      assert.equal((await enter(api, cookie)).status, 200);
    });

    it('takes the server’s token for the administrator’s', async () => {
      const answer = await signIn(api, { token: ADMIN_TOKEN });
      const { account } = (await answer.json()) as { account: { id: string; role: string; permissions: string[] } };
      assert.deepEqual([answer.status, account.id, account.role], [200, 'administrator', 'administrator']);
      assert.ok(account.permissions.includes('manage-accounts'));
    });

    it('answers an unknown name, a wrong password and a disabled account alike', async () => {
      const inbox = await openInbox(api);
      const { name } = await makeAccount(api);
      const disabled = await makeAccount(api);
      await inbox.ask('POST', `accounts/${disabled.id}`, { disabled: true });
      const answers = await Promise.all([
        signIn(api, { name: '아무도 아닌 사람', password: PASSWORD }),
        signIn(api, { name, password: `${PASSWORD}.` }),
        signIn(api, { name, password: 'x' }),
        signIn(api, { name: disabled.name, password: PASSWORD }),
        signIn(api, { name: '관리자', password: ADMIN_TOKEN }),
        signIn(api, { token: 'token-of-others!' }),
      ]);
      assert.deepEqual(
        answers.map(({ status, headers }) => [status, headers.getSetCookie().length]),
        answers.map(() => [401, 0]),
      );
      assert.equal(new Set(await Promise.all(answers.map((answer) => answer.text()))).size, 1);
    });

    it('looks as long at an unknown name as at a wrong password', async () => {
      const { name } = await makeAccount(api);
      const time = async (body: unknown): Promise<number> => {
        const start = performance.now();
        await (await signIn(api, body)).text();
        return performance.now() - start;
      };
      const [unknown, wrong]: [number[], number[]] = [[], []];
      // In turns, so that a busy machine slows both.
      for (let i = 0; i < 8; i++) {
        unknown.push(await time({ name: '아무도 아닌 사람', password: 'a wrong password' }));
        wrong.push(await time({ name, password: 'a wrong password' }));
      }
      assert.ok(Math.min(...unknown) > Math.min(...wrong) / 3, `${unknown.join(' ')} against ${wrong.join(' ')}`);
    });

    it('reads a name and a password in whatever form the keyboard sends Hangul', async () => {
      const { name } = await makeAccount(api, { name: ' 김한글 ', password: '한글로 쓴 비밀번호' });
      assert.equal(name, '김한글');
      const typed = { name: ` ${name.normalize('NFD')}`, password: '한글로 쓴 비밀번호'.normalize('NFD') };
      assert.equal((await signIn(api, typed)).status, 200);
    });

    it('ends at once with the account, its password or its role', async () => {
      const inbox = await openInbox(api);
      const changes = [{ disabled: true }, { password: 'a new password' }, { role: 'intake' }];
      for (const change of changes) {
        const { cookie, account } = await joinInbox(api);
        assert.equal((await enter(api, cookie)).status, 200);
        assert.equal((await inbox.ask('POST', `accounts/${account.id}`, change)).status, 200);
        assert.deepEqual([(await enter(api, cookie)).status, (await whoIs(api, cookie)).status], [401, 401]);
      }
    });

    it('does not come back with an account that is opened again', async () => {
      const inbox = await openInbox(api);
      const { cookie, account } = await joinInbox(api);
      for (const disabled of [true, false]) await inbox.ask('POST', `accounts/${account.id}`, { disabled });
      assert.equal((await enter(api, cookie)).status, 401);
      assert.equal((await signIn(api, { name: account.name, password: PASSWORD })).status, 200);
    });
  });
}

describe('a sign-in to the inbox', () => {
  let api: TestApi;
  before(async () => {
    api = await openApi(sqlite);
  });
  after(() => api.close());

  it('is a cookie that no script and no other site can use', async () => {
    const answer = await signIn(api, { token: ADMIN_TOKEN });
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    assert.match(cookie, /^ieum_admin=[^;]+;/);
    for (const part of [/; HttpOnly/, /; SameSite=Strict/, /; Path=\/admin(;|$)/, /; Max-Age=43200(;|$)/]) {
      assert.match(cookie, part);
    }
    const page = await enter(api, cookieOf(answer));
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('cache-control'), 'no-store');
  });

  it('is refused without its cookie, with one that was changed, and after 12 hours', async () => {
    const { cookie, account } = await joinInbox(api);
    const forged = [
      cookie.replace(/=\d/, '=9'),
      cookie.replace(account.id, 'administrator'),
      cookie.replace(/\.1\./, '.2.'),
      cookie.slice(0, -1),
      'ieum_admin=',
      '',
    ];
    for (const one of forged) {
      assert.notEqual(one, cookie);
      assert.equal((await enter(api, one)).status, 401, one);
    }
    const { now } = api.clock;
    const after = async (hours: number): Promise<number> => {
      api.clock.now = new Date(now.getTime() + hours * 3_600_000);
      return (await enter(api, cookie)).status;
    };
    assert.deepEqual([await after(11.9), await after(12)], [200, 401]);
    const old = await enter(api, cookie);
    api.clock.now = now;
    assert.equal(((await old.json()) as Problem).type, 'urn:ieum:problem:not-signed-in');
  });

  it('ends with signing out', async () => {
    const answer = await fetch(`${api.origin}/admin/session`, { method: 'DELETE' });
    assert.equal(answer.status, 204);
    assert.match(answer.headers.getSetCookie()[0] ?? '', /^ieum_admin=;.*Max-Age=0/);
    assert.equal((await whoIs(api, '')).status, 401);
  });

  it('answers no other origin and lets nothing foreign run', async () => {
    const { cookie } = await openInbox(api);
    for (const path of ['api/jurisdictions', 'api/cases/none', 'session', 'nothing']) {
      const answer = await fetch(`${api.origin}/admin/${path}`, { headers: { cookie, origin: ALLOWED_ORIGIN } });
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
      const policy = answer.headers.get('content-security-policy') ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /require-trusted-types-for 'script'/);
      assert.match(policy, /trusted-types lit-html/);
      assert.doesNotMatch(policy, /unsafe|\*/);
    }
    const preflight = await fetch(`${api.origin}/admin/session`, {
      method: 'OPTIONS',
      headers: {
        origin: ALLOWED_ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
  });

  it('is limited in how often it may be tried', async (t) => {
    const strict = await openApi(sqlite, { RATE_LIMIT_RECEIPT: '2' });
    t.after(() => strict.close());
    const bodies = [{ token: 'wrong' }, { name: 'wrong', password: 'wrong' }, { token: ADMIN_TOKEN }];
    const statuses: number[] = [];
    for (const body of bodies) statuses.push((await signIn(strict, body)).status);
    assert.deepEqual(statuses, [401, 401, 429]);
  });

  it('has a name wait after ten wrong passwords, however it is typed, and no other name', async () => {
    const [one, other] = [await makeAccount(api), await makeAccount(api)];
    const tryIn = (name: string, password: string) => signIn(api, { name, password });
    for (let right = 0; right < 12; right++) assert.equal((await tryIn(one.name, PASSWORD)).status, 200);
    for (let wrong = 0; wrong < 10; wrong++)
      assert.equal((await tryIn(` ${one.name}`, 'a wrong password')).status, 401);
    const late = await tryIn(one.name, PASSWORD);
    assert.equal(late.status, 429);
    assert.ok(Number(late.headers.get('retry-after')) > 60);
    assert.equal((await tryIn(other.name, PASSWORD)).status, 200);
  });

  it('needs a name and a password, or a token, and nothing else', async () => {
    const bodies = [
      {},
      { name: 'x' },
      { password: PASSWORD },
      { name: 'x\u0000', password: PASSWORD },
      { token: '' },
      { token: ADMIN_TOKEN, role: 'intake' },
    ];
    for (const body of bodies) assert.equal((await signIn(api, body)).status, 422);
  });
});

describe('the server’s token', () => {
  it('opens nothing where none is configured, while accounts go on signing in', async (t) => {
    const first = await openApi(sqlite);
    t.after(() => first.close());
    const { name } = await makeAccount(first);
    const { cookie } = await openInbox(first);

    const shut = await openApi(sqlite, { ADMIN_TOKEN: '', DATA_DIR: first.dataDir });
    t.after(() => shut.close());
    for (const token of ['undefined', ADMIN_TOKEN]) assert.equal((await signIn(shut, { token })).status, 401);
    assert.equal((await enter(shut, cookie)).status, 401);
    const answer = await signIn(shut, { name, password: PASSWORD });
    assert.equal(answer.status, 200);
    assert.equal((await enter(shut, cookieOf(answer))).status, 200);
  });

  it('ends every sign-in when it changes', async (t) => {
    const first = await openApi(sqlite);
    t.after(() => first.close());
    const [holder, { cookie }] = [await openInbox(first), await joinInbox(first)];
    const second = await openApi(sqlite, { ADMIN_TOKEN: 'another token, as long', DATA_DIR: first.dataDir });
    t.after(() => second.close());
    for (const one of [holder.cookie, cookie]) {
      assert.deepEqual([(await enter(first, one)).status, (await enter(second, one)).status], [200, 401]);
    }
  });
});
