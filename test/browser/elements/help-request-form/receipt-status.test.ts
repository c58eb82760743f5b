import { expect } from '@open-wc/testing';
import type { ReceiptProof } from '../../../../src/schemas/status.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { accepted } from '../../../support/fake-client.ts';
import { openForm } from '../../../support/form-page.ts';

const PROOF = { reference: 'K7M4-XQ2P', secret: '7ZQK-M3TR-9WVB-4HXD' };

describe('the way from the receipt to what became of the request', () => {
  let status: HTMLElement;
  const shown: ReceiptProof[] = [];

  beforeEach(() => {
    shown.length = 0;
    status = document.createElement('ieum-request-status');
    document.body.append(status);
  });
  afterEach(() => status.remove());

  it('waits until the page has loaded the element, and hands it the two numbers in memory', async () => {
    const page = await openForm();
    await page.sendOwn();
    await page.says(ko.receipt.title);
    await expectAccessible(page.element);
    await page.press(ko.receipt.status);
    expect(shown).to.deep.equal([]);
    customElements.define(
      'ieum-request-status',
      class extends HTMLElement {
        show(proof: ReceiptProof): void {
          shown.push(proof);
        }
      },
    );
    await customElements.whenDefined('ieum-request-status');
    await Promise.resolve();
    expect(shown).to.deep.equal([PROOF]);
    expect(location.href).not.to.contain(PROOF.reference);
    expect(sessionStorage.length + localStorage.length).to.equal(0);
  });

  it('is not offered where the page has no such element', async () => {
    status.remove();
    const page = await openForm();
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect(page.text).not.to.contain(ko.receipt.status);
  });

  it('is not offered where the receipt has no secret to ask with', async () => {
    const page = await openForm({ outcomes: [accepted({ secret: undefined })] });
    await page.sendOwn();
    await page.says(ko.receipt.title);
    expect(page.text).not.to.contain(ko.receipt.status);
  });
});
