import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/status/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { told } from '../../../support/fake-receipt-client.ts';
import { later } from '../../../support/fake-client.ts';
import type { StatusOutcome } from '../../../../src/index.ts';
import { openStatus, PROOF } from '../../../support/status-page.ts';

const PASTED = '도움 요청 접수 확인\r\n접수번호 K7M4-XQ2P\r\n확인번호 7ZQK-M3TR-9WVB-4HXD\r\n2026년 11월 22일';

/** As the browser tells of a paste; not every browser takes the clipboard from whoever makes the event. */
function pasteOf(text: string): ClipboardEvent {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });
  Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
  return paste;
}

describe('asking what became of a request', () => {
  it('takes the two numbers under the names that the receipt gives them', async () => {
    const page = await openStatus();
    expect(page.field('reference').labels?.[0]?.textContent?.trim()).to.equal('접수번호');
    expect(page.field('secret').labels?.[0]?.textContent?.trim()).to.equal('확인번호');
    await page.open();
    expect(page.client.asked).to.deep.equal([{ what: 'status', proof: PROOF }]);
  });

  it('takes them however they are typed', async () => {
    const page = await openStatus();
    await page.open({ reference: ' k7m4 xq2p', secret: '7zqkm3tr9wvb4hxd' });
    expect(page.client.asked).to.deep.equal([{ what: 'status', proof: PROOF }]);
  });

  it('asks as the fields are submitted, for example by the Enter key', async () => {
    const page = await openStatus();
    await page.type('reference', PROOF.reference);
    await page.type('secret', PROOF.secret);
    page.root.querySelector('form')?.requestSubmit();
    await page.comesTo('status');
  });

  it('asks once, however often it is pressed', async () => {
    const answer = later<StatusOutcome>();
    const page = await openStatus({ status: [answer.promise] });
    await page.ask();
    expect(page.announced).to.equal(ko.ask.asking);
    await page.press(ko.ask.asking);
    answer.settle(told());
    await page.comesTo('status');
    expect(page.client.asked).to.have.length(1);
    expect(page.announced).to.equal('');
  });

  it('says what is missing at each field, asks nothing, and leads to the first', async () => {
    const page = await openStatus();
    await page.press(ko.ask.show);
    for (const name of ['reference', 'secret'] as const) {
      expect(page.field(name).getAttribute('aria-invalid')).to.equal('true');
      expect(page.description(page.field(name))).to.contain(ko.mend.required);
    }
    expect(page.focused).to.equal(page.field('reference'));
    expect(page.client.asked).to.deep.equal([]);
    await expectAccessible(page.element);
  });

  it('says how each number looks where letters are missing', async () => {
    const page = await openStatus();
    await page.ask({ reference: PROOF.reference, secret: '7ZQK-M3TR-9WVB' });
    expect(page.description(page.field('reference'))).not.to.contain(ko.mend.reference);
    expect(page.description(page.field('secret'))).to.contain(ko.mend.secret);
    expect(page.focused).to.equal(page.field('secret'));
  });

  it('says which key to press where the keyboard was in Hangul', async () => {
    const page = await openStatus();
    await page.ask({ reference: 'ㅏ7ㅡ4ㅌㅂ2ㅔ', secret: PROOF.secret });
    expect(page.description(page.field('reference'))).to.contain(ko.mend.hangul);
  });

  it('takes back what it said of a field once that is changed', async () => {
    const page = await openStatus();
    await page.press(ko.ask.show);
    await page.type('reference', 'K');
    expect(page.field('reference').getAttribute('aria-invalid')).to.equal('false');
    expect(page.field('secret').getAttribute('aria-invalid')).to.equal('true');
  });

  it('fills both fields from a receipt that was copied as a whole, and says so', async () => {
    const page = await openStatus();
    const paste = pasteOf(PASTED);
    page.field('secret').dispatchEvent(paste);
    await page.settled();
    expect(paste.defaultPrevented).to.equal(true);
    expect(page.field('reference').value).to.equal(PROOF.reference);
    expect(page.field('secret').value).to.equal(PROOF.secret);
    expect(page.announced).to.equal(ko.ask.pasted);
  });

  it('leaves any other paste to the browser', async () => {
    const page = await openStatus();
    const paste = pasteOf(PROOF.reference);
    page.field('reference').dispatchEvent(paste);
    expect(paste.defaultPrevented).to.equal(false);
  });
});
