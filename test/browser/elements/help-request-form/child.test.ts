import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';
import { STORIES } from '../../../support/form-stories.ts';
import { wholeCity } from '../../../support/whole-city.ts';

const GUARDIAN = { guardian_name: '김보호', guardian_phone: '010-0000-0003' };

/** At the questions on the person, with all of a grown-up's answered before. */
async function atPerson(): Promise<FormPage> {
  const page = await openForm({ definition: wholeCity() });
  await page.writeOwn({ needs: ['livelihood', 'mind'], 'q:meals': 'none', address: '가온로 1' }, 'person');
  await page.answer({ age_band: '14-18', household: 'other' });
  return page;
}

describe('a child under 14 who asks for itself', () => {
  beforeEach(clearStorage);

  it('is asked for the guardian alone, and shown whom to call', async () => {
    const page = await atPerson();
    await page.tick(label('child'));
    const names = page.all<HTMLInputElement>('form input, form select').map(({ name }) => name);
    expect(names).to.deep.equal(['child', 'guardian_name', 'guardian_phone']);
    const calls = page.all<HTMLAnchorElement>('[part~=person] a').map(({ href }) => href);
    expect(calls).to.deep.equal(['tel:112', 'tel:1388']);
    expect(page.text).to.contain(ko.childNote);
    await expectAccessible(page.element);
  });

  it('is asked for no consent, which it cannot give', async () => {
    const page = await atPerson();
    await page.answer({ child: 'yes', ...GUARDIAN });
    await page.next();
    expect(page.view).to.equal('review');
    expect(page.text).not.to.contain(ko.groups['consents']);
  });

  it('tells of itself nothing but need, district and guardian', async () => {
    const page = await atPerson();
    await page.answer({ child: 'yes', ...GUARDIAN });
    await page.next();
    expect(page.text)
      .not.to.contain('전기가 끊겼어요')
      .and.not.to.contain('가온로 1')
      .and.not.to.contain('마음이 힘듦');
    await page.send();
    await page.says(ko.receipt.title);
    const { subject, place, needs, consents, urgency, ...rest } = page.client.referrals[0] ?? {};
    expect({ subject, place, needs, consents, urgency }).to.deep.equal({
      subject: { relation: 'self', age_band: '0-13', guardian: { name: '김보호', phone: '01000000003' } },
      place: { district_code: '4617025021' },
      needs: ['livelihood'],
      consents: [],
      urgency: 'routine',
    });
    expect(rest).to.have.all.keys('schema', 'submitted_at', 'language', 'source');
  });

  it('needs a guardian whom somebody can ask', async () => {
    const page = await atPerson();
    await page.answer({ child: 'yes', guardian_name: '김보호' });
    await page.next();
    expect(page.view).to.equal('person');
    expect(page.description(page.control(label('guardian_phone')))).to.contain(ko.errors.codes['required']);
  });

  it('that ticked the box by mistake goes on as before, with all that was written', async () => {
    const page = await atPerson();
    await page.tick(label('child'));
    await page.tick(label('child'));
    expect(page.control<HTMLSelectElement>(label('age_band')).value).to.equal('14-18');
    await page.walk(STORIES.self);
    expect(page.text).to.contain('전기가 끊겼어요').and.to.contain('가온로 1');
  });

  it('is not found among the ages, so that the box alone decides', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'person');
    const ages = [...page.control<HTMLSelectElement>(label('age_band')).options].map(({ value }) => value);
    expect(ages).not.to.include('0-13');
    expect(ages).to.include('14-18');
  });

  it('is not asked for on the other paths', async () => {
    const page = await openForm();
    await page.writeForNeighbour({}, 'person');
    expect(page.asks(label('child'))).to.equal(false);
    const ages = [...page.control<HTMLSelectElement>(label('age_band')).options].map(({ value }) => value);
    expect(ages).to.include('0-13');
  });
});
