import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { EMERGENCY, FEW, many, PENSION, RENT, service, term } from '../../../support/programs.ts';

const names = (from: number, to: number): string[] =>
  many(to)
    .slice(from)
    .map(({ name = '' }) => name);

async function openMany(count = 45): Promise<FinderPage> {
  const page = await openFinder([many(count)]);
  await page.lists(...names(0, Math.min(count, 20)));
  return page;
}

describe('a long list of programmes', () => {
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

  it('begins at the first page when an answer has changed its order', async () => {
    const fits = service('fits', {
      name: '맞는 사업',
      attributes: [term('support-condition', 'JA0110', '나이 하한(세)', '19')],
    });
    const page = await openFinder([[...many(45), fits]]);
    await page.lists(...names(0, 20));
    await page.press(ko.list.next);
    await page.press(ko.list.screen);
    await page.answerAll({ age: '30' });
    await page.press(ko.screening.results);
    await page.rests();
    expect(page.names[0]).to.equal('맞는 사업');
  });

  it('shows its last page where it has become shorter meanwhile', async () => {
    const page = await openMany();
    await page.press(ko.list.next);
    page.element.programs = many(3);
    await page.lists(...names(0, 3));
    expect(page.shows('empty')).to.equal(false);
  });

  it('says how many there are, on screen, and to whom cannot see it once something was looked for', async () => {
    const page = await openMany();
    expect(page.textOf('count')).to.equal(ko.list.count(45));
    expect(page.announced).to.equal('');
    await page.search('사업 4');
    expect(page.textOf('count')).to.equal(ko.list.count(9));
    expect(page.announced).to.equal(ko.list.count(9));
    await page.search('없는 낱말');
    expect(page.announced).to.equal(ko.empty.title);
  });
});

describe('the order of a list', () => {
  it('has what nobody checked for a year below the rest, and says so', async () => {
    const page = await openFinder([[PENSION, RENT, EMERGENCY]]);
    await page.lists(RENT.name, EMERGENCY.name, PENSION.name);
    expect(page.all('[part=result]').at(-1)?.textContent).to.contain(ko.program.stale('2020년 1월 1일'));
  });

  it('has what can no longer be applied for below the rest', async () => {
    const over = service('over', { attributes: [term('deadline', 'deadline', '신청 기한', '2026-01-31')] });
    const page = await openFinder([[over, RENT]]);
    await page.lists(RENT.name, '사업 over');
  });
});

describe('a list in which nothing is found', () => {
  it('says so, what to try, and whom to call', async () => {
    const page = await openFinder();
    await page.search('없는 낱말');
    expect(page.textOf('empty'))
      .to.contain(ko.empty.title)
      .and.to.contain(ko.empty.words)
      .and.to.contain(ko.empty.call);
    expect(page.root.querySelector('[part=empty] a')?.getAttribute('href')).to.equal('tel:129');
  });

  it('says what would be there with fewer conditions, and takes them out in one tap', async () => {
    const page = await openFinder();
    await page.lists(...FEW.map(({ name = '' }) => name));
    await page.search('월세');
    page
      .all('[part=filters] .chip')
      .find(({ textContent }) => textContent?.includes(ko.themes['030'] ?? ''))
      ?.click();
    await page.rests();
    expect(page.textOf('empty')).to.contain(ko.empty.without(1)).and.not.to.contain(ko.empty.words);
    page.part('empty')?.querySelector('button')?.click();
    await page.lists(RENT.name);
    expect(page.focusedText).to.equal(ko.list.results);
  });
});
