import { expect } from '@open-wc/testing';
import { requestHelp } from '../../../../src/elements/shared/request-help.ts';
import type { IeumRequestProgramEvent } from '../../../../src/index.ts';
import ko from '../../../../src/strings/finder/ko.ts';
import formWords from '../../../../src/strings/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { openForm } from '../../../support/form-page.ts';
import { EMERGENCY } from '../../../support/programs.ts';

const DETAIL = { programId: 'emergency', programName: '긴급복지 생계지원' };

async function ask(page: FinderPage): Promise<void> {
  await page.open(EMERGENCY.name);
  await page.press(ko.program.request);
}

describe('asking for help with a programme', () => {
  it('tells the page which one, by an event that bubbles, crosses shadow roots and can be prevented', async () => {
    const page = await openFinder();
    let heard: IeumRequestProgramEvent | undefined;
    page.element.addEventListener('ieum-request-program', (event) => (heard = event));
    await ask(page);
    expect(heard?.detail).to.deep.equal(DETAIL);
    expect([heard?.bubbles, heard?.composed, heard?.cancelable]).to.deep.equal([true, true, true]);
  });

  it("opens the page's request form with it, and takes the focus there", async () => {
    const form = await openForm();
    const page = await openFinder();
    await ask(page);
    expect(form.element.getAttribute('program-id')).to.equal(DETAIL.programId);
    expect(form.element.getAttribute('program-name')).to.equal(DETAIL.programName);
    expect(document.activeElement).to.equal(form.element);
    expect(page.text).not.to.contain(ko.program.noForm);
  });

  it('is what the request then says that it is about', async () => {
    const form = await openForm();
    await ask(await openFinder());
    await form.writeOwn();
    expect(form.text).to.contain(DETAIL.programName);
    await form.send();
    await form.says(formWords.receipt.title);
    expect(form.client.referrals[0]).to.include({ program_id: DETAIL.programId });
  });

  it('names the programme of the last tap where somebody asks for another one', async () => {
    const form = await openForm();
    const page = await openFinder();
    await ask(page);
    await page.press(`← ${ko.program.back}`);
    await page.open('기초연금');
    await page.press(ko.program.request);
    expect(form.element.getAttribute('program-id')).to.equal('pension');
    expect(form.element.getAttribute('program-name')).to.equal('기초연금');
  });

  it('is left to a page that prevents it', async () => {
    const form = await openForm();
    const page = await openFinder();
    page.element.addEventListener('ieum-request-program', (event) => event.preventDefault());
    await ask(page);
    expect(form.element.hasAttribute('program-id')).to.equal(false);
    expect(document.activeElement).not.to.equal(form.element);
    expect(page.text).not.to.contain(ko.program.noForm);
  });

  it('says so, where nothing on the page takes a request, and whom to call', async () => {
    const page = await openFinder();
    await ask(page);
    expect(page.focusedText).to.equal(ko.program.noForm);
    await page.press(`← ${ko.program.back}`);
    await page.open(EMERGENCY.name);
    expect(page.text).not.to.contain(ko.program.noForm);
  });

  it('leads to the page with the form, where one is named, with the id in the fragment alone', async () => {
    const { href } = location;
    // The same page: only its fragment changes, so that the test goes on.
    const page = await openFinder(undefined, { 'request-href': location.href.split('#')[0] ?? '' });
    await ask(page);
    expect(location.hash).to.equal('#ieum:program-id=emergency');
    expect(location.href.split('#')[0]).to.equal(href.split('#')[0]);
    history.replaceState(null, '', href);
  });

  it('leads nowhere that is no page', () => {
    for (const href of ['', 'javascript:alert(1)', 'data:text/html,x', 'https://', 'mailto:a@example.com'])
      expect(requestHelp('program', DETAIL.programId, DETAIL.programName, href), href).to.equal(false);
  });
});
