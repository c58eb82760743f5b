import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { choice, clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';

const NAMED = { reporter_preferred: 'sms', reporter_phone: '010-0000-0001', reporter_name: '김가온' };

/** At the questions on the reporter, all of them answered. */
async function atContact(): Promise<FormPage> {
  const page = await openForm();
  await page.writeForNeighbour({}, 'contact');
  await page.answer(NAMED);
  return page;
}

describe('an anonymous reporter', () => {
  beforeEach(clearStorage);

  it('is asked for neither name, number nor consent, and told what follows', async () => {
    const page = await atContact();
    await page.tick(label('anonymous'));
    expect(page.asks(label('reporter_phone'))).to.equal(false);
    expect(page.asks(label('reporter_name'))).to.equal(false);
    expect(page.text).to.contain(ko.hints['anonymous']).and.not.to.contain(ko.hearsNote);
    await expectAccessible(page.element);
    await page.next();
    expect(page.view).to.equal('review');
    expect(page.text).not.to.contain('김가온').and.not.to.contain('010-0000-0001');
  });

  it('is forgotten at once: who changes her mind writes anew', async () => {
    const page = await atContact();
    await page.tick(label('anonymous'));
    await page.tick(label('anonymous'));
    expect(page.control(label('reporter_name')).value).to.equal('');
    expect(page.control(choice('preferred', 'sms')).checked).to.equal(false);
    await page.answer({ reporter_preferred: 'sms' });
    expect(page.control(label('reporter_phone')).value).to.equal('');
  });

  it('is asked for a consent again once a name is left', async () => {
    const page = await atContact();
    await page.tick(label('anonymous'));
    await page.tick(label('anonymous'));
    await page.answer(NAMED);
    await page.next();
    expect(page.view).to.equal('consents');
    expect(page.all('[part=consent]')).to.have.length(1);
  });
});
