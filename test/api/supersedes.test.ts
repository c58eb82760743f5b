import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type CaseDetail, openInbox } from '../support/api-inbox.ts';
import { aReferral, type FullReceipt, post, submit } from '../support/api-referrals.ts';

for (const engine of engines) {
  describe(`several attempts, one case, on ${engine.name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await openApi(engine);
    });
    after(() => api.close());

    async function caseOf({ reference }: FullReceipt): Promise<CaseDetail> {
      const inbox = await openInbox(api);
      for (const { id } of await inbox.cases()) {
        const detail = await inbox.find(id);
        if (detail.referrals.some((one) => one.reference === reference)) return detail;
      }
      throw new Error('In no case');
    }
    const edited = (key: string, changes: Partial<Referral> = {}) =>
      aReferral(form, { narrative: '고친 글', supersedes: key, ...changes });
    const summaryOf = ({ referrals }: CaseDetail) => referrals.map(({ referral, late }) => [referral?.narrative, late]);

    it('joins an edited referral to the case of the one that had arrived after all', async () => {
      const key = newIdempotencyKey();
      const first = await submit(api, aReferral(form), key);
      api.clock.now = new Date(api.clock.now.getTime() + 1000);
      const second = await submit(api, edited(key));
      const found = await caseOf(second);
      assert.deepEqual(await caseOf(first), found);
      assert.deepEqual(summaryOf(found), [
        ['전기가 끊겼어요.', false],
        ['고친 글', false],
      ]);
      assert.equal(found.case.reference, second.reference);
      assert.equal(found.case.referrals, 2);
      // Whoever has read the case before is told that it is not as it was.
      assert.equal(found.case.version, 2);
      assert.deepEqual(
        found.history.map(({ seq, kind, state }) => [seq, kind, state]),
        [
          [1, 'received', 'received'],
          [2, 'supplemented', 'received'],
        ],
      );
    });

    it('keeps the key of the earlier attempt as a hash alone, since it has its receipt told', async () => {
      const key = newIdempotencyKey();
      await submit(api, aReferral(form), key);
      const { referrals } = await caseOf(await submit(api, edited(key)));
      const marked = referrals.map(({ referral }) => referral?.supersedes).filter(Boolean);
      assert.equal(marked.length, 1);
      assert.ok(!marked.includes(key));
    });

    it('joins one to a case that is being worked on, and leaves it where it stands', async () => {
      const key = newIdempotencyKey();
      const { id } = (await caseOf(await submit(api, aReferral(form), key))).case;
      const inbox = await openInbox(api);
      await inbox.doNow(id, { action: 'contact', way: 'call', reached: true });
      const { case: now, history } = await caseOf(await submit(api, edited(key)));
      assert.deepEqual([now.id, now.state, history.at(-1)?.kind], [id, 'contacted', 'supplemented']);
    });

    it('joins the earlier one, arriving late, to the case of the edited one and marks it', async () => {
      const key = newIdempotencyKey();
      const second = await submit(api, edited(key));
      api.clock.now = new Date(api.clock.now.getTime() + 1000);
      const first = await submit(api, aReferral(form), key);
      const found = await caseOf(first);
      assert.deepEqual(summaryOf(found), [
        ['고친 글', false],
        ['전기가 끊겼어요.', true],
      ]);
      assert.equal(found.case.reference, second.reference);
      const replay = await post(`${api.url}/referrals`, aReferral(form), { key });
      assert.equal(replay.status, 200);
      assert.deepEqual(await replay.json(), first);
      const other = await post(`${api.url}/referrals`, aReferral(form, { narrative: '또' }), { key });
      assert.equal(other.status, 422);
    });

    it('makes one case of both when they arrive at once', async () => {
      for (let round = 0; round < 10; round++) {
        const key = newIdempotencyKey();
        const [first, second] = await Promise.all([submit(api, aReferral(form), key), submit(api, edited(key))]);
        assert.equal((await caseOf(first)).case.id, (await caseOf(second)).case.id);
      }
    });

    it('knows nothing of a key that was only replaced', async () => {
      const key = newIdempotencyKey();
      await submit(api, edited(key));
      assert.equal((await post(`${api.url}/referrals/lookup`, { idempotency_key: key })).status, 404);
    });

    it('keeps a case as pressing as the most pressing of its referrals', async () => {
      const key = newIdempotencyKey();
      await submit(api, aReferral(form, { urgency: 'emergency' }), key);
      const found = await caseOf(await submit(api, edited(key, { urgency: 'routine' })));
      assert.equal(found.case.urgency, 'emergency');
      const other = newIdempotencyKey();
      await submit(api, aReferral(form, { urgency: 'routine' }), other);
      assert.equal((await caseOf(await submit(api, edited(other, { urgency: 'urgent' })))).case.urgency, 'urgent');
    });

    it('opens a new case where the earlier one is closed, so that nobody overlooks it', async () => {
      const key = newIdempotencyKey();
      const { reference, secret } = await submit(api, aReferral(form), key);
      await post(`${api.url}/referrals/withdraw`, { reference, secret });
      const found = await caseOf(await submit(api, edited(key)));
      assert.equal(found.case.state, 'received');
      assert.equal(found.case.referrals, 1);
    });
  });

  describe(`likely duplicates on ${engine.name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await openApi(engine);
    });
    after(() => api.close());

    const about = (subject: Partial<Referral['subject']>, place: Referral['place'] = { district_code: '9911051000' }) =>
      aReferral(form, { subject: { relation: 'neighbour', ...subject }, place });

    async function duplicates(...referrals: Referral[]): Promise<number[]> {
      const references = [];
      for (const referral of referrals) references.push((await submit(api, referral)).reference);
      const cases = await (await openInbox(api)).cases();
      const mine = references.map((reference) => cases.find((one) => one.reference === reference));
      const ids = mine.map((one) => one?.id);
      return mine.map((one) => one?.likely_duplicates.filter((id) => ids.includes(id)).length ?? -1);
    }

    it('keeps both and points from each to the other where the phone is the same', async () => {
      const phones = ['010-0000-1111', '+82 10 0000 1111'];
      assert.deepEqual(await duplicates(...phones.map((phone) => about({ contact: { phone } }))), [1, 1]);
    });

    it('compares name and address where there is no phone', async () => {
      const place = { address: '이음로 1' };
      assert.deepEqual(await duplicates(about({ name: '김 가온' }, place), about({ name: '김가온' }, place)), [1, 1]);
      assert.deepEqual(await duplicates(about({ name: '박가온' }, place), about({ name: '이가온' }, place)), [0, 0]);
    });

    it('takes two that name nobody for two', async () => {
      assert.deepEqual(await duplicates(about({}), about({})), [0, 0]);
    });

    it('forgets the likeness after a week', async () => {
      const phone = '010-0000-2222';
      const { now } = api.clock;
      const first = await submit(api, about({ contact: { phone } }));
      api.clock.now = new Date(now.getTime() + 8 * 86_400_000);
      await submit(api, about({ contact: { phone } }));
      api.clock.now = now;
      const found = (await (await openInbox(api)).cases()).find((one) => one.reference === first.reference);
      assert.deepEqual(found?.likely_duplicates, []);
    });
  });
}
