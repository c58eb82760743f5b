import { expect } from '@open-wc/testing';
import type { StatusOutcome } from '../../../../src/index.ts';
import ko from '../../../../src/strings/status/ko.ts';
import { later } from '../../../support/fake-client.ts';
import { FakeReceiptClient, told, withheld } from '../../../support/fake-receipt-client.ts';
import { openStatus, openTold, PROOF } from '../../../support/status-page.ts';
import { until } from '../../../support/until.ts';

describe('a receipt that the page hands over', () => {
  it('is asked about at once, and the answer takes the focus', async () => {
    const page = await openStatus();
    page.element.show({ reference: 'k7m4xq2p', secret: '7zqkm3tr9wvb4hxd' });
    await page.comesTo('status');
    expect(page.client.asked).to.deep.equal([{ what: 'status', proof: PROOF }]);
    expect(page.focusedText).to.equal(ko.now.assigned);
  });

  it('takes the place of another one, whose answer comes too late', async () => {
    const slow = later<StatusOutcome>();
    const page = await openStatus({ status: [slow.promise, told({ state: 'serving' })] });
    page.element.show(PROOF);
    page.element.show({ ...PROOF, reference: 'K7M4-XQ2Q' });
    await page.comesTo('status');
    slow.settle(told({ state: 'closed', outcome: 'not-eligible' }));
    await page.settled();
    expect(page.textOf('status')).to.contain(ko.now.serving).and.to.contain('K7M4-XQ2Q');
  });

  it('stands in the fields, to be mended, where it is unknown', async () => {
    const page = await openStatus({ status: [withheld('receipt-unknown')] });
    page.element.show(PROOF);
    await page.says(ko.refused['receipt-unknown']);
    expect(page.field('reference').value).to.equal(PROOF.reference);
  });

  it('is asked about nowhere where it is none', async () => {
    const page = await openStatus();
    page.element.show({ reference: '1', secret: '' });
    await page.settled();
    expect(page.client.asked).to.deep.equal([]);
    expect(page.focused).to.equal(page.field('reference'));
  });

  it('is forgotten by reset(), with an answer that is still under way', async () => {
    const slow = later<StatusOutcome>();
    const page = await openStatus({ status: [slow.promise] });
    page.element.show(PROOF);
    page.element.reset();
    slow.settle(told());
    await page.settled();
    expect(page.view).to.equal('ask');
    expect(page.field('secret').value).to.equal('');
    expect(page.element.inUse).to.equal(false);
  });
});

describe('a card that the page moves about', () => {
  it('keeps its answer where it is only put elsewhere', async () => {
    const page = await openTold();
    const place = page.element.parentElement;
    place?.append(document.createElement('p'), page.element);
    await page.settled();
    expect(page.view).to.equal('status');
  });

  it('forgets it where it is taken away', async () => {
    const page = await openTold();
    const place = page.element.parentElement;
    page.element.remove();
    await until(() => !page.element.inUse, 'it never forgets');
    place?.append(page.element);
    await page.settled();
    expect(page.view).to.equal('ask');
  });

  it('shows no receipt of one office to another', async () => {
    const page = await openTold();
    page.element.client = new FakeReceiptClient();
    await page.settled();
    expect(page.view).to.equal('ask');
    expect(page.element.inUse).to.equal(false);
  });
});
