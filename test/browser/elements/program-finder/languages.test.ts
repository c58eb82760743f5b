import { expect } from '@open-wc/testing';
import { words } from '../../../../src/strings/finder/load.ts';
import en from '../../../../src/strings/finder/en.ts';
import ko from '../../../../src/strings/finder/ko.ts';
import vi from '../../../../src/strings/finder/vi.ts';
import { LANGUAGES, type Language } from '../../../../src/strings/languages.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { openFinder } from '../../../support/finder-page.ts';
import { EMERGENCY, FEW, RENT } from '../../../support/programs.ts';

const languages = Object.keys(LANGUAGES) as Language[];

describe('the languages of a programme finder', () => {
  for (const language of languages) {
    it(`can be ${LANGUAGES[language]}, from the list through the screening to a programme`, async () => {
      const strings = (await words[language]()).default;
      const page = await openFinder([FEW], { lang: language }, strings);
      await page.says(strings.intro);
      await page.lists(...FEW.map(({ name = '' }) => name));
      expect(page.part('card')?.lang).to.equal(language);
      await page.press(strings.list.screen);
      await page.answerAll({ age: '25', home: strings.screening.yes });
      await page.press(strings.screening.results);
      await page.says(strings.verdicts.likely);
      await page.open(RENT.name);
      expect(page.text).to.contain(strings.program.request).and.to.contain(strings.demands.age(19, 34));
      await expectAccessible(page.element);
      await page.press(`${strings.program.save}: ${RENT.name}`);
      await page.press(`← ${strings.program.back}`);
      await page.press(strings.list.shortlist(1));
      await expectAccessible(page.element);
    });
  }

  it('change without losing words, answers or what was kept', async () => {
    const page = await openFinder();
    await page.search('월세');
    await page.press(`${ko.program.save}: ${RENT.name}`);
    await page.press(ko.list.screen);
    await page.answer('25');
    await page.press('English');
    await page.says(en.screening.title);
    expect(page.textOf('answers')).to.contain(en.screening.age(25));
    await page.press(en.screening.results);
    expect(page.query.value).to.equal('월세');
    expect(page.text).to.contain(en.list.shortlist(1)).and.to.contain(en.list.count(1));
    expect(page.client.readings).to.equal(1);
  });

  it('leave the words of a source in Korean, marked so that they are read in Korean', async () => {
    const page = await openFinder([FEW], { lang: 'en' }, en);
    await page.lists(...FEW.map(({ name = '' }) => name));
    expect(page.button(EMERGENCY.name).lang).to.equal('ko');
    await page.open(EMERGENCY.name);
    const korean = page
      .all('[part=program] *')
      // Words of ours may name a term of the law beside the translation.
      .filter(({ childNodes }) =>
        [...childNodes].some((node) => node instanceof Text && /^[^A-Za-z]*[가-힣]/.test(node.data)),
      );
    expect(korean).not.to.have.length(0);
    for (const element of korean)
      expect(element.closest('[lang]')?.getAttribute('lang'), element.outerHTML).to.equal('ko');
  });

  it('mark no Korean in a card that is read in Korean', async () => {
    const page = await openFinder();
    await page.open(EMERGENCY.name);
    expect(page.all('[part=program] [lang]')).to.deep.equal([]);
  });

  it('follow the nearest lang of the page, also when it changes, until somebody chooses', async () => {
    const page = await openFinder();
    const { parentElement } = page.element;
    parentElement!.lang = 'vi';
    await page.says(vi.intro);
    await page.press('English');
    await page.says(en.intro);
    parentElement!.lang = 'ko';
    await page.settled();
    expect(page.text).to.contain(en.intro);
  });
});
