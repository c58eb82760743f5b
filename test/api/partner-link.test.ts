import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../demo/api/config.ts';
import { buildServer } from '../../demo/api/server.ts';
import type { Problem } from '../../src/schemas/problem.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import type { Receipt } from '../../src/schemas/receipt.ts';
import { ALLOWED_ORIGIN, startApi } from '../support/api.ts';
import { joinInbox } from '../support/api-accounts.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { askPartner, type Link, openLink, recommend, type Recommended } from '../support/api-partner.ts';
import { aReferral, post, submit } from '../support/api-referrals.ts';

const DAY = 86_400_000;
const RIVER = '9922000000';

const [sqlite] = engines;
assert.ok(sqlite);

const ask = (changes: Partial<Referral> = {}): Referral =>
  aReferral(form, {
    subject: {
      relation: 'self',
      name: '김가온',
      age_band: '65-74',
      household: 'single',
      contact: { phone: '010-0000-0000', preferred: 'sms', safe_times: '저녁 여섯 시 뒤' },
    },
    place: { district_code: '9911051000', address: '이음로 12', note: '파란 대문' },
    signs: ['power-cut'],
    narrative: '전기가 끊겼어요.',
    ...changes,
  });

const CONTACT = {
  name: '김가온',
  phone: '010-0000-0000',
  preferred: 'sms',
  safe_times: '저녁 여섯 시 뒤',
  do_not_contact: false,
  address: '이음로 12',
  note: '파란 대문',
  narrative: '전기가 끊겼어요.',
};

for (const engine of engines) {
  describe(`a partner’s link on ${engine.name}`, () => {
    let api: TestApi;
    let directory: Awaited<ReturnType<typeof writeDirectory>>;
    before(async () => {
      const river = { 'jurisdiction.json': { code: RIVER, name: '강변시' }, 'form.json': form };
      directory = await writeDirectory({}, { river });
      api = await openApi(engine, { DIRECTORY_DIR: directory.path });
    });
    after(() => Promise.all([api.close(), directory.remove()]));

    const recommended = async (changes?: Partial<Referral>): Promise<Recommended & { receipt: Receipt }> => {
      const receipt = await submit(api, ask(changes));
      return { ...(await recommend(api, receipt.reference)), receipt };
    };
    const decide = (link: Link, decision: 'accepted' | 'declined', reason?: string): Promise<Response> =>
      askPartner(api, 'decide', { ...link, decision, reason });
    /** Statuses of opening and of deciding, with all that is answered. */
    const knock = async (link: Link): Promise<string[]> => {
      const answers = [
        await askPartner(api, 'open', link),
        await decide(link, 'accepted'),
        await decide(link, 'declined', '자리가 없어요'),
      ];
      return Promise.all(answers.map(async (answer) => `${answer.status} ${await answer.text()}`));
    };
    /** Runs at another time. */
    const at = async <T>(now: Date, run: () => Promise<T>): Promise<T> => {
      api.clock.now = now;
      return run().finally(() => (api.clock.now = MONDAY));
    };

    it('shows what is needed to say yes or no, and no more', async () => {
      const { link } = await recommended();
      const answer = await askPartner(api, 'open', link);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.deepEqual(await answer.json(), {
        partner: { id: 'centre', name: '이음복지관' },
        city: '시험시',
        team: '희망복지지원팀',
        phone: '02-0000-0001',
        expires_on: '2026-11-23',
        decision: null,
        case: {
          urgency: 'urgent',
          district: '이음동',
          household: 'single',
          age_band: '65-74',
          needs: ['생활비'],
          signs: ['전기가 끊겼어요'],
          child: false,
        },
        contact: null,
      });
    });

    it('tells how to reach the person after a yes', async () => {
      const { link } = await recommended();
      const answer = await decide(link, 'accepted');
      assert.equal(answer.status, 200);
      const view: unknown = await answer.json();
      assert.deepEqual(view, await openLink(api, link));
      assert.deepEqual((await openLink(api, link)).contact, CONTACT);
    });

    it('begins the service with a yes, which the case worker sees', async () => {
      const { link, worker, caseId } = await recommended();
      const { case: earlier } = await worker.find(caseId);
      await openLink(api, link);
      await decide(link, 'accepted');
      const { case: now, history, recommendations } = await worker.find(caseId);
      assert.deepEqual([now.state, now.recommendation, now.version], ['serving', 'accepted', earlier.version + 1]);
      const { kind, state, actor, next, by, reason, account_name, detail } = history.at(-1) ?? {};
      assert.deepEqual(
        { kind, state, actor, next, by, reason, account_name, detail },
        {
          kind: 'accepted',
          state: 'serving',
          actor: '이음복지관',
          next: 'monitor',
          by: now.due_by,
          reason: null,
          account_name: null,
          detail: { partner_id: 'centre' },
        },
      );
      assert.ok(now.due_by > earlier.due_by);
      const [asked] = recommendations;
      const instant = MONDAY.toISOString();
      assert.deepEqual([asked?.decision, asked?.opened_at, asked?.decided_at], ['accepted', instant, instant]);
    });

    it('never tells who reported, nor in which words', async () => {
      const { link } = await recommended({
        subject: { relation: 'neighbour', name: '이이웃', contact: { do_not_contact: true } },
        reporter: { kind: 'named', name: '박신고', phone: '010-1111-2222', organization: '신고상회' },
        place: { address: '이음로 7', note: '저는 아래층에 살아요' },
        narrative: '저는 박신고예요. 아래층에서 소리를 들어요.',
      });
      const before = JSON.stringify(await openLink(api, link));
      await decide(link, 'accepted');
      const { contact } = await openLink(api, link);
      assert.deepEqual(contact, {
        name: '이이웃',
        phone: null,
        preferred: null,
        safe_times: null,
        do_not_contact: true,
        address: '이음로 7',
        note: null,
        narrative: null,
      });
      for (const word of ['이이웃', '이음로', '박신고', '010-1111', '신고상회', '아래층']) {
        assert.ok(!before.includes(word), word);
      }
    });

    it('answers alike whether it is wrong, expired, recalled or declined', async () => {
      const valid = await recommended();
      const recalled = await recommended();
      const { recommendationId: recommendation_id } = recalled;
      await recalled.act({ action: 'recall', recommendation_id, reason: '다른 기관에 맡겼어요' });
      const declined = await recommended();
      assert.deepEqual(await (await decide(declined.link, 'declined', '자리가 없어요')).json(), {
        decision: 'declined',
      });
      const expired = await recommended();
      const answers = [
        ...(await knock({ ...valid.link, token: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' })),
        ...(await knock({ ...valid.link, jurisdiction: RIVER })),
        ...(await knock({ ...valid.link, jurisdiction: '9999999999' })),
        ...(await knock(recalled.link)),
        ...(await knock(declined.link)),
        ...(await at(new Date('2026-11-24T00:00:00+09:00'), () => knock(expired.link))),
      ];
      assert.match(answers[0] ?? '', /^404 .*urn:ieum:problem:not-found/);
      assert.deepEqual(
        answers,
        answers.map(() => answers[0]),
      );
      assert.equal((await openLink(api, valid.link)).decision, null);
    });

    it('ends for a partner that has said yes when it is recalled', async () => {
      const { link, act, recommendationId: recommendation_id } = await recommended();
      await decide(link, 'accepted');
      await act({ action: 'recall', recommendation_id, reason: '기관이 바뀌었어요' });
      assert.equal((await askPartner(api, 'open', link)).status, 404);
    });

    it('opens until the end of its last day, and after a yes for longer', async () => {
      const { link } = await recommended();
      const lastMinute = new Date('2026-11-23T23:59:00+09:00');
      assert.equal(await at(lastMinute, async () => (await openLink(api, link)).decision), null);
      assert.equal((await at(lastMinute, () => decide(link, 'accepted'))).status, 200);
      const later = new Date(MONDAY.getTime() + 30 * DAY);
      assert.deepEqual(await at(later, async () => (await openLink(api, link)).contact), CONTACT);
    });

    it('reads a token as people type it', async () => {
      const { link } = await recommended();
      const token = link.token.toLowerCase().replaceAll('-', '').replaceAll('1', 'l').replaceAll('0', 'o');
      assert.equal((await openLink(api, { ...link, token })).decision, null);
    });

    it('tells no contact any more once the case is closed', async () => {
      const { link, act } = await recommended();
      await decide(link, 'accepted');
      await act({ action: 'close', outcome: 'helped', reason: '전기가 다시 들어왔어요.' });
      const { decision, contact } = await openLink(api, link);
      assert.deepEqual([decision, contact], ['accepted', null]);
    });

    it('leaves nothing to decide once the case is closed', async () => {
      const { link, act, worker, caseId } = await recommended();
      await openLink(api, link);
      await act({ action: 'close', outcome: 'could-not-contact', reason: '연락이 닿지 않았어요.' });
      const { case: closed, history } = await worker.find(caseId);
      const statuses = (await knock(link)).map((answer) => answer.slice(0, 3));
      assert.deepEqual(statuses, ['404', '409', '409']);
      const after = await worker.find(caseId);
      assert.deepEqual([after.case.version, after.history.length], [closed.version, history.length]);
    });

    it('opens nothing once the request was taken back', async () => {
      const { link, receipt } = await recommended();
      await decide(link, 'accepted');
      const { reference, secret } = receipt;
      assert.equal((await post(`${api.url}/referrals/withdraw`, { reference, secret })).status, 200);
      assert.equal((await askPartner(api, 'open', link)).status, 404);
    });

    it('takes one answer', async () => {
      const { link, worker, caseId } = await recommended();
      const first = await Promise.all([decide(link, 'accepted'), decide(link, 'accepted')]);
      const again = [await decide(link, 'accepted'), await decide(link, 'declined', '자리가 없어요')];
      const statuses = [...first, ...again].map(({ status }) => status);
      assert.deepEqual(statuses.toSorted(), [200, 409, 409, 409]);
      const { history, recommendations } = await worker.find(caseId);
      const kinds = history.map(({ kind }) => kind).filter((kind) => kind === 'accepted' || kind === 'declined');
      assert.deepEqual([kinds, recommendations.map(({ decision }) => decision)], [['accepted'], ['accepted']]);
    });

    it('needs a reason for a no, which stays among colleagues', async () => {
      const { link, worker, caseId, receipt } = await recommended();
      const { case: earlier } = await worker.find(caseId);
      for (const reason of [undefined, ' ', 'x'.repeat(1001), 'a\u0000b', '900101-1234567']) {
        const refused = await decide(link, 'declined', reason);
        const { fields } = (await refused.json()) as Problem;
        assert.deepEqual([refused.status, fields?.[0]?.pointer], [422, '/reason']);
      }
      await decide(link, 'declined', '이달에는 자리가 없어요');
      const { case: now, history, recommendations } = await worker.find(caseId);
      assert.deepEqual([now.state, now.version, now.due_by], [earlier.state, earlier.version + 1, earlier.due_by]);
      const { kind, actor, reason, note } = history.at(-1) ?? {};
      assert.deepEqual(
        { kind, actor, reason, note },
        { kind: 'declined', actor: '이음복지관', reason: null, note: '이달에는 자리가 없어요' },
      );
      assert.equal(recommendations[0]?.reason, '이달에는 자리가 없어요');
      const { reference, secret } = receipt;
      const status = await (await post(`${api.url}/referrals/status`, { reference, secret })).text();
      assert.ok(status.includes('"declined"') && !status.includes('자리가 없어요'));
    });

    it('begins no service in a case that has gone further', async () => {
      const { link, act, worker, caseId } = await recommended();
      for (const to of ['serving', 'monitoring'] as const) await act({ action: 'move', to });
      const { case: earlier } = await worker.find(caseId);
      assert.equal((await decide(link, 'accepted')).status, 200);
      const { case: now, history } = await worker.find(caseId);
      assert.deepEqual([now.state, now.due_by, history.at(-1)?.kind], ['monitoring', earlier.due_by, 'accepted']);
      assert.deepEqual((await openLink(api, link)).contact, CONTACT);
    });

    it('opens its one case and no other', async () => {
      const [one, other] = [await recommended(), await recommended({ narrative: '다른 사람의 말' })];
      await decide(one.link, 'accepted');
      for (const body of [{ case_id: other.caseId }, { id: other.recommendationId }, { reference: 'ZZZZ-ZZZZ' }]) {
        assert.equal((await askPartner(api, 'open', { ...one.link, ...body })).status, 422);
      }
      assert.equal((await openLink(api, one.link)).contact?.narrative, CONTACT.narrative);
      assert.equal((await openLink(api, other.link)).contact, null);
    });

    it('is noted in the access log when it tells how to reach somebody', async () => {
      const { link, caseId } = await recommended();
      const auditor = await joinInbox(api, { role: 'auditor' });
      const looks = async (): Promise<number> => {
        const answer = await auditor.ask('GET', 'access-log');
        const { entries } = (await answer.json()) as { entries: { account_name: string; case_id: string }[] };
        return entries.filter((one) => one.account_name === '이음복지관' && one.case_id === caseId).length;
      };
      await openLink(api, link);
      assert.equal(await looks(), 0);
      await decide(link, 'accepted');
      await openLink(api, link);
      assert.equal(await looks(), 2);
    });
  });
}

describe('the partner’s part', () => {
  it('keeps only a hash of each link’s token', async (t) => {
    const api = await openApi(sqlite);
    t.after(() => api.close());
    const { reference } = await submit(api, ask());
    const { token } = (await recommend(api, reference)).link;
    assert.match(token, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    const stored = await Promise.all(
      (await readdir(api.dataDir)).map((file) => readFile(join(api.dataDir, file), 'latin1')),
    );
    assert.ok(stored.some((text) => text.includes('centre')));
    for (const one of [token, token.replaceAll('-', '')]) assert.ok(!stored.some((text) => text.includes(one)));
  });

  it('limits how often a token may be tried', async (t) => {
    const api = await openApi(sqlite, { RATE_LIMIT_RECEIPT: '2' });
    t.after(() => api.close());
    const link = { jurisdiction: '9911000000', token: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' };
    for (const [path, more] of [
      ['open', {}],
      ['decide', { decision: 'accepted' }],
    ] as const) {
      const statuses: number[] = [];
      for (let i = 0; i < 3; i++) statuses.push((await askPartner(api, path, { ...link, ...more })).status);
      assert.deepEqual(statuses, [404, 404, 429]);
    }
  });

  it('answers no other origin and needs JSON', async (t) => {
    const api = await openApi(sqlite);
    t.after(() => api.close());
    const url = `${api.origin}/partner/api/open`;
    const body = JSON.stringify({ jurisdiction: '9911000000', token: 'ZZZZ-ZZZZ-ZZZZ-ZZZZ' });
    const foreign = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ALLOWED_ORIGIN },
      body,
    });
    assert.equal(foreign.headers.get('access-control-allow-origin'), null);
    assert.match(foreign.headers.get('content-security-policy') ?? '', /default-src 'none'.*require-trusted-types-for/);
    assert.equal(foreign.headers.get('referrer-policy'), 'no-referrer');
    const plain = await fetch(url, { method: 'POST', headers: { 'content-type': 'text/plain' }, body });
    assert.equal(plain.status, 415);
  });

  it('has one page, with the inbox’s headers', async (t) => {
    const inbox = await mkdtemp(join(tmpdir(), 'ieum-pages-'));
    await mkdir(join(inbox, 'assets'));
    for (const name of ['inbox.html', 'partner.html', 'assets/a.js']) await writeFile(join(inbox, name), name);
    const config = readConfig({ DATA_DIR: join(inbox, 'data'), LOG_LEVEL: 'silent' });
    const app = await buildServer(config, { pages: { inbox } });
    t.after(() => app.close().then(() => rm(inbox, { recursive: true })));
    const get = async (path: string) => app.inject({ method: 'GET', url: path });
    const page = await get('/partner/');
    assert.deepEqual([page.statusCode, page.body], [200, 'partner.html']);
    assert.match(String(page.headers['content-security-policy']), /trusted-types lit-html/);
    assert.equal((await get('/partner')).headers.location, '/partner/');
    for (const path of ['inbox.html', 'assets/a.js', 'data/ieum.sqlite']) {
      assert.equal((await get(`/partner/${path}`)).statusCode, 404, path);
    }
    assert.equal((await get('/admin/assets/a.js')).statusCode, 200);
  });

  it('writes no name, no password and no token into the log', async (t) => {
    const directory = await writeDirectory();
    t.after(() => directory.remove());
    const api = await startApi({ env: { DIRECTORY_DIR: directory.path, LOG_LEVEL: 'trace' } });
    t.after(() => api.stop());
    const { reference } = await submit(api, ask());
    const { link, worker, caseId, act } = await recommend(api, reference);
    await askPartner(api, 'decide', { ...link, decision: 'accepted' });
    await askPartner(api, 'open', { ...link, token: `${link.token}!` });
    await askPartner(api, 'open', { ...link, [link.token]: '김가온' });
    await act({ action: 'close', outcome: 'helped', reason: '전기가 다시 들어왔어요.' });
    const output = api.output();
    assert.match(output, /\/partner\/api\/open/);
    const { name, id } = worker.account;
    for (const secret of [link.token, name, id, caseId, '배터리', '김가온', '이음복지관', '다시 들어왔어요']) {
      assert.ok(!output.includes(secret), `${secret} is in the log:\n${output}`);
    }
  });
});
