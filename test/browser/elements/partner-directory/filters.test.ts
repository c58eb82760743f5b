import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { oneLine } from '../../../support/card-page.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, CLINIC, DESK, FEW, NAMES, OFFICE, REFUGE } from '../../../support/few-partners.ts';
import { type Members, organization, tag } from '../../../support/partners.ts';
import { until } from '../../../support/until.ts';

const { filters, kinds, needs } = ko;
const namesOf = (...partners: readonly Members[]): string[] => partners.map(({ name }) => String(name));

async function openFew(given = FEW, attributes = {}): Promise<DirectoryPage> {
  const page = await openDirectory([given], attributes);
  await page.whole();
  await until(() => page.choices(filters.groups).length, 'the choices never come');
  return page;
}

describe('narrowing the directory', () => {
  for (const [facet, choice, found] of [
    [filters.groups, kinds.welfare, [CENTRE]],
    [filters.groups, kinds.safety, [REFUGE]],
    [filters.needs, needs['food'] ?? '', [CENTRE]],
    [filters.needs, needs['health'] ?? '', [CLINIC]],
    [filters.open, filters.visiting, [CENTRE]],
    [filters.open, filters.weekend, [CENTRE, REFUGE]],
    [filters.area, '새빛동', [OFFICE, CENTRE, DESK, REFUGE]],
  ] as const) {
    it(`leaves what is so by "${facet}: ${choice}", and all again once the choice is taken back`, async () => {
      const page = await openFew();
      await page.choose(facet, choice);
      await page.lists(...namesOf(...found));
      expect(page.chosen).to.deep.equal([ko.list.remove(choice)]);
      await page.choose(facet, choice);
      await page.lists(...NAMES);
      expect(page.shows('chosen')).to.equal(false);
    });
  }

  it('says beside each choice how many it would show, and with the words that are typed', async () => {
    const page = await openFew();
    expect(page.choices(filters.groups)).to.deep.equal(
      (['office', 'health', 'welfare', 'visiting', 'safety'] as const).map((group) => `${kinds[group]} 1`),
    );
    await page.search('복지관');
    await until(() => page.choices(filters.groups)[0] === `${kinds.office} 0`, 'the numbers never follow the words');
    expect(page.choices(filters.groups)).to.include(`${kinds.welfare} 1`);
  });

  it('takes either of two choices of a facet, and demands those of two facets', async () => {
    const page = await openFew();
    await page.choose(filters.groups, kinds.office);
    await page.choose(filters.groups, kinds.welfare);
    await page.lists(...namesOf(OFFICE, CENTRE));
    await page.choose(filters.needs, needs['care'] ?? '');
    await page.lists(...namesOf(CENTRE));
  });

  it('takes out one choice by its chip, and all of them, words too, in one tap', async () => {
    const page = await openFew();
    await page.choose(filters.groups, kinds.office);
    await page.choose(filters.area, '새빛동');
    await page.press(ko.list.remove(kinds.office));
    await page.lists(...namesOf(OFFICE, CENTRE, DESK, REFUGE));
    await page.press(ko.list.removeAll);
    await page.lists(...NAMES);
    expect(page.focusedText).to.equal(ko.list.results);
    expect(page.all('[part=filters] .chip[aria-pressed=true]')).to.deep.equal([]);
  });

  it('calls a need by the source’s word where it is none of the form’s', async () => {
    const bath = organization('bath', { name: '목욕 봉사', attributes: [tag('need', '목욕', { code: 'bath' })] });
    const page = await openFew([...FEW, bath]);
    await page.choose(filters.needs, '목욕');
    await page.lists('목욕 봉사');
  });

  it('offers no choice that nobody has', async () => {
    const page = await openFew([organization('x', { name: '새빛보건소' })]);
    await page.says(ko.list.count(1));
    expect(page.choices(filters.needs)).to.deep.equal([]);
    expect(page.choices(filters.open)).to.deep.equal([]);
    expect(page.choices(filters.area)).to.deep.equal([]);
    expect(page.text).not.to.contain(filters.everywhere);
  });
});

describe('narrowing the directory to where one lives', () => {
  const TEAM = organization('team', {
    name: '동부권역 사례관리팀',
    attributes: [tag('agency-kind', '행정복지센터'), tag('zone', '동부권역', { description: '새빛동·늘봄동' })],
  });

  it('has those for the neighbourhood first, and says that those for all stay', async () => {
    const page = await openFew();
    await page.choose(filters.area, '늘봄동');
    await page.lists(...namesOf(CLINIC, CENTRE, DESK, REFUGE));
    expect(page.textOf('filters')).to.contain(filters.everywhere);
  });

  it('has zones apart from neighbourhoods; a zone finds who is for one of its neighbourhoods', async () => {
    const page = await openFew([...FEW, TEAM]);
    expect(page.choices(filters.zones)).to.deep.equal(['동부권역 6']);
    expect(page.choices(filters.area)).to.deep.equal(['늘봄동 5', '새빛동 5']);
    await page.choose(filters.area, '늘봄동');
    await page.lists(...namesOf(TEAM, CLINIC, CENTRE, DESK, REFUGE));
    await page.choose(filters.zones, '동부권역');
    await page.lists(...namesOf(TEAM, OFFICE, CLINIC, CENTRE, DESK, REFUGE));
    expect(page.chosen, 'one lives in one place').to.deep.equal([ko.list.remove('동부권역')]);
  });

  it('knows the zones that the page names, in place of those of the source', async () => {
    const page = await openFew([...FEW, TEAM]);
    page.element.zones = [{ name: '강변권역', areas: ['새빛동'] }];
    await until(() => page.choices(filters.zones).join().includes('강변권역'), 'the zone never comes');
    await page.choose(filters.zones, '강변권역');
    await page.lists(...namesOf(OFFICE, CENTRE, DESK, REFUGE));
  });

  it('begins with the area that the page names, which a reader can take out', async () => {
    const page = await openFew(FEW, { area: '새빛동' });
    await page.lists(...namesOf(OFFICE, CENTRE, DESK, REFUGE));
    await until(() => page.chosen.join() === ko.list.remove('새빛동'), 'nothing says that it is chosen');
    expect(page.element.inUse, 'nobody has chosen it').to.equal(false);
    await page.press(ko.list.remove('새빛동'));
    await page.lists(...NAMES);
    page.element.reset();
    await page.lists(...namesOf(OFFICE, CENTRE, DESK, REFUGE));
  });
});

describe('the panel of choices of a directory', () => {
  async function openIn(width: number): Promise<DirectoryPage> {
    const page = await openFew();
    page.element.parentElement!.style.width = `${width}px`;
    await page.settled();
    return page;
  }
  const isShown = (page: DirectoryPage): boolean => page.part('filters')!.checkVisibility();

  it('stands beside the list on a wide card', async () => {
    const page = await openIn(1000);
    expect(isShown(page)).to.equal(true);
    expect(page.part('filters')!.getBoundingClientRect().right).to.be.below(
      page.part('results')!.getBoundingClientRect().left,
    );
  });

  it('is folded on a narrow card, behind a button that says so and how much is chosen', async () => {
    const page = await openIn(360);
    const unfold = page.one<HTMLButtonElement>('.unfold');
    expect(isShown(page)).to.equal(false);
    expect(unfold.ariaExpanded).to.equal('false');
    expect(unfold.getAttribute('aria-controls')).to.equal(page.part('filters')!.id);
    unfold.click();
    await page.settled();
    expect(isShown(page)).to.equal(true);
    expect(unfold.ariaExpanded).to.equal('true');
    await page.choose(filters.groups, kinds.office);
    expect(isShown(page), 'it stays open for the next choice').to.equal(true);
    expect(oneLine(unfold.textContent)).to.equal(`${ko.list.filter} ${ko.list.chosen(1)}`);
  });
});
