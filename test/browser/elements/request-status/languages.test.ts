import { expect } from '@open-wc/testing';
import { LANGUAGES, type Language } from '../../../../src/strings/languages.ts';
import en from '../../../../src/strings/status/en.ts';
import { words } from '../../../../src/strings/status/load.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { told } from '../../../support/fake-receipt-client.ts';
import { openStatus, openTold } from '../../../support/status-page.ts';
import { STORIES } from '../../../support/status-stories.ts';

const languages = Object.keys(LANGUAGES) as Language[];

describe('the languages of a request status', () => {
  for (const language of languages) {
    it(`can be ${LANGUAGES[language]}, from the first view to the answer`, async () => {
      const strings = (await words[language]()).default;
      const page = await openStatus({ status: [told(STORIES['self-overdue'])] }, { lang: language }, strings);
      await page.says(strings.ask.intro);
      expect(page.part('card')?.lang).to.equal(language);
      await page.open();
      expect(page.focusedText).to.equal(strings.now.assigned);
      expect(page.textOf('overdue')).to.contain(strings.overdue.title);
      await expectAccessible(page.element);
    });
  }

  it('change without losing what was typed, nor what was told', async () => {
    const page = await openStatus({ status: [told()] });
    await page.type('reference', 'K7M4-XQ2P');
    await page.press('English');
    await page.says(en.ask.intro);
    expect(page.field('reference').value).to.equal('K7M4-XQ2P');
    page.words = en;
    await page.open();
    await page.press('한국어');
    await page.says('담당자가 정해졌어요');
    expect(page.client.asked).to.have.length(1);
  });

  it('leave what the office wrote in Korean, and marked so', async () => {
    const page = await openTold({ status: [told(STORIES['self-closed-helped'])] });
    expect(page.root.querySelector('blockquote')?.getAttribute('lang')).to.equal(null);
    await page.press('English');
    await page.says(en.outcomes.helped.title);
    expect(page.root.querySelector('blockquote')?.lang).to.equal('ko');
    expect(page.part('contact')?.querySelector('span')?.lang).to.equal('ko');
    expect(page.text).to.contain('December 9, 2026');
  });
});
