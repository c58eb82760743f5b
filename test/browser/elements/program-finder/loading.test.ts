import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { listenToConsole } from '../../../support/console.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { EMERGENCY, FEW, many, PENSION, RENT } from '../../../support/programs.ts';
import { until } from '../../../support/until.ts';

/** Something that the test lets happen. */
function gate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

const names = (from: number, to: number): string[] =>
  many(to)
    .slice(from)
    .map(({ name = '' }) => name);
const whole = (page: FinderPage): Promise<void> => until(() => !page.shows('loading'), 'the list never comes whole');

describe('a programme finder whose list is on its way', () => {
  it('says so before anything is there, without calling the list empty', async () => {
    const { opened, open } = gate();
    const page = await openFinder([opened, FEW]);
    expect(page.textOf('loading')).to.equal(ko.loading.first);
    expect(page.root.querySelector('progress')?.getAttribute('aria-label')).to.equal(ko.loading.first);
    expect(page.shows('empty')).to.equal(false);
    open();
    await page.lists(...FEW.map(({ name = '' }) => name));
    expect(page.shows('loading')).to.equal(false);
  });

  it('shows the first programmes at once, with how many there are of all', async () => {
    const { opened, open } = gate();
    const page = await openFinder([{ records: many(60), total: 100 }, opened, many(100).slice(60)]);
    await page.lists(...names(0, 20));
    await page.says(ko.loading.more(60, 100));
    expect(page.root.querySelector('progress')).to.include({ value: 60, max: 100 });
    open();
    await whole(page);
    await page.says(ko.list.count(100));
  });

  it('shows all of the first page at once, however slow the rest is', async () => {
    const { opened, open } = gate();
    const page = await openFinder([[EMERGENCY], { records: [RENT], next: { page: 1, size: 200 } }, opened, [PENSION]]);
    await page.lists(EMERGENCY.name, RENT.name);
    open();
    await page.lists(EMERGENCY.name, RENT.name, PENSION.name);
  });

  it('keeps the page of the list, the focus and the words while more come', async () => {
    const { opened, open } = gate();
    const page = await openFinder([many(60), opened, many(100).slice(60)]);
    await page.lists(...names(0, 20));
    await page.search('돌봄');
    await page.press(ko.list.next);
    const opener = page.button('돌봄 사업 25');
    opener.focus();
    open();
    await whole(page);
    await page.says(ko.list.page(2, 5));
    expect(page.names).to.deep.equal(names(20, 40));
    expect(page.query.value).to.equal('돌봄');
    expect(page.focused).to.equal(opener);
  });

  it('finds what has come since somebody looked', async () => {
    const { opened, open } = gate();
    const page = await openFinder([[EMERGENCY], opened, [RENT]]);
    await page.search('월세');
    expect(page.names).to.deep.equal([]);
    expect(page.shows('empty'), 'it may yet come').to.equal(false);
    open();
    await page.lists(RENT.name);
  });

  it('keeps an open programme on screen while more come', async () => {
    const { opened, open } = gate();
    const page = await openFinder([[EMERGENCY], opened, [RENT]]);
    await page.open(EMERGENCY.name);
    open();
    await page.settled();
    expect(page.text).to.contain(EMERGENCY.eligibility_description);
    await page.press(`← ${ko.program.back}`);
    await page.lists(EMERGENCY.name, RENT.name);
  });
});

describe('a programme finder whose list breaks off', () => {
  it('keeps what is there, says that it is not everything, and goes on when asked', async () => {
    const said = listenToConsole('error');
    const page = await openFinder([[EMERGENCY, RENT], 'network']);
    await page.comesTo('error-summary');
    expect(page.names).to.deep.equal([EMERGENCY.name, RENT.name]);
    expect(page.textOf('error-summary')).to.contain(ko.failed.partly).and.to.contain(ko.failed.callcenter);
    expect(said.join()).to.contain('<ieum-program-finder>:');
    page.client.given = [[EMERGENCY, RENT], [PENSION]];
    await page.press(ko.failed.again);
    await page.lists(EMERGENCY.name, RENT.name, PENSION.name);
    expect(page.shows('error-summary')).to.equal(false);
  });

  it('goes on by itself when the reader comes back to the page', async () => {
    listenToConsole('error');
    const page = await openFinder([[EMERGENCY], 'network']);
    await page.comesTo('error-summary');
    page.client.given = [[EMERGENCY, RENT]];
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.lists(EMERGENCY.name, RENT.name);
  });

  for (const kind of ['network', 'timeout', 'status', 'shape', 'refused', 'unknown'] as const) {
    it(`says why there is nothing (${kind}), whom to call, and can be asked again`, async () => {
      listenToConsole('error');
      const page = await openFinder([kind]);
      await page.comesTo('error-summary');
      expect(page.textOf('error-summary'))
        .to.contain(ko.failed.title)
        .and.to.contain(ko.reasons[kind] ?? '')
        .and.to.contain(ko.failed.call);
      expect(page.root.querySelector('[part=error-summary] a')?.getAttribute('href')).to.equal('tel:129');
      expect(page.shows('empty')).to.equal(false);
      page.client.given = [FEW];
      await page.press(ko.failed.again);
      await page.lists(...FEW.map(({ name = '' }) => name));
    });
  }

  it('does not say on screen what the source said', async () => {
    listenToConsole('error');
    const page = await openFinder(['shape']);
    await page.comesTo('error-summary');
    expect(page.text).not.to.contain('As the test says.');
  });
});

describe('a programme finder without a list', () => {
  it('says so and whom to call, and offers neither search nor screening', async () => {
    const said = listenToConsole('error');
    const page = await openFinder([]);
    page.element.client = undefined;
    await page.says(ko.failed.unset);
    expect(page.text).to.contain(ko.failed.callcenter);
    expect(said.join()).to.contain('<ieum-program-finder>:');
    expect(page.shows('search') || page.shows('screening')).to.equal(false);
  });

  it('says that nothing is there yet where the list is empty', async () => {
    const page = await openFinder([]);
    await page.comesTo('empty');
    expect(page.textOf('empty')).to.contain(ko.empty.none).and.to.contain(ko.empty.call);
  });
});
