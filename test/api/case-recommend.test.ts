import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseAction } from '../../demo/api/case-action.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { type Colleague, joinInbox } from '../support/api-accounts.ts';
import { caseOf, refusal } from '../support/api-cases.ts';
import { form, writeDirectory } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { askPartner, type Link, openLink } from '../support/api-partner.ts';
import { aReferral, type FullReceipt, submit } from '../support/api-referrals.ts';
import { tellWith } from '../support/receipts.ts';

const [collect] = form.consents;
assert.ok(collect);
const city: CityDefinition = {
  ...form,
  case_handling: { ...form.case_handling, recommendation_days: 2 },
  consents: [
    collect,
    { ...collect, id: 'share', kind: 'third-party', required: false, recipient: { ko: '이음복지관' } },
  ],
  needs: form.needs.map((need) => (need.id === 'health' ? { ...need, sensitive: true } : need)),
};

for (const engine of engines) {
  describe(`asking a partner about a case, on ${engine.name}`, () => {
    let api: TestApi;
    let directory: Awaited<ReturnType<typeof writeDirectory>>;
    let worker: Colleague;
    before(async () => {
      directory = await writeDirectory({ 'form.json': city });
      api = await openApi(engine, { DIRECTORY_DIR: directory.path });
      worker = await joinInbox(api);
    });
    after(() => Promise.all([api.close(), directory.remove()]));

    const recommend = (changes: object = {}): CaseAction => ({
      action: 'recommend',
      partner_id: 'centre',
      consent: 'obtained',
      ...changes,
    });
    const consenting = (given: boolean): Partial<Referral> => {
      const { consents } = aReferral(city);
      const [first] = consents;
      assert.ok(first);
      return { consents: [first, { ...first, id: 'share', given }] };
    };
    const keyOf = (link: { url_fragment: string } | undefined): Link => {
      const fragment = new URLSearchParams(link?.url_fragment.slice(1));
      return { jurisdiction: fragment.get('j') ?? '', token: fragment.get('token') ?? '' };
    };
    const arrive = async (changes: Partial<Referral> = {}): Promise<{ id: string; receipt: FullReceipt }> => {
      const receipt = await submit(api, aReferral(city, changes));
      return { id: (await caseOf(worker, receipt)).case.id, receipt };
    };
    const assigned = async (changes: Partial<Referral> = {}) => {
      const arrived = await arrive(changes);
      await worker.doNow(arrived.id, { action: 'assign', account_id: worker.account.id });
      return arrived;
    };

    it('gives a link once, and notes whom', async () => {
      const { id, receipt } = await assigned();
      const { link, ...detail } = await worker.doNow(id, recommend());
      assert.ok(link);
      assert.match(link.url_fragment, /^#j=9911000000&token=[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      assert.equal(link.expires_on, '2026-11-18');
      assert.deepEqual(await worker.find(id), detail);
      assert.deepEqual([detail.case.state, detail.case.recommendation], ['assigned', 'waiting']);
      assert.deepEqual(detail.recommendations, [
        {
          id: link.recommendation_id,
          partner: { id: 'centre', name: '이음복지관' },
          consent: 'obtained',
          created_at: MONDAY.toISOString(),
          expires_on: '2026-11-18',
          opened_at: null,
          decided_at: null,
          decision: null,
          reason: null,
        },
      ]);
      const { kind, account_name, detail: codes } = detail.history.at(-1) ?? {};
      assert.deepEqual(
        [kind, account_name, codes],
        [
          'recommended',
          worker.account.name,
          { partner_id: 'centre', recommendation_id: link.recommendation_id, consent: 'obtained' },
        ],
      );
      const token = link.url_fragment.split('token=')[1] ?? '';
      assert.doesNotMatch(JSON.stringify(detail), new RegExp(token));
      assert.doesNotMatch(JSON.stringify(await tellWith(api, 'status', receipt)), /centre|recommendation_id/);
    });

    it('takes somebody who has the case, and a partner of the city', async () => {
      const { id } = await arrive();
      assert.equal(await refusal(worker, id, recommend()), '409 not-allowed-now');
      await worker.doNow(id, { action: 'assign', account_id: worker.account.id });
      assert.equal(
        await refusal(worker, id, recommend({ partner_id: 'stranger' })),
        '422 invalid-fields, /partner_id unknown',
      );
      await worker.doNow(id, { action: 'close', outcome: 'helped', reason: '끝났어요.' });
      assert.equal(await refusal(worker, id, recommend()), '409 not-allowed-now');
    });

    it('tells a partner no more than the consent in the request names', async () => {
      const { id } = await assigned({
        ...consenting(true),
        subject: {
          relation: 'self',
          name: '김가온',
          age_band: '65-74',
          household: 'single',
          contact: { phone: '010-0000-0000', preferred: 'sms', safe_times: '저녁' },
        },
        place: { district_code: '9911051000', address: '이음로 12', note: '파란 대문' },
        needs: ['livelihood', 'health'],
        signs: ['power-cut'],
      });
      const { link } = await worker.doNow(id, recommend({ consent: 'in-request' }));
      const key = keyOf(link);
      const { case: asked } = await openLink(api, key);
      assert.deepEqual(asked, {
        urgency: 'urgent',
        district: '이음동',
        household: null,
        age_band: null,
        needs: ['생활비'],
        signs: [],
        child: false,
      });
      await askPartner(api, 'decide', { ...key, decision: 'accepted' });
      assert.deepEqual((await openLink(api, key)).contact, {
        name: '김가온',
        phone: '010-0000-0000',
        preferred: 'sms',
        safe_times: '저녁',
        do_not_contact: false,
        address: null,
        note: null,
        narrative: null,
      });
    });

    it('tells a partner nothing of a later request that does not agree to it', async () => {
      const key = newIdempotencyKey();
      const receipt = await submit(api, aReferral(city, consenting(true)), key);
      const { id } = (await caseOf(worker, receipt)).case;
      await worker.doNow(id, { action: 'assign', account_id: worker.account.id });
      const { link } = await worker.doNow(id, recommend({ consent: 'in-request' }));
      const opened = keyOf(link);
      await openLink(api, opened);
      api.clock.now = new Date(api.clock.now.getTime() + 1000);
      await submit(api, aReferral(city, { ...consenting(false), supersedes: key }));
      assert.equal((await askPartner(api, 'open', opened)).status, 404);
      assert.equal((await askPartner(api, 'decide', { ...opened, decision: 'accepted' })).status, 404);
      assert.equal((await worker.find(id)).case.state, 'assigned');
    });

    it('ends every link where the case is opened again, and shows what is needed no longer than the case is open', async () => {
      const { id } = await assigned(consenting(true));
      const { link } = await worker.doNow(id, recommend());
      const opened = keyOf(link);
      await askPartner(api, 'decide', { ...opened, decision: 'accepted' });
      await worker.doNow(id, { action: 'close', outcome: 'helped', reason: '끝났어요.' });
      const over = await openLink(api, opened);
      assert.deepEqual([over.contact, over.case.needs, over.case.signs], [null, [], []]);
      await worker.doNow(id, { action: 'move', to: 'assigned', reason: '다시 어려워졌어요.' });
      assert.equal((await askPartner(api, 'open', opened)).status, 404);
    });

    it('takes a consent in the request only where it is given there and not taken back', async () => {
      const inRequest = recommend({ consent: 'in-request' });
      for (const changes of [{}, consenting(false)]) {
        const { id } = await assigned(changes);
        assert.equal(await refusal(worker, id, inRequest), '422 invalid-fields, /consent not-given');
      }
      const { id, receipt } = await assigned(consenting(true));
      assert.equal((await worker.doNow(id, inRequest)).recommendations[0]?.consent, 'in-request');
      const other = await arrive({ subject: { relation: 'neighbour' } });
      await worker.doNow(other.id, { action: 'join', into: id, reason: '같은 집' });
      await worker.doNow(id, inRequest);
      await tellWith(api, 'withdraw', receipt);
      const { case: now } = await worker.find(id);
      assert.deepEqual([now.state, now.relation], ['assigned', 'neighbour']);
      assert.equal(await refusal(worker, id, inRequest), '422 invalid-fields, /consent not-given');
    });

    it('asks no more for a reason that stays among colleagues', async () => {
      const { id, receipt } = await assigned();
      const { link } = await worker.doNow(id, recommend());
      const recall = (recommendation_id: string): CaseAction => ({
        action: 'recall',
        recommendation_id,
        reason: '자리가 없대요.',
      });
      assert.equal(await refusal(worker, id, recall('none')), '409 not-allowed-now');
      const recalled = await worker.doNow(id, recall(link?.recommendation_id ?? ''));
      const { kind, reason, note } = recalled.history.at(-1) ?? {};
      assert.deepEqual([kind, reason, note], ['recalled', null, '자리가 없대요.']);
      assert.equal(recalled.case.recommendation, null);
      assert.equal(await refusal(worker, id, recall(link?.recommendation_id ?? '')), '409 not-allowed-now');
      assert.doesNotMatch(JSON.stringify(await tellWith(api, 'status', receipt)), /자리가 없대요/);
      const other = await assigned();
      const { link: theirs } = await worker.doNow(other.id, recommend());
      assert.equal(await refusal(worker, id, recall(theirs?.recommendation_id ?? '')), '409 not-allowed-now');
    });
  });
}
