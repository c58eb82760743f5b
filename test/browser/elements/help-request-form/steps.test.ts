import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { GROUPS } from '../../../../src/domain/fields.ts';
import ko from '../../../../src/strings/ko.ts';
import { clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';
import { STORIES } from '../../../support/form-stories.ts';
import { wholeCity } from '../../../support/whole-city.ts';

/** The groups that are on the card at once. */
const groups = (page: FormPage): number => page.all('form').length;

describe('the steps of a form', () => {
  beforeEach(clearStorage);

  it('show one group at a time, and how far it is', async () => {
    const page = await openForm({ definition: wholeCity() });
    await page.startAs('self');
    const seen: string[] = [];
    await page.walk(STORIES.self, 'review', () => {
      seen.push(page.view);
      expect(groups(page)).to.equal(1);
      expect(page.text).to.contain(ko.form.step(seen.length, 8));
    });
    expect(seen).to.deep.equal(GROUPS);
    expect(page.text).to.contain(ko.form.step(8, 8));
  });

  it('leave out a group that has nothing to ask', async () => {
    const page = await openForm();
    await page.startAs('self');
    expect(page.text).to.contain(ko.form.step(1, 6));
    await page.walk(STORIES.self, 'place');
    expect(page.text).not.to.contain(ko.groups['survey']);
  });

  it('take the focus to their heading, forwards and backwards', async () => {
    const page = await openForm();
    await page.startAs('self');
    expect(page.focusedText).to.equal(ko.groups['needs']);
    await page.walk(STORIES.self, 'person');
    expect(page.focusedText).to.equal(ko.groups['person-self']);
    await page.back();
    expect(page.focusedText).to.equal(ko.groups['place-self']);
    expect(page.focused?.getAttribute('role')).to.equal('heading');
  });

  it('go back to the first without losing anything', async () => {
    const page = await openForm();
    await page.writeOwn({ address: '가온로 1', safe_times: '저녁' });
    for (let steps = 0; steps < 5; steps += 1) await page.back();
    expect(page.view).to.equal('needs');
    expect(page.control('생활비').checked).to.equal(true);
    // Nothing is answered again on the way.
    await page.walk({});
    for (const words of ['전기가 끊겼어요', '가온1동', '가온로 1', '010-0000-0000', '저녁', ko.form.agreed]) {
      expect(page.text).to.contain(words);
    }
  });

  it('keep what was written when another path is chosen', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'place');
    await page.back();
    await page.back();
    expect(page.view).to.equal('choose');
    expect(page.focusedText).to.equal(ko.form.who);
    await page.startAs('neighbour');
    expect(page.control(label('narrative')).value).to.equal('전기가 끊겼어요');
  });

  it('go on at Enter in a line of text', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'place');
    await page.tick('가온1동');
    page.control(label('address')).focus();
    await sendKeys({ type: 'Gaon' });
    await sendKeys({ press: 'Enter' });
    await page.comesTo('person');
    await page.walk(STORIES.self);
    expect(page.text).to.contain('Gaon');
  });

  it('begin a new line at Enter in a long text', async () => {
    const page = await openForm();
    await page.startAs('self');
    page.control(label('narrative')).focus();
    await sendKeys({ type: 'a' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'b' });
    await page.settled();
    expect(page.view).to.equal('needs');
    expect(page.control(label('narrative')).value).to.equal('a\nb');
  });

  it('say of a group that it may be left empty, and let it be', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'person');
    expect(page.text).to.contain(ko.form.skip);
    await page.next();
    expect(page.view).to.equal('contact');
    expect(page.text).not.to.contain(ko.form.skip);
  });

  it('name the last button after where it leads', async () => {
    const page = await openForm();
    await page.startAs('self');
    const names: (string | undefined)[] = [];
    await page.walk(STORIES.self, 'review', () => {
      names.push(page.root.querySelector('[type=submit]')?.textContent?.trim());
    });
    const { next, review } = ko.form;
    expect(names).to.deep.equal([next, next, next, next, review]);
    await page.edit('place');
    expect(page.offers(review)).to.equal(true);
  });
});
