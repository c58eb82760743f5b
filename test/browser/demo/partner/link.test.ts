import { expect } from '@open-wc/testing';
import { strings } from '../../../../demo/partner/strings.ts';
import { accepted, asked, closePartner, PartnerPage, TOKEN } from '../../../support/partner-page.ts';
import { until } from '../../../support/until.ts';

describe('a link to one case', () => {
  afterEach(closePartner);

  it('is taken out of the address before anything is asked, and is stored nowhere', async () => {
    const length = history.length;
    const page = new PartnerPage();
    expect(location.hash).to.equal('');
    await page.says(strings.asked.heading);
    expect(page.questions).to.deep.equal([
      { path: '/partner/api/open', body: { jurisdiction: '9911000000', token: TOKEN } },
    ]);
    expect(location.href + document.cookie + JSON.stringify({ ...localStorage, ...sessionStorage })).not.to.contain(
      TOKEN,
    );
    expect(history.length).to.equal(length);
    expect(page.text + document.title).not.to.contain(TOKEN);
  });

  it('is asked for again where the page was loaded anew, and the server is not bothered', async () => {
    for (const fragment of ['', '#', '#j=9911000000', `#token=${TOKEN}`]) {
      const page = new PartnerPage({}, fragment);
      await page.says(strings.none.heading);
      expect(page.questions).to.deep.equal([]);
      expect(location.hash).to.equal('');
      closePartner();
    }
  });

  it('gives way to another one that is opened in the same tab', async () => {
    const page = new PartnerPage({ open: [accepted()] });
    await page.says('김가온');
    page.replies.open = [asked({ city: '다른시' })];
    location.hash = '#j=9922000000&token=AAAA-BBBB-CCCC-DDDD';
    await page.says('다른시');
    expect(location.hash).to.equal('');
    expect(page.questions.at(-1)?.body).to.deep.equal({ jurisdiction: '9922000000', token: 'AAAA-BBBB-CCCC-DDDD' });
    expect(page.text).not.to.contain('김가온');
  });

  for (const status of [404, 422, 400]) {
    it(`that opens nothing any more (${status}) says whom to call, and nothing of any case`, async () => {
      const page = new PartnerPage({ open: [status] });
      await page.says(strings.ended.heading);
      await page.says(strings.ended.call);
      expect(page.all('dl, partner-answer').length).to.equal(0);
    });
  }

  for (const [reply, words] of [
    ['no-answer', strings.openFailure.unreachable],
    [503, strings.openFailure.unreachable],
    [{ hello: 'a captive portal' }, strings.openFailure.unreachable],
    [429, strings.openFailure.throttled],
  ] as const) {
    it(`that meets ${JSON.stringify(reply)} can be tried again`, async () => {
      const page = new PartnerPage({ open: [reply, asked()] });
      await page.says(words ?? '');
      await page.press(strings.retry);
      await page.says(strings.asked.heading);
      expect(page.questions.length).to.equal(2);
    });
  }

  it('is tried again by itself when the connection is back', async () => {
    const page = new PartnerPage({ open: ['no-answer', asked()] });
    await page.says(strings.openFailure.unreachable ?? '');
    dispatchEvent(new Event('online'));
    await page.says(strings.asked.heading);
    dispatchEvent(new Event('online'));
    await page.element.updateComplete;
    expect(page.questions.length).to.equal(2);
  });

  it('is told of in the title, by the city alone', async () => {
    const page = new PartnerPage({ open: [accepted()] });
    await page.says('김가온');
    await until(() => document.title === strings.title('가온시'), 'the title is there');
  });
});
