import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { listenToConsole } from '../../../support/console.ts';
import { openDirectory } from '../../../support/directory-page.ts';
import { CENTRE, CLINIC, FEW, many, NAMES, OFFICE, ORGANIZATIONS, PLACES } from '../../../support/few-partners.ts';
import { gate } from '../../../support/gate.ts';
import { listNetwork, pageOf } from '../../../support/list-network.ts';

const names = (from: number, to: number): string[] =>
  many(to)
    .slice(from)
    .map(({ name }) => String(name));
const [office, clinic, centre] = [OFFICE, CLINIC, CENTRE].map(({ name }) => String(name));

/** What a source says once all organizations have come: their places and times are next. */
const PLACES_NEXT = { records: [], next: { page: 1, size: 30, list: 1 } };

describe('a partner directory whose list is on its way', () => {
  it('says so before anything is there, without calling the list empty', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([opened, FEW]);
    expect(page.textOf('loading')).to.equal(ko.loading.first);
    expect(page.one('progress').getAttribute('aria-label')).to.equal(ko.loading.first);
    expect(page.shows('empty')).to.equal(false);
    open();
    await page.lists(...NAMES);
    await page.whole();
  });

  it('shows the first agencies at once, with how many there are of all', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([{ records: many(60), total: 100 }, opened, many(100).slice(60)]);
    await page.lists(...names(0, 20));
    await page.says(ko.loading.more(60, 100));
    expect(page.one<HTMLProgressElement>('progress')).to.include({ value: 60, max: 100 });
    open();
    await page.whole();
    await page.says(ko.list.count(100));
  });

  it('shows agencies before their places and times, and says of none that it is closed until those are there', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([ORGANIZATIONS, PLACES_NEXT, opened, PLACES]);
    await page.lists(...NAMES);
    expect(page.result(NAMES[0] ?? '')).to.contain(ko.list.hoursPending);
    expect(page.shows('state')).to.equal(false);
    open();
    await page.whole();
    expect(page.text).not.to.contain(ko.list.hoursPending);
    expect(page.all('[part=state]')).to.have.length(NAMES.length);
    await page.says('가온도 가온시 새빛로 1');
  });

  it('keeps the page of the list, the focus and the words while more come', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([many(60), opened, many(100).slice(60)]);
    await page.lists(...names(0, 20));
    await page.search('돌봄');
    await page.press(ko.list.next);
    const opener = page.button('돌봄 기관 025');
    opener.focus();
    open();
    await page.whole();
    await page.says(ko.list.page(2, 5));
    expect(page.names).to.deep.equal(names(20, 40));
    expect(page.query.value).to.equal('돌봄');
    expect(page.focused).to.equal(opener);
  });

  it('finds what has come since somebody looked, and calls nothing empty before', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([[OFFICE], opened, [CENTRE]]);
    await page.search('복지관');
    expect(page.names).to.deep.equal([]);
    expect(page.shows('empty'), 'it may yet come').to.equal(false);
    open();
    await page.lists(String(centre));
  });

  it('keeps an open agency on screen while more come, and tells its hours once they are there', async () => {
    const { opened, open } = gate();
    const page = await openDirectory([ORGANIZATIONS, PLACES_NEXT, opened, PLACES]);
    await page.open(String(office));
    expect(page.textOf('partner')).to.contain(ko.list.hoursPending);
    expect(page.shows('hours')).to.equal(false);
    open();
    await page.comesTo('hours');
    expect(page.textOf('partner')).not.to.contain(ko.list.hoursPending);
    await page.back();
    await page.lists(...NAMES);
  });

  it('follows another source, and shows nothing of the one before', async () => {
    const page = await openDirectory();
    await page.lists(...NAMES);
    page.element.partners = [CENTRE];
    await page.lists(String(centre));
    expect(page.client.readings).to.have.length(1);
  });
});

describe('a partner directory whose list breaks off', () => {
  it('keeps what is there, says that it is not everything, and goes on where it broke off when asked', async () => {
    const said = listenToConsole('error');
    const next = { page: 2, size: 200 };
    const page = await openDirectory([{ records: [OFFICE, CLINIC], next }, 'network']);
    await page.comesTo('error-summary');
    expect(page.names).to.deep.equal([office, clinic]);
    expect(page.textOf('error-summary')).to.contain(ko.failed.partly).and.to.contain(ko.failed.callcenter);
    expect(said.join()).to.contain('<ieum-partner-directory>:');
    page.client.given = [[CENTRE]];
    await page.press(ko.failed.again);
    await page.lists(String(office), String(clinic), String(centre));
    expect(page.shows('error-summary')).to.equal(false);
    expect(page.client.readings).to.deep.equal([undefined, next]);
  });

  it('never says who is closed where times could not be had', async () => {
    listenToConsole('error');
    const page = await openDirectory([ORGANIZATIONS, PLACES_NEXT, 'status']);
    await page.comesTo('error-summary');
    expect(page.names).to.deep.equal(NAMES);
    expect(page.shows('state')).to.equal(false);
    expect(page.text).not.to.contain(ko.list.hoursPending);
  });

  it('goes on by itself when the reader comes back to the page', async () => {
    listenToConsole('error');
    const page = await openDirectory([[OFFICE], 'network']);
    await page.comesTo('error-summary');
    page.client.given = [[CLINIC]];
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await page.lists(String(office), String(clinic));
  });

  for (const kind of ['network', 'timeout', 'status', 'shape', 'refused', 'unknown'] as const) {
    it(`says why there is nothing (${kind}), whom to call, and can be asked again`, async () => {
      listenToConsole('error');
      const page = await openDirectory([kind]);
      await page.comesTo('error-summary');
      expect(page.textOf('error-summary'))
        .to.contain(ko.failed.title)
        .and.to.contain(ko.reasons[kind] ?? '')
        .and.to.contain(ko.failed.call)
        .and.not.to.contain('As the test says.');
      expect(page.one('[part=error-summary] a').getAttribute('href')).to.equal('tel:129');
      expect(page.shows('empty')).to.equal(false);
      page.client.given = [FEW];
      await page.press(ko.failed.again);
      await page.lists(...NAMES);
    });
  }

  it('says of a device without network what to do, over the API itself', async () => {
    listenToConsole('error');
    const network = listNetwork(() => Promise.reject(new TypeError('Failed to fetch')));
    try {
      const page = await openDirectory([], { api: '/city' });
      await page.comesTo('error-summary');
      expect(page.textOf('error-summary')).to.contain(ko.reasons['network'] ?? '');
    } finally {
      network.restore();
    }
  });
});

describe('a partner directory over an API', () => {
  it('reads organizations first and their places after them, each list once', async () => {
    const network = listNetwork((request) =>
      pageOf(request.url.pathname.endsWith('/organizations') ? ORGANIZATIONS : PLACES, request),
    );
    try {
      const page = await openDirectory([], { api: '/city', term: 'region-gaon' });
      await page.lists(...NAMES);
      await page.whole();
      expect(page.all('[part=state]')).to.have.length(NAMES.length);
      expect(network.asked.map((path) => path.replace(/\?.*/, ''))).to.deep.equal([
        '/city/organizations',
        '/city/service_at_locations',
      ]);
      expect(network.asked.every((path) => path.includes('taxonomy_term_id=region-gaon'))).to.equal(true);
    } finally {
      network.restore();
    }
  });
});
