import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/status/ko.ts';
import { told, withheld } from '../../../support/fake-receipt-client.ts';
import { openStatus, type StatusPage } from '../../../support/status-page.ts';
import { STORIES } from '../../../support/status-stories.ts';

/** A card in a column of this many px, with text of 17 px or larger. */
async function openIn(width: number, scale = 1): Promise<StatusPage> {
  const page = await openStatus();
  const column = page.element.parentElement;
  if (column) column.style.width = `${width}px`;
  const sizes = { 'font-size': 17, 'font-size-hint': 15, 'font-size-heading': 19, 'font-size-title': 24 };
  for (const [name, px] of Object.entries(sizes)) page.element.style.setProperty(`--ieum-${name}`, `${px * scale}px`);
  await page.settled();
  return page;
}

/** Nothing sticks out of the column, and nothing of its own box; one-line inputs scroll by design. */
function fits(page: StatusPage, what: string): void {
  const over = page
    .all('*')
    .filter((element) => !element.matches('input, svg, svg *, .sr'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map(({ localName, className, scrollWidth }) => `${localName}.${className} ${scrollWidth}`);
  expect(over, what).to.deep.equal([]);
  const { width } = page.element.getBoundingClientRect();
  expect(page.element.scrollWidth, what).to.be.at.most(Math.ceil(width));
}

/** What is to be hit with a thumb, and is lower or narrower than 44 px. */
const small = (page: StatusPage): string[] =>
  page
    .all('button:not(.languages *, .link), label:has(input), a[href^="tel:"], input[type=text]')
    .filter((target) => target.getClientRects().length)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 44)
    .map(({ target, box }) => `${target.textContent?.trim()}: ${box.width} × ${box.height}`);

for (const [width, scale] of [
  [320, 1],
  [280, 1],
  [320, 2],
  [900, 1],
] as const) {
  describe(`a request status in ${width} px with text of ${17 * scale} px`, function () {
    this.timeout(30_000);

    it('holds the first view, what is to be mended, and why there is nothing', async () => {
      const page = await openIn(width, scale);
      fits(page, 'ask');
      await page.press(ko.ask.show);
      fits(page, 'mend');
      page.client.answers = { status: [withheld('receipt-unknown')] };
      await page.ask();
      await page.says(ko.refused.title);
      fits(page, 'refused');
      expect(small(page)).to.deep.equal([]);
    });

    it('holds every answer, with targets for a thumb', async () => {
      const page = await openIn(width, scale);
      for (const [name, story] of Object.entries(STORIES)) {
        page.client.answers = { status: [told(story)] };
        await page.open();
        for (const fold of page.all<HTMLDetailsElement>('[part=path] details')) fold.open = true;
        fits(page, name);
        expect(small(page), name).to.deep.equal([]);
        await page.press(ko.other);
      }
    });

    it('holds the stop before a request is taken back', async () => {
      const page = await openIn(width, scale);
      await page.open();
      await page.press(ko.withdraw.start);
      fits(page, 'withdraw');
      expect(small(page)).to.deep.equal([]);
    });
  });
}

describe('a request status on a page with careless styles', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'html { font-size: 62.5% } * { font-size: 8px; line-height: 1 } body { text-transform: uppercase }',
  );
  beforeEach(() => (document.adoptedStyleSheets = [sheet]));
  afterEach(() => (document.adoptedStyleSheets = []));

  it('keeps all text at 15 px or more, in its own case', async () => {
    const page = await openIn(320);
    page.client.answers = { status: [told(STORIES['self-overdue'])] };
    await page.open();
    for (const element of page.all('p, li, button, a, dt, dd, span, strong, b, summary')) {
      const { fontSize, textTransform } = getComputedStyle(element);
      expect(parseFloat(fontSize), element.textContent ?? '').to.be.at.least(15);
      expect(textTransform).to.equal('none');
    }
  });
});
