import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { URGENCIES } from '../../src/domain/urgency.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { type RunningApi, startApi } from '../support/api.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { type Inbox, openInbox } from '../support/api-inbox.ts';
import { aReferral, post, readReceipt, submit } from '../support/api-referrals.ts';

/** A city with a sign of every urgency. */
const city = {
  ...form,
  signs: URGENCIES.map((urgency) => ({ id: `sign-${urgency}`, label: { ko: urgency }, urgency })),
};

/** What only the server decides, with what a client would like. */
const FORGED: Record<string, unknown> = {
  status: 'serving',
  state: 'closed',
  outcome: 'helped',
  priority: 1,
  urgency_rank: 0,
  recipient: 'director@gaon.example',
  assigned_to: '시장',
  received_at: '2020-01-01T00:00:00Z',
  due_by: '2020-01-01',
  reference: 'AAAA-AAAA',
  case_id: 'a case of others',
  late: true,
  jurisdiction: '9922000000',
  verified: true,
  verified_organization: { id: '1', name: '가온경찰서' },
  unverified_officer: false,
  level: { id: 'high', label: '높음' },
};

const officers = (organization_code?: string): Referral =>
  aReferral(city, {
    subject: { relation: 'client' },
    reporter: { kind: 'officer', organization: '가온경찰서', organization_code },
  });

describe('a client that decides for the server', () => {
  let api: RunningApi;
  let inbox: Inbox;
  let directory: Awaited<ReturnType<typeof writeDirectory>>;
  before(async () => {
    directory = await writeDirectory({ 'form.json': city });
    api = await startApi({ env: { DIRECTORY_DIR: directory.path } });
    inbox = await openInbox(api);
  });
  after(() => Promise.all([api.stop(), directory.remove()]));

  const send = (body: unknown, query = '', headers: Record<string, string> = {}) =>
    post(`${api.url}/referrals${query}`, body, { key: newIdempotencyKey(), headers });

  /** The case that one more referral makes in the inbox. */
  async function caseOf(referral: Referral) {
    const { reference } = await submit(api, referral);
    const listed = (await inbox.cases()).find((one) => one.reference === reference);
    assert.ok(listed);
    return listed;
  }

  const plain = aReferral(city, { urgency: 'routine' });
  const [consent] = plain.consents;
  const places: [where: string, body: (forged: object) => object][] = [
    ['', (forged) => ({ ...plain, ...forged })],
    ['/subject', (forged) => ({ ...plain, subject: { ...plain.subject, ...forged } })],
    [
      '/subject/contact',
      (forged) => ({ ...plain, subject: { ...plain.subject, contact: { ...plain.subject.contact, ...forged } } }),
    ],
    ['/reporter', (forged) => ({ ...officers(), reporter: { kind: 'officer', ...forged } })],
    ['/place', (forged) => ({ ...plain, place: { ...plain.place, ...forged } })],
    ['/source', (forged) => ({ ...plain, source: { host: 'news.example', ...forged } })],
    ['/consents/0', (forged) => ({ ...plain, consents: [{ ...consent, ...forged }] })],
  ];
  for (const [where, body] of places) {
    it(`is refused for each such member of ${where || 'the referral'}, and nothing is stored`, async () => {
      const before = (await inbox.cases()).length;
      assert.equal((await send(body({}))).status, 201, 'it would be accepted without');
      for (const [member, value] of Object.entries(FORGED)) {
        const answer = await send(body({ [member]: value }));
        assert.equal(answer.status, 422, member);
        const { type, fields } = (await answer.json()) as Problem;
        assert.equal(type, 'urn:ieum:problem:invalid-fields');
        assert.deepEqual(fields, [{ pointer: `${where}/${member}`, code: 'unknown-member' }]);
      }
      assert.equal((await inbox.cases()).length, before + 1);
    });
  }

  it('is not heard in the address or the headers', async () => {
    const names = Object.keys(FORGED);
    const query = new URLSearchParams(names.map((name) => [name, 'forged']));
    const headers = Object.fromEntries(names.map((name) => [`x-${name.replaceAll('_', '-')}`, 'forged']));
    const answer = await send(plain, `?${query.toString()}`, { ...headers, date: 'Wed, 01 Jan 2020 00:00:00 GMT' });
    assert.equal(answer.status, 201);
    const { reference } = await readReceipt(answer);
    const listed = (await inbox.cases()).find((one) => one.reference === reference);
    assert.deepEqual([listed?.state, listed?.urgency, listed?.referrals], ['received', 'routine', 1]);
  });

  it('does not set the time of receipt', async () => {
    const sent = Date.now();
    const { received_at } = await caseOf({ ...plain, submitted_at: '2020-01-01T00:00:00Z' });
    assert.ok(Date.parse(received_at) >= sent - 1000 && Date.parse(received_at) <= Date.now() + 1000, received_at);
  });

  for (const [rank, urgency] of URGENCIES.entries()) {
    it(`is raised to ${urgency} where a sign says so`, async () => {
      for (const claimed of URGENCIES.slice(rank)) {
        const { urgency: shown } = await caseOf({ ...plain, signs: [`sign-${urgency}`], urgency: claimed });
        assert.equal(shown, urgency, `claimed ${claimed}`);
      }
    });
  }

  it('is raised where the survey says so', async () => {
    const { urgency, level } = await caseOf({ ...plain, answers: { meals: 'none' } });
    assert.deepEqual([urgency, level?.id], ['urgent', 'high']);
  });

  it('proves no organisation by a forged, a revoked or a guessed code', async () => {
    const valid = await inbox.issueCode('가온검침');
    const revoked = await inbox.issueCode('물길검침');
    assert.equal((await inbox.ask('DELETE', `organization-codes/${revoked.id}`)).status, 204);
    const forged = [
      undefined,
      revoked.code,
      valid.id,
      valid.organization.normalize('NFC').replace(/./gu, 'A'),
      `${valid.code.slice(0, -1)}${valid.code.endsWith('0') ? '1' : '0'}`,
      valid.code.slice(0, 14),
      `${valid.code}-${valid.code}`,
    ];
    for (const code of forged) {
      const { id, unverified_officer } = await caseOf(officers(code));
      assert.equal(unverified_officer, true, 'it stays unverified');
      assert.equal((await inbox.find(id)).referrals[0]?.verified_organization, null);
    }
    assert.equal((await caseOf(officers(valid.code))).unverified_officer, false, 'the true one is told apart');
  });

  it('moves nothing by a receipt', async () => {
    const { reference, secret } = await submit(api, plain);
    for (const path of ['status', 'withdraw']) {
      for (const [member, value] of Object.entries(FORGED)) {
        if (member === 'reference') continue;
        const answer = await post(`${api.url}/referrals/${path}`, { reference, secret, [member]: value });
        assert.equal(answer.status, 422, `${path} ${member}`);
      }
    }
    const listed = (await inbox.cases()).find((one) => one.reference === reference);
    assert.equal(listed?.state, 'received');
  });
});
