import { expect, fixture, html } from '@open-wc/testing';
import type { PartnerDirectory } from '../../../../src/index.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import { DirectoryPage, openDirectory } from '../../../support/directory-page.ts';
import { FakePartnerClient } from '../../../support/fake-partner-client.ts';
import { CENTRE, CLINIC, DESK, FEW, NAMES, OFFICE, PAPERS } from '../../../support/few-partners.ts';
import { at, location as place, organization, service } from '../../../support/partners.ts';
import { nameOf } from '../../../support/name-of.ts';
import { until } from '../../../support/until.ts';

const fetched = (file: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname.endsWith(file));

async function openFew(attributes = {}): Promise<DirectoryPage> {
  const page = await openDirectory([FEW], attributes);
  await page.lists(...NAMES);
  await page.whole();
  return page;
}

/** Names on the map, once it is drawn. */
async function onMap(page: DirectoryPage): Promise<string[]> {
  await until(() => page.root.querySelector('#map [role=region]'), 'the map never comes');
  return page.all('#map [role=region] button').map(nameOf);
}

const isChosen = (page: DirectoryPage, shown: string): boolean =>
  page.button(shown).getAttribute('aria-pressed') === 'true';

describe('the ways to look at what was found', () => {
  it('begin with the list, and fetch neither map nor table before a reader asks for them', async () => {
    // Else what is fetched next may find no room.
    performance.clearResourceTimings();
    const page = await openFew();
    expect(isChosen(page, ko.shown.list)).to.equal(true);
    expect(page.all(`[part=shown][aria-label="${ko.shown.label}"] button`)).to.have.length(3);
    expect(fetched('/map/map.ts') || fetched('/views/visiting.ts')).to.equal(false);
    await page.show('map');
    await onMap(page);
    expect(fetched('/map/map.ts')).to.equal(true);
    expect(fetched('/views/visiting.ts')).to.equal(false);
  });

  it('are those that would show something', async () => {
    const page = await openDirectory([[CLINIC]]);
    await page.whole();
    expect(page.shows('shown')).to.equal(false);
    page.element.partners = [OFFICE, at('x', PAPERS, place('p'))];
    await until(() => page.offers(ko.shown.map), 'the map is never offered');
    expect(page.offers(ko.shown.visiting)).to.equal(false);
  });

  it('begin with the one that the page names', async () => {
    const page = await openFew({ shown: 'map' });
    expect(isChosen(page, ko.shown.map)).to.equal(true);
    await onMap(page);
  });
});

describe('the map of a directory', () => {
  it('stands beside the list, shows the places that are told, and says how many are not', async () => {
    const page = await openFew();
    await page.show('map');
    expect(await onMap(page)).to.have.members([OFFICE, CENTRE, DESK].map(({ name }) => name));
    expect(page.textOf('map')).to.contain(ko.map.unplaced(2));
    expect(page.names).to.deep.equal(NAMES);
  });

  it('follows words and choices', async () => {
    const page = await openFew();
    await page.show('map');
    await onMap(page);
    await page.search('복지관');
    await until(() => page.all('#map [role=region] button').length === 1, 'the map never follows');
    expect(await onMap(page)).to.deep.equal([CENTRE['name']]);
    await page.search('');
    await page.choose(ko.filters.groups, ko.kinds.visiting);
    await until(() => nameOf(page.one('#map [role=region] button')) === DESK['name'], 'the map never follows');
  });

  it('opens an agency, and comes back with the focus on its name in the list', async () => {
    const page = await openFew();
    await page.show('map');
    await onMap(page);
    page
      .all('#map [role=region] button')
      .find((spot) => nameOf(spot) === CENTRE['name'])
      ?.click();
    await page.comesTo('partner');
    await until(() => page.focusedText === CENTRE['name'], 'its title never has the focus');
    expect(page.root.querySelector('#map')).to.equal(null);
    await page.back();
    await page.lists(...NAMES);
    expect(page.focusedText).to.equal(CENTRE['name']);
    expect(await onMap(page), 'the map is drawn anew').to.have.length(3);
  });

  it('comes back to the list’s beginning from an agency that is on another page of it', async () => {
    const crowd = Array.from({ length: 25 }, (_, i) => organization(`n${i}`, { name: `가 기관 ${i}` }));
    const far = organization('far', { name: '하 기관' });
    const page = await openDirectory([[...crowd, far, at('at', service('s', 'far'), place('p'))]], { shown: 'map' });
    await page.whole();
    await onMap(page);
    expect(page.names).not.to.include('하 기관');
    page.one('#map [role=region] button').focus();
    page.one('#map [role=region] button').click();
    await page.comesTo('partner');
    await page.back();
    expect(page.focusedText).to.equal(ko.list.results);
  });

  it('asks nobody for pictures unless the page names whom', async () => {
    const page = await openFew({ shown: 'map' });
    await onMap(page);
    expect(page.all('img')).to.deep.equal([]);
    const host = `${location.origin}/no-such-tiles`;
    const tiled = await openFew({
      shown: 'map',
      tiles: `${host}/{z}/{x}/{y}.png`,
      'tiles-attribution': '가온시 지도',
    });
    await onMap(tiled);
    await until(() => tiled.all('img').length, 'no tile is ever asked for');
    expect(tiled.all<HTMLImageElement>('img').every(({ src }) => src.startsWith(`${host}/`))).to.equal(true);
    expect(tiled.textOf('map')).to.contain('가온시 지도');
  });

  it('is gone with everything on it when another view is chosen, and when the card leaves the page', async () => {
    const page = await openFew({ shown: 'map' });
    await onMap(page);
    await page.show('list');
    expect(page.root.querySelector('#map')).to.equal(null);
    await page.show('map');
    await onMap(page);
    const parent = page.element.parentElement;
    page.element.remove();
    parent?.append(page.element);
    expect(await onMap(page)).to.have.length(3);
  });

  it('is drawn in the words of the language that is chosen', async () => {
    const page = await openFew({ shown: 'map' });
    await onMap(page);
    const label = () => page.one('#map [role=region]').getAttribute('aria-label');
    expect(label()).to.equal(ko.map.label);
    await page.press('English');
    await until(() => label() !== ko.map.label, 'the map never changes its language');
  });
});

describe('a part that cannot be fetched', () => {
  /** A directory on a page of its own, on which a part of it is nowhere. */
  async function openWithout(part: string): Promise<DirectoryPage> {
    const map = JSON.stringify({ imports: { [`/src/elements/partner-directory/${part}`]: '/no-such-module.js' } });
    const source = `<!doctype html><html lang="ko"><title>가온시</title><body>
      <script type="importmap">${map}</script><ieum-partner-directory></ieum-partner-directory>
      <script type="module" src="/src/elements/partner-directory/define.ts"></script>`;
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="가온시" srcdoc=${source}></iframe>`);
    const card = () => frame.contentDocument?.querySelector<PartnerDirectory>('ieum-partner-directory');
    await until(() => card()?.shadowRoot?.querySelector('[part~=card]'), 'the card in the frame never comes');
    const page = new DirectoryPage(card() as PartnerDirectory, new FakePartnerClient());
    page.element.partners = FEW;
    await page.lists(...NAMES);
    return page;
  }

  it('is said where the map would be; the list stays', async () => {
    const page = await openWithout('map/map.ts');
    await page.show('map');
    await page.says(ko.parts.failed);
    expect(page.names).to.deep.equal(NAMES);
    await page.show('list');
    expect(page.text).not.to.contain(ko.parts.failed);
  });

  it('is said where the table would be', async () => {
    const page = await openWithout('views/visiting.ts');
    await page.show('visiting');
    await page.says(ko.parts.failed);
  });

  it('is said where an agency would be, with the way back', async () => {
    const page = await openWithout('views/partner.ts');
    await page.press(String(OFFICE['name']));
    await page.says(ko.parts.failed);
    await page.back();
    await page.lists(...NAMES);
    expect(page.focusedText).to.equal(OFFICE['name']);
  });
});
