import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { listenToConsole } from '../../../support/console.ts';
import { openDirectory } from '../../../support/directory-page.ts';
import { CENTRE, CLINIC, FEW, NAMES, OFFICE, REFUGE } from '../../../support/few-partners.ts';

const [office, clinic, centre] = [OFFICE, CLINIC, CENTRE].map(({ name }) => String(name));

/** A browser that saves data, or does not say. */
function saveData(on: boolean): void {
  if (on) Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } });
  else Reflect.deleteProperty(navigator, 'connection');
}

describe('a partner directory that has not everything', () => {
  it('says how many records could not be read', async () => {
    const page = await openDirectory([
      { records: [OFFICE], unreadable: 3 },
      { records: [], unreadable: 2 },
    ]);
    await page.says(ko.loading.unreadable(5));
    expect(page.names).to.deep.equal([office]);
  });

  it('says that there are more than it takes, and whom to ask', async () => {
    const page = await openDirectory([{ records: [OFFICE], capped: true }, [CENTRE]]);
    await page.says(ko.loading.capped);
    expect(page.names).to.deep.equal([office]);
  });

  it('shows an agency once that comes twice', async () => {
    const page = await openDirectory([
      [OFFICE, OFFICE],
      [OFFICE, CENTRE],
    ]);
    await page.lists(String(office), String(centre));
  });

  it('says so and whom to call where nothing names a list, and offers nothing to look for', async () => {
    const said = listenToConsole('error');
    const page = await openDirectory([]);
    page.element.client = undefined;
    await page.says(ko.failed.unset);
    expect(page.text).to.contain(ko.failed.callcenter);
    expect(said.join()).to.contain('<ieum-partner-directory>:');
    expect(page.shows('search') || page.shows('near') || page.shows('filters')).to.equal(false);
  });

  it('says that nothing is there yet where the list is empty, and does not say that conditions hide it', async () => {
    const page = await openDirectory([]);
    await page.comesTo('empty');
    expect(page.textOf('empty')).to.contain(ko.empty.none).and.to.contain(ko.empty.call);
    expect(page.offers(ko.list.removeAll)).to.equal(false);
    expect(page.shows('shown') || page.shows('count')).to.equal(false);
  });

  it('shows only agencies of the page’s region, and those of whom none is told', async () => {
    const page = await openDirectory([FEW], { region: '남원시' });
    await page.lists(String(clinic), String(REFUGE['name']));
    page.element.region = '가온시';
    await page.lists(...NAMES);
  });
});

describe('a partner directory in a browser that saves data', () => {
  const given = [{ records: [OFFICE], next: { page: 2, size: 200 }, total: 2 }, [CENTRE]];
  beforeEach(() => saveData(true));
  afterEach(() => saveData(false));

  it('shows the first agencies, and waits with the rest until it is told to fetch it', async () => {
    const page = await openDirectory(given);
    await page.says(ko.loading.paused);
    expect(page.names).to.deep.equal([office]);
    page.client.given = [[CENTRE]];
    await page.press(ko.loading.all);
    await page.lists(String(office), String(centre));
    expect(page.shows('loading')).to.equal(false);
    expect(page.client.readings).to.have.length(2);
  });

  it('fetches the rest as soon as somebody looks for something', async () => {
    const page = await openDirectory(given);
    await page.says(ko.loading.paused);
    await page.search('복지관');
    await page.lists(String(centre));
  });
});
