import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { accepted } from '../../../support/fake-client.ts';
import { clearStorage, label, openForm } from '../../../support/form-page.ts';

describe('the receipt', () => {
  beforeEach(clearStorage);

  it('shows reference, secret, and who does what by when, and takes the focus', async () => {
    const page = await openForm();
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect(page.part('reference')?.textContent).to.equal('K7M4-XQ2P');
    expect(page.part('secret')?.textContent).to.equal('7ZQK-M3TR-9WVB-4HXD');
    const path = page.all('[part=receipt] .path li').map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim());
    expect(path).to.deep.equal([
      `2026년 11월 22일 오전 10:00 ${ko.receipt.receivedAt}`,
      `${ko.receipt.by('2026년 11월 25일')} ${ko.receipt.nextBy('희망복지지원팀')}`,
      `${ko.receipt.after('2026년 11월 25일')} ${ko.receipt.late}`,
    ]);
    expect(page.focused?.textContent).to.contain(ko.receipt.title);
    await expectAccessible(page.element);
  });

  it('tells the time of the city, wherever the reader is', async () => {
    const page = await openForm({ outcomes: [accepted({ received_at: '2026-11-22T23:30:00Z' })] });
    await page.sendOwn();
    await page.says('2026년 11월 23일');
  });

  it('promises no call to somebody who is not to be contacted', async () => {
    const page = await openForm();
    await page.sendOwn({ preferred: 'none' });
    await page.says(ko.receipt.nextNoContact('희망복지지원팀'));
    expect(page.text).not.to.contain(ko.receipt.nextBy('희망복지지원팀'));
    await expectAccessible(page.element);
  });

  it('promises no call to an anonymous reporter', async () => {
    const page = await openForm();
    await page.writeForNeighbour({ anonymous: 'yes' });
    await page.send();
    await page.says(ko.receipt.nextNoContact('희망복지지원팀'));
    expect(page.text).not.to.contain(ko.receipt.nextBy('희망복지지원팀'));
  });

  it('promises no call to a child, whose guardian is asked first', async () => {
    const page = await openForm();
    await page.sendOwn({ child: 'yes', guardian_name: '김보호', guardian_phone: '010-0000-0003' });
    await page.says(ko.receipt.nextNoContact('희망복지지원팀'));
    expect(page.text).not.to.contain(ko.receipt.nextBy('희망복지지원팀'));
  });

  it('does without a secret and a next step where the API names none', async () => {
    const page = await openForm({ outcomes: [accepted({ secret: undefined, next: null })] });
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect(page.part('reference')?.textContent).to.equal('K7M4-XQ2P');
    expect(page.shows('secret')).to.equal(false);
    expect(page.text).not.to.contain(ko.receipt.next);
    await expectAccessible(page.element);
  });

  it('leaves nothing in storage, and nothing typed on the card', async () => {
    const page = await openForm();
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
    expect(page.text).not.to.contain('전기가 끊겼어요').and.not.to.contain('010-0000-0000');
  });

  it('makes room for another request, with nothing of the first', async () => {
    const page = await openForm();
    await page.sendOwn();
    await page.says(ko.receipt.title);
    await page.press(ko.receipt.again);
    expect(page.focused?.textContent).to.equal(ko.form.who);
    await page.startAs('self');
    expect(page.control(label('narrative')).value).to.equal('');
    expect(page.shows('receipt')).to.equal(false);
  });
});
