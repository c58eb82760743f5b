import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { BATH, EMERGENCY, RENT } from '../../../support/programs.ts';

const { questions, screening } = ko;

async function openScreening(): Promise<FinderPage> {
  const page = await openFinder();
  await page.lists(EMERGENCY.name, RENT.name, BATH.name, '기초연금');
  await page.press(ko.list.screen);
  return page;
}

const errors = (page: FinderPage): string[] => page.all('p.error[id]').map(({ id }) => id);

describe('the screening', () => {
  it('begins with the question that decides most, and says that answers stay here', async () => {
    const page = await openScreening();
    expect(page.focusedText).to.equal(screening.title);
    expect(page.textOf('questions')).to.contain(screening.memory);
    expect(page.question).to.equal(questions.age.label);
  });

  it('asks one thing after another, says how many may fit, and takes the focus to the question', async () => {
    const page = await openScreening();
    await page.answer('25');
    expect(page.focusedText).to.equal(screening.title);
    expect(page.question).not.to.equal(questions.age.label);
    await page.answerAll({ home: screening.yes });
    await page.says(screening.progress(1, 1));
  });

  it('asks nothing that nobody needs to know', async () => {
    const page = await openScreening();
    const asked: string[] = [];
    while (page.question) {
      asked.push(page.question);
      await page.press(screening.skip);
    }
    expect(asked).to.have.members(
      [questions.age, questions.region, questions.size, questions.income, questions.home, questions.refused].map(
        ({ label }) => label,
      ),
    );
    expect(page.text).to.contain(screening.done);
    await page.press(screening.results);
    expect(page.all('[part=verdict]'), 'nothing was answered').to.deep.equal([]);
  });

  it('asks early whether somebody was refused before', async () => {
    const page = await openScreening();
    await page.press(screening.skip);
    await page.press(screening.skip);
    expect(page.question).to.equal(questions.refused.label);
  });

  it('does not ask again what was left out, nor judge by it', async () => {
    const page = await openScreening();
    await page.press(screening.skip);
    await page.press(screening.results);
    expect(page.all('[part=verdict]')).to.deep.equal([]);
    await page.press(ko.list.screen);
    expect(page.question).not.to.equal(questions.age.label);
  });

  it('hands nothing of one answer on to the next question', async () => {
    const page = await openScreening();
    for (let round = 0; page.shows('field'); round += 1) {
      expect(round).to.be.below(20);
      const form = page.root.querySelector<HTMLFormElement>('[part=questions] form');
      const given = form ? [...new FormData(form).values()].map(String).join('') : '';
      expect(given, page.question).to.equal('');
      const input = page.root.querySelector<HTMLInputElement>('input[name=answer]');
      if (input?.type === 'text') input.value = '45';
      else input?.click();
      await page.press(input ? screening.next : screening.skip);
    }
  });

  for (const typed of ['25', '２５세', ' 25 살 ', '만 25세']) {
    it(`takes "${typed}" for an age`, async () => {
      const page = await openScreening();
      await page.answer(typed);
      expect(page.textOf('answers')).to.contain(screening.age(25));
    });
  }

  for (const [typed, won] of [
    ['250만 원', 2_500_000],
    ['250만5000', 2_505_000],
    ['2,500,000', 2_500_000],
    ['0', 0],
    ['250', 2_500_000],
  ] as const) {
    it(`takes "${typed}" for an income`, async () => {
      const page = await openScreening();
      await page.answerAll({ income: typed });
      expect(page.textOf('answers')).to.contain(screening.income(won));
    });
  }

  for (const typed of ['', '스물다섯', '-3', '121', '2.5', '1e3', '25; DROP']) {
    it(`says how to mend "${typed}", which is no age, and keeps it`, async () => {
      const page = await openScreening();
      await page.answer(typed);
      expect(page.question).to.equal(questions.age.label);
      const field = page.focused as HTMLInputElement;
      expect(field.value).to.equal(typed);
      expect(field.ariaInvalid ?? field.getAttribute('aria-invalid')).to.equal('true');
      expect(field.getAttribute('aria-describedby')).to.contain(errors(page)[0]);
      expect(page.text).to.contain(screening.invalid);
      await page.answer('25');
      expect(errors(page)).to.deep.equal([]);
      expect(page.question).not.to.equal(questions.age.label);
    });
  }

  it('takes no household of nobody', async () => {
    const page = await openScreening();
    await page.answerAll({ size: '0' });
    expect(page.question).to.equal(questions.size.label);
    expect(errors(page)).to.have.length(1);
  });

  it('asks anew for a choice that was not made', async () => {
    const page = await openScreening();
    while (page.question !== questions.home.label) await page.press(screening.skip);
    await page.answer();
    expect(page.question).to.equal(questions.home.label);
    expect(errors(page)).to.have.length(1);
    await page.answer(screening.no);
    expect(page.question).not.to.equal(questions.home.label);
  });

  it('asks for the 시·군·구 once the 시·도 is chosen, and takes the 시·도 alone', async () => {
    const page = await openScreening();
    while (page.question !== questions.region.label) await page.press(screening.skip);
    expect(page.root.querySelector('select[name=city]')).to.equal(null);
    await page.choose('answer', '전북특별자치도');
    expect(page.all('select[name=city] option').map(({ textContent }) => textContent?.trim())).to.contain('남원시');
    await page.press(screening.next);
    expect(page.textOf('answers')).to.contain('전북특별자치도').and.not.to.contain('남원시');
  });
});

describe('answers that were given', () => {
  it('can be looked at and changed, each at its question, with what was said filled in', async () => {
    const page = await openScreening();
    await page.answerAll({ age: '25', home: screening.yes });
    await page.press(screening.change(questions.age.label));
    expect(page.question).to.equal(questions.age.label);
    expect(page.root.querySelector<HTMLInputElement>('[name=answer]')?.value).to.equal('25');
    await page.answer('80');
    expect(page.textOf('answers')).to.contain(screening.age(80)).and.to.contain(screening.yes);
    await page.press(screening.change(questions.home.label));
    expect(page.root.querySelector<HTMLInputElement>('[name=answer]:checked')?.value).to.equal('yes');
  });

  it('are summed up above the list, and wait for whoever comes back to the questions', async () => {
    const page = await openScreening();
    await page.answer('25');
    await page.press(screening.results);
    expect(page.textOf('screening')).to.contain(screening.summary(1));
    await page.press(screening.answers);
    expect(page.textOf('answers')).to.contain(screening.age(25));
  });

  it('are all forgotten in one tap, in the screening', async () => {
    const page = await openScreening();
    await page.answerAll({ age: '25', home: screening.yes });
    await page.press(screening.erase);
    expect(page.question).to.equal(questions.age.label);
    expect(page.root.querySelector<HTMLInputElement>('[name=answer]')?.value).to.equal('');
    expect(page.shows('answers')).to.equal(false);
    expect(page.announced).to.equal(screening.erased);
    expect(page.focusedText).to.equal(screening.title);
  });

  it('are all forgotten in one tap, above the list', async () => {
    const page = await openScreening();
    await page.answer('25');
    await page.press(screening.results);
    await page.press(screening.erase);
    await page.rests();
    expect(page.all('[part=verdict]')).to.deep.equal([]);
    expect(page.focusedText).to.equal(ko.list.screen);
    expect(page.announced).to.equal(screening.erased);
  });

  it('are forgotten with the field that they stood in', async () => {
    const page = await openScreening();
    await page.answer('25');
    await page.press(screening.change(questions.age.label));
    await page.press(screening.erase);
    expect(page.root.querySelector<HTMLInputElement>('[name=answer]')?.value).to.equal('');
  });
});
