import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';
import { wholeCity } from '../../../support/whole-city.ts';

const MIND = { needs: ['livelihood', 'mind'] };

const open = (attributes: Readonly<Record<string, string>> = {}): Promise<FormPage> =>
  openForm({ definition: wholeCity() }, attributes);

/** The box of a consent, with all that is said of it. */
const box = (page: FormPage, name: string): Element | undefined =>
  page.all('[part=consent]').find((consent) => consent.querySelector('label')?.textContent?.includes(name));

async function sent(page: FormPage): Promise<Record<string, unknown>> {
  await page.send();
  await page.says(ko.receipt.title);
  return page.client.referrals[0] ?? {};
}

describe('a consent', () => {
  beforeEach(clearStorage);

  it('says purpose, items, period and what refusing means, those that matter most in bold', async () => {
    const page = await open();
    await page.writeOwn({}, 'consents');
    const collect = box(page, '개인정보 수집·이용');
    const terms = [...(collect?.querySelectorAll('dt') ?? [])].map(({ textContent }) => textContent);
    const { purpose, items, retention, refusal, recipient } = ko.consent;
    expect(terms).to.deep.equal([purpose, items, retention, refusal]);
    const bold = [...(collect?.querySelectorAll('dd') ?? [])].filter(
      (dd) => Number(getComputedStyle(dd).fontWeight) >= 600,
    );
    expect(bold.map(({ textContent }) => textContent)).to.deep.equal(['이름, 전화번호, 적은 내용', '끝난 뒤 5년']);
    expect(box(page, '다른 기관에 알리기')?.textContent).to.contain(recipient);
  });

  it('says whether it may be refused', async () => {
    const page = await open();
    await page.writeOwn({}, 'consents');
    expect(page.control('개인정보 수집·이용').getAttribute('aria-required')).to.equal('true');
    expect(page.control('건강 정보').getAttribute('aria-required')).to.equal('false');
    expect(box(page, '건강 정보')?.textContent).to.contain(ko.optional);
  });
});

describe('the consent to sensitive data', () => {
  beforeEach(clearStorage);

  it('lists what is left out while it is not given, and only in its own place', async () => {
    const page = await open();
    await page.writeOwn(MIND, 'consents');
    expect(box(page, '건강 정보')?.textContent).to.contain(ko.consent.withheld('마음이 힘듦'));
    expect(box(page, '개인정보 수집·이용')?.textContent).not.to.contain('마음이 힘듦');
    await expectAccessible(page.element);
    await page.tick('건강 정보');
    expect(page.text).not.to.contain('마음이 힘듦');
  });

  it('once refused, keeps the answers from the review and from the wire', async () => {
    const page = await open();
    await page.writeOwn(MIND);
    expect(page.text).not.to.contain('마음이 힘듦');
    const { needs } = await sent(page);
    expect(needs).to.deep.equal(['livelihood']);
  });

  it('once given, lets them through', async () => {
    const page = await open();
    await page.writeOwn({ ...MIND, 'consent:sensitive': 'yes' });
    expect(page.text).to.contain('마음이 힘듦');
    const { needs } = await sent(page);
    expect(needs).to.deep.equal(['livelihood', 'mind']);
  });

  it('says that nothing would be left to send, where nothing would', async () => {
    const page = await open();
    await page.writeOwn({ needs: ['mind'], narrative: '' }, 'consents');
    await page.tick('개인정보 수집·이용');
    await page.next();
    expect(page.view).to.equal('consents');
    expect(page.description(page.control('건강 정보'))).to.contain(ko.errors.codes['only-sensitive']);
    await page.tick('건강 정보');
    await page.next();
    expect(page.view).to.equal('review');
  });

  it('is not asked for of a neighbour, whose sensitive words the law lets be told', async () => {
    const page = await open();
    await page.writeForNeighbour({ needs: ['mind'] });
    const { needs } = await sent(page);
    expect(needs).to.deep.equal(['mind']);
  });
});

describe('a request to a partner', () => {
  beforeEach(clearStorage);

  const PARTNER = { 'partner-id': 'centre' };

  it('names the partner before anything is typed', async () => {
    const page = await open(PARTNER);
    await page.startAs('self');
    expect(page.part('recipient')?.textContent).to.contain(ko.recipient.partner('가온복지관'));
  });

  it('needs the consent to tell a third party', async () => {
    const page = await open(PARTNER);
    await page.writeOwn({}, 'consents');
    await page.tick('개인정보 수집·이용');
    expect(page.control('다른 기관에 알리기').getAttribute('aria-required')).to.equal('true');
    await page.next();
    expect(page.description(page.control('다른 기관에 알리기'))).to.contain(ko.errors.consent);
    await page.tick('다른 기관에 알리기');
    await page.next();
    expect(page.text).to.contain('가온복지관');
    const { partner_id } = await sent(page);
    expect(partner_id).to.equal('centre');
  });

  it('may be addressed to nobody in particular after all', async () => {
    const page = await open(PARTNER);
    await page.writeOwn({ partner: '' });
    const { partner_id } = await sent(page);
    expect(partner_id).to.equal(undefined);
  });

  it('goes to the partner that the page names last, and to none where the city has no such one', async () => {
    const partners = [
      { id: 'centre', name: { ko: '가온복지관' } },
      { id: 'other', name: { ko: '나루복지관' } },
    ];
    const page = await openForm({ definition: wholeCity({ partners }) }, PARTNER);
    await page.startAs('self');
    page.element.setAttribute('partner-id', 'other');
    await page.settled();
    expect(page.part('recipient')?.textContent).to.contain(ko.recipient.partner('나루복지관'));
    page.element.setAttribute('partner-id', 'nobody');
    await page.settled();
    expect(page.part('recipient')?.textContent).not.to.contain('복지관');
  });

  it('asks for the consent again where the partner is another', async () => {
    const page = await open();
    await page.writeOwn({}, 'consents');
    await page.tick('개인정보 수집·이용');
    page.element.setAttribute('partner-id', 'centre');
    await page.settled();
    expect(page.control<HTMLInputElement>('개인정보 수집·이용').checked).to.equal(false);
  });

  it('is not thought of where the page names no partner of the city', async () => {
    const page = await open({ 'partner-id': 'nobody' });
    await page.startAs('self');
    expect(page.part('recipient')?.textContent).not.to.contain('가온복지관');
  });
});

describe('a programme that the page names', () => {
  beforeEach(clearStorage);

  it('is named on the review, and sent by its id', async () => {
    const page = await open({ 'program-id': 'WLF0001', 'program-name': '긴급복지 생계지원' });
    await page.writeOwn();
    expect(page.text).to.contain(`${ko.fields['program']} 긴급복지 생계지원`);
    const { program_id } = await sent(page);
    expect(program_id).to.equal('WLF0001');
  });

  it('is shown by its id where the page has no name for it', async () => {
    const page = await open({ 'program-id': 'WLF0001' });
    await page.writeOwn();
    expect(page.text).to.contain(`${ko.fields['program']} WLF0001`);
  });
});
