import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { BATH, EMERGENCY, FEW, PENSION, RENT, service, term } from '../../../support/programs.ts';
import { until } from '../../../support/until.ts';

const all = FEW.map(({ name = '' }) => name);
const JEONBUK = '전북특별자치도';
const oneLine = (text: string | null): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** The choices of one facet as a person reads them, each with its number. */
const choices = (page: FinderPage, facet: string): string[] =>
  page.all(`[part=filters] [role=group][aria-label="${facet}"] .chip`).map(({ textContent }) => oneLine(textContent));

async function openNarrow(given = FEW): Promise<FinderPage> {
  const page = await openFinder([given]);
  await until(() => choices(page, ko.filters.themes).length, 'the choices never come');
  return page;
}

async function choose(page: FinderPage, facet: string, name: string): Promise<void> {
  const chip = page
    .all(`[part=filters] [role=group][aria-label="${facet}"] .chip`)
    .find(({ textContent }) => oneLine(textContent).replace(/ \d+$/, '') === name);
  if (!chip) throw new Error(`There is no choice "${name}" of "${facet}".`);
  chip.click();
  await page.settled();
  await page.rests();
}

const chosen = (page: FinderPage): string[] =>
  page.all('[part=chosen] .chosen').map((chip) => chip.getAttribute('aria-label') ?? '');

describe('narrowing the list of programmes', () => {
  for (const [facet, choice, found] of [
    ['themes', ko.themes['040'], [RENT]],
    ['lifeStages', ko.lifeStages['006'], [BATH, PENSION]],
    ['households', ko.households['050'], [EMERGENCY]],
    ['apply', ko.apply['online'], [RENT]],
    ['agencies', '전북특별자치도 남원시', [BATH]],
  ] as const) {
    it(`leaves what is so by "${ko.filters[facet]}", and all again once the choice is taken back`, async () => {
      const page = await openNarrow();
      await choose(page, ko.filters[facet], choice ?? '');
      await page.lists(...found.map(({ name = '' }) => name));
      expect(chosen(page)).to.deep.equal([ko.list.remove(choice ?? '')]);
      await choose(page, ko.filters[facet], choice ?? '');
      await page.lists(...all);
      expect(page.shows('chosen')).to.equal(false);
    });
  }

  it('says beside each choice how many it would show', async () => {
    const page = await openNarrow();
    expect(choices(page, ko.filters.lifeStages)).to.deep.equal([
      `${ko.lifeStages['004']} 1`,
      `${ko.lifeStages['006']} 2`,
    ]);
    await page.search('연금');
    await until(
      () => choices(page, ko.filters.lifeStages).join() === `${ko.lifeStages['004']} 0,${ko.lifeStages['006']} 1`,
      'the numbers never follow the words',
    );
  });

  it('counts within a facet what another choice would add, and beside it what is left', async () => {
    const page = await openNarrow();
    await choose(page, ko.filters.lifeStages, ko.lifeStages['006'] ?? '');
    await until(() => choices(page, ko.filters.themes).join().includes(`${ko.themes['040']} 0`), 'no numbers');
    expect(choices(page, ko.filters.lifeStages)).to.deep.equal([
      `${ko.lifeStages['004']} 1`,
      `${ko.lifeStages['006']} 2`,
    ]);
  });

  it('takes either of two choices of a facet, and demands those of two facets', async () => {
    const page = await openNarrow();
    await choose(page, ko.filters.lifeStages, ko.lifeStages['004'] ?? '');
    await choose(page, ko.filters.lifeStages, ko.lifeStages['006'] ?? '');
    await page.lists(RENT.name, BATH.name, PENSION.name);
    await choose(page, ko.filters.themes, ko.themes['030'] ?? '');
    await page.lists(PENSION.name);
  });

  it('takes out one choice by its chip, and all of them in one tap', async () => {
    const page = await openNarrow();
    await choose(page, ko.filters.lifeStages, ko.lifeStages['006'] ?? '');
    await choose(page, ko.filters.themes, ko.themes['030'] ?? '');
    await page.press(ko.list.remove(ko.themes['030'] ?? ''));
    await page.lists(BATH.name, PENSION.name);
    await choose(page, ko.filters.apply, ko.apply['visit'] ?? '');
    await page.press(ko.list.removeAll);
    await page.lists(...all);
    expect(page.focusedText).to.equal(ko.list.results);
    expect(page.all('[part=filters] .chip[aria-pressed=true]')).to.deep.equal([]);
  });

  it('keeps the words that were typed when the choices are taken out', async () => {
    const page = await openNarrow();
    await page.search('월세');
    await choose(page, ko.filters.themes, ko.themes['040'] ?? '');
    await page.press(ko.list.removeAll);
    expect(page.query.value).to.equal('월세');
    await page.lists(RENT.name);
  });

  it('shows the agencies that have most, and those that are chosen', async () => {
    const of = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => service(`${name}${i}`, { organization: { name } }));
    const page = await openFinder([
      [...Array.from({ length: 18 }, (_, i) => of(`기관 ${i}`, 1)).flat(), ...of('큰 기관', 3)],
    ]);
    await until(() => choices(page, ko.filters.agencies).length, 'the choices never come');
    expect(choices(page, ko.filters.agencies)).to.have.length(15);
    expect(choices(page, ko.filters.agencies)[0]).to.equal('큰 기관 3');
  });
});

describe('narrowing the list to where one lives', () => {
  const SEOUL = service('seoul', {
    name: '서울 사업',
    attributes: [term('region', 'seoul', '서울특별시')],
  });
  const given = [EMERGENCY, BATH, SEOUL, service('somewhere')];

  async function openRegions(): Promise<FinderPage> {
    const page = await openFinder([given]);
    await until(() => choices(page, ko.filters.provinces).length, 'the choices never come');
    return page;
  }

  it('asks for the 시·도 first, then for the 시·군·구, and says that nationwide ones stay', async () => {
    const page = await openRegions();
    expect(choices(page, ko.filters.provinces)).to.deep.equal(['서울특별시 3', `${JEONBUK} 3`]);
    expect(page.textOf('filters')).to.contain(ko.filters.nationwide);
    await choose(page, ko.filters.provinces, JEONBUK);
    await page.lists(EMERGENCY.name, BATH.name, '사업 somewhere');
    await until(() => choices(page, ko.filters.cities).length > 1, 'the cities never come');
    expect(choices(page, ko.filters.cities)).to.deep.equal([JEONBUK, '남원시 3']);
    await choose(page, ko.filters.cities, '남원시');
    expect(chosen(page)).to.deep.equal([ko.list.remove(JEONBUK), ko.list.remove('남원시')]);
    const pressed = page.all('[part=filters] [aria-pressed=true]').map(({ textContent }) => oneLine(textContent));
    expect(pressed).to.deep.equal([JEONBUK, '남원시 3']);
  });

  it('goes back to the 시·도 by the chip of the city, and to the country by that of the 시·도', async () => {
    const page = await openRegions();
    await choose(page, ko.filters.provinces, JEONBUK);
    await until(() => choices(page, ko.filters.cities).length > 1, 'the cities never come');
    await choose(page, ko.filters.cities, '남원시');
    await page.press(ko.list.remove('남원시'));
    expect(chosen(page)).to.deep.equal([ko.list.remove(JEONBUK)]);
    await page.press(ko.list.remove(JEONBUK));
    await page.rests();
    expect(page.names).to.have.length(4);
  });
});

describe('the panel of choices', () => {
  /** A card in a column of this many px. */
  async function openIn(width: number): Promise<FinderPage> {
    const page = await openNarrow();
    page.element.parentElement!.style.width = `${width}px`;
    await page.settled();
    return page;
  }
  const isShown = (page: FinderPage): boolean => page.part('filters')!.checkVisibility();

  it('stands beside the list on a wide card', async () => {
    const page = await openIn(1000);
    expect(isShown(page)).to.equal(true);
    expect(page.part('filters')!.getBoundingClientRect().right).to.be.below(
      page.part('results')!.getBoundingClientRect().left,
    );
  });

  it('is folded on a narrow card, behind a button that says so and how much is chosen', async () => {
    const page = await openIn(360);
    const unfold = page.root.querySelector<HTMLButtonElement>('.unfold')!;
    expect(isShown(page)).to.equal(false);
    expect(unfold.ariaExpanded).to.equal('false');
    expect(unfold.getAttribute('aria-controls')).to.equal(page.part('filters')!.id);
    unfold.click();
    await page.settled();
    expect(isShown(page)).to.equal(true);
    expect(unfold.ariaExpanded).to.equal('true');
    await choose(page, ko.filters.themes, ko.themes['040'] ?? '');
    expect(isShown(page), 'it stays open for the next choice').to.equal(true);
    expect(oneLine(unfold.textContent)).to.equal(`${ko.list.filter} ${ko.list.chosen(1)}`);
  });
});
