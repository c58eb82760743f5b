import { expect } from '@open-wc/testing';
import type { Outcome } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { later } from '../../../support/fake-client.ts';
import { choice, clearStorage, label, openForm } from '../../../support/form-page.ts';

const edit = (group: keyof typeof ko.groups) => `${ko.form.edit}: ${ko.groups[group]}`;

describe('looking a request over before it is sent', () => {
  beforeEach(clearStorage);

  it('shows all that will be sent, in words, and takes the focus', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.review();
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
    expect(page.focused?.textContent).to.contain(ko.form.reviewTitle);
    await expectAccessible(page.element);
  });

  it('has sent nothing yet', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.review();
    expect(page.client.sent).to.deep.equal([]);
    expect(sessionStorage.length).to.equal(0);
  });

  it('leads back to a group, with the focus on its first field and every answer kept', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.review();
    await page.press(edit('place'));
    expect(page.isFocused(page.control(label('district')))).to.equal(true);
    expect(page.control<HTMLSelectElement>(label('district')).selectedOptions[0]?.text).to.equal('가온1동');
    expect(page.control(label('narrative')).value).to.equal('전기가 끊겼어요');
    expect(page.control(label('phone')).value).to.equal('010-0000-0000');
    expect(page.control('생활비').checked).to.equal(true);
    expect(page.control('개인정보 수집·이용').checked).to.equal(true);
  });

  it('shows what has been changed', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.review();
    await page.press(edit('needs'));
    await page.fill(label('narrative'), '이제 괜찮아요');
    await page.review();
    expect(page.text).to.contain('이제 괜찮아요').and.not.to.contain('전기가 끊겼어요');
  });
});

describe('a request that is being sent', () => {
  beforeEach(clearStorage);

  it('says so, and can be neither changed nor sent twice', async () => {
    const answer = later<Outcome>();
    const page = await openForm({ outcomes: [answer.promise] });
    await page.sendOwn();
    expect(page.root.querySelector('[role=status]')?.textContent).to.contain(ko.form.sending);
    expect(page.button(ko.form.sending).getAttribute('aria-disabled')).to.equal('true');
    expect(page.offers(ko.form.edit)).to.equal(false);
    await expectAccessible(page.element);
  });

  it('is posted once however often the button is pressed', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.review();
    const send = page.button(ko.form.send);
    for (let presses = 0; presses < 3; presses += 1) send.click();
    await page.says(ko.receipt.title);
    expect(page.client.sent).to.have.length(1);
  });
});
