import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type CaseDetail, type Inbox, openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';

const [sqlite] = engines;
assert.ok(sqlite);

/** What an officer reports who shows this code. */
const officers = (organization_code?: string, changes: Partial<Referral> = {}): Referral =>
  aReferral(form, {
    subject: { relation: 'client', aware: 'no' },
    reporter: { kind: 'officer', role: 'meter-reader', organization: '가온검침', organization_code },
    ...changes,
  });

async function detailOf(inbox: Inbox, reference: string): Promise<CaseDetail> {
  for (const { id } of await inbox.cases()) {
    const detail = await inbox.find(id);
    if (detail.referrals.some((one) => one.reference === reference)) return detail;
  }
  throw new Error('No such case');
}

for (const engine of engines) {
  describe(`an organisation’s code on ${engine.name}`, () => {
    let api: TestApi;
    let inbox: Inbox;
    before(async () => {
      api = await openApi(engine);
      inbox = await openInbox(api);
    });
    after(() => api.close());

    const report = async (code?: string): Promise<CaseDetail> =>
      detailOf(inbox, (await submit(api, officers(code))).reference);

    it('is shown once, and listed without itself', async () => {
      const { code, ...issued } = await inbox.issueCode(' 한전MCS 나주지점 ');
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      assert.deepEqual(issued, {
        id: issued.id,
        organization: '한전MCS 나주지점',
        issued_at: api.clock.now.toISOString(),
      });
      const list: unknown = await (await inbox.ask('GET', 'organization-codes')).json();
      assert.deepEqual(list, { codes: [{ ...issued, revoked_at: null }] });
      assert.notEqual((await inbox.issueCode('한전MCS 나주지점')).code, code);
    });

    it('verifies the officer who shows it, in whatever way it is typed', async () => {
      const { id, code } = await inbox.issueCode('가온검침');
      for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('0', 'O')]) {
        const detail = await report(typed);
        assert.equal(detail.case.unverified_officer, false, 'verified');
        assert.deepEqual(detail.referrals[0]?.verified_organization, { id, name: '가온검침' });
      }
    });

    it('loses no report for being wrong, missing or revoked', async () => {
      const { id, code } = await inbox.issueCode('가온검침');
      const earlier = await submit(api, officers(code));
      assert.equal((await inbox.ask('DELETE', `organization-codes/${id}`)).status, 204);
      for (const typed of [undefined, 'AAAA-AAAA-AAAA-AAAA', 'x', code]) {
        const detail = await report(typed);
        assert.equal(detail.case.unverified_officer, true, 'unverified');
        assert.equal(detail.referrals[0]?.verified_organization, null);
      }
      // What was verified when it came stays so.
      const before = await detailOf(inbox, earlier.reference);
      assert.equal(before.case.unverified_officer, false);
      assert.deepEqual(before.referrals[0]?.verified_organization, { id, name: '가온검침' });
    });

    it('stays in the list after its day, revoked once', async () => {
      const { id } = await inbox.issueCode('물길검침');
      const revoked = api.clock.now.toISOString();
      await inbox.ask('DELETE', `organization-codes/${id}`);
      api.clock.now = new Date(api.clock.now.getTime() + 1000);
      assert.equal((await inbox.ask('DELETE', `organization-codes/${id}`)).status, 204);
      const { codes } = (await (await inbox.ask('GET', 'organization-codes')).json()) as {
        codes: { id: string; revoked_at: string }[];
      };
      assert.equal(codes.find((one) => one.id === id)?.revoked_at, revoked);
      assert.equal((await inbox.ask('DELETE', 'organization-codes/none')).status, 404);
    });

    it('counts for the latest report of a case', async () => {
      const { code } = await inbox.issueCode('가온검침');
      const key = newIdempotencyKey();
      const { reference } = await submit(api, officers(code), key);
      api.clock.now = new Date(api.clock.now.getTime() + 1000);
      await submit(api, officers(undefined, { supersedes: key }));
      const detail = await detailOf(inbox, reference);
      assert.equal(detail.case.unverified_officer, true);
      assert.deepEqual(
        detail.referrals.map((one) => one.verified_organization?.name),
        ['가온검침', undefined],
      );
    });

    it('makes no officer of a neighbour', async () => {
      const { code } = await inbox.issueCode('가온검침');
      const { reference } = await submit(
        api,
        aReferral(form, {
          subject: { relation: 'neighbour' },
          reporter: { kind: 'named', phone: '01000000000', organization_code: code },
        }),
      );
      const detail = await detailOf(inbox, reference);
      assert.equal(detail.case.unverified_officer, false);
      assert.equal(detail.referrals[0]?.verified_organization, null);
    });
  });
}

describe('the codes of organisations', () => {
  it('are kept only as hashes, also of those that officers sent', async (t) => {
    const api = await openApi(sqlite);
    t.after(() => api.close());
    const inbox = await openInbox(api);
    const { code } = await inbox.issueCode('가온검침');
    const wrong = 'WR0N-GWR0-NGWR-0NGW';
    const typed = [code, code.replaceAll('-', ''), wrong];
    for (const one of typed) {
      const { reference } = await submit(api, officers(one));
      const [received] = (await detailOf(inbox, reference)).referrals;
      assert.deepEqual(received?.referral?.reporter, {
        kind: 'officer',
        role: 'meter-reader',
        organization: '가온검침',
      });
    }
    const stored = await Promise.all(
      (await readdir(api.dataDir)).map((file) => readFile(join(api.dataDir, file), 'latin1')),
    );
    assert.ok(stored.some((text) => text.includes('meter-reader')));
    for (const one of typed) assert.ok(!stored.some((text) => text.includes(one)), 'a code is stored');
  });

  it('are for staff alone, and for an organisation with a name', async (t) => {
    const api = await openApi(sqlite);
    t.after(() => api.close());
    const inbox = await openInbox(api);
    const { id } = await inbox.issueCode('가온검침');
    const url = `${api.origin}/admin/api/organization-codes`;
    const json = { 'content-type': 'application/json' };
    for (const request of [
      fetch(url),
      fetch(url, { method: 'POST', headers: json, body: '{"organization":"가온검침"}' }),
      fetch(`${url}/${id}`, { method: 'DELETE' }),
    ]) {
      const answer = await request;
      assert.equal(answer.status, 401);
      assert.equal(((await answer.json()) as Problem).type, 'urn:ieum:problem:not-signed-in');
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
    }
    for (const body of [
      {},
      { organization: '  ' },
      { organization: 'x'.repeat(121) },
      { organization: 'x\u0000' },
      { organization: 'x', code: 'x' },
    ]) {
      assert.equal((await inbox.ask('POST', 'organization-codes', body)).status, 422);
    }
    const { codes } = (await (await inbox.ask('GET', 'organization-codes')).json()) as { codes: object[] };
    assert.equal(codes.length, 1);
  });

  it('count only where they were issued', async (t) => {
    const directory = await writeDirectory(
      {},
      { river: { 'jurisdiction.json': { code: '9922000000', name: '강변시' }, 'form.json': form } },
    );
    const api = await openApi(sqlite, { DIRECTORY_DIR: directory.path });
    t.after(() => Promise.all([api.close(), directory.remove()]));
    const main = await openInbox(api);
    const river = await openInbox(api, undefined, '9922000000');
    const { id, code } = await river.issueCode('강변검침');
    await submit(api, officers(code));
    await submit({ url: `${api.url}/j/river` }, officers(code));
    assert.deepEqual(
      [(await main.cases())[0]?.unverified_officer, (await river.cases())[0]?.unverified_officer],
      [true, false],
    );
    assert.equal((await main.ask('DELETE', `organization-codes/${id}`)).status, 404);
    assert.deepEqual(await (await main.ask('GET', 'organization-codes')).json(), { codes: [] });
  });
});
