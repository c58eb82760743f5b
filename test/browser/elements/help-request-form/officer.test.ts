import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';
import { wholeCity } from '../../../support/whole-city.ts';

const MARKUP = { 'reporter-role': 'meter-reader', organization: '가온전력', 'organization-code': 'ORG-7K4M' };

const open = (attributes: Readonly<Record<string, string>> = {}): Promise<FormPage> =>
  openForm({ definition: wholeCity() }, attributes);

/** The address of the page, with this fragment, until the test's end. */
const arriveAt = (fragment: string): void =>
  history.replaceState(null, '', `${location.pathname}${location.search}${fragment}`);

async function sent(page: FormPage): Promise<Record<string, unknown>> {
  await page.send();
  await page.says(ko.receipt.title);
  return page.client.referrals[0] ?? {};
}

describe("an officer's report", () => {
  beforeEach(clearStorage);
  afterEach(() => arriveAt(''));

  it('begins with the questions where the page names the role, all known answers filled in', async () => {
    const page = await open({ ...MARKUP, district: '4617025022' });
    expect(page.view).to.equal('needs');
    await page.writeAsOfficer({ signs: ['power-cut'], district: '4617025022' }, 'contact');
    expect(page.control<HTMLSelectElement>(label('role')).selectedOptions[0]?.text).to.equal('검침원');
    expect(page.control(label('organization')).value).to.equal('가온전력');
    expect(page.control(label('organization_code')).value).to.equal('ORG-7K4M');
  });

  it('needs nothing typed where page and doorstep say all', async () => {
    const page = await open({ ...MARKUP, district: '4617025022' });
    await page.walk({ signs: ['power-cut'], aware: 'no' });
    const { reporter, place, subject, urgency } = await sent(page);
    expect({ reporter, place, subject, urgency }).to.deep.equal({
      reporter: {
        kind: 'officer',
        role: 'meter-reader',
        organization: '가온전력',
        organization_code: 'ORG-7K4M',
      },
      place: { district_code: '4617025022' },
      subject: { relation: 'client', aware: 'no' },
      urgency: 'urgent',
    });
  });

  it('is filled in by the fragment of a link, as a QR code carries it', async () => {
    arriveAt('#ieum:reporter-role=carrier&organization-code=POST-1&district=4617025021');
    const page = await open();
    expect(page.view).to.equal('needs');
    await page.walk({ signs: ['power-cut'], aware: 'no' });
    expect(page.text).to.contain('집배원').and.to.contain('POST-1').and.to.contain('가온1동');
  });

  it("takes the page's own markup before the link", async () => {
    arriveAt('#ieum:reporter-role=carrier');
    const page = await open(MARKUP);
    await page.writeAsOfficer({ signs: ['power-cut'], role: 'meter-reader' }, 'contact');
    expect(page.control<HTMLSelectElement>(label('role')).selectedOptions[0]?.text).to.equal('검침원');
  });

  for (const [what, fragment] of [
    ['of another kind', '#reporter-role=carrier'],
    ['that names no role of the city', '#ieum:reporter-role=mayor'],
    ['that is no code', '#ieum:reporter-role=%3Cb%3Ecarrier'],
  ] as const) {
    it(`ignores a fragment ${what}`, async () => {
      arriveAt(fragment);
      const page = await open();
      expect(page.view).to.equal('choose');
    });
  }

  it('takes no words from a link', async () => {
    arriveAt('#ieum:reporter-role=carrier&organization=가짜기관&organization-code=이리로 전화하세요&district=없는동');
    const page = await open();
    await page.writeAsOfficer({ signs: ['power-cut'], organization: '' }, 'contact');
    expect(page.control(label('organization')).value).to.equal('');
    expect(page.control(label('organization_code')).value).to.equal('');
    expect(page.text).not.to.contain('가짜기관');
  });

  it('says that it counts as unverified without a code, and is sent all the same', async () => {
    const page = await open();
    await page.writeAsOfficer({}, 'contact');
    expect(page.description(page.control(label('organization_code')))).to.equal(ko.hints['organization_code']);
    await page.walk({ role: 'meter-reader', organization: '가온전력' });
    const { reporter } = await sent(page);
    expect(reporter).to.deep.equal({ kind: 'officer', role: 'meter-reader', organization: '가온전력' });
  });

  it('needs either the name of the organisation or its code', async () => {
    const page = await open();
    await page.writeAsOfficer({ organization: '' }, 'contact');
    await page.answer({ role: 'meter-reader' });
    await page.next();
    expect(page.description(page.control(label('organization')))).to.contain(ko.errors.codes['required']);
    await page.fill(label('organization_code'), '확인 코드');
    await page.next();
    expect(page.description(page.control(label('organization_code')))).to.contain(ko.errors.codes['code']);
    await page.fill(label('organization_code'), 'ORG-7K4M');
    await page.next();
    expect(page.view).to.equal('questions');
  });

  it("says what the law asks of officers, and asks for no consent in the household's place", async () => {
    const page = await open();
    await page.writeAsOfficer({}, 'person');
    expect(page.text).to.contain(ko.officerNote);
    await page.writeAsOfficer({}, 'consents');
    expect(page.all('[part=consent]')).to.have.length(1);
  });

  it('can be followed by another, with the same officer filled in', async () => {
    const page = await open(MARKUP);
    await page.writeAsOfficer({ reporter_name: '김검침' });
    await page.send();
    await page.says(ko.receipt.title);
    await page.press(ko.receipt.again);
    expect(page.view).to.equal('needs');
    expect(page.all('input:checked')).to.have.length(0);
    await page.walk({ signs: ['power-cut'], district: '4617025021', aware: 'no' }, 'contact');
    expect(page.control(label('organization_code')).value).to.equal('ORG-7K4M');
    expect(page.control(label('reporter_name')).value).to.equal('');
  });

  const OWN = { reporter_name: '김검침', reporter_phone: '010-0000-0005' };

  it('leaves out name and number without the consent to them, and says so', async () => {
    const page = await open(MARKUP);
    await page.writeAsOfficer(OWN, 'consents');
    expect(page.text).to.contain(ko.consent.withheld(`${label('reporter_name')}, ${label('reporter_phone')}`));
    await page.next();
    expect(page.text).not.to.contain('김검침').and.not.to.contain('010-0000-0005');
    const { reporter } = await sent(page);
    expect(reporter).not.to.have.any.keys('name', 'phone');
  });

  it('holds name and number where that is agreed to', async () => {
    const page = await open(MARKUP);
    await page.writeAsOfficer({ ...OWN, 'consent:officer': 'yes' });
    const { reporter } = await sent(page);
    expect(reporter).to.include({ name: '김검침', phone: '01000000005' });
  });
});
