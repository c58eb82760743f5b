import { expect } from '@open-wc/testing';
import en from '../../../../src/strings/directory/en.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import type { Results } from '../../../../src/schemas/status.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { json, listNetwork, pageOf, type ListNetwork } from '../../../support/list-network.ts';
import { until } from '../../../support/until.ts';

const { results: words } = ko;

/** Of eight months, the last of which has too few to be told. */
const RESULTS: Results = {
  until: '2026-10-31',
  suppressed_below: 5,
  months: [
    ...[90, 120, 150, 100, 80, 60, 40].map((requests, i) => ({
      month: `20${i < 2 ? 25 : 26}-${String(((i + 10) % 12) + 1).padStart(2, '0')}`,
      requests,
      helped: requests / 2,
      amount_krw: null,
    })),
    { month: '2026-06', requests: null, helped: null, amount_krw: null },
  ],
  total: { requests: 640, helped: 320, amount_krw: null },
};

const FILE = { 'results-src': '/results.json' };

const figures = (page: DirectoryPage): string[] =>
  page
    .all('[part=results-strip] .figures > div')
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** The chart's rows, each with the parts of a hundred that its bars take. */
const months = (page: DirectoryPage): string[] =>
  page
    .all('[part=results-strip] tbody tr')
    .map((row) =>
      [
        row.querySelector('th')?.textContent,
        ...[...row.querySelectorAll('td')].map(
          (cell) => `${cell.textContent?.trim()} ${Number(cell.querySelector('rect')?.getAttribute('width'))}`,
        ),
      ].join(' | '),
    );

describe('the strip of how many were helped', () => {
  let network: ListNetwork;
  let answer: () => Response | Promise<Response>;
  beforeEach(() => {
    answer = () => json(RESULTS);
    network = listNetwork((request) => (request.url.pathname.includes('results') ? answer() : pageOf([], request)));
  });
  afterEach(() => network.restore());

  const openStrip = async (
    attributes: Readonly<Record<string, string>> = FILE,
    strings = ko,
  ): Promise<DirectoryPage> => {
    const page = await openDirectory(undefined, attributes, strings);
    await page.comesTo('results-strip');
    return page;
  };

  it('says three figures in words, and why one is not told', async () => {
    const page = await openStrip();
    await page.says(words.people(640));
    expect(figures(page)).to.deep.equal([
      `${words.requests} ${words.people(640)}`,
      `${words.helped} ${words.people(320)}`,
      `${words.amount} ${words.few(5)}`,
    ]);
  });

  it('says the money in won where it is told', async () => {
    answer = () => json({ until: null, months: [], total: { requests: 573, helped: 314, amount_krw: 58_000_000 } });
    const page = await openStrip();
    await page.says(words.won(58_000_000));
    expect(page.root.querySelector('[part=results-strip] table')).to.equal(null);
    expect(page.textOf('results-strip')).not.to.contain('null');
  });

  it('draws the last six months, each bar as a part of the largest number, beside the number in words', async () => {
    const page = await openStrip();
    await page.says(words.people(640));
    expect(months(page)).to.deep.equal([
      `2026년 1월 | ${words.people(150)} 100 | ${words.people(75)} 50`,
      `2월 | ${words.people(100)} ${(100 / 150) * 100} | ${words.people(50)} ${(50 / 150) * 100}`,
      `3월 | ${words.people(80)} ${(80 / 150) * 100} | ${words.people(40)} ${(40 / 150) * 100}`,
      `4월 | ${words.people(60)} 40 | ${words.people(30)} 20`,
      `5월 | ${words.people(40)} ${(40 / 150) * 100} | ${words.people(20)} ${(20 / 150) * 100}`,
      `6월 | ${words.fewer(5)} 0 | ${words.fewer(5)} 0`,
    ]);
  });

  it('says until when was counted, whose numbers they are, and that those not told are in no sum', async () => {
    const page = await openStrip({ ...FILE, 'results-source': '가온시' });
    await page.says(words.until('2026년 10월 31일'));
    expect(page.textOf('results-strip')).to.contain(words.without).and.to.contain(words.source('가온시'));
  });

  it('says so before the first month is over', async () => {
    answer = () =>
      json({ until: null, suppressed_below: 5, months: [], total: { requests: null, helped: null, amount_krw: null } });
    const page = await openStrip();
    await page.says(words.none);
  });

  it('says that the numbers are on their way', async () => {
    let come = (): void => undefined;
    const held = new Promise<void>((resolve) => (come = resolve));
    answer = async () => {
      await held;
      return json(RESULTS);
    };
    const page = await openStrip();
    expect(page.textOf('results-strip')).to.contain(words.loading);
    come();
    await page.says(words.people(640));
    expect(page.textOf('results-strip')).not.to.contain(words.loading);
  });

  for (const [what, failing] of [
    ['do not come', () => new Response(null, { status: 500 })],
    ['are none', () => json({ total: 'many' })],
    ['cannot be reached', () => Promise.reject(new TypeError('no network'))],
  ] as const) {
    it(`says so where the numbers ${what}, and leaves the list alone`, async () => {
      answer = failing;
      const page = await openStrip();
      await page.says(words.failed);
      expect(page.names).not.to.have.length(0);
    });
  }

  it('is asked of the API where the page wants it from there', async () => {
    const page = await openDirectory([], { api: '/hsds', results: '' });
    await page.comesTo('results-strip');
    await page.says(words.people(640));
    expect(network.asked.filter((path) => path.includes('results'))).to.deep.equal(['/hsds/results']);
  });

  it('is not there, and nothing is asked for, where the page does not want it', async () => {
    const page = await openDirectory([], { api: '/hsds' });
    await page.whole();
    expect(page.shows('results-strip')).to.equal(false);
    expect(network.asked.filter((path) => path.includes('results'))).to.deep.equal([]);
  });

  it('follows the page to other numbers, and shows none of those it was asked for before', async () => {
    const page = await openStrip();
    await page.says(words.people(640));
    answer = () => json({ ...RESULTS, total: { requests: 12, helped: 7, amount_krw: null } });
    page.element.resultsSrc = '/results-of-may.json';
    await page.says(words.people(12));
    expect(page.text).not.to.contain(words.people(640));
  });

  it('speaks the language of the reader', async () => {
    const page = await openStrip({ ...FILE, lang: 'en' }, en);
    await page.says(en.results.people(640));
    expect(months(page)[0]).to.contain('Jan 2026');
  });

  it('is told to a screen reader as a region and a table with names', async () => {
    const page = await openStrip();
    await page.says(words.people(640));
    const strip = page.part('results-strip');
    const title = page.one(`#${strip?.getAttribute('aria-labelledby') ?? ''}`);
    expect(title.textContent).to.equal(words.title);
    for (const chart of page.all('[part=results-strip] svg'))
      expect(chart.getAttribute('aria-hidden')).to.equal('true');
    await until(() => page.root.querySelector('table[aria-labelledby]'), 'there is no table');
  });
});
