import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';
import { DISTRICTS, wholeCity } from '../../../support/whole-city.ts';

/** At the question where one lives, in a city of so many districts. */
async function open(districts = DISTRICTS): Promise<FormPage> {
  const page = await openForm({ definition: wholeCity({ districts }) });
  await page.writeOwn({}, 'place');
  return page;
}

/** The districts that are offered. */
const offered = (page: FormPage): (string | undefined)[] =>
  page.all<HTMLInputElement>('[name=district]').map((radio) => radio.closest('label')?.textContent?.trim());

const search = (page: FormPage, typed: string): Promise<void> => page.type(ko.search.label, typed);

describe('a search among many districts', () => {
  beforeEach(clearStorage);

  it('is not there where all can be seen at a glance', async () => {
    const page = await open(DISTRICTS.slice(0, 8));
    expect(offered(page)).to.have.length(8);
    expect(page.asks(ko.search.label)).to.equal(false);
  });

  it('shows the first of them, and says how many there are more', async () => {
    const page = await open();
    expect(offered(page)).to.have.length(12);
    expect(page.text).to.contain(ko.search.more(DISTRICTS.length - 12));
    await expectAccessible(page.element);
  });

  for (const [how, typed, names] of [
    ['a part of the name', '빛1', ['한빛1동', '한빛10동', '한빛11동', '한빛12동']],
    ['its first sounds', 'ㄷㅅ', ['다솜동']],
    ['a syllable that is still half typed', '새비', ['새빛읍']],
    ['a name with spaces', '가온 2 동', ['가온2동']],
  ] as const) {
    it(`finds by ${how}`, async () => {
      const page = await open();
      await search(page, typed);
      expect(offered(page)).to.deep.equal(names);
      expect(page.text).not.to.contain(ko.search.none);
    });
  }

  it('says so where nothing is found', async () => {
    const page = await open();
    await search(page, '없는동');
    expect(offered(page)).to.deep.equal([]);
    expect(
      page
        .all('[role=status]')
        .map(({ textContent }) => textContent)
        .join(),
    ).to.contain(ko.search.none);
    await expectAccessible(page.element);
  });

  it('keeps what is chosen in sight, and chosen', async () => {
    const page = await open();
    await search(page, '12');
    await page.tick('한빛12동');
    await search(page, '가온');
    expect(offered(page)).to.deep.equal(['가온1동', '가온2동', '한빛12동']);
    expect(page.control('한빛12동').checked).to.equal(true);
    await search(page, '');
    expect(offered(page)).to.have.length(12).and.to.include('한빛12동');
    await page.next();
    await page.walk({ preferred: 'none', 'consent:collect': 'yes' });
    expect(page.text).to.contain('한빛12동').and.not.to.contain('가온1동');
  });

  it('is no answer itself: what is typed there is neither reviewed nor sent', async () => {
    const page = await open();
    await search(page, '가온1');
    await page.tick('가온1동');
    await search(page, '남몰래');
    await page.walk({ preferred: 'none', 'consent:collect': 'yes' });
    await page.send();
    await page.says(ko.receipt.title);
    expect(page.client.sent[0]?.body).not.to.contain('남몰래');
  });

  it('leads by keyboard from the field to what it finds', async () => {
    const page = await open();
    page.control(ko.search.label).focus();
    await sendKeys({ type: '2' });
    await page.settled();
    expect(offered(page)).to.deep.equal(['가온2동', '한빛2동', '한빛12동']);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    await page.settled();
    expect(page.control('한빛2동').checked).to.equal(true);
    expect(page.isFocused(page.control('한빛2동'))).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await page.comesTo('person');
  });

  it('looks at Enter, and does not go on', async () => {
    const page = await open();
    page.control(ko.search.label).focus();
    await sendKeys({ type: '2' });
    await sendKeys({ press: 'Enter' });
    await page.settled();
    expect(page.view).to.equal('place');
    expect(page.shows('error-summary')).to.equal(false);
    expect(offered(page)).to.include('한빛2동');
  });

  it('leaves the field alone in the middle of a syllable', async () => {
    const page = await open();
    const field = page.control(ko.search.label);
    field.focus();
    for (const state of ['ㅅ', '새', '샙']) {
      field.value = state;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, isComposing: true }));
      await page.settled();
      expect(field.value).to.equal(state);
      expect(page.isFocused(field)).to.equal(true);
    }
  });
});
