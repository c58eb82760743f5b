import { expect } from '@open-wc/testing';
import { strings as inbox } from '../../../../demo/inbox/strings.ts';
import { strings } from '../../../../demo/partner/strings.ts';
import { accepted, asked, closePartner, PartnerPage } from '../../../support/partner-page.ts';

const dialled = (page: PartnerPage): (string | null)[] =>
  page.all('partner-app a, a').map((link) => link.getAttribute('href'));

describe('a partner that has said yes', () => {
  afterEach(closePartner);

  it('sees whom to help and how to reach them, and can print it', async () => {
    const page = new PartnerPage({ open: [accepted({ safe_times: '낮 2시부터 4시' })] });
    await page.says(strings.accepted.heading);
    for (const said of ['김가온', '010-0000-0000', '전화', '가온로 1', '초록 대문', '전기가 끊겼어요. 추워요.']) {
      expect(page.text).to.contain(said);
    }
    expect(page.text).to.contain(`${strings.warning.safeTimes} 낮 2시부터 4시`);
    expect(dialled(page)).to.deep.equal(['tel:01000000000', 'tel:0200000001']);
    let printed = 0;
    const { print } = window;
    window.print = () => (printed += 1);
    await page.press(strings.print);
    window.print = print;
    expect(printed).to.equal(1);
    expect(page.text).to.contain(strings.accepted.use);
  });

  for (const [how, contact] of [
    ['by whoever wrote', { do_not_contact: true }],
    ['by the way that was chosen', { preferred: 'none' }],
  ] as const) {
    it(`is warned before all else not to get in touch, as asked ${how}, and dials nothing by a slip`, async () => {
      const page = new PartnerPage({ open: [accepted({ ...contact, safe_times: '밤' })] });
      await page.says(strings.warning.doNotContact);
      expect(dialled(page)).to.deep.equal(['tel:0200000001']);
      expect(page.text).to.contain('010-0000-0000').and.not.to.contain(strings.warning.safeTimes);
      const [warning, phone] = ['.stop', 'dl'].map((selector) => page.all(selector)[0]!.getBoundingClientRect().top);
      expect(warning).to.be.below(phone!);
    });
  }

  it('is told of a child, before and after', async () => {
    const child = { ...asked().case, child: true };
    const page = new PartnerPage({ open: [asked({ case: child })], decide: [accepted({}, { case: child })] });
    await page.says(strings.warning.child);
    await page.press(strings.answer.accept);
    await page.press(strings.answer.acceptNow);
    await page.says('김가온');
    expect(page.text).to.contain(strings.warning.child);
  });

  it('is told where nobody left a way to be reached', async () => {
    const page = new PartnerPage({ open: [accepted({ name: null, phone: null, address: null, preferred: null })] });
    await page.says(strings.accepted.nobody);
    expect(page.text).not.to.contain(inbox.question.phone);
  });

  it('sees no contact of a case that has ended', async () => {
    const page = new PartnerPage({ open: [asked({ decision: 'accepted' })] });
    await page.says(strings.accepted.over);
    expect(page.text).not.to.contain(strings.answer.accept);
    expect(page.button(strings.print)).to.equal(undefined);
  });

  it('sees text as text, whatever somebody typed', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const page = new PartnerPage({ open: [accepted({ name: hostile, phone: 'javascript:alert(1)', note: hostile })] });
    await page.says(hostile);
    expect(page.all('img').length).to.equal(0);
    expect(dialled(page)).to.deep.equal(['tel:0200000001']);
  });
});
