import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder } from '../../../support/finder-page.ts';
import { BATH, EMERGENCY, PENSION, RENT } from '../../../support/programs.ts';

/** A browser that saves data, or does not say. */
function saveData(on: boolean): void {
  if (on) Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
  else Reflect.deleteProperty(navigator, 'connection');
}

describe('a programme finder that has not everything', () => {
  it('says how many records could not be read', async () => {
    const page = await openFinder([{ records: [EMERGENCY], unreadable: 3 }, { unreadable: 2 }]);
    await page.says(ko.loading.unreadable(5));
    expect(page.names).to.deep.equal([EMERGENCY.name]);
  });

  it('says that there are more than it takes, and whom to ask', async () => {
    const page = await openFinder([{ records: [EMERGENCY], capped: true }, [RENT]]);
    await page.says(ko.loading.capped);
    expect(page.names).to.deep.equal([EMERGENCY.name]);
  });

  it('shows a programme once that comes twice, and none that its agency has ended', async () => {
    const page = await openFinder([
      [EMERGENCY, EMERGENCY],
      [EMERGENCY, RENT, { ...BATH, status: 'inactive' }],
    ]);
    await page.lists(EMERGENCY.name, RENT.name);
  });
});

describe('a programme finder in a browser that saves data', () => {
  const given = [
    { records: [EMERGENCY], next: { page: 2, size: 200 }, total: 2 },
    { records: [PENSION], total: 2 },
  ];
  beforeEach(() => saveData(true));
  afterEach(() => saveData(false));

  it('shows the first programmes, and waits with the rest until it is told to fetch it', async () => {
    const page = await openFinder(given);
    await page.says(ko.loading.paused);
    expect(page.names).to.deep.equal([EMERGENCY.name]);
    expect(page.textOf('loading')).to.contain(ko.loading.more(1, 2));
    await page.press(ko.loading.all);
    await page.lists(EMERGENCY.name, PENSION.name);
    expect(page.shows('loading')).to.equal(false);
  });

  it('fetches the rest as soon as somebody looks for something', async () => {
    const page = await openFinder(given);
    await page.says(ko.loading.paused);
    await page.search('연금');
    await page.lists(PENSION.name);
  });

  it('fetches the rest as soon as somebody begins to answer', async () => {
    const page = await openFinder(given);
    await page.says(ko.loading.paused);
    await page.press(ko.list.screen);
    await page.press(ko.screening.results);
    await page.lists(EMERGENCY.name, PENSION.name);
  });

  it('does not fetch it because the reader has been elsewhere and comes back', async () => {
    const page = await openFinder(given);
    await page.says(ko.loading.paused);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.rests();
    expect(page.client.readings).to.equal(1);
    expect(page.text).to.contain(ko.loading.paused);
  });
});
