import { expect } from '@open-wc/testing';
import en from '../../../../src/strings/finder/en.ts';
import ko, { type Strings } from '../../../../src/strings/finder/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { listenToConsole } from '../../../support/console.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { EMERGENCY, FEW, many, RENT } from '../../../support/programs.ts';

const levelsOf = (page: FinderPage): number[] =>
  page
    .all('[role=heading]')
    .filter((heading) => heading.checkVisibility())
    .map((heading) => Number(heading.getAttribute('aria-level')));

async function unfoldAll(page: FinderPage): Promise<void> {
  for (const fold of page.all<HTMLDetailsElement>('details')) fold.open = true;
  page.root.querySelector<HTMLButtonElement>('.unfold[aria-expanded=false]')?.click();
  await page.settled();
  await page.settled();
}

for (const [language, words] of [
  ['ko', ko],
  ['en', en],
] satisfies [string, Strings][]) {
  describe(`a programme finder that is read aloud (${language})`, function () {
    // A look at every view takes its time on a busy machine.
    this.timeout(60_000);
    const open = (given: Parameters<typeof openFinder>[0] = [FEW]): Promise<FinderPage> =>
      openFinder(given, { lang: language }, words);

    it('has no fault in its list, folded and unfolded, nor among what was found', async () => {
      const page = await open([[...FEW, ...many(20)]]);
      await page.says(words.intro);
      await page.rests();
      await expectAccessible(page.element);
      await unfoldAll(page);
      await expectAccessible(page.element);
      await page.search('생계');
      await expectAccessible(page.element);
      await page.search('없는 낱말');
      await expectAccessible(page.element);
    });

    it('has none while the list comes, where it breaks off, and where there is none', async () => {
      listenToConsole('error');
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const page = await open([{ records: [EMERGENCY], total: 9 }, held, 'network']);
      await page.says(words.loading.more(1, 9));
      await expectAccessible(page.element);
      release();
      await page.comesTo('error-summary');
      await expectAccessible(page.element);
      page.element.client = undefined;
      await page.says(words.failed.unset);
      await expectAccessible(page.element);
    });

    it('has none in any question, where an answer is to be mended, nor among the verdicts', async () => {
      const page = await open();
      await page.press(words.list.screen);
      await page.answer('?');
      await expectAccessible(page.element);
      await page.answer('25');
      while (page.question) {
        await expectAccessible(page.element);
        if (page.question === words.questions.refused.label) await page.answer(words.screening.yes);
        else if (page.question === words.questions.home.label) await page.answer(words.screening.yes);
        else await page.press(words.screening.skip);
      }
      await unfoldAll(page);
      await expectAccessible(page.element);
      await page.press(words.screening.results);
      await page.says(words.verdicts.likely);
      await unfoldAll(page);
      await expectAccessible(page.element);
    });

    it('has none in a programme, nor among what was kept', async () => {
      const page = await open();
      await page.press(`${words.program.save}: ${RENT.name}`);
      await page.open(EMERGENCY.name);
      await page.press(words.program.request);
      await expectAccessible(page.element);
      await page.press(`← ${words.program.back}`);
      await page.press(words.list.shortlist(1));
      await expectAccessible(page.element);
      await page.press(words.shortlist.clear);
      await expectAccessible(page.element);
    });
  });
}

describe('the headings of a programme finder', () => {
  it('go down by one level at a time, from the level that the page asks for', async () => {
    const page = await openFinder([FEW], { 'heading-level': '3' });
    await page.lists(...FEW.map(({ name = '' }) => name));
    expect(levelsOf(page)).to.deep.equal([3, 4, 5, 5, 5, 5]);
    await page.open(EMERGENCY.name);
    expect(levelsOf(page)).to.deep.equal([3, 4, 5]);
    await page.press(`← ${ko.program.back}`);
    await page.press(ko.list.screen);
    expect(levelsOf(page)).to.deep.equal([3, 4]);
  });
});

describe('what a programme finder says to whom cannot see it', () => {
  it('is told politely, and not in the middle of a list', async () => {
    const page = await openFinder();
    const regions = page
      .all('[role=status], [aria-live]')
      .map((region) => region.closest('[part]')?.getAttribute('part'));
    expect(regions).to.deep.equal(['card']);
  });

  it('names each button of a list apart', async () => {
    const page = await openFinder();
    await page.lists(...FEW.map(({ name = '' }) => name));
    const names = page
      .all('[part=results] button')
      .map((button) => button.getAttribute('aria-label') ?? button.textContent?.trim());
    expect(new Set(names).size).to.equal(names.length);
  });

  it('begins with what a button shows, so that it can be spoken', async () => {
    const page = await openFinder();
    for (const button of page.all('[part=results] [aria-label]'))
      expect(button.getAttribute('aria-label')).to.contain(button.textContent?.trim());
  });
});
