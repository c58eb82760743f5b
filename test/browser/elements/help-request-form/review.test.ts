import { expect } from '@open-wc/testing';
import type { Outcome } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { later } from '../../../support/fake-client.ts';
import { choice, clearStorage, label, openForm } from '../../../support/form-page.ts';
import { QUESTIONS, wholeCity } from '../../../support/whole-city.ts';

describe('looking a request over before it is sent', () => {
  beforeEach(clearStorage);

  it('shows all that will be sent, in words, and takes the focus', async () => {
    const page = await openForm();
    await page.writeOwn();
    for (const words of [
      '생활비',
      '전기가 끊겼어요',
      '가온1동',
      choice('preferred', 'call'),
      '010-0000-0000',
      ko.form.agreed,
    ]) {
      expect(page.text).to.contain(words);
    }
    expect(page.text).to.contain(ko.form.notAnswered).and.to.contain(ko.form.notAgreed);
    expect(page.focusedText).to.equal(ko.form.reviewTitle);
    await expectAccessible(page.element);
  });

  it('says of a box that it is ticked, in words that fit every box', async () => {
    const page = await openForm();
    await page.writeForNeighbour({ unsafe: 'yes', anonymous: 'yes' });
    for (const name of ['unsafe', 'anonymous']) {
      const term = page.all('dt').find(({ textContent }) => textContent === label(name));
      const said = term?.nextElementSibling?.textContent;
      expect(said, name).not.to.be.oneOf([choice('aware', 'yes'), ko.form.notAnswered, '']);
    }
  });

  it('has sent nothing yet', async () => {
    const page = await openForm();
    await page.writeOwn();
    expect(page.client.sent).to.deep.equal([]);
    expect(sessionStorage.length).to.equal(0);
  });

  it('leads back to a group, with the focus on its heading and every answer kept', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.edit('place');
    expect(page.focusedText).to.equal(ko.groups['place-self']);
    expect(page.control('가온1동').checked).to.equal(true);
    await page.next();
    expect(page.view).to.equal('review');
    expect(page.text).to.contain('전기가 끊겼어요').and.to.contain('010-0000-0000').and.to.contain(ko.form.agreed);
  });

  it('shows what has been changed', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.edit('needs');
    await page.fill(label('narrative'), '이제 괜찮아요');
    await page.next();
    expect(page.text).to.contain('이제 괜찮아요').and.not.to.contain('전기가 끊겼어요');
  });

  it('leads from a changed group through the questions that the change opens', async () => {
    const page = await openForm();
    await page.writeOwn({ preferred: 'none' });
    await page.edit('contact');
    await page.tick(choice('preferred', 'sms'));
    await page.next();
    expect(page.view).to.equal('contact');
    expect(page.isFocused(page.part('error-summary'))).to.equal(true);
    await page.fill(label('phone'), '010-0000-0004');
    await page.next();
    expect(page.view).to.equal('review');
  });

  it('leads from a changed group to a later one where that has now something to answer', async () => {
    const questions = QUESTIONS.map((question) =>
      question.id === 'visitor'
        ? { ...question, required: true, show_if: { question: 'meals', equals: 'none' } }
        : question,
    );
    const page = await openForm({ definition: wholeCity({ questions }) });
    await page.writeOwn();
    await page.edit('survey');
    await page.tick('거의 못 먹어요');
    await page.next();
    expect(page.view).to.equal('questions');
    await page.fill('누가 찾아오나요?', '딸');
    await page.next();
    expect(page.view).to.equal('review');
    expect(page.text).to.contain('딸');
  });

  it('has an edit button of its own for each group', async () => {
    const page = await openForm();
    await page.writeOwn();
    const names = page.all('[part=review] button.link').map((button) => button.getAttribute('aria-label'));
    expect(names).to.have.length(5);
    expect(new Set(names).size).to.equal(5);
  });
});

describe('a request that is being sent', () => {
  beforeEach(clearStorage);

  it('says so, and can be neither changed nor sent twice', async () => {
    const answer = later<Outcome>();
    const page = await openForm({ outcomes: [answer.promise] });
    await page.sendOwn();
    expect(page.announced).to.equal(ko.form.sending);
    expect(page.button(ko.form.sending).getAttribute('aria-disabled')).to.equal('true');
    expect(page.offers(ko.form.edit)).to.equal(false);
    await expectAccessible(page.element);
  });

  it('is posted once however often the button is pressed', async () => {
    const page = await openForm();
    await page.writeOwn();
    const send = page.button(ko.form.send);
    for (let presses = 0; presses < 3; presses += 1) send.click();
    await page.says(ko.receipt.title);
    expect(page.client.sent).to.have.length(1);
  });
});
