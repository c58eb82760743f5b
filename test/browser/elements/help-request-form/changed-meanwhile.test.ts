import { expect } from '@open-wc/testing';
import type { Outcome } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { consent, definition } from '../../../support/builders.ts';
import { accepted, FakeClient, later, refused } from '../../../support/fake-client.ts';
import { clearStorage, openForm } from '../../../support/form-page.ts';
import { until } from '../../../support/until.ts';

describe('what changes while somebody writes or sends', () => {
  beforeEach(clearStorage);

  it('is nothing behind a request that is under way', async () => {
    const answer = later<Outcome>();
    const page = await openForm({ outcomes: [answer.promise] });
    await page.sendOwn();
    await page.press(ko.form.back);
    expect(page.text).to.contain(ko.form.reviewTitle);
    answer.settle(accepted()(page.client.sent[0]!));
    await page.says(ko.receipt.title);
  });

  it('takes no text to another office', async () => {
    const page = await openForm();
    await page.writeOwn();
    const other = new FakeClient();
    page.element.client = other;
    await until(() => other.opened, 'the other office is never asked');
    await page.says(ko.form.who);
    expect(page.element.inUse).to.equal(false);
  });

  it('has a new consent asked for, and keeps the answers', async () => {
    const page = await openForm({
      outcomes: [refused({ fields: [{ pointer: '/consents/0/version', code: 'outdated' }] }), accepted()],
    });
    await page.writeOwn();
    page.client.answers.definition = definition({ consents: [consent({ version: '2027-01' })] });
    await page.press(ko.form.send);
    await until(() => page.part('consents'), 'the consents are never asked for again');
    await page.tick('개인정보 수집·이용');
    await page.press(ko.form.review);
    await page.press(ko.form.send);
    await page.says(ko.receipt.title);
    const [first, second] = page.client.referrals;
    expect(second?.['needs']).to.deep.equal(first?.['needs']);
    expect((second?.['consents'] as { version: string }[]).map(({ version }) => version)).to.deep.equal(['2027-01']);
  });
});
