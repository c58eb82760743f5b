import { expect } from '@open-wc/testing';
import type { Path } from '../../../../src/schemas/form-definition.ts';
import en from '../../../../src/strings/en.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';
import { STORIES } from '../../../support/form-stories.ts';
import { wholeCity } from '../../../support/whole-city.ts';

const LANGUAGES = { ko, en };

async function openIn(language: keyof typeof LANGUAGES): Promise<FormPage> {
  const page = await openForm({ definition: wholeCity() }, { lang: language, 'partner-id': 'centre' });
  page.words = LANGUAGES[language];
  await page.says(page.words.form.who);
  return page;
}

/** What opens further questions, and the stop in danger. */
const MORE = {
  signs: ['power-cut', 'collapsed'],
  'q:cut': ['gas'],
  'q:visits': 'yes',
  'consent:third': 'yes',
};

for (const language of ['ko', 'en'] as const) {
  describe(`a form that is read aloud (${language})`, function () {
    // Nine looks at a whole card take their time on a busy machine.
    this.timeout(30_000);
    beforeEach(clearStorage);

    for (const path of ['self', 'neighbour', 'officer'] satisfies Path[]) {
      it(`has no fault in any step of the path ${path}`, async () => {
        const page = await openIn(language);
        await expectAccessible(page.element);
        await page.startAs(path);
        const seen: string[] = [];
        await page.walk({ ...STORIES[path], ...MORE }, 'review', async () => {
          seen.push(page.view);
          await expectAccessible(page.element);
        });
        await expectAccessible(page.element);
        expect(seen).to.deep.equal([
          'needs',
          'danger',
          'survey',
          'place',
          'person',
          'contact',
          'questions',
          'consents',
        ]);
      });
    }

    it('has none where things are to be mended', async () => {
      const page = await openIn(language);
      await page.startAs('neighbour');
      for (const to of ['place', 'person', 'contact', 'consents', 'review'] as const) {
        await page.next();
        if (page.shows('error-summary')) await expectAccessible(page.element);
        await page.walk(STORIES.neighbour, to);
      }
    });

    it('has none where a child asks', async () => {
      const page = await openIn(language);
      await page.writeOwn({ child: 'yes' }, 'person');
      await page.answer({ child: 'yes' });
      await expectAccessible(page.element);
      await page.walk({ guardian_name: '김보호', guardian_phone: '010-0000-0003' });
      await expectAccessible(page.element);
    });

    it('has none on the receipt', async () => {
      const page = await openIn(language);
      await page.sendOwn({ 'consent:third': 'yes' });
      await page.comesTo('receipt');
      await expectAccessible(page.element);
    });
  });
}

describe('the headings of a form', () => {
  beforeEach(clearStorage);

  it('go down by one level at a time, from the level that the page asks for', async () => {
    const page = await openForm({ definition: wholeCity() }, { 'heading-level': '3' });
    await page.startAs('self');
    await page.walk({ ...STORIES.self, ...MORE }, 'review', () => {
      const levels = page.all('[role=heading]').map((heading) => Number(heading.getAttribute('aria-level')));
      expect(levels, page.view).to.deep.equal([3, 4]);
    });
    const levels = page.all('[role=heading]').map((heading) => Number(heading.getAttribute('aria-level')));
    expect([...new Set(levels)]).to.deep.equal([3, 4, 5]);
  });
});
