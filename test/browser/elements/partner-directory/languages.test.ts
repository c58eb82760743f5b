import { expect } from '@open-wc/testing';
import { words } from '../../../../src/strings/directory/load.ts';
import en from '../../../../src/strings/directory/en.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import vi from '../../../../src/strings/directory/vi.ts';
import { LANGUAGES, type Language } from '../../../../src/strings/languages.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { openDirectory } from '../../../support/directory-page.ts';
import { CENTRE, DESK, NAMES, OFFICE } from '../../../support/few-partners.ts';
import { setClock } from '../../../support/set-clock.ts';

const languages = Object.keys(LANGUAGES) as Language[];

const OFFICE_NAME = String(OFFICE['name']);

describe('the languages of a partner directory', () => {
  for (const language of languages) {
    it(`can be ${LANGUAGES[language]}, from the list to a partner, its dates and what is wrong with it`, async () => {
      setClock('2026-11-24T10:30+09:00');
      const strings = (await words[language]()).default;
      const page = await openDirectory(undefined, { lang: language }, strings);
      await page.says(strings.intro);
      await page.whole();
      await page.lists(...NAMES);
      expect(page.part('card')?.lang).to.equal(language);
      expect(page.result(OFFICE_NAME)).to.contain(strings.states.open);
      await page.open(String(DESK['name']));
      expect(page.text).to.contain(strings.partner.request).and.to.contain(strings.hours.series);
      await page.press(strings.correction.open);
      await page.says(strings.correction.about.closed);
      await expectAccessible(page.element);
      await page.back();
      await page.show('visiting');
      await page.says(strings.visiting.count(1));
    });
  }

  it('change without losing words, choices or the open partner', async () => {
    const page = await openDirectory();
    await page.whole();
    await page.search('복지관');
    await page.open(String(CENTRE['name']));
    await page.press('English');
    await page.says(en.partner.request);
    await page.press(`← ${en.partner.back}`);
    expect(page.query.value).to.equal('복지관');
    expect(page.text).to.contain(en.list.count(1));
    expect(page.client.readings).to.have.length(1);
  });

  it('leave the words of a source in Korean, marked so that they are read in Korean', async () => {
    const page = await openDirectory(undefined, { lang: 'en' }, en);
    await page.whole();
    for (const name of [OFFICE, DESK, CENTRE].map((one) => String(one['name']))) {
      expect(page.button(name).lang).to.equal('ko');
      await page.open(name);
      const korean = page
        .all('[part=partner] *')
        // Words of ours may name a term of the law beside the translation.
        .filter(({ childNodes }) =>
          [...childNodes].some((node) => node instanceof Text && /^[^A-Za-z]*[가-힣]/.test(node.data)),
        );
      expect(korean).not.to.have.length(0);
      for (const element of korean)
        expect(element.closest('[lang]')?.getAttribute('lang'), element.outerHTML).to.equal('ko');
      await page.press(`← ${en.partner.back}`);
    }
  });

  it('mark no Korean in a card that is read in Korean', async () => {
    const page = await openDirectory();
    await page.whole();
    await page.open(OFFICE_NAME);
    expect(page.all('[part=partner] [lang]')).to.deep.equal([]);
  });

  it('follow the nearest lang of the page, also when it changes, until somebody chooses', async () => {
    const page = await openDirectory(undefined, { lang: 'vi' }, vi);
    await page.says(vi.intro);
    page.element.lang = 'en';
    await page.says(en.intro);
    await page.press('한국어');
    await page.says(ko.intro);
    page.element.lang = 'vi';
    await page.settled();
    expect(page.text).to.contain(ko.intro);
  });

  it('are Korean where the page is in none that we speak', async () => {
    const page = await openDirectory(undefined, { lang: 'fr' });
    await page.says(ko.intro);
    expect(page.part('card')?.lang).to.equal('ko');
  });
});
