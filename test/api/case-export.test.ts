import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Referral } from '../../src/schemas/referral.ts';
import { joinInbox } from '../support/api-accounts.ts';
import { caseOf } from '../support/api-cases.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type Inbox, openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';

const HEADER =
  'reference,received_at,urgency,state,outcome,district,relation,needs,signs,assignee,due_by,overdue,organization,level,partner';

for (const engine of engines) {
  describe(`cases as a table, on ${engine.name}`, () => {
    let api: TestApi;
    let inbox: Inbox;
    before(async () => {
      api = await openApi(engine);
      inbox = await openInbox(api);
    });
    after(() => api.close());

    const arrive = async (changes: Partial<Referral> = {}) => {
      const { reference } = await submit(api, aReferral(form, changes));
      return { reference, id: (await caseOf(inbox, { reference })).case.id };
    };
    const download = async (): Promise<string> => {
      const answer = await inbox.ask('GET', 'cases.csv');
      assert.equal(answer.status, 200);
      // As bytes: decoding would take the mark away.
      return Buffer.from(await answer.arrayBuffer()).toString('utf8');
    };
    const lineOf = async (reference: string): Promise<string | undefined> =>
      (await download()).split('\r\n').find((line) => line.startsWith(reference));

    it('is a file that a spreadsheet opens in Korean', async () => {
      const answer = await inbox.ask('GET', 'cases.csv');
      assert.equal(answer.headers.get('content-type'), 'text/csv; charset=utf-8');
      assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="cases-2026-11-16.csv"');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.equal(await download(), `\ufeff${HEADER}\r\n`);
    });

    it('tells how each case stands', async () => {
      const worker = await joinInbox(api, { name: '박사례' });
      const { id, reference } = await arrive({
        needs: ['livelihood', 'health'],
        signs: ['power-cut'],
        answers: { meals: 'none' },
        partner_id: 'centre',
      });
      await inbox.doNow(id, { action: 'assign', account_id: worker.account.id });
      const start = `${reference},2026-11-16 10:00,urgent`;
      const matter = '이음동,self,"생활비, 건강",전기가 끊겼어요,박사례';
      assert.equal(await lineOf(reference), `${start},assigned,,${matter},2026-11-18,no,,높음,이음복지관`);
      await inbox.doNow(id, { action: 'close', outcome: 'helped', reason: '끝났어요.' });
      assert.equal(await lineOf(reference), `${start},closed,helped,${matter},,no,,높음,이음복지관`);
      await inbox.doNow(id, { action: 'erase', reason: '본인이 바랐어요.' });
      assert.equal(await lineOf(reference), `${start},closed,helped,,,,,박사례,,no,,,`);
    });

    it('tells what is late', async () => {
      const { reference } = await arrive();
      const { now } = api.clock;
      api.clock.now = new Date('2026-11-20T09:00:00+09:00');
      inbox = await openInbox(api);
      assert.match((await lineOf(reference)) ?? '', /,2026-11-19,yes,/);
      api.clock.now = now;
    });

    it('holds nothing that names a person or tells her story', async () => {
      const words = ['가람이', '010-4444-5555', '비밀로 7', '뒷문으로', '정보고', '010-6666-7777', '말 못 할 사정'];
      const [name, phone, address, note, by, byPhone, narrative] = words;
      await arrive({
        subject: { relation: 'neighbour', name, contact: { phone, safe_times: '말 못 할 사정' } },
        reporter: { kind: 'officer', organization: '가온 검침', name: by, phone: byPhone },
        place: { district_code: '9911051000', address, note },
        answers: { pet: '말 못 할 사정' },
        narrative,
      });
      const csv = await download();
      assert.match(csv, /가온 검침/);
      for (const word of words) assert.ok(!csv.includes(word), word);
    });

    it('runs no formula of anybody’s', async () => {
      for (const start of ['=', '+', '-', '@', '\t', '＝', '＋', '－', '＠']) {
        const organization = `${start}HYPERLINK("https://evil.example","열기")`;
        const { reference } = await arrive({
          subject: { relation: 'neighbour' },
          reporter: { kind: 'officer', organization },
        });
        const cell = `"'${organization.replaceAll('"', '""')}"`;
        assert.ok((await lineOf(reference))?.includes(`,${cell},`), start);
      }
    });

    it('holds every case, also those that ended long ago', async () => {
      const sent = Array.from({ length: 102 }, () => submit(api, aReferral(form)));
      const references = (await Promise.all(sent)).map(({ reference }) => reference);
      const open = (await inbox.cases()).filter(({ reference }) => references.includes(reference));
      const close = { action: 'close', outcome: 'helped', reason: '끝났어요.' } as const;
      await Promise.all(open.map(({ id, version }) => inbox.act(id, version, close)));
      const csv = await download();
      for (const reference of references) assert.ok(csv.includes(reference));
      assert.equal((await inbox.cases()).filter(({ state }) => state === 'closed').length, 100);
    });
  });
}
