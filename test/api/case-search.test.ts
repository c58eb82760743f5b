import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Referral } from '../../src/schemas/referral.ts';
import { caseOf } from '../support/api-cases.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type Inbox, openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';

for (const engine of engines) {
  describe(`looking for a case on ${engine.name}`, () => {
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
    const search = async (text: string): Promise<string[]> => {
      const answer = await inbox.ask('POST', 'cases/search', { text });
      assert.equal(answer.status, 200);
      return ((await answer.json()) as { ids: string[] }).ids;
    };

    it('finds what was written, in any spacing and in capitals or not', async () => {
      const { id } = await arrive({
        subject: { relation: 'neighbour', name: '남궁 민수', contact: { phone: '010-2345-6789' } },
        reporter: {
          kind: 'officer',
          organization: 'Gaon Power 검침팀',
          name: 'Đặng Văn Bình',
          phone: '+82 10-8765-4321',
        },
        place: { address: '가온로 12번길 3', note: '파란 대문' },
        narrative: '밤마다 촛불을 켜요.\n추워 보여요.',
      });
      await arrive();
      for (const text of [
        '남궁민수',
        ' 궁 민 ',
        'GAON power검침',
        'đặng văn'.normalize('NFD'),
        '01023456789',
        '2345 6789',
        '+82 10 2345',
        '０１０-８７６５',
        '010 8765 4321',
        '가온로12번길',
        '파란대문',
        '촛불을켜요. 추워',
      ]) {
        assert.deepEqual(await search(text), [id], text);
      }
      for (const text of ['남궁수민', '010-2345-6780', 'x'.repeat(200), '%', '_', "' or 1=1 --"])
        assert.deepEqual(await search(text), [], text);
    });

    it('finds a child by whoever is asked for it', async () => {
      const guardian = { name: '제갈가온', phone: '010-3333-2222' };
      const { id } = await arrive({
        subject: { relation: 'self', age_band: '0-13', guardian },
        narrative: undefined,
        consents: [],
      });
      assert.deepEqual(await search('제갈가온'), [id]);
      assert.deepEqual(await search('3333-2222'), [id]);
    });

    it('finds a reference as people type it', async () => {
      const { id, reference } = await arrive();
      for (const text of [reference, reference.toLowerCase().replace('-', ' '), reference.replaceAll('0', 'o')])
        assert.deepEqual(await search(text), [id], text);
      assert.ok((await search(reference.slice(0, 4))).includes(id));
    });

    it('finds the organisation that a code proved', async () => {
      const { code } = await inbox.issueCode('가온 수도사업소');
      const { id } = await arrive({
        subject: { relation: 'neighbour' },
        reporter: { kind: 'officer', organization: '수도', organization_code: code },
      });
      assert.deepEqual(await search('가온수도사업소'), [id]);
    });

    it('finds each case once, those of late first, in the whole of them', async () => {
      const { now } = api.clock;
      const { id: oldest } = await arrive({ narrative: '등대 처음' });
      api.clock.now = new Date(now.getTime() + 1000);
      // More than are read at once.
      await Promise.all(Array.from({ length: 205 }, () => submit(api, aReferral(form, { narrative: '등대' }))));
      api.clock.now = new Date(now.getTime() + 2000);
      const { id: newest } = await arrive({ narrative: '등대 끝' });
      api.clock.now = now;
      const found = await search('등대');
      assert.equal(new Set(found).size, 207);
      assert.deepEqual([found[0], found[206]], [newest, oldest]);
      await inbox.doNow(oldest, { action: 'join', into: newest, reason: '같은 집' });
      assert.deepEqual(await search('등대 처음'), [newest]);
    });

    it('finds nothing of what was erased', async () => {
      const { id, reference } = await arrive({ narrative: '지울 이야기' });
      await inbox.doNow(id, { action: 'close', outcome: 'helped', reason: '끝났어요.' });
      assert.deepEqual(await search('지울 이야기'), [id]);
      await inbox.doNow(id, { action: 'erase', reason: '본인이 바랐어요.' });
      for (const text of ['지울 이야기', reference]) assert.deepEqual(await search(text), []);
    });

    it('asks for a text, in the body', async () => {
      for (const body of [{}, { text: '' }, { text: ' ' }, { text: 1 }, { text: 'x'.repeat(201) }, { q: 'x' }])
        assert.equal((await inbox.ask('POST', 'cases/search', body)).status, 422);
      assert.equal((await inbox.ask('GET', 'cases/search')).status, 404);
    });
  });
}
