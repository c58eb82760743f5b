import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { oneLine } from '../../../support/card-page.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, CLINIC, DESK, many, NAMES, OFFICE, REFUGE, SECRET } from '../../../support/few-partners.ts';
import { organization } from '../../../support/partners.ts';
import { until } from '../../../support/until.ts';

const names = (from: number, to: number): string[] =>
  many(to)
    .slice(from)
    .map(({ name }) => String(name));

async function openMany(count = 45): Promise<DirectoryPage> {
  const page = await openDirectory([many(count)]);
  await page.lists(...names(0, Math.min(count, 20)));
  await page.whole();
  return page;
}

async function openFew(): Promise<DirectoryPage> {
  const page = await openDirectory();
  await page.lists(...NAMES);
  await page.whole();
  return page;
}

const linksOf = (page: DirectoryPage, name: unknown): string[] => {
  const result = page.button(String(name)).closest('[part=result]');
  return [...(result?.querySelectorAll('a') ?? [])].map(({ href }) => href);
};

describe('an agency of the list', () => {
  it('says what it is, what it does, where it is, and has its number to call', async () => {
    const page = await openFew();
    expect(page.result(String(OFFICE['name'])))
      .to.match(/^행정복지센터 새빛동 행정복지센터/)
      .and.to.contain(String(OFFICE['description']))
      .and.to.contain('가온도 가온시 새빛로 1');
    expect(linksOf(page, OFFICE['name'])).to.deep.equal(['tel:0200000011']);
  });

  it('tells the number of whom it calls to those who hear links alone', async () => {
    const page = await openFew();
    const link = page.all<HTMLAnchorElement>('[part=result] a.call')[0];
    expect(oneLine(link?.textContent)).to.equal(`02-0000-0011 ${String(OFFICE['name'])}`);
  });

  it('has no link to call where there is no number, nor words about it', async () => {
    const page = await openFew();
    expect(linksOf(page, CLINIC['name'])).to.deep.equal([]);
  });

  it('says that a place is kept secret, and nothing of where it is', async () => {
    const page = await openFew();
    expect(page.result(String(REFUGE['name']))).to.contain(ko.list.withheld);
    expect(page.root.innerHTML).not.to.contain(SECRET);
  });

  it('says that nobody wrote down when it is open', async () => {
    const page = await openFew();
    expect(page.result(String(CLINIC['name']))).to.contain(ko.states.unknown);
  });

  it('names its kind by the drawing’s words where the source has none of its own', async () => {
    const page = await openDirectory([[organization('x', { name: '새빛보건소' })]]);
    await page.lists('새빛보건소');
    expect(page.result('새빛보건소')).to.match(new RegExp(`^${ko.kinds.health}`));
  });
});

describe('the order of the list', () => {
  it('has public offices first, then the other kinds, each by name, whichever comes first', async () => {
    const second = organization('a-second', { name: '가나동 행정복지센터' });
    const page = await openDirectory([[REFUGE, DESK, CENTRE, OFFICE, CLINIC, second]]);
    await page.lists('가나동 행정복지센터', ...NAMES);
  });

  it('has those first who have the typed words in their name', async () => {
    const meals = organization('z', { name: '희망 식사 배달', description: '' });
    const page = await openDirectory();
    page.element.partners = [CENTRE, meals, { ...OFFICE, services: [{ id: 's', name: '배달', status: 'active' }] }];
    await page.search('배달');
    await page.lists('희망 식사 배달', String(OFFICE['name']));
  });
});

describe('a long list of agencies', () => {
  it('comes in pages of twenty, whose pager says where one is', async () => {
    const page = await openMany();
    expect(page.textOf('pager')).to.contain(ko.list.page(1, 3));
    expect(page.button(ko.list.previous).disabled).to.equal(true);
    await page.press(ko.list.next);
    expect(page.names).to.deep.equal(names(20, 40));
    await page.press(ko.list.next);
    expect(page.names).to.deep.equal(names(40, 45));
    expect(page.button(ko.list.next).disabled).to.equal(true);
    await page.press(ko.list.previous);
    expect(page.names).to.deep.equal(names(20, 40));
  });

  it('has no pager where twenty are all', async () => {
    const page = await openMany(20);
    expect(page.shows('pager')).to.equal(false);
  });

  it('takes the focus to its beginning with each page, where it is read from', async () => {
    const page = await openMany();
    await page.press(ko.list.next);
    expect(page.focusedText).to.equal(ko.list.results);
    expect(page.focused?.compareDocumentPosition(page.part('results')!)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('begins at the first page when something else is looked for', async () => {
    const page = await openMany();
    await page.press(ko.list.next);
    await page.search('돌봄');
    expect(page.names).to.deep.equal(names(0, 20));
  });

  it('stays on its page while an agency is looked at, and the focus comes back to its name', async () => {
    const page = await openMany();
    await page.press(ko.list.next);
    await page.open('돌봄 기관 025');
    await page.back();
    await page.lists(...names(20, 40));
    expect(page.focusedText).to.equal('돌봄 기관 025');
  });

  it('shows its last page where it has become shorter meanwhile', async () => {
    const page = await openMany();
    await page.press(ko.list.next);
    page.element.partners = many(3);
    await page.lists(...names(0, 3));
    expect(page.shows('empty')).to.equal(false);
  });

  it('says how many there are, on screen, and to whom cannot see it once something was looked for', async () => {
    const page = await openMany();
    expect(page.textOf('count')).to.equal(ko.list.count(45));
    expect(page.announced).to.equal('');
    await page.search('기관 04');
    expect(page.textOf('count')).to.equal(ko.list.count(6));
    expect(page.announced).to.equal(ko.list.count(6));
    await page.search('없는 낱말');
    expect(page.announced).to.equal(ko.empty.title);
  });
});

describe('a list in which nothing is found', () => {
  it('says so, what to try, and whom to call', async () => {
    const page = await openFew();
    await page.search('없는 낱말');
    expect(page.textOf('empty'))
      .to.contain(ko.empty.title)
      .and.to.contain(ko.empty.words)
      .and.to.contain(ko.empty.call);
    expect(page.one('[part=empty] a').getAttribute('href')).to.equal('tel:129');
  });

  it('says what would be there with fewer conditions, and takes them out in one tap', async () => {
    const page = await openFew();
    await page.choose(ko.filters.needs, ko.needs['food'] ?? '');
    await page.choose(ko.filters.groups, ko.kinds.office);
    expect(page.textOf('empty')).to.contain(ko.empty.without(5)).and.not.to.contain(ko.empty.words);
    page.one<HTMLButtonElement>('[part=empty] button').click();
    await page.lists(...NAMES);
    expect(page.focusedText).to.equal(ko.list.results);
  });
});

describe('a tap on what a tap takes away', () => {
  it('leaves the focus where the list begins, not on the page', async () => {
    const page = await openFew();
    await page.choose(ko.filters.groups, ko.kinds.office);
    const chip = page.button(ko.list.remove(ko.kinds.office));
    chip.focus();
    chip.click();
    await page.lists(...NAMES);
    await until(() => page.focused, 'the focus is lost');
    expect(page.focusedText).to.equal(ko.list.results);
  });
});
