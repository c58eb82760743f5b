import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { accepted, refused } from '../../../support/fake-client.ts';
import { clearStorage, label, openForm } from '../../../support/form-page.ts';

describe('a refused request', () => {
  beforeEach(clearStorage);

  it('leads back to the fields that were refused, with everything kept', async () => {
    const fields = [
      { pointer: '/subject/contact/phone', code: 'invalid' },
      { pointer: '/subject/contact/safe_times', code: 'invalid' },
    ];
    const page = await openForm({ outcomes: [refused({ fields })] });
    await page.sendOwn();
    await page.says(ko.errors.title(2));
    expect(page.isFocused(page.part('error-summary'))).to.equal(true);
    expect(page.description(page.control(label('phone')))).to.contain(ko.errors.codes['refused']);
    expect(page.control(label('phone')).value).to.equal('010-0000-0000');
    await expectAccessible(page.element);
    await page.fill(label('phone'), '010-0000-0002');
    await page.next();
    expect(page.view).to.equal('review');
    expect(page.text).to.contain('전기가 끊겼어요').and.to.contain('010-0000-0002');
  });

  it('leads back to a consent that the API misses', async () => {
    const page = await openForm({
      outcomes: [refused({ fields: [{ pointer: '/consents', code: 'required:collect' }] })],
    });
    await page.sendOwn();
    await page.says(ko.errors.title(1));
    expect(page.control('개인정보 수집·이용').getAttribute('aria-invalid')).to.equal('true');
  });

  it('says why it was not sent where no field is at fault, and can be sent again', async () => {
    const page = await openForm({ outcomes: [refused({ status: 403 }), accepted()] });
    await page.sendOwn();
    await page.says(ko.refused.title);
    expect(page.text).to.contain(ko.refused.status(403)).and.to.contain('전기가 끊겼어요');
    await expectAccessible(page.element);
    await page.send();
    await page.says(ko.receipt.title);
    const [first, second] = page.client.sent;
    expect(second?.key).not.to.equal(first?.key);
  });

  it('passes over members that no field stands for', async () => {
    const page = await openForm({ outcomes: [refused({ fields: [{ pointer: '/submitted_at', code: 'invalid' }] })] });
    await page.sendOwn();
    await page.says(ko.refused.title);
  });

  it('leaves nothing behind in storage', async () => {
    const page = await openForm({ outcomes: [refused()] });
    await page.sendOwn();
    await page.says(ko.refused.title);
    expect(sessionStorage.length).to.equal(0);
  });

  it('can be changed from the review', async () => {
    const page = await openForm({ outcomes: [refused(), accepted()] });
    await page.sendOwn();
    await page.says(ko.refused.title);
    await page.edit('contact');
    await page.fill(label('phone'), '010-0000-0002');
    await page.next();
    await page.send();
    await page.says(ko.receipt.title);
    expect(page.client.sent[1]?.body).to.contain('01000000002');
  });
});
