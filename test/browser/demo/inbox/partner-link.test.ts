import { expect } from '@open-wc/testing';
import { definition } from '../../../support/builders.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { openCase, type CasePage } from '../../../support/case-page.ts';
import { FakeInbox } from '../../../support/fake-inbox.ts';
import { caseDetail, recommendation } from '../../../support/inbox-builders.ts';
import { until } from '../../../support/until.ts';

const link = {
  recommendation_id: 'recommendation-1',
  url_fragment: '#j=gaon&token=7ZQK-M3TR-9WVB-4HXD',
  expires_on: '2026-11-27',
};

describe('the link for a partner', () => {
  let page: CasePage;

  beforeEach(async () => {
    const server = new FakeInbox(caseDetail());
    server.form = definition({ partners: [{ id: 'centre', name: { ko: '가온복지관' } }] });
    server.answers = [server.done({ recommendations: [recommendation()], link })];
    page = await openCase(undefined, { server });
    await page.open('기관에 의뢰');
    await page.fill({ partner_id: 'centre', declared: 'yes' });
    page.send();
    await until(() => page.find('#link'), 'the link');
    await page.settled();
  });

  afterEach(() => page.server.restore());

  it('is there once, to copy and as a code to scan, with the focus on it', async () => {
    await until(() => page.focused === '가온복지관에 전할 링크', 'the focus');
    const field = page.find('#link');
    expect(field instanceof HTMLTextAreaElement && field.value).to.equal(
      `${location.origin}/partner/#j=gaon&token=7ZQK-M3TR-9WVB-4HXD`,
    );
    expect(page.find('svg.qr')?.getAttribute('aria-label')).to.equal('가온복지관에 전할 링크의 QR 코드');
    expect(page.find('svg.qr path')?.getAttribute('d')?.length).to.be.above(500);
    await expectAccessible(page.element);
  });

  it('is gone for good once it was handed on, and with the case', async () => {
    page.button('전했어요. 이제 가리기').click();
    await until(() => !page.find('#link'), 'the link to go');
    expect(page.focused).to.equal('할 수 있는 일');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage }) + location.href).not.to.contain('7ZQK');
  });
});
