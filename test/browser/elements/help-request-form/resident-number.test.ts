import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, label, openForm } from '../../../support/form-page.ts';

describe('a resident registration number', () => {
  beforeEach(clearStorage);

  it('is covered while it is being typed, and the field says why', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.type(label('narrative'), '제 번호는 900101-123456');
    expect(page.control(label('narrative')).value).to.equal('제 번호는 900101-123456');
    await page.type(label('narrative'), '제 번호는 900101-1234567');
    const narrative = page.control(label('narrative'));
    expect(narrative.value).to.equal('제 번호는 900101-*******');
    expect(page.description(narrative)).to.contain(ko.errors.masked);
    await expectAccessible(page.element);
  });

  it('is covered when it comes by itself into a field, as by autofill', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'place');
    const address = page.control(label('address'));
    address.value = '９００１０１－１２３４５６７';
    address.dispatchEvent(new Event('change', { bubbles: true }));
    await page.settled();
    expect(address.value).to.equal('900101-*******');
  });

  it('is not spoken of any more once the text is mended', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('narrative'), '900101-1234567');
    await page.fill(label('narrative'), '전기가 끊겼어요');
    expect(page.text).not.to.contain(ko.errors.masked);
  });

  it('never gets onto the review nor onto the wire', async () => {
    const page = await openForm();
    await page.writeOwn({ narrative: '제 번호는 900101-1234567', name: '900101-1234567' });
    expect(page.text).not.to.contain('1234567');
    await page.send();
    await page.says(ko.receipt.title);
    expect(JSON.stringify(page.client.sent)).not.to.contain('1234567');
  });

  it('is refused where it hides in a phone number', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'contact');
    await page.answer({ preferred: 'call', phone: '+9 001 0112 34567' });
    await page.next();
    expect(page.view).to.equal('contact');
    expect(page.description(page.control(label('phone')))).to.contain(ko.errors.masked);
  });
});
