import { expect } from '@open-wc/testing';
import en from '../../../../src/strings/status/en.ts';
import ko, { type Strings } from '../../../../src/strings/status/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { told } from '../../../support/fake-receipt-client.ts';
import { openStatus, openTold, type StatusPage } from '../../../support/status-page.ts';
import { STORIES } from '../../../support/status-stories.ts';

const levelsOf = (page: StatusPage): number[] =>
  page.all('[role=heading]').map((heading) => Number(heading.getAttribute('aria-level')));

for (const [language, words] of [
  ['ko', ko],
  ['en', en],
] satisfies [string, Strings][]) {
  describe(`a request status that is read aloud (${language})`, function () {
    // A look at every answer takes its time on a busy machine.
    this.timeout(60_000);

    it('has no fault in its first view', async () => {
      const page = await openStatus({}, { lang: language }, words);
      await page.says(words.ask.intro);
      await expectAccessible(page.element);
    });

    it('has none in any answer', async () => {
      const page = await openStatus({}, { lang: language }, words);
      await page.says(words.ask.intro);
      for (const [name, story] of Object.entries(STORIES)) {
        page.client.answers = { status: [told(story)] };
        await page.open();
        await expectAccessible(page.element).catch((error: Error) => {
          throw new Error(`${name}: ${error.message}`);
        });
        await page.press(words.other);
      }
    });

    it('has none at the stop before taking a request back', async () => {
      const page = await openStatus({}, { lang: language }, words);
      await page.says(words.ask.intro);
      await page.open();
      await page.press(words.withdraw.start);
      await expectAccessible(page.element);
    });
  });
}

describe('the headings of a request status', () => {
  it('go down by one level at a time, from the level that the page asks for', async () => {
    const page = await openTold({ status: [told(STORIES['self-overdue'])] }, { 'heading-level': '3' });
    expect(levelsOf(page)).to.deep.equal([3, 4, 5, 5, 5]);
    await page.press(ko.withdraw.start);
    expect(levelsOf(page)).to.deep.equal([3, 4]);
  });
});
