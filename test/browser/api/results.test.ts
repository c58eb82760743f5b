import { expect } from '@open-wc/testing';
import { ApiError } from '../../../src/api/errors.ts';
import { fetchResults, readResults } from '../../../src/api/results.ts';
import { json, listNetwork, type ListNetwork } from '../../support/list-network.ts';

const TOLD = {
  until: '2026-10-31',
  suppressed_below: 5,
  months: [
    { month: '2026-09', requests: null, helped: 0, amount_krw: null },
    { month: '2026-10', requests: 40, helped: 31, amount_krw: 5_800_000 },
  ],
  total: { requests: 40, helped: 31, amount_krw: 5_800_000 },
};

/** The kind of the ApiError that it rejects with. */
const kindOf = async (failing: Promise<unknown>): Promise<string> => {
  const error: unknown = await failing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ApiError ? error.kind : String(error);
};

describe('counts of people helped', () => {
  let network: ListNetwork | undefined;

  afterEach(() => {
    network?.restore();
    network = undefined;
  });

  it('are read from the API', async () => {
    network = listNetwork(() => json(TOLD));
    expect(await fetchResults({ api: '/city/api' })).to.deep.equal(TOLD);
    expect(network.asked).to.deep.equal(['/city/api/results']);
  });

  it('are read from a file where one is named', async () => {
    network = listNetwork(() => json(TOLD));
    await fetchResults({ api: '/api', src: '/told/2015.json' });
    expect(network.asked).to.deep.equal(['/told/2015.json']);
    expect(network.requests[0]?.init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it('may be of one report alone, without months', () => {
    expect(readResults({ total: { requests: 573, helped: 314, amount_krw: 58_000_000 } })).to.deep.equal({
      until: null,
      suppressed_below: 0,
      months: [],
      total: { requests: 573, helped: 314, amount_krw: 58_000_000 },
    });
  });

  it('leave out numbers and months that are none', () => {
    expect(
      readResults({
        until: '31.10.2026',
        suppressed_below: 'five',
        months: [
          { month: '2026-13', requests: 3 },
          null,
          { month: '2026-10', requests: '40', helped: -1, amount_krw: 1.5 },
        ],
        total: { requests: 40, helped: Infinity },
      }),
    ).to.deep.equal({
      until: null,
      suppressed_below: 0,
      months: [{ month: '2026-10', requests: null, helped: null, amount_krw: null }],
      total: { requests: 40, helped: null, amount_krw: null },
    });
  });

  for (const [what, answer, kind] of [
    ['something else', () => json({ contents: [] }), 'shape'],
    ['a page of HTML', () => new Response('<!doctype html>'), 'shape'],
    ['an error', () => new Response('', { status: 503 }), 'status'],
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch')), 'network'],
  ] as const) {
    it(`are an error of kind "${kind}" where ${what} is answered`, async () => {
      network = listNetwork(answer);
      expect(await kindOf(fetchResults({ api: '/api' }))).to.equal(kind);
    });
  }

  it('are asked of no address but http', async () => {
    network = listNetwork(() => json(TOLD));
    expect(await kindOf(fetchResults({ src: 'data:application/json,{}' }))).to.include('https:');
    expect(network.asked).to.deep.equal([]);
  });
});
