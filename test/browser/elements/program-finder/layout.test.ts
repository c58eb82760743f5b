import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { listenToConsole } from '../../../support/console.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { BATH, EMERGENCY, FEW, many, PENSION, RENT } from '../../../support/programs.ts';

const LONG = {
  ...EMERGENCY,
  id: 'long',
  name: '가나다라마바사아자차'.repeat(8),
  eligibility_description: '가나다라마바사아자차'.repeat(30),
  url: `https://www.example.org/${'a'.repeat(200)}`,
  additional_urls: [{ id: 'u', url: `https://www.example.org/${'b'.repeat(200)}` }],
  organization: { name: '가나다라마바사아자차'.repeat(8) },
};

/** A card in a column of this many px, with text of 17 px or larger. */
async function openIn(
  width: number,
  scale = 1,
  given: Parameters<typeof openFinder>[0] = [[...FEW, LONG]],
): Promise<FinderPage> {
  const page = await openFinder(given);
  const column = page.element.parentElement;
  if (column) column.style.width = `${width}px`;
  const sizes = { 'font-size': 17, 'font-size-hint': 15, 'font-size-heading': 19, 'font-size-title': 24 };
  for (const [name, px] of Object.entries(sizes)) page.element.style.setProperty(`--ieum-${name}`, `${px * scale}px`);
  await page.settled();
  await page.rests();
  return page;
}

/** Nothing sticks out of the column, and nothing of its own box; one-line inputs scroll by design. */
function fits(page: FinderPage, what: string): void {
  const over = page
    .all('*')
    .filter((element) => !element.matches('input, select, option, progress, svg, svg *, .sr'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map(({ localName, className, scrollWidth }) => `${localName}.${className} ${scrollWidth}`);
  expect(over, what).to.deep.equal([]);
  expect(page.element.scrollWidth, what).to.be.at.most(Math.ceil(page.element.getBoundingClientRect().width));
  expect(small(page), what).to.deep.equal([]);
}

/** What is to be hit with a thumb, and is lower or narrower than 44 px. */
const small = (page: FinderPage): string[] =>
  page
    .all('button:not(.languages *, .link), summary, label:has(input), a[href^="tel:"], input[type=text], select')
    .filter((target) => target.getClientRects().length && !target.closest('.languages'))
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 44)
    .map(({ target, box }) => `${target.textContent?.trim()}: ${box.width} × ${box.height}`);

/** Unfolds everything that can be. */
async function unfoldAll(page: FinderPage): Promise<void> {
  for (const fold of page.all<HTMLDetailsElement>('details')) fold.open = true;
  const unfold = page.root.querySelector<HTMLButtonElement>('.unfold[aria-expanded=false]');
  unfold?.click();
  // What is unfolded by this is drawn once the browser has told of it.
  await page.settled();
  await page.settled();
}

for (const [width, scale] of [
  [320, 1],
  [280, 1],
  [320, 2],
  [900, 1],
] as const) {
  describe(`a programme finder in ${width} px with text of ${17 * scale} px`, function () {
    this.timeout(30_000);

    it('holds the list, what narrows it, and that nothing is found', async () => {
      const page = await openIn(width, scale);
      fits(page, 'list');
      await unfoldAll(page);
      fits(page, 'filters');
      await page.search('ㄱㄱㅂㅈ');
      fits(page, 'found');
      await page.search('없는 낱말');
      fits(page, 'empty');
    });

    it('holds every page of a long list, and that it is on its way or broken off', async () => {
      listenToConsole('error');
      const page = await openIn(width, scale, [{ records: many(60), total: 11_000, unreadable: 12 }, 'network']);
      await page.comesTo('error-summary');
      fits(page, 'broken off');
      await page.press(ko.list.next);
      fits(page, 'page');
    });

    it('holds the screening, what is to be mended, and the verdicts', async () => {
      const page = await openIn(width, scale);
      await page.press(ko.list.screen);
      await page.answer('');
      fits(page, 'mend');
      while (page.question) {
        fits(page, page.question);
        if (page.question === ko.questions.region.label) await page.choose('answer', '전북특별자치도');
        if (page.question === ko.questions.refused.label) await page.answer(ko.screening.yes);
        else if (page.question === ko.questions.age.label) await page.answer('75');
        else await page.press(ko.screening.skip);
      }
      await unfoldAll(page);
      fits(page, 'done');
      await page.press(ko.screening.results);
      await page.rests();
      await unfoldAll(page);
      fits(page, 'verdicts');
    });

    it('holds a programme, and what was kept', async () => {
      const page = await openIn(width, scale);
      for (const name of [EMERGENCY.name, RENT.name, BATH.name, PENSION.name, LONG.name]) {
        await page.press(`${ko.program.save}: ${name}`);
        await page.open(name);
        fits(page, name);
        await page.press(`← ${ko.program.back}`);
      }
      await page.press(ko.list.shortlist(5));
      fits(page, 'shortlist');
    });
  });
}

describe('a programme finder on a page with careless styles', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'html { font-size: 62.5% } * { font-size: 8px; line-height: 1 } body { text-transform: uppercase } ol, li { display: none } mark { display: none }',
  );
  beforeEach(() => (document.adoptedStyleSheets = [sheet]));
  afterEach(() => (document.adoptedStyleSheets = []));

  it('keeps all text at 15 px or more, in its own case', async () => {
    const page = await openIn(320);
    await page.search('생계');
    await unfoldAll(page);
    for (const element of page.all('p, li, button, a, dt, dd, span, b, summary, mark, label')) {
      const { fontSize, textTransform } = getComputedStyle(element);
      expect(parseFloat(fontSize), element.textContent ?? '').to.be.at.least(15);
      expect(textTransform).to.equal('none');
    }
    expect(page.root.querySelector('mark')?.checkVisibility()).to.equal(true);
  });
});
