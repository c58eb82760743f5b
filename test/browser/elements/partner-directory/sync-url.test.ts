import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { FakePosition } from '../../../support/fake-position.ts';
import { CENTRE, CLINIC, DESK, FEW, NAMES, OFFICE, REFUGE } from '../../../support/few-partners.ts';
import { gate } from '../../../support/gate.ts';
import { type Members } from '../../../support/partners.ts';
import { until } from '../../../support/until.ts';

const { filters, kinds, needs } = ko;
const namesOf = (...partners: readonly Members[]): string[] => partners.map(({ name }) => String(name));
const PREFIX = '#ieum-partners:';
const plain = `${location.pathname}${location.search}`;
const SYNCED: Readonly<Record<string, string>> = { 'sync-url': '' };

/** A directory on a page whose address ends so. */
async function openAt(fragment: string, attributes = SYNCED): Promise<DirectoryPage> {
  history.replaceState(null, '', plain + fragment);
  return openDirectory([FEW], attributes);
}

/** What the fragment holds, readable. */
const told = (): string => decodeURIComponent(location.hash);

describe("a partner directory in its page's address", () => {
  afterEach(() => history.replaceState(null, '', plain));

  it('puts choices there, and takes them out again, without a new entry in the history', async () => {
    const { length } = history;
    const page = await openAt('');
    await page.lists(...NAMES);
    await page.choose(filters.area, '새빛동');
    await page.choose(filters.groups, kinds.safety);
    await page.choose(filters.needs, needs['violence'] ?? '');
    await page.choose(filters.open, filters.weekend);
    expect(told()).to.equal(`${PREFIX}area=새빛동&groups=safety&needs=violence&open=weekend`);
    await page.press(ko.list.removeAll);
    expect(location.href.endsWith(plain)).to.equal(true);
    expect(history.length).to.equal(length);
  });

  it('puts the open agency there, also one that another opened, until it is left', async () => {
    const page = await openAt('');
    await page.open(String(CENTRE['name']));
    expect(told()).to.equal(`${PREFIX}partner=centre`);
    await page.open(String(OFFICE['name']));
    expect(told()).to.equal(`${PREFIX}partner=office`);
    await page.back();
    expect(told()).to.equal(`${PREFIX}partner=centre`);
    await page.back();
    expect(location.hash).to.equal('');
  });

  it('puts neither words nor a place to start from there', async () => {
    const device = new FakePosition();
    const page = await openAt('');
    await page.search('가온시장');
    expect(location.hash).to.equal('');
    await page.press(ko.near.from('가온시장'));
    expect(location.hash).to.equal('');
    await page.press(ko.list.removeAll);
    await page.press(ko.near.locate);
    device.isAt(36.2, 124.4);
    await page.says(ko.near.straight);
    expect(location.hash).to.equal('');
  });

  it('leaves an anchor of the page’s own alone', async () => {
    const page = await openAt('#news-3');
    await page.search('복지관');
    await page.show('map');
    expect(location.hash).to.equal('#news-3');
    await page.show('list');
    await page.open(String(CENTRE['name']));
    expect(told()).to.equal(`${PREFIX}partner=centre`);
  });

  it('takes what it put there away when all is wiped', async () => {
    const page = await openAt('');
    await page.choose(filters.groups, kinds.office);
    page.element.wipe();
    expect(location.hash).to.equal('');
  });

  it('puts nothing there unless the page asks for it', async () => {
    const page = await openAt('', {});
    await page.choose(filters.groups, kinds.office);
    await page.open(String(OFFICE['name']));
    expect(location.hash).to.equal('');
  });

  it('opens with the choices that the address names', async () => {
    const page = await openAt(`${PREFIX}area=${encodeURIComponent('늘봄동')}&groups=health,welfare`);
    await page.lists(...namesOf(CLINIC, CENTRE));
    const chosen = ['늘봄동', kinds.health, kinds.welfare].map((name) => ko.list.remove(name)).join();
    await until(() => page.chosen.join() === chosen, 'nothing says what is chosen');
  });

  it('opens those that come to homes, or are open at weekends, where the address says so', async () => {
    const page = await openAt(`${PREFIX}open=weekend&visiting=1`);
    await page.lists(...namesOf(CENTRE));
    expect(page.chosen).to.deep.equal([ko.list.remove(filters.weekend), ko.list.remove(filters.visiting)]);
  });

  it('opens the agency that the address names, once it has come', async () => {
    const { opened, open } = gate();
    history.replaceState(null, '', `${plain}${PREFIX}partner=desk`);
    const page = await openDirectory([[OFFICE], opened, [DESK]], SYNCED);
    await page.lists(String(OFFICE['name']));
    open();
    await page.comesTo('partner');
    expect(page.text).to.contain(DESK['description']);
    await page.back();
    await page.lists(...namesOf(OFFICE, DESK));
  });

  it('does not open it late, once the reader has opened another', async () => {
    const { opened, open } = gate();
    history.replaceState(null, '', `${plain}${PREFIX}partner=desk`);
    const page = await openDirectory([[OFFICE], opened, [DESK]], SYNCED);
    await page.open(String(OFFICE['name']));
    open();
    await page.back();
    await page.lists(...namesOf(OFFICE, DESK));
  });

  it('shows the list where the address names an agency that there is not', async () => {
    const page = await openAt(`${PREFIX}partner=gone`);
    await page.lists(...NAMES);
    expect(page.text).not.to.contain('gone');
  });

  it('does not follow the address unless the page asks for it', async () => {
    const page = await openAt(`${PREFIX}partner=desk&groups=office`, {});
    await page.lists(...NAMES);
  });

  it('names an area by no words of a link where nobody is for it', async () => {
    const page = await openAt(`${PREFIX}area=${encodeURIComponent('사기단체')}`);
    await page.lists(...namesOf(CENTRE, DESK, REFUGE));
    expect(page.chosen).to.deep.equal([ko.list.remove(filters.area)]);
    expect(page.text).not.to.contain('사기단체');
  });

  for (const hostile of [
    'needs=<img src=x onerror=alert(1)>',
    'needs=입금하세요',
    'area=입금하세요',
    'area=전화 02-0000-0099',
    'area=<b>새빛동',
    'groups=입금하세요 02-0000-0099',
    'open=사기',
    'query=사기&q=사기&search=사기',
    'near=36.1,124.4&latitude=36.1',
    'partner=<script>alert(1)</script>',
    '__proto__=x&constructor=x',
    '%',
    'needs=' + 'food,'.repeat(5000),
  ]) {
    it(`puts no words of a link on the page: ${hostile.slice(0, 40)}`, async () => {
      const page = await openAt(PREFIX + hostile);
      await page.says(ko.list.search);
      await page.whole();
      expect(page.query.value).to.equal('');
      expect(page.text).not.to.match(/입금|사기|0099|alert|<b>|constructor|36\.1/);
      expect(page.all('[part=card] img, [part=card] script')).to.deep.equal([]);
      expect(page.all('.chip').some((chip) => /입금|사기/.test(chip.getAttribute('aria-label') ?? ''))).to.equal(false);
    });
  }
});
