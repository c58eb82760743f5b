import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { listenToConsole } from '../../../support/console.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { DESK, FEW, many, OFFICE } from '../../../support/few-partners.ts';
import { json, listNetwork } from '../../../support/list-network.ts';
import { at, location, OFFICE_HOURS, organization, service, tag } from '../../../support/partners.ts';
import { setClock } from '../../../support/set-clock.ts';

const WORD = '가나다라마바사아자차';

/** A partner whose every word is longer than any line. */
const LONG = organization('long', {
  name: WORD.repeat(8),
  alternate_name: WORD.repeat(8),
  description: WORD.repeat(30),
  alert: WORD.repeat(10),
  email: `${'a'.repeat(60)}@long.example`,
  website: `https://www.example.org/${'a'.repeat(200)}`,
  phones: [{ id: '1', number: '02-0000-0099', extension: '12345', description: WORD.repeat(6) }],
  attributes: [tag('agency-kind', WORD.repeat(4)), tag('partner', '', { value: 'office' })],
});
const LONG_SERVICE = service('long-service', 'long', {
  name: WORD.repeat(8),
  eligibility_description: WORD.repeat(20),
  attributes: [tag('visiting-service', WORD.repeat(3)), tag('area', '아주긴이름의동네동')],
  schedules: [
    { ...OFFICE_HOURS, notes: WORD.repeat(10) },
    { ...OFFICE_HOURS, byday: 'SA', opens_at: '21:00', closes_at: '02:00' },
  ],
});
const LONG_PLACE = at('long-at', LONG_SERVICE, location('long-place', { name: WORD.repeat(8) }));

/** A card in a column of this many px, with text of 17 px or larger. */
async function openIn(
  width: number,
  scale = 1,
  given: Parameters<typeof openDirectory>[0] = [[...FEW, LONG, LONG_PLACE]],
  attributes: Readonly<Record<string, string>> = {},
): Promise<DirectoryPage> {
  setClock('2026-11-24T10:30+09:00');
  const page = await openDirectory(given, attributes);
  const column = page.element.parentElement;
  if (column) column.style.width = `${width}px`;
  const sizes = { 'font-size': 17, 'font-size-hint': 15, 'font-size-heading': 19, 'font-size-title': 24 };
  for (const [name, px] of Object.entries(sizes)) page.element.style.setProperty(`--ieum-${name}`, `${px * scale}px`);
  await page.settled();
  await page.whole();
  return page;
}

/** Nothing sticks out of the column, and nothing of its own box; one-line inputs scroll by design, and maps are cut. */
function fits(page: DirectoryPage, what: string): void {
  const over = page
    .all('*')
    .filter((element) => !element.matches('input, select, option, progress, svg, svg *, .sr, #map, #map *'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map(({ localName, className, scrollWidth }) => `${localName}.${className} ${scrollWidth}`);
  expect(over, what).to.deep.equal([]);
  expect(page.element.scrollWidth, what).to.be.at.most(Math.ceil(page.element.getBoundingClientRect().width));
  expect(small(page), what).to.deep.equal([]);
}

/** What is to be hit with a thumb, and is lower or narrower than 44 px. */
const small = (page: DirectoryPage): string[] =>
  page
    .all('button:not(.languages *, .link), summary, label:has(input), a[href^="tel:"], input[type=text], select')
    .filter((target) => target.getClientRects().length && !target.closest('.languages'))
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 44)
    .map(({ target, box }) => `${target.textContent?.trim()}: ${box.width} × ${box.height}`);

/** Unfolds everything that can be. */
async function unfoldAll(page: DirectoryPage): Promise<void> {
  for (const fold of page.all<HTMLDetailsElement>('details')) fold.open = true;
  page.root.querySelector<HTMLButtonElement>('.unfold[aria-expanded=false]')?.click();
  // What is unfolded by this is drawn once the browser has told of it.
  await page.settled();
  await page.settled();
}

for (const [width, scale] of [
  [320, 1],
  [280, 1],
  [480, 1],
  [320, 2],
  [900, 1],
] as const) {
  describe(`a partner directory in ${width} px with text of ${17 * scale} px`, function () {
    this.timeout(30_000);

    it('holds the list, what narrows it, and that nothing is found', async () => {
      const page = await openIn(width, scale);
      fits(page, 'list');
      await unfoldAll(page);
      fits(page, 'filters');
      await page.choose(ko.filters.open, ko.filters.now);
      await page.search('ㄱㄴㄷ');
      fits(page, 'found');
      await page.search('없는 낱말');
      fits(page, 'empty');
    });

    it('holds every page of a long list, and that it is broken off', async () => {
      listenToConsole('error');
      const page = await openIn(width, scale, [{ records: many(60), total: 11_000, unreadable: 12 }, 'network']);
      await page.comesTo('error-summary');
      fits(page, 'broken off');
      await page.press(ko.list.next);
      fits(page, 'page');
    });

    it('holds a partner, its dates, and what is wrong with it', async () => {
      const page = await openIn(width, scale, undefined, { 'correction-href': '/corrections' });
      for (const name of [DESK, OFFICE, LONG].map((one) => String(one['name']))) {
        await page.open(name);
        await page.press(ko.partner.request);
        await page.press(ko.correction.open);
        await unfoldAll(page);
        fits(page, name);
        await page.back();
      }
    });

    it('holds the map and the table of visits', async () => {
      const page = await openIn(width, scale);
      await page.show('map');
      await page.says(ko.map.inList);
      fits(page, 'map');
      await page.show('visiting');
      await page.comesTo('visiting');
      fits(page, 'visiting');
    });

    it('holds the strip of results', async () => {
      const sums = { requests: 1_234_567, helped: 1_234_567, amount_krw: 98_765_432_100 };
      const months = ['2026-08', '2026-09', '2026-10'].map((month) => ({ month, ...sums }));
      const network = listNetwork(() => json({ until: '2026-10-31', suppressed_below: 5, months, total: sums }));
      const page = await openIn(width, scale, [[]], { 'results-src': '/r.json', 'results-source': WORD.repeat(8) });
      await page.says(ko.results.won(sums.amount_krw));
      network.restore();
      fits(page, 'results');
    });
  });
}

describe('a partner directory on a page with careless styles', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'html { font-size: 62.5% } * { font-size: 8px; line-height: 1 } body { text-transform: uppercase } ol, li, table { display: none }',
  );
  beforeEach(() => (document.adoptedStyleSheets = [sheet]));
  afterEach(() => (document.adoptedStyleSheets = []));

  it('keeps all text at 15 px or more, in its own case', async () => {
    const page = await openIn(320);
    const readable = (): void => {
      for (const element of page.all('p, li, button, a, dt, dd, span, b, summary, label, th, td')) {
        const { fontSize, textTransform } = getComputedStyle(element);
        expect(parseFloat(fontSize), element.textContent ?? '').to.be.at.least(15);
        expect(textTransform).to.equal('none');
      }
    };
    await unfoldAll(page);
    readable();
    await page.open(String(OFFICE['name']));
    readable();
    expect(page.root.querySelector('table')?.checkVisibility()).to.equal(true);
  });
});
