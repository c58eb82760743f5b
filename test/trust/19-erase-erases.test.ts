import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { newIdempotencyKey } from '../../src/domain/idempotency-key.ts';
import type { Referral } from '../../src/schemas/referral.ts';
import { Results } from '../../src/schemas/status.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { type Inbox, openInbox } from '../support/api-inbox.ts';
import { aReferral, type FullReceipt, post, submit } from '../support/api-referrals.ts';
import { textsOnDisk } from '../support/bytes-on-disk.ts';
import { askWith, tellWith } from '../support/receipts.ts';

const [sqlite] = engines;
assert.ok(sqlite);

/** Words that stand in one place each, so that a leak names it: `카나리아-이름-7`. */
class Canaries {
  readonly #mark: string;
  readonly words: string[] = [];

  constructor(mark: string) {
    this.#mark = mark;
  }

  in(place: string): string {
    const word = `카나리아-${place}-${this.#mark}.`;
    if (!this.words.includes(word)) this.words.push(word);
    return word;
  }

  /** A phone number that is nobody else's. */
  phone(place: number): string {
    const number = `010-${this.#mark.padStart(4, '0')}-${String(7000 + place)}`;
    if (!this.words.includes(number)) this.words.push(number);
    return number;
  }
}

/** A request of one's own, with a canary wherever a person can type. */
const own = (canaries: Canaries): Referral =>
  aReferral(form, {
    subject: {
      relation: 'self',
      name: canaries.in('이름'),
      contact: { phone: canaries.phone(1), preferred: 'call', safe_times: canaries.in('시간') },
    },
    place: { district_code: '9911051000', address: canaries.in('주소'), note: canaries.in('찾는길') },
    narrative: canaries.in('사연'),
    answers: { pet: canaries.in('답') },
    source: { host: 'news.example', page: 'https://news.example/', title: canaries.in('제목') },
  });

/** One that does not fit into a page of the database: some of its many canaries stand in one piece. */
const long = (canaries: Canaries): Referral => aReferral(form, { narrative: `${canaries.in('긴사연')} `.repeat(200) });

/** A report with a canary wherever a reporter can type. */
const report = (canaries: Canaries): Referral =>
  aReferral(form, {
    subject: { relation: 'neighbour', name: canaries.in('이웃') },
    reporter: {
      kind: 'named',
      organization: canaries.in('기관'),
      name: canaries.in('알린이'),
      phone: canaries.phone(2),
      preferred: 'call',
      safe_times: canaries.in('알린이시간'),
    },
    narrative: canaries.in('알림'),
  });

/** A child's request: of its guardian too nothing may stay. */
const ofAChild = (canaries: Canaries): Referral =>
  aReferral(form, {
    subject: {
      relation: 'self',
      age_band: '0-13',
      guardian: { name: canaries.in('보호자'), phone: canaries.phone(3) },
    },
    narrative: undefined,
    consents: [],
  });

describe('what was erased', () => {
  async function open(t: TestContext): Promise<{ api: TestApi; inbox: Inbox }> {
    assert.ok(sqlite);
    const api = await openApi(sqlite);
    t.after(() => api.close());
    return { api, inbox: await openInbox(api) };
  }
  const caseOf = async (inbox: Inbox, { reference }: FullReceipt): Promise<string> =>
    (await inbox.cases()).find((one) => one.reference === reference)?.id ?? assert.fail('no such case');

  /** Brings a case to its end as colleagues do, with words of theirs on the way. */
  async function work(inbox: Inbox, id: string, canaries: Canaries): Promise<void> {
    await inbox.doNow(id, { action: 'note', note: canaries.in('메모') });
    await inbox.doNow(id, { action: 'contact', way: 'call', reached: true, note: canaries.in('통화') });
    await inbox.doNow(id, { action: 'move', to: 'planning', reason: canaries.in('까닭'), note: canaries.in('회의') });
    const asked = await inbox.doNow(id, { action: 'recommend', partner_id: 'centre', consent: 'obtained' });
    const recommendation_id = asked.link?.recommendation_id ?? assert.fail('no recommendation');
    await inbox.doNow(id, { action: 'recall', recommendation_id, reason: canaries.in('거둠') });
    await inbox.doNow(id, { action: 'close', outcome: 'helped', reason: canaries.in('마침'), note: canaries.in('끝') });
  }

  it('stands nowhere on disk, after its day has come', async (t) => {
    const { api, inbox } = await open(t);
    const due: Canaries[] = [];
    const kept: Canaries[] = [];
    const receipts: FullReceipt[] = [];
    const [keys, referrals]: [string[], Referral[]] = [[], []];
    // Several of each, one between the other, so that what is erased shares its pages with what stays.
    for (let round = 0; round < 6; round++) {
      for (const [i, make] of [own, report, ofAChild, long, own, long].entries()) {
        const canaries = new Canaries(`${round}${i}`);
        const key = newIdempotencyKey();
        const referral = make(canaries);
        const receipt = await submit(api, referral, key);
        const id = await caseOf(inbox, receipt);
        if (i >= 4) {
          kept.push(canaries);
          await inbox.doNow(id, { action: 'note', note: canaries.in('메모') });
          continue;
        }
        if (round % 2) await work(inbox, id, canaries);
        else {
          await inbox.doNow(id, { action: 'note', note: canaries.in('메모') });
          await askWith(api, 'withdraw', receipt);
        }
        due.push(canaries);
        receipts.push(receipt);
        keys.push(key);
        referrals.push(referral);
      }
    }
    const gone = due.flatMap(({ words }) => words);
    const staying = kept.flatMap(({ words }) => words);
    assert.deepEqual(await textsOnDisk(api.dataDir, [...gone, ...staying]), [...gone, ...staying]);

    api.clock.now = new Date('2028-01-10T10:00:00+09:00');
    await api.app.background.runOnce();
    assert.deepEqual(await textsOnDisk(api.dataDir, gone), []);
    assert.deepEqual(await textsOnDisk(api.dataDir, staying), staying);

    for (const [i, receipt] of receipts.entries()) {
      const replay = await post(`${api.url}/referrals`, referrals[i], { key: keys[i] ?? '' });
      assert.deepEqual([replay.status, (await askWith(api, 'status', receipt)).status], [410, 410]);
    }
    const later = await openInbox(api);
    for (const one of await later.cases()) {
      const shown = JSON.stringify([await later.find(one.id), one]);
      for (const word of gone) assert.ok(!shown.includes(word), word);
    }
  });

  it('leaves the fact behind: its month, its end, the states it went through', async (t) => {
    const { api, inbox } = await open(t);
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      const canaries = new Canaries(String(i));
      const id = await caseOf(inbox, await submit(api, own(canaries)));
      await work(inbox, id, canaries);
      ids.push(id);
    }
    const told = async () => {
      const { months } = Results.parse(await (await fetch(`${api.url}/results`)).json());
      return months[0];
    };
    const find = async (id: string) => (await openInbox(api)).find(id);
    const states = async (id: string) => (await find(id)).history.map(({ kind, state, at }) => [kind, state, at]);
    api.clock.now = new Date('2026-12-01T10:00:00+09:00');
    const [before, path] = [await told(), await states(ids[0] ?? '')];
    assert.deepEqual(before, { month: '2026-11', requests: 5, helped: 5, amount_krw: 0 });

    api.clock.now = new Date('2028-01-10T10:00:00+09:00');
    await api.app.background.runOnce();
    assert.deepEqual(await told(), before);
    for (const id of ids) {
      const { case: left, referrals } = await find(id);
      assert.deepEqual([left.outcome, left.erased], ['helped', true]);
      assert.deepEqual(
        referrals.map(({ referral }) => referral),
        [null],
      );
    }
    assert.deepEqual((await states(ids[0] ?? '')).slice(0, path.length), path);
  });

  it('stands nowhere on disk when a colleague erases it before its day', async (t) => {
    const { api, inbox } = await open(t);
    const canaries = new Canaries('1');
    const receipt = await submit(api, own(canaries));
    const id = await caseOf(inbox, receipt);
    await work(inbox, id, canaries);
    await api.app.background.runOnce();
    assert.deepEqual(await textsOnDisk(api.dataDir, canaries.words), canaries.words);
    await inbox.doNow(id, { action: 'erase', reason: canaries.in('지움') });
    await api.app.background.runOnce();
    assert.deepEqual(await textsOnDisk(api.dataDir, canaries.words), []);
    assert.equal((await askWith(api, 'status', receipt)).status, 410);
  });

  it('stands nowhere on disk of a reporter, sooner than of the case', async (t) => {
    const { api, inbox } = await open(t);
    const canaries = new Canaries('1');
    const id = await caseOf(inbox, await submit(api, report(canaries)));
    const about = ['이웃', '알림'].map((place) => canaries.in(place));
    await api.app.background.runOnce();
    assert.deepEqual(await textsOnDisk(api.dataDir, canaries.words), canaries.words);
    api.clock.now = new Date('2027-06-04T00:00:00+09:00');
    await api.app.background.runOnce();
    assert.deepEqual(await textsOnDisk(api.dataDir, canaries.words), about);
    const found = await (await openInbox(api)).find(id);
    assert.equal(found.referrals[0]?.referral?.reporter?.kind, 'anonymous');
  });

  it('was told beforehand, with its day, to whoever asked', async (t) => {
    const { api } = await open(t);
    const receipt = await submit(api, own(new Canaries('1')));
    const { erase_on } = await tellWith(api, 'withdraw', receipt);
    assert.equal(erase_on, '2026-12-16');
    api.clock.now = new Date('2026-12-15T23:59:00+09:00');
    await api.app.background.runOnce();
    assert.equal((await askWith(api, 'status', receipt)).status, 200);
    api.clock.now = new Date('2026-12-16T00:00:00+09:00');
    await api.app.background.runOnce();
    assert.equal((await askWith(api, 'status', receipt)).status, 410);
  });
});
