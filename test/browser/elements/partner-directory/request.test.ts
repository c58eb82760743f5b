import { expect } from '@open-wc/testing';
import type { IeumRequestPartnerEvent } from '../../../../src/index.ts';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, OFFICE } from '../../../support/few-partners.ts';
import { openForm } from '../../../support/form-page.ts';

const DETAIL = { partnerId: 'office', partnerName: '새빛동 행정복지센터' };

async function ask(page: DirectoryPage): Promise<void> {
  await page.open(String(OFFICE['name']));
  await page.press(ko.partner.request);
}

describe('asking a partner for help', () => {
  it('tells the page which one, by an event that bubbles, crosses shadow roots and can be prevented', async () => {
    const page = await openDirectory();
    let heard: IeumRequestPartnerEvent | undefined;
    page.element.addEventListener('ieum-request-partner', (event) => (heard = event));
    await ask(page);
    expect(heard?.detail).to.deep.equal(DETAIL);
    expect([heard?.bubbles, heard?.composed, heard?.cancelable]).to.deep.equal([true, true, true]);
  });

  it("opens the page's request form, addressed to it, and takes the focus there", async () => {
    const form = await openForm();
    const page = await openDirectory();
    await ask(page);
    expect(form.element.getAttribute('partner-id')).to.equal(DETAIL.partnerId);
    expect(form.element.getAttribute('partner-name')).to.equal(DETAIL.partnerName);
    expect(document.activeElement).to.equal(form.element);
    expect(page.text).not.to.contain(ko.partner.noForm);
  });

  it('names the partner of the last tap where somebody asks another one', async () => {
    const form = await openForm();
    const page = await openDirectory();
    await ask(page);
    await page.back();
    await page.open(String(CENTRE['name']));
    await page.press(ko.partner.request);
    expect(form.element.getAttribute('partner-id')).to.equal('centre');
    expect(form.element.getAttribute('partner-name')).to.equal(CENTRE['name']);
  });

  it('is left to a page that prevents it', async () => {
    const form = await openForm();
    const page = await openDirectory();
    page.element.addEventListener('ieum-request-partner', (event) => event.preventDefault());
    await ask(page);
    expect(form.element.hasAttribute('partner-id')).to.equal(false);
    expect(document.activeElement).not.to.equal(form.element);
    expect(page.text).not.to.contain(ko.partner.noForm);
  });

  it('says so, where nothing on the page takes a request, and whom to call', async () => {
    const page = await openDirectory();
    await ask(page);
    expect(page.focusedText).to.equal(ko.partner.noForm);
    await page.back();
    await page.open(String(OFFICE['name']));
    expect(page.text).not.to.contain(ko.partner.noForm);
  });

  it('leads to the page with the form, where one is named, with the id in the fragment alone', async () => {
    const { href } = location;
    // The same page: only its fragment changes, so that the test goes on.
    const page = await openDirectory(undefined, { 'request-href': href.split('#')[0] ?? '' });
    await ask(page);
    expect(location.hash).to.equal('#ieum:partner-id=office');
    expect(location.href.split('#')[0]).to.equal(href.split('#')[0]);
    history.replaceState(null, '', href);
  });
});
