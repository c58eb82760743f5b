import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { choice, clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';

const wrong = (page: FormPage): number => page.all('[aria-invalid=true]').length;
const summary = (page: FormPage): HTMLAnchorElement[] => page.all<HTMLAnchorElement>('[part=error-summary] a');
const named = (page: FormPage): (string | undefined)[] =>
  summary(page).map(({ textContent }) => textContent?.split(':')[0]?.trim());

/** At the questions on a neighbour, of which two have to be answered. */
async function atPerson(): Promise<FormPage> {
  const page = await openForm();
  await page.writeForNeighbour({}, 'person');
  return page;
}

describe('what is to be mended', () => {
  beforeEach(clearStorage);

  it('is summed up in the order of the step, and the summary takes the focus', async () => {
    const page = await atPerson();
    await page.next();
    expect(page.view).to.equal('person');
    expect(page.isFocused(page.part('error-summary'))).to.equal(true);
    expect(named(page)).to.deep.equal([label('relation'), label('aware')]);
    expect(page.text).to.contain(ko.errors.title(2));
    await expectAccessible(page.element);
  });

  for (const [group, field] of [
    ['needs', label('needs')],
    ['place', label('district')],
    ['contact', label('preferred')],
    ['consents', '개인정보 수집·이용'],
  ] as const) {
    it(`is looked for in the step alone that is to be left: ${group}`, async () => {
      const page = await openForm();
      await page.writeOwn({}, group);
      await page.next();
      expect(page.view).to.equal(group);
      expect(named(page)).to.deep.equal([field]);
    });
  }

  it('is nothing where one of need, sign and words says what the matter is', async () => {
    for (const [field, told] of [
      ['생활비', 'tick'],
      ['혼자예요', 'tick'],
      [label('narrative'), 'fill'],
    ] as const) {
      const page = await openForm();
      await page.startAs('self');
      await (told === 'tick' ? page.tick(field) : page.fill(field, '도와주세요'));
      await page.next();
      expect(page.view, field).to.equal('place');
    }
  });

  it('stands under its field too, which is described by it', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'contact');
    await page.tick(choice('preferred', 'call'));
    await page.fill(label('phone'), '12');
    await page.next();
    const phone = page.control(label('phone'));
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
    expect(page.description(phone)).to.contain(ko.errors.codes['phone']);
  });

  it('is described for a group of choices on the group', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'contact');
    await page.next();
    const [group] = page.all('fieldset').filter(({ textContent }) => textContent?.includes(label('preferred')));
    expect(group && page.description(group)).to.contain(ko.errors.codes['required']);
  });

  it('says of a consent that it is needed', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'consents');
    await page.next();
    expect(page.description(page.control('개인정보 수집·이용'))).to.contain(ko.errors.consent);
  });

  it('is led to by its link in the summary', async () => {
    const page = await atPerson();
    await page.next();
    for (const link of summary(page)) {
      const before = location.href;
      link.click();
      await page.settled();
      const field = link.textContent?.split(':')[0]?.trim() ?? '';
      expect(page.focused?.closest('[part=field], [part=consent]')?.textContent).to.contain(field);
      expect(location.href).to.equal(before);
    }
  });

  it('is never pointed out while somebody is still typing', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'contact');
    await page.tick(choice('preferred', 'call'));
    await page.type(label('phone'), '01');
    expect(wrong(page)).to.equal(0);
    await page.fill(label('phone'), '010');
    expect(wrong(page)).to.equal(0);
    expect(page.shows('error-summary')).to.equal(false);
  });

  it('is gone from a field once that is changed', async () => {
    const page = await atPerson();
    await page.next();
    await page.tick(choice('relation', 'family'));
    expect(page.control(choice('relation', 'family')).getAttribute('aria-invalid')).to.equal(null);
    expect(named(page)).to.deep.equal([label('aware')]);
  });

  it('is gone when the step is left backwards', async () => {
    const page = await atPerson();
    await page.next();
    await page.back();
    await page.next();
    expect(page.view).to.equal('person');
    expect(page.shows('error-summary')).to.equal(false);
  });

  it('keeps the answers', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'place');
    await page.fill(label('address'), '가온로 1');
    await page.next();
    expect(page.view).to.equal('place');
    expect(page.control(label('address')).value).to.equal('가온로 1');
  });

  it('includes a text that is too long', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('narrative'), '가'.repeat(4001));
    await page.next();
    expect(page.description(page.control(label('narrative')))).to.contain(ko.errors.codes['too-long']);
  });
});
