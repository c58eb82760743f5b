import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { BATH, EMERGENCY, FEW, PENSION, RENT } from '../../../support/programs.ts';

const all = FEW.map(({ name = '' }) => name);
const PREFIX = '#ieum-programs:';
const plain = `${location.pathname}${location.search}`;

/** A finder on a page whose address ends so. */
async function openAt(fragment: string, attributes = { 'sync-url': '' }): Promise<FinderPage> {
  history.replaceState(null, '', plain + fragment);
  return openFinder([FEW], attributes);
}

async function narrow(page: FinderPage, facet: string, choice: string | undefined): Promise<void> {
  await page.rests();
  const chips = page.all(`[role=group][aria-label="${facet}"] .chip`);
  chips.find(({ textContent }) => textContent?.includes(choice ?? ''))?.click();
  await page.settled();
  await page.rests();
}

/** What the fragment holds, readable. */
const told = (): string => decodeURIComponent(location.hash);

describe("a programme finder in its page's address", () => {
  afterEach(() => history.replaceState(null, '', plain));

  it('puts filters there, and takes them out again, without a new entry in the history', async () => {
    const { length } = history;
    const page = await openAt('');
    await page.lists(...all);
    await narrow(page, ko.filters.lifeStages, ko.lifeStages['006']);
    await narrow(page, ko.filters.themes, ko.themes['030']);
    expect(told()).to.equal(`${PREFIX}lifeStages=006&themes=030`);
    await page.press(ko.list.removeAll);
    expect(location.href.endsWith(plain)).to.equal(true);
    expect(history.length).to.equal(length);
  });

  it('puts the open programme there, until it is left', async () => {
    const page = await openAt('');
    await page.open(RENT.name);
    expect(told()).to.equal(`${PREFIX}program=rent`);
    await page.press(`← ${ko.program.back}`);
    expect(location.hash).to.equal('');
  });

  it('puts neither words nor answers there, nor what was kept', async () => {
    const page = await openAt('');
    await page.search('월세');
    await page.press(`${ko.program.save}: ${RENT.name}`);
    await page.press(ko.list.screen);
    await page.answerAll({ age: '47', income: '1987654' });
    await page.press(ko.screening.results);
    await page.rests();
    expect(location.hash).to.equal('');
  });

  it('leaves an anchor of the page’s own alone', async () => {
    const page = await openAt('#news-3');
    await page.search('월세');
    await page.press(ko.list.screen);
    await page.press(ko.screening.results);
    expect(location.hash).to.equal('#news-3');
    await page.open(RENT.name);
    expect(told()).to.equal(`${PREFIX}program=rent`);
  });

  it('takes what it put there away when all is wiped', async () => {
    const page = await openAt('');
    await page.lists(...all);
    await narrow(page, ko.filters.lifeStages, ko.lifeStages['006']);
    page.element.wipe();
    expect(location.hash).to.equal('');
  });

  it('puts nothing there unless the page asks for it', async () => {
    const page = await openAt('', {} as { 'sync-url': string });
    await page.lists(...all);
    await narrow(page, ko.filters.lifeStages, ko.lifeStages['006']);
    await page.open(PENSION.name);
    expect(location.hash).to.equal('');
  });

  it('opens with the filters that the address names', async () => {
    const page = await openAt(`${PREFIX}lifeStages=006&province=${encodeURIComponent('전북특별자치도')}`);
    await page.lists(BATH.name, PENSION.name);
    expect(page.textOf('chosen')).to.contain(ko.lifeStages['006']).and.to.contain('전북특별자치도');
  });

  it('opens the programme that the address names, once it has come', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    history.replaceState(null, '', `${plain}${PREFIX}program=rent`);
    const page = await openFinder([[EMERGENCY], held, [RENT]], { 'sync-url': '' });
    await page.lists(EMERGENCY.name);
    release();
    await page.comesTo('program');
    expect(page.text).to.contain(RENT.description);
    await page.press(`← ${ko.program.back}`);
    await page.lists(EMERGENCY.name, RENT.name);
  });

  it('shows the list where the address names a programme that there is not', async () => {
    const page = await openAt(`${PREFIX}program=gone`);
    await page.lists(...all);
    expect(page.text).not.to.contain('gone');
  });

  it('does not follow the address unless the page asks for it', async () => {
    const page = await openAt(`${PREFIX}program=rent&lifeStages=006`, {} as { 'sync-url': string });
    await page.lists(...all);
  });

  for (const hostile of [
    'themes=<img src=x onerror=alert(1)>',
    'lifeStages=입금하세요 02-0000-0099',
    'province=입금하세요',
    'city=계좌로보내시',
    'province=전북특별자치도&city=<b>남원시',
    'apply=전화 02-0000-0099',
    'agencies=사기 기관',
    'query=사기&q=사기&search=사기',
    'age=47&income=1&answers={"age":47}',
    'program=<script>alert(1)</script>',
    '__proto__=x&constructor=x',
    '%',
    'themes=' + '040,'.repeat(5000),
  ]) {
    it(`puts no words of a link on the page: ${hostile.slice(0, 40)}`, async () => {
      const page = await openAt(PREFIX + hostile);
      await page.says(ko.list.search);
      await page.rests();
      expect(page.query.value).to.equal('');
      expect(page.text).not.to.match(/입금|계좌로|사기|0099|alert|<b>|constructor/);
      expect(page.all('[part=verdict], [part=card] img, [part=card] script')).to.deep.equal([]);
    });
  }
});
