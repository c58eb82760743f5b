import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eraseOn } from '../../demo/api/retention.ts';
import { eraseCase } from '../../demo/api/store/erasure.ts';
import type { CityDefinition } from '../../src/schemas/case-handling.ts';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import { Referral } from '../../src/schemas/referral.ts';
import type { CaseOutcome } from '../../src/schemas/status.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { MONDAY, openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, type FullReceipt, post, submit } from '../support/api-referrals.ts';
import { askWith } from '../support/receipts.ts';
import { openStoredCases, type StoredCases } from '../support/stored-cases.ts';

describe('the day on which a case is erased', () => {
  const ended = (outcome: CaseOutcome, since = '2026-11-16T01:00:00Z') => ({
    state: 'closed' as const,
    since,
    received_at: '2026-11-02T01:00:00Z',
    outcome,
    erased_at: null,
  });
  const withRetention = (retention: NonNullable<CityDefinition['case_handling']>['retention']): CityDefinition => ({
    ...form,
    case_handling: { retention },
  });

  it('comes after its end, by how it ended', () => {
    assert.equal(eraseOn(ended('helped'), form), '2027-11-16');
    assert.equal(eraseOn(ended('referred-on'), form), '2027-11-16');
    assert.equal(eraseOn(ended('withdrawn'), form), '2026-12-16');
  });

  it('comes after it was received where it led to no help, but leaves time to read how it ended', () => {
    for (const outcome of ['not-eligible', 'no-capacity', 'could-not-contact', 'duplicate'] as const) {
      assert.equal(eraseOn(ended(outcome), form), '2027-02-10');
      assert.equal(eraseOn(ended(outcome, '2027-03-01T01:00:00Z'), form), '2027-03-31');
      assert.equal(eraseOn(ended(outcome), withRetention({ closed_days: 10 })), '2026-11-26');
    }
  });

  it('is five years and thirty days away where the city says nothing', () => {
    const silent = { ...form, case_handling: undefined };
    assert.equal(eraseOn(ended('helped'), silent), '2031-11-15');
    assert.equal(eraseOn(ended('not-eligible'), silent), '2031-11-15');
    assert.equal(eraseOn(ended('withdrawn'), silent), '2026-12-16');
  });

  it('is a day in Korea', () => {
    assert.equal(eraseOn(ended('withdrawn', '2026-11-16T15:00:00Z'), form), '2026-12-17');
  });

  it('is not known of an open case, and past of an erased one', () => {
    assert.equal(eraseOn({ ...ended('helped'), state: 'serving' }, form), null);
    assert.equal(eraseOn({ ...ended('helped'), erased_at: '2027-11-16T01:00:00Z' }, form), null);
  });
});

for (const engine of engines) {
  describe(`keeping no longer than was said, on ${engine.name}`, () => {
    let api: TestApi;
    let stored: StoredCases;
    before(async () => {
      api = await openApi(engine);
      stored = await openStoredCases(api);
    });
    after(async () => {
      await stored.close();
      await api.close();
    });

    /** One round in the background at a time; then it is Monday again. */
    async function roundAt(instant: string): Promise<void> {
      api.clock.now = new Date(instant);
      await api.app.background.runOnce();
      api.clock.now = MONDAY;
    }
    const erasedAt = async (reference: string) => (await stored.caseOf(reference)).erased_at;
    async function closed(outcome: CaseOutcome, key = newIdempotencyKey()) {
      const receipt = await submit(api, aReferral(form), key);
      await stored.move(receipt.reference, { state: 'closed', outcome }, { kind: 'closed', reason: '마쳤어요.' });
      return receipt;
    }
    const erase = async (reference: string) => {
      const { jurisdiction, id } = await stored.caseOf(reference);
      await stored.db.transaction().execute((tx) => eraseCase(tx, jurisdiction, id, MONDAY.toISOString()));
    };

    it('erases each case on its day, and none before', async () => {
      const [helped, refused, withdrawn, open] = [
        await closed('helped'),
        await closed('not-eligible'),
        await closed('withdrawn'),
        await submit(api, aReferral(form)),
      ];
      const all = [helped, refused, withdrawn, open].map(({ reference }) => reference);
      const erased = async () => (await Promise.all(all.map(erasedAt))).map((at) => at !== null);
      await roundAt('2026-12-15T23:59:00+09:00');
      assert.deepEqual(await erased(), [false, false, false, false]);
      await roundAt('2026-12-16T00:00:00+09:00');
      assert.deepEqual(await erased(), [false, false, true, false]);
      await roundAt('2027-02-24T00:00:00+09:00');
      assert.deepEqual(await erased(), [false, true, true, false]);
      await roundAt('2027-11-16T00:00:00+09:00');
      assert.deepEqual(await erased(), [true, true, true, false]);
      await roundAt('2040-01-01T00:00:00+09:00');
      assert.equal(await erasedAt(open.reference), null);
    });

    it('leaves the fact: when, how urgent, which states and which end', async () => {
      const receipt = await submit(api, aReferral(form));
      await stored.move(receipt.reference, { state: 'assigned' }, { note: '메모', account_name: '이담당' });
      await stored.move(receipt.reference, { state: 'closed', outcome: 'helped' }, { kind: 'closed', reason: '이유' });
      const before = await stored.caseOf(receipt.reference);
      await erase(receipt.reference);
      const { erased_at, ...left } = await stored.caseOf(receipt.reference);
      assert.equal(erased_at, MONDAY.toISOString());
      assert.deepEqual({ ...left, erased_at: null }, { ...before, version: before.version + 1 });
      const referral = await stored.referralOf(receipt.reference);
      assert.deepEqual([referral.body, referral.contact_hash], ['', null]);
      const rows = await stored.db
        .selectFrom('history')
        .selectAll()
        .where('case_id', '=', before.id)
        .orderBy('seq')
        .execute();
      assert.deepEqual(
        rows.map(({ kind, state, reason, note, account_name }) => [kind, state, reason, note, account_name]),
        [
          ['received', 'received', null, null, null],
          ['moved', 'assigned', null, null, '이담당'],
          ['closed', 'closed', null, null, null],
          ['erased', 'closed', null, null, null],
        ],
      );
    });

    it('answers a receipt, a resend and an attempt that comes late with 410 from then on', async () => {
      const [earlier, key] = [newIdempotencyKey(), newIdempotencyKey()];
      const referral = aReferral(form, { supersedes: earlier });
      const receipt = await submit(api, referral, key);
      await askWith(api, 'withdraw', receipt);
      await erase(receipt.reference);
      const answers = [
        await askWith(api, 'status', receipt),
        await askWith(api, 'withdraw', receipt),
        await askWith(api, 'confirm', receipt, { helped: 'no' }),
        await post(`${api.url}/referrals`, referral, { key }),
        await post(`${api.url}/referrals`, aReferral(form, { narrative: '다른 글' }), { key }),
        await post(`${api.url}/referrals`, aReferral(form), { key: earlier }),
      ];
      for (const answer of answers) {
        assert.equal(answer.status, 410);
        const { type, retryable } = (await answer.json()) as { type: string; retryable: boolean };
        assert.deepEqual([type, retryable], ['urn:ieum:problem:erased', false]);
      }
      const wrong = await askWith(api, 'status', { ...receipt, secret: 'AAAA-AAAA-AAAA-AAAA' });
      assert.equal(wrong.status, 404);
      const later = await submit(api, aReferral(form, { supersedes: key }));
      assert.equal((await stored.caseOf(later.reference)).state, 'received');
    });

    it('erases once, and never what is open', async () => {
      const { reference } = await closed('helped');
      await erase(reference);
      const { version } = await stored.caseOf(reference);
      await erase(reference);
      assert.equal((await stored.caseOf(reference)).version, version);
      const open = await submit(api, aReferral(form));
      await erase(open.reference);
      assert.notEqual((await stored.referralOf(open.reference)).body, '');
    });

    it('erases what a reporter told of himself or herself on its own day, also while the case is open', async () => {
      const about = {
        subject: { relation: 'neighbour' as const, name: '이이웃' },
        narrative: '문 앞에 우편물이 쌓였어요.',
      };
      const told = { name: '박통장', phone: '010-0000-0009', preferred: 'call' as const, safe_times: '저녁' };
      const source = { host: 'news.example', title: '기사' };
      const neighbour = await submit(api, aReferral(form, { ...about, source, reporter: { kind: 'named', ...told } }));
      const officer = await submit(
        api,
        aReferral(form, {
          ...about,
          reporter: { kind: 'officer', role: 'meter-reader', organization: '가온검침', ...told },
        }),
      );
      const own = await submit(api, aReferral(form, { source }));
      const bodyOf = async ({ reference }: { reference: string }) =>
        Referral.parse(JSON.parse((await stored.referralOf(reference)).body));
      const all = () => Promise.all([neighbour, officer, own].map(bodyOf));
      const before = await all();
      await roundAt('2027-06-03T23:59:00+09:00');
      assert.deepEqual(await all(), before);
      await roundAt('2027-06-04T00:00:00+09:00');
      const after = await all();
      assert.deepEqual(
        after.map(({ reporter }) => reporter),
        [{ kind: 'anonymous' }, { kind: 'officer', role: 'meter-reader', organization: '가온검침' }, undefined],
      );
      assert.deepEqual(
        [after[0]?.narrative, after[0]?.subject, after[0]?.source],
        [about.narrative, about.subject, undefined],
      );
      assert.deepEqual(after[2], before[2]);
      assert.equal((await askWith(api, 'status', neighbour)).status, 200);
    });

    it('works through many in several rounds, one after the other', async () => {
      const receipts: FullReceipt[] = [];
      for (let i = 0; i < 60; i++) receipts.push(await closed('withdrawn'));
      const left = async () => {
        const all = await Promise.all(receipts.map(({ reference }) => erasedAt(reference)));
        return all.filter((at) => at === null).length;
      };
      await roundAt('2041-01-01T00:00:00+09:00');
      const afterOne = await left();
      assert.ok(afterOne > 0 && afterOne < 60, `${afterOne} are left`);
      await roundAt('2041-01-01T00:00:00+09:00');
      assert.equal(await left(), 0);
    });
  });
}
