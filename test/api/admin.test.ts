import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { ADMIN_TOKEN, ALLOWED_ORIGIN } from '../support/api.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

for (const engine of engines) {
  describe(`the inbox on ${engine.name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await openApi(engine);
    });
    after(() => api.close());

    it('lists the most pressing first and the newest of these first', async () => {
      const start = api.clock.now.getTime();
      const order = ['routine', 'emergency', 'soon', 'urgent', 'emergency'] as const;
      const references: string[] = [];
      for (const [i, urgency] of order.entries()) {
        api.clock.now = new Date(start + i * 1000);
        references.push((await submit(api, aReferral(form, { urgency }))).reference);
      }
      const listed = (await (await openInbox(api)).cases()).map(({ reference }) => references.indexOf(reference));
      assert.deepEqual(listed, [4, 1, 3, 2, 0]);
    });

    it('shows what was sent, whole, and what happened since', async () => {
      const referral = aReferral(form, {
        subject: { relation: 'neighbour', aware: 'no' },
        reporter: { kind: 'officer', role: 'meter-reader' },
        signs: ['power-cut'],
        urgency: 'urgent',
      });
      const { reference } = await submit(api, referral);
      const inbox = await openInbox(api);
      const listed = (await inbox.cases()).find((one) => one.reference === reference);
      assert.ok(listed);
      const detail = await inbox.find(listed.id);
      assert.deepEqual(detail.case, listed);
      assert.deepEqual(
        { ...listed, id: '', received_at: '' },
        {
          id: '',
          received_at: '',
          urgency: 'urgent',
          state: 'received',
          district: { code: '9911051000', name: '이음동' },
          relation: 'neighbour',
          needs: ['livelihood'],
          signs: ['power-cut'],
          reference,
          referrals: 1,
          likely_duplicates: [],
          level: null,
          partner: null,
          child: false,
          do_not_contact: false,
          unverified_officer: true,
        },
      );
      assert.deepEqual(detail.referrals[0]?.referral, referral);
      assert.deepEqual(
        detail.history.map(({ state, next }) => [state, next]),
        [['received', 'assign']],
      );
    });

    it('tells at a glance what a case worker must know before calling', async () => {
      const inbox = await openInbox(api);
      const shown = async (changes: Partial<Referral>) => {
        const { reference } = await submit(api, aReferral(form, changes));
        const listed = (await inbox.cases()).find((one) => one.reference === reference);
        const { level, partner, child, do_not_contact } = listed ?? {};
        return { level, partner, child, do_not_contact };
      };
      const nothing = { level: null, partner: null, child: false, do_not_contact: false };
      assert.deepEqual(await shown({ answers: { meals: 'three' } }), nothing);
      assert.deepEqual(await shown({ answers: { meals: 'none' }, partner_id: 'centre' }), {
        ...nothing,
        level: { id: 'high', label: '높음' },
        partner: { id: 'centre', name: '이음복지관' },
      });
      const subject = { relation: 'neighbour', contact: { do_not_contact: true } } as const;
      assert.deepEqual(await shown({ subject }), { ...nothing, do_not_contact: true });
      const guardian = { name: '이가온', phone: '01000000000' };
      assert.deepEqual(
        await shown({
          subject: { relation: 'self', age_band: '0-13', guardian },
          narrative: undefined,
          consents: [],
        }),
        { ...nothing, child: true },
      );
    });
  });
}

describe('who gets into the inbox', () => {
  let api: TestApi;
  before(async () => {
    api = await openApi(sqlite);
  });
  after(() => api.close());

  const signIn = (token: string) =>
    fetch(`${api.origin}/admin/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  const list = (cookie: string) => fetch(`${api.origin}/admin/api/cases`, { headers: { cookie } });

  it('gives a cookie for the token that no script and no other site can use', async () => {
    const answer = await signIn(ADMIN_TOKEN);
    assert.equal(answer.status, 204);
    const cookie = answer.headers.getSetCookie()[0] ?? '';
    assert.match(cookie, /^ieum_admin=[^;]+;/);
    for (const part of [/; HttpOnly/, /; SameSite=Strict/, /; Path=\/admin(;|$)/]) assert.match(cookie, part);
    const page = await list(cookie.split(';')[0] ?? '');
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.deepEqual(Object.keys((await page.json()) as object), ['jurisdiction', 'now', 'cases']);
  });

  it('refuses a wrong token, no cookie, a made-up and an old one', async () => {
    assert.equal((await signIn('token-of-others!')).status, 401);
    const { cookie } = await openInbox(api);
    const forged = cookie.replace(/=\d/, '=9');
    const { now } = api.clock;
    assert.deepEqual(
      [(await list('')).status, (await list(forged)).status, (await list(cookie)).status],
      [401, 401, 200],
    );
    api.clock.now = new Date(now.getTime() + 13 * 3_600_000);
    const old = await list(cookie);
    api.clock.now = now;
    assert.equal(old.status, 401);
    assert.equal(((await old.json()) as Problem).type, 'urn:ieum:problem:not-signed-in');
  });

  it('signs out', async () => {
    const answer = await fetch(`${api.origin}/admin/session`, { method: 'DELETE' });
    assert.equal(answer.status, 204);
    assert.match(answer.headers.getSetCookie()[0] ?? '', /^ieum_admin=;.*Max-Age=0/);
  });

  it('stays shut where no token is configured', async (t) => {
    const shut = await openApi(sqlite, { ADMIN_TOKEN: '' });
    t.after(() => shut.close());
    for (const token of ['', 'undefined', ADMIN_TOKEN]) await assert.rejects(openInbox(shut, token));
  });

  it('answers no other origin and lets nothing foreign run', async () => {
    const { cookie } = await openInbox(api);
    for (const path of ['api/cases', 'api/cases/none', 'nothing']) {
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

  it('limits how often a token may be tried', async (t) => {
    const strict = await openApi(sqlite, { RATE_LIMIT_RECEIPT: '2' });
    t.after(() => strict.close());
    const statuses = [];
    for (let i = 0; i < 3; i++) {
      statuses.push(
        (
          await fetch(`${strict.origin}/admin/session`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: '{"token":"wrong"}',
          })
        ).status,
      );
    }
    assert.deepEqual(statuses, [401, 401, 429]);
  });
});
