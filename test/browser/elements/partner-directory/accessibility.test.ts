import { expect } from '@open-wc/testing';
import en from '../../../../src/strings/directory/en.ts';
import ko, { type Strings } from '../../../../src/strings/directory/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { listenToConsole } from '../../../support/console.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, DESK, FEW, many, NAMES, OFFICE, ORGANIZATIONS } from '../../../support/few-partners.ts';
import { json, listNetwork } from '../../../support/list-network.ts';
import { setClock } from '../../../support/set-clock.ts';

const levelsOf = (page: DirectoryPage): number[] =>
  page
    .all('[role=heading]')
    .filter((heading) => heading.checkVisibility())
    .map((heading) => Number(heading.getAttribute('aria-level')));

async function unfoldAll(page: DirectoryPage): Promise<void> {
  for (const fold of page.all<HTMLDetailsElement>('details')) fold.open = true;
  page.root.querySelector<HTMLButtonElement>('.unfold[aria-expanded=false]')?.click();
  await page.settled();
  await page.settled();
}

for (const [language, words] of [
  ['ko', ko],
  ['en', en],
] satisfies [string, Strings][]) {
  describe(`a partner directory that is read aloud (${language})`, function () {
    // A look at every view takes its time on a busy machine.
    this.timeout(60_000);
    beforeEach(() => setClock('2026-11-24T10:30+09:00'));
    const open = (
      given: Parameters<typeof openDirectory>[0] = [FEW],
      attributes: Readonly<Record<string, string>> = {},
    ): Promise<DirectoryPage> => openDirectory(given, { lang: language, ...attributes }, words);

    it('has no fault in its list, folded and unfolded, nor among what was found and chosen', async () => {
      const page = await open([[...FEW, ...many(20)]]);
      await page.says(words.intro);
      await page.whole();
      await expectAccessible(page.element);
      await unfoldAll(page);
      await page.choose(words.filters.open, words.filters.now);
      await expectAccessible(page.element);
      await page.search('새빛');
      await expectAccessible(page.element);
      await page.search('없는 낱말');
      await expectAccessible(page.element);
    });

    it('has none while the list comes, where it breaks off, and where there is none', async () => {
      listenToConsole('error');
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const page = await open([{ records: [OFFICE], total: 9 }, held, 'network']);
      await page.says(words.loading.more(1, 9));
      await expectAccessible(page.element);
      release();
      await page.comesTo('error-summary');
      await expectAccessible(page.element);
      page.element.client = undefined;
      await page.says(words.failed.unset);
      await expectAccessible(page.element);
    });

    it('has none in a partner: with dates, withheld, without hours, with what is wrong with it', async () => {
      const page = await open();
      await page.whole();
      for (const name of NAMES) {
        await page.open(name);
        await page.press(words.partner.request);
        await page.press(words.correction.open);
        await expectAccessible(page.element);
        await page.back();
      }
    });

    it('has none on the map nor in the table of visits', async () => {
      const page = await open();
      await page.whole();
      await page.show('map');
      await page.says(words.map.inList);
      await expectAccessible(page.element);
      await page.show('visiting');
      await page.comesTo('visiting');
      await expectAccessible(page.element);
    });

    it('has none in the strip of results', async () => {
      const sums = { requests: 9, helped: 7, amount_krw: 500 };
      const months = ['2026-08', '2026-09'].map((month) => ({ month, ...sums }));
      const network = listNetwork(() =>
        json({
          until: '2026-09-30',
          suppressed_below: 0,
          months,
          total: { requests: 18, helped: 14, amount_krw: 1000 },
        }),
      );
      const page = await open([FEW], { 'results-src': '/results.json' });
      await page.says(words.results.people(14));
      network.restore();
      await expectAccessible(page.element);
    });
  });
}

describe('the headings of a partner directory', () => {
  it('go down by one level at a time, from the level that the page asks for', async () => {
    const page = await openDirectory([ORGANIZATIONS], { 'heading-level': '3' });
    await page.whole();
    expect(levelsOf(page)).to.deep.equal([3, 4, 5, 5, 5, 5, 5]);
    await page.open(String(CENTRE['name']));
    const levels = levelsOf(page);
    expect(levels.slice(0, 3)).to.deep.equal([3, 4, 5]);
    expect(new Set(levels)).to.deep.equal(new Set([3, 4, 5]));
  });
});

describe('what a partner directory says to whom cannot see it', () => {
  it('is told politely, and not in the middle of a list', async () => {
    const page = await openDirectory();
    await page.whole();
    const regions = page
      .all('[role=status], [aria-live]')
      .map((region) => region.closest('[part]')?.getAttribute('part'));
    expect(regions).to.deep.equal(['near', 'card']);
  });

  it('counts what was found, once somebody looks for something', async () => {
    const page = await openDirectory();
    await page.whole();
    expect(page.announced).to.equal('');
    await page.search('새빛');
    expect(page.announced).to.equal(ko.list.count(page.names.length));
    await page.search('없는 낱말');
    expect(page.announced).to.equal(ko.empty.title);
  });

  it('names each button and each call of a list apart', async () => {
    const page = await openDirectory();
    await page.whole();
    const names = page
      .all('[part=results] :is(button, a)')
      .map((one) => one.getAttribute('aria-label') ?? one.textContent?.trim());
    expect(new Set(names).size).to.equal(names.length);
  });

  it('tells an open state by words, not by colour or shape alone', async () => {
    setClock('2026-11-24T10:30+09:00');
    const page = await openDirectory();
    await page.whole();
    await page.says(ko.states.unknown);
    expect(page.all('[part=state]').map((state) => state.textContent?.split('·')[0]?.trim())).to.deep.equal([
      ko.states.open,
      ko.states.unknown,
      ko.states.open,
      ko.states.open,
      ko.states.always,
    ]);
  });

  it('leads with the focus to each view and back to what opened it', async () => {
    const page = await openDirectory();
    await page.whole();
    await page.open(String(DESK['name']));
    expect(page.focusedText).to.equal(DESK['name']);
    await page.back();
    expect(page.focusedText).to.equal(DESK['name']);
  });
});
