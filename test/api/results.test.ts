import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type Counted, resultsOf } from '../../demo/api/results.ts';
import { Results } from '../../src/schemas/status.ts';
import { form } from '../support/api-directory.ts';
import { engines } from '../support/api-engines.ts';
import { openApi, type TestApi } from '../support/api-in-process.ts';
import { aReferral, submit } from '../support/api-referrals.ts';
import { openStoredCases, type StoredCases } from '../support/stored-cases.ts';

const nothing = { requests: 0, helped: 0, amounts: 0, amount_krw: 0 };
const asked = (hour: string, requests: number): Counted => ({ ...nothing, hour, requests });

describe('the counts', () => {
  it('are by whole months of Korean time, from the first with a request to the last that is over', () => {
    const counted = [
      asked('2026-08-31T14', 5),
      asked('2026-08-31T15', 7),
      asked('2026-10-31T14', 9),
      asked('2026-10-31T15', 100),
    ];
    assert.deepEqual(resultsOf(counted, '2026-11-16'), {
      until: '2026-10-31',
      suppressed_below: 5,
      months: [
        { month: '2026-08', requests: 5, helped: 0, amount_krw: 0 },
        { month: '2026-09', requests: 7, helped: 0, amount_krw: 0 },
        { month: '2026-10', requests: 9, helped: 0, amount_krw: 0 },
      ],
      total: { requests: 21, helped: 0, amount_krw: 0 },
    });
  });

  it('go from December to January', () => {
    const { months, until } = resultsOf([asked('2025-12-15T00', 8)], '2026-02-01');
    assert.deepEqual([months.map(({ month }) => month), until], [['2025-12', '2026-01'], '2026-01-31']);
  });

  it('are none before the first whole month', () => {
    for (const counted of [[], [asked('2026-11-01T00', 50)]]) {
      assert.deepEqual(resultsOf(counted, '2026-11-30'), {
        until: null,
        suppressed_below: 5,
        months: [],
        total: { requests: null, helped: null, amount_krw: null },
      });
    }
  });

  it('tell none and five, but no number between, alone or in a sum', () => {
    const tell = (requests: number) =>
      resultsOf([asked('2026-09-01T00', requests), asked('2026-10-10T00', 20)], '2026-11-16');
    assert.deepEqual(
      [0, 1, 4, 5].map((requests) => tell(requests).months[0]?.requests),
      [0, null, null, 5],
    );
    assert.deepEqual(
      [0, 1, 4, 5].map((requests) => tell(requests).total.requests),
      [20, 20, 20, 25],
    );
    assert.equal(resultsOf([asked('2026-10-10T00', 3)], '2026-11-16').total.requests, null);
  });

  it('tell no amount that went to few, however many were helped', () => {
    const tell = (helped: number, amounts: number) =>
      resultsOf([{ hour: '2026-10-10T00', requests: 30, helped, amounts, amount_krw: 640_000 }], '2026-11-16').total;
    assert.deepEqual(tell(12, 5), { requests: 30, helped: 12, amount_krw: 640_000 });
    assert.deepEqual(tell(12, 4), { requests: 30, helped: 12, amount_krw: null });
    assert.deepEqual(tell(4, 4), { requests: 30, helped: null, amount_krw: null });
  });

  const FEW = fc.integer({ min: 1, max: 4 });
  const someCount = fc.oneof(FEW, fc.nat(30));
  const month = fc.record({
    requests: someCount,
    helped: someCount,
    amounts: someCount,
    amount_krw: fc.nat(9_999_999),
  });
  type Month = Omit<Counted, 'hour'>;
  const few = (count: number): boolean => count >= 1 && count <= 4;

  /** The same month with other numbers where they are small, and another amount where few were given one. */
  const other = (one: Month): fc.Arbitrary<Month> => {
    const instead = (count: number) => (few(count) ? FEW : fc.constant(count));
    const fewGiven = few(one.helped) || few(one.amounts);
    return fc.record({
      requests: instead(one.requests),
      helped: instead(one.helped),
      amounts: few(one.helped) ? someCount : instead(one.amounts),
      amount_krw: fewGiven ? fc.nat(9_999_999) : fc.constant(one.amount_krw),
    });
  };

  it('are the same whatever the numbers are that they do not tell, so that nobody can work them out', () => {
    const both = fc
      .array(month, { minLength: 1, maxLength: 10 })
      .chain((months) => fc.tuple(fc.constant(months), fc.tuple(...months.map(other))));
    const counted = (months: readonly Month[]) =>
      months.map((one, i) => ({ ...one, hour: `2025-${String(i + 1).padStart(2, '0')}-10T03` }));
    fc.assert(
      fc.property(both, ([one, another]) => {
        assert.deepEqual(resultsOf(counted(one), '2026-01-05'), resultsOf(counted(another), '2026-01-05'));
      }),
      { numRuns: 500 },
    );
  });
});

for (const engine of engines) {
  describe(`the results of a city, on ${engine.name}`, () => {
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

    it('count requests by their month and help by the month in which it was given, two about one matter once', async () => {
      const at = (instant: string) => (api.clock.now = new Date(instant));
      const references: string[] = [];
      // The last hour of October and the first of November in Korea.
      for (const instant of ['2026-10-31T14:59:59Z', '2026-10-31T15:00:00Z']) {
        at(instant);
        for (let i = 0; i < 6; i++) references.push((await submit(api, aReferral(form))).reference);
      }
      at('2026-11-20T10:00:00+09:00');
      await stored.join(references[0] ?? '', references[1] ?? '');
      for (const reference of references.slice(1, 7)) {
        await stored.move(reference, { state: 'closed', outcome: 'helped', amount_krw: 100_000 });
      }
      await stored.move(references[7] ?? '', { state: 'closed', outcome: 'referred-on', amount_krw: 900_000 });
      at('2026-12-01T00:00:00+09:00');
      const answer = await fetch(`${api.url}/results`, { headers: { origin: 'https://anybody.example' } });
      assert.equal(answer.headers.get('cache-control'), 'public, max-age=3600');
      assert.equal(answer.headers.get('access-control-allow-origin'), '*');
      assert.deepEqual(Results.parse(await answer.json()), {
        until: '2026-11-30',
        suppressed_below: 5,
        months: [
          { month: '2026-10', requests: 5, helped: 0, amount_krw: 0 },
          { month: '2026-11', requests: 6, helped: 6, amount_krw: 600_000 },
        ],
        total: { requests: 11, helped: 6, amount_krw: 600_000 },
      });
    });
  });
}
