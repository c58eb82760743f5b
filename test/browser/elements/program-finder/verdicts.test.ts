import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { BATH, EMERGENCY, FEW, RENT } from '../../../support/programs.ts';
import { until } from '../../../support/until.ts';

const { screening, questions, verdict, verdicts } = ko;

/** Answers, and looks at what was found. */
async function openJudged(answers: Parameters<FinderPage['answerAll']>[0]): Promise<FinderPage> {
  const page = await openFinder();
  await page.lists(...FEW.map(({ name = '' }) => name));
  await page.press(ko.list.screen);
  await page.answerAll(answers);
  await page.press(screening.results);
  await page.rests();
  return page;
}

const oneLine = (text: string | null | undefined): string => text?.replace(/\s+/g, ' ').trim() ?? '';

/** Of each programme of the list its verdict in a word. */
const judged = (page: FinderPage): Record<string, string> =>
  Object.fromEntries(
    page
      .all('[part=result]')
      .map((result) => [
        oneLine(result.querySelector('.name')?.textContent),
        oneLine(result.querySelector('[part=verdict] summary b')?.textContent),
      ]),
  );

/** Unfolds why a programme was judged so, and gives it as it is read. */
async function why(page: FinderPage, name: string | undefined): Promise<HTMLElement> {
  const result = page.all('[part=result]').find((one) => one.querySelector('.name')?.textContent?.includes(name ?? ''));
  const badge = result?.querySelector<HTMLDetailsElement>('[part=verdict]');
  if (!badge) throw new Error(`"${name}" was not judged.`);
  badge.querySelector('summary')?.click();
  await page.settled();
  await page.settled();
  return badge;
}

function narrow(page: FinderPage, facet: string, choice: string): void {
  const chips = page.all(`[role=group][aria-label="${facet}"] .chip`);
  chips.find(({ textContent }) => textContent?.includes(choice))?.click();
}

describe('programmes after the screening', () => {
  it('are not judged before anything is answered', async () => {
    const page = await openFinder();
    await page.lists(...FEW.map(({ name = '' }) => name));
    expect(page.all('[part=verdict]')).to.deep.equal([]);
  });

  it('each say whether they may fit; those that nobody can judge here say so, and none is left out', async () => {
    const page = await openJudged({ age: '25', home: screening.yes });
    expect(judged(page)).to.deep.equal({
      [RENT.name ?? '']: verdicts.likely,
      [EMERGENCY.name ?? '']: verdicts.more,
      기초연금: verdicts.check,
      [BATH.name ?? '']: verdicts.not,
    });
  });

  it('stand in this order: may fit, one answer more, to be checked, and what does not fit last', async () => {
    const page = await openJudged({ age: '25', home: screening.yes });
    expect(page.names).to.deep.equal([RENT.name, EMERGENCY.name, '기초연금', BATH.name]);
  });

  it('say where one answer alone is missing', async () => {
    const page = await openJudged({ age: '25' });
    expect(judged(page)[RENT.name ?? '']).to.equal(verdict.one);
  });

  it('say why on tap, each condition with whether it is met, and where it is from', async () => {
    const page = await openJudged({ age: '40' });
    const badge = await why(page, RENT.name);
    const findings = [...badge.querySelectorAll('.finding')].map(({ textContent }) => oneLine(textContent));
    expect(findings).to.have.length(2);
    expect(findings[0]).to.contain(ko.demands.age(19, 34)).and.to.contain(verdict.states.unmet);
    expect(findings[0]).to.contain('복지로, 2026-09-01');
    expect(findings[1]).to.contain(ko.traits['JA0412']).and.to.contain(verdict.states.unknown);
    expect(oneLine(badge.textContent)).to.contain(verdict.not);
  });

  it('lead to the answer that is missing, and back to the list with it', async () => {
    const page = await openJudged({ age: '25' });
    const badge = await why(page, RENT.name);
    badge.querySelector<HTMLButtonElement>('.finding button')?.click();
    await page.settled();
    expect(page.question).to.equal(questions.home.label);
    await page.answer(screening.yes);
    await page.press(screening.results);
    await page.rests();
    expect(judged(page)[RENT.name ?? '']).to.equal(verdicts.likely);
  });

  it('name the limit of income in won for the household, and leave the rest to the office', async () => {
    const page = await openJudged({ size: '3', income: '0' });
    const badge = await why(page, EMERGENCY.name);
    const text = oneLine(badge.textContent);
    expect(text).to.contain(ko.demands.limit(75)).and.to.contain(ko.demands.median);
    expect(text).to.match(/3명 가구라면 한 달 [\d,]+원 이하/);
    expect(text).to.contain('위기 상황인지').and.to.contain(verdict.states.office);
    expect(text).to.contain(verdict.likely);
  });

  it('are not ruled out by an income just over the limit, since the office reckons otherwise', async () => {
    const page = await openJudged({ size: '1', income: '200만' });
    expect(judged(page)[EMERGENCY.name ?? '']).to.equal(verdicts.check);
    const badge = await why(page, EMERGENCY.name);
    expect(oneLine(badge.textContent)).to.contain(verdict.close);
  });

  it('can be narrowed to those of one verdict', async () => {
    const page = await openJudged({ age: '25', home: screening.yes });
    narrow(page, ko.filters.verdicts, verdicts.likely);
    await page.lists(RENT.name);
    await page.press(ko.list.remove(verdicts.likely));
    await page.rests();
    expect(page.names).to.have.length(4);
  });

  it('are judged by the place that was chosen among the filters, too', async () => {
    const page = await openJudged({ age: '75' });
    expect(judged(page)[BATH.name ?? '']).to.equal(verdict.one);
    narrow(page, ko.filters.provinces, '전북특별자치도');
    await until(() => page.all(`[aria-label="${ko.filters.cities}"] .chip`).length > 1, 'the cities never come');
    narrow(page, ko.filters.cities, '남원시');
    await page.settled();
    await page.rests();
    expect(judged(page)[BATH.name ?? '']).to.equal(verdicts.likely);
  });
});

describe('who was refused before', () => {
  it('is told what remains, with how many programmes there are for that', async () => {
    const page = await openJudged({ refused: screening.yes });
    for (const way of ko.refused.ways) expect(page.textOf('refused')).to.contain(way);
    await page.press(ko.refused.show(1));
    await page.lists(EMERGENCY.name);
    await page.press(ko.list.remove(ko.filters.remaining));
    await page.rests();
    expect(page.names).to.have.length(4);
  });

  it('is told so only where it was said', async () => {
    const page = await openJudged({ refused: screening.no });
    expect(page.shows('refused')).to.equal(false);
  });

  it('is not judged by it', async () => {
    const page = await openJudged({ refused: screening.yes });
    expect(page.all('[part=verdict]')).to.deep.equal([]);
  });
});
