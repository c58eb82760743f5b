import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { openInbox } from '../support/api-inbox.ts';
import { aReferral, submit } from '../support/api-referrals.ts';
import { tellWith } from '../support/receipts.ts';

for (const engine of engines) {
  describe(`the inbox on ${engine.name}`, () => {
    let api: TestApi;
    before(async () => {
      api = await openApi(engine);
    });
    after(() => api.close());

    it('lists open ones first, of these the most pressing, then those due the earliest, then the newest', async () => {
      const day = (date: number, second = 0) => new Date(Date.UTC(2026, 10, date, 1, 0, second));
      const arrivals = [
        ['routine', day(16)],
        ['emergency', day(17)],
        ['soon', day(17)],
        ['urgent', day(17)],
        ['emergency', day(17, 1)],
        ['emergency', day(16)],
        ['emergency', day(16)],
      ] as const;
      const references: string[] = [];
      for (const [urgency, at] of arrivals) {
        api.clock.now = at;
        references.push((await submit(api, aReferral(form, { urgency }))).reference);
      }
      // Four days later, so that those of Monday are overdue.
      api.clock.now = day(20);
      const inbox = await openInbox(api);
      const ended = (await inbox.cases()).find(({ reference }) => reference === references[6]);
      await inbox.doNow(ended?.id ?? '', { action: 'close', outcome: 'helped', reason: '끝났어요.' });
      const cases = await inbox.cases();
      assert.deepEqual(
        cases.map(({ reference, overdue }) => [references.indexOf(reference), overdue]),
        [
          [5, true],
          [4, false],
          [1, false],
          [3, false],
          [2, false],
          [0, true],
          [6, false],
        ],
      );
      api.clock.now = MONDAY;
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
          version: 1,
          received_at: '',
          urgency: 'urgent',
          state: 'received',
          outcome: null,
          due_by: '2026-11-19',
          overdue: false,
          assignee: null,
          district: { code: '9911051000', name: '이음동' },
          relation: 'neighbour',
          needs: ['livelihood'],
          signs: ['power-cut'],
          reference,
          referrals: 1,
          withdrawn: false,
          likely_duplicates: [],
          level: null,
          partner: null,
          recommendation: null,
          helped: null,
          child: false,
          do_not_contact: false,
          unverified_officer: true,
          erase_on: null,
          erased: false,
        },
      );
      const at = MONDAY.toISOString();
      assert.deepEqual(detail.referrals, [
        {
          reference,
          received_at: at,
          late: false,
          withdrawn_at: null,
          joined_at: null,
          verified_organization: null,
          referral,
        },
      ]);
      assert.deepEqual(detail.history, [
        {
          seq: 1,
          kind: 'received',
          state: 'received',
          at,
          actor: null,
          account_name: null,
          reason: null,
          note: null,
          next: 'assign',
          by: '2026-11-19',
          detail: null,
        },
      ]);
      assert.deepEqual(
        [detail.moves, detail.recommendations, detail.deliveries],
        [['assigned', 'contacted', 'closed'], [], []],
      );
      const tag = (await inbox.ask('GET', `cases/${listed.id}`)).headers.get('etag');
      assert.equal(tag, '"1"');
    });

    it('tells that a request was taken back, and when what it says is erased', async () => {
      const receipt = await submit(api, aReferral(form));
      await tellWith(api, 'withdraw', receipt);
      const inbox = await openInbox(api);
      const found = (await inbox.cases()).find(({ reference }) => reference === receipt.reference);
      const { withdrawn, outcome, erase_on } = found ?? {};
      assert.deepEqual([withdrawn, outcome, erase_on], [true, 'withdrawn', '2026-12-16']);
      assert.equal((await inbox.find(found?.id ?? '')).referrals[0]?.withdrawn_at, MONDAY.toISOString());
    });

    it('has no case that is not there', async () => {
      const inbox = await openInbox(api);
      for (const [id, status] of [
        ['none', 404],
        ['x'.repeat(64), 404],
        ['%00', 400],
      ] as const) {
        assert.equal((await inbox.ask('GET', `cases/${id}`)).status, status);
        assert.equal((await inbox.act(id, 1, { action: 'note', note: '쪽지' })).status, status);
      }
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
      for (const contact of [{ do_not_contact: true }, { preferred: 'none' }] as const) {
        const subject = { relation: 'neighbour', contact } as const;
        assert.deepEqual(await shown({ subject }), { ...nothing, do_not_contact: true });
      }
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

    it('forgets no word that getting in touch may do harm, whatever is said later', async () => {
      const key = newIdempotencyKey();
      const subject = (do_not_contact: boolean) =>
        ({ subject: { relation: 'neighbour', contact: { phone: '010-0000-0000', do_not_contact } } }) as const;
      await submit(api, aReferral(form, subject(true)), key);
      api.clock.now = new Date(MONDAY.getTime() + 1000);
      const { reference } = await submit(api, aReferral(form, { ...subject(false), supersedes: key }));
      const found = (await (await openInbox(api)).cases()).find((one) => one.reference === reference);
      api.clock.now = MONDAY;
      assert.deepEqual([found?.referrals, found?.do_not_contact], [2, true]);
    });
  });
}
