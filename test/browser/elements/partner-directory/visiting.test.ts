import { expect } from '@open-wc/testing';
import en from '../../../../src/strings/directory/en.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import { oneLine } from '../../../support/card-page.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, FEW } from '../../../support/few-partners.ts';
import { type Members, organization, service, tag } from '../../../support/partners.ts';

const { visiting: words } = ko;

const visits = (id: string, of: string, type: string, ...areas: readonly string[]): Members =>
  service(id, of, {
    attributes: [tag('visiting-service', type), ...areas.map((name) => tag('area', name))],
  });

/** Three agencies: one with two types, one of them twice; one for the whole city. */
const VISITING: readonly Members[] = [
  organization('a', { name: '나눔재가센터', phones: [{ id: '1', number: '02-0000-0071' }] }),
  organization('b', { name: '가온보건소' }),
  organization('c', { name: '다온복지관', attributes: [tag('area', '솔내면')] }),
  visits('a1', 'a', '방문요양', '새빛동'),
  visits('a2', 'a', '방문요양', '늘봄동', '새빛동'),
  visits('a3', 'a', '방문목욕', '새빛동'),
  visits('b1', 'b', '방문간호'),
  visits('c1', 'c', '이동빨래'),
];

/** The table, a row a line. */
const rows = (page: DirectoryPage): string[] =>
  page
    .all('[part=visiting] tbody tr')
    .map((row) => [...row.querySelectorAll('td')].map(({ innerText }) => oneLine(innerText)).join(' | '));

const sorted = (page: DirectoryPage): (string | null)[] =>
  page.all('[part=visiting] th').map((head) => head.getAttribute('aria-sort'));

const sortBy = async (page: DirectoryPage, column: 'type' | 'agency' | 'area'): Promise<void> => {
  const head = page.all('[part=visiting] th button').find((button) => button.textContent?.includes(words[column]));
  head?.click();
  await page.settled();
};

async function openTable(given: readonly Members[] = VISITING): Promise<DirectoryPage> {
  const page = await openDirectory([given], { shown: 'visiting' });
  await page.whole();
  await page.comesTo('visiting');
  return page;
}

describe('the table of services that come to people', () => {
  it('has a row for every type of every agency, with all its neighbourhoods', async () => {
    const page = await openTable();
    expect(rows(page)).to.deep.equal([
      `방문간호 | 가온보건소 | ${words.everywhere}`,
      '방문목욕 | 나눔재가센터 02-0000-0071 | 새빛동',
      '방문요양 | 나눔재가센터 02-0000-0071 | 새빛동, 늘봄동',
      '이동빨래 | 다온복지관 | 솔내면',
    ]);
    expect(page.textOf('visiting')).to.contain(words.count(4));
  });

  it('is ordered by each of its columns, and with the next tap the other way round', async () => {
    const page = await openTable();
    const first = (column: number) => rows(page).map((row) => row.split(' | ')[column]);
    expect(sorted(page)).to.deep.equal(['ascending', null, null]);
    for (const [i, column] of (['type', 'agency', 'area'] as const).entries()) {
      if (column !== 'type') await sortBy(page, column);
      expect(sorted(page)[i]).to.equal('ascending');
      const up = first(i);
      expect(up).to.deep.equal([...up].sort((a, b) => (a ?? '').localeCompare(b ?? '', 'ko')));
      await sortBy(page, column);
      expect(sorted(page)[i]).to.equal('descending');
      expect(first(i)).to.deep.equal([...up].reverse());
    }
  });

  it('keeps the focus on the heading that was tapped', async () => {
    const page = await openTable();
    const head = page.one<HTMLElement>('[part=visiting] th:nth-child(2) button');
    head.focus();
    await sortBy(page, 'agency');
    expect(page.focused).to.equal(head);
  });

  it('is narrowed as the list is', async () => {
    const page = await openTable();
    await page.search('ㄱㅇㅂㄱㅅ');
    expect(rows(page)).to.have.length(1);
    expect(rows(page)[0]).to.contain('가온보건소');
  });

  it('opens an agency, and leads back to where one was', async () => {
    const page = await openTable();
    await page.open('나눔재가센터');
    await page.back();
    expect(page.shows('visiting')).to.equal(true);
  });

  it('says so where there is none among what was found', async () => {
    const page = await openTable();
    await page.search('없는 낱말');
    expect(page.textOf('visiting')).to.contain(words.none);
    expect(page.root.querySelector('table')).to.equal(null);
    expect(page.offers(words.print)).to.equal(false);
  });

  it('is not offered where nobody comes to people', async () => {
    const page = await openDirectory([[organization('x', { name: '아무 기관' })]]);
    await page.whole();
    expect(page.shows('shown')).to.equal(false);
  });

  it('is offered beside the list where somebody does', async () => {
    const page = await openDirectory([FEW]);
    await page.whole();
    await page.show('visiting');
    await page.comesTo('visiting');
    expect(rows(page)[0]).to.contain(`식사 배달 | ${String(CENTRE['name'])}`);
    await page.show('list');
    expect(page.shows('visiting')).to.equal(false);
  });

  it('prints the page', async () => {
    const { print } = globalThis;
    let printed = 0;
    globalThis.print = () => void (printed += 1);
    const page = await openTable();
    await page.press(words.print);
    globalThis.print = print;
    expect(printed).to.equal(1);
  });

  it('is a table to a screen reader where it stands as cards, each fact with its title', async () => {
    const page = await openTable();
    const column = page.element.parentElement;
    if (column) column.style.width = '320px';
    await page.settled();
    const cells = page.all('[part=visiting] td');
    expect(cells.every((cell) => getComputedStyle(cell).display === 'grid')).to.equal(true);
    expect(new Set(cells.map((cell) => cell.getAttribute('role')))).to.deep.equal(new Set(['cell']));
    const titles = cells.slice(0, 3).map((cell) => cell.querySelector<HTMLElement>('b'));
    expect(titles.map((title) => title?.innerText)).to.deep.equal([words.type, words.agency, words.area]);
    expect(titles.every((title) => title?.checkVisibility())).to.equal(true);
    if (column) column.style.width = '900px';
    await page.settled();
    expect(titles.some((title) => title?.checkVisibility())).to.equal(false);
  });

  it('marks the words of a source as Korean for readers of another language', async () => {
    const page = await openDirectory([VISITING], { shown: 'visiting', lang: 'en' }, en);
    await page.whole();
    await page.comesTo('visiting');
    for (const cell of page.all('[part=visiting] td > span')) expect(cell.lang).to.equal('ko');
  });
});
