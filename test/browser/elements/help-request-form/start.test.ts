import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/define.ts';
import { ApiError, type HelpRequestForm } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { discovery } from '../../../support/builders.ts';
import { listenToConsole } from '../../../support/console.ts';
import { FakeClient, later } from '../../../support/fake-client.ts';
import { clearStorage, openForm, placeForm } from '../../../support/form-page.ts';
import type { Discovery } from '../../../../src/index.ts';

describe('a help-request form as it starts', () => {
  beforeEach(clearStorage);

  it('shows its fallback until it has words of its own, and never a blank', async () => {
    const element = await fixture<HelpRequestForm>(
      html`<ieum-help-request-form .client=${new FakeClient()}><p>전화 129</p></ieum-help-request-form>`,
    );
    const card = () => element.shadowRoot?.querySelector('[part~=card]');
    for (let looks = 0; !card(); looks += 1) {
      expect(Boolean(element.querySelector('p')?.assignedSlot)).to.equal(true);
      await (looks < 100 ? Promise.resolve() : new Promise(requestAnimationFrame));
    }
  });

  it('offers the first choice before the API has answered', async () => {
    const answer = later<Discovery>();
    const page = await placeForm({ discovery: answer.promise });
    expect(page.offers(ko.form.self)).to.equal(true);
    expect(page.offers(ko.form.neighbour)).to.equal(true);
    expect(page.offers(ko.form.officer)).to.equal(true);
    await expectAccessible(page.element);
  });

  it('goes on to the form when the API answers after the first choice', async () => {
    const answer = later<Discovery>();
    const page = await placeForm({ discovery: answer.promise });
    await page.press(ko.form.self);
    expect(page.text).to.contain(ko.start.loading);
    await expectAccessible(page.element);
    answer.settle(discovery());
    await page.comesTo('needs');
  });

  it('takes the focus to the questions when they come after the first choice, and tells the page', async () => {
    const answer = later<Discovery>();
    const page = await placeForm({ discovery: answer.promise });
    const steps: string[] = [];
    page.element.addEventListener('ieum-step', ({ detail }) => steps.push(detail.step));
    await page.press(ko.form.self);
    answer.settle(discovery());
    await page.comesTo('needs');
    expect(page.focusedText).to.equal(ko.groups['needs']);
    expect(steps).to.deep.equal(['needs']);
  });

  it('says who reads it before anyone types', async () => {
    const page = await openForm();
    await page.startAs('self');
    const first = page.root.querySelector('input, select, textarea');
    expect(first && page.part('recipient')?.compareDocumentPosition(first)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(page.part('recipient')?.textContent).to.contain('희망복지지원팀').and.to.contain('02-0000-0099');
    expect(page.root.querySelector('a[href="https://www.gaon.example/privacy"]')?.getAttribute('rel')).to.contain(
      'noopener',
    );
    await expectAccessible(page.element);
  });

  it("shows the API's numbers to call, each dialling what it shows", async () => {
    const page = await openForm();
    const links = page.all<HTMLAnchorElement>('[part=emergency] a');
    expect(links.map(({ href }) => href)).to.deep.equal(['tel:129', 'tel:0200000001']);
    expect(links.map(({ textContent }) => textContent)).to.satisfy((texts: string[]) =>
      texts[1]?.includes('02-0000-0001'),
    );
  });

  it('shows national numbers where nobody names any', async () => {
    const page = await openForm({ discovery: discovery({ emergency: [] }) });
    const numbers = page.all('[part=emergency] strong').map(({ textContent }) => textContent);
    expect(numbers).to.include.members(['119', '112', '129']);
  });

  it('puts its headings at the level that the page asks for', async () => {
    const page = await openForm();
    expect(page.heading(ko.form.title)?.getAttribute('aria-level')).to.equal('2');
    page.element.setAttribute('heading-level', '4');
    await page.settled();
    expect(page.heading(ko.form.title)?.getAttribute('aria-level')).to.equal('4');
  });
});

describe('a help-request form that is not open', () => {
  beforeEach(clearStorage);

  it('shows the notice of the off switch, and the fallback with it', async () => {
    const page = await placeForm({ discovery: discovery({ accepting: false, notice: '점검하고 있어요.' }) });
    await page.says('점검하고 있어요.');
    expect(page.showsFallback).to.equal(true);
    expect(page.offers(ko.form.self)).to.equal(false);
    await expectAccessible(page.element);
  });

  it('has words of its own where the off switch has none', async () => {
    const page = await placeForm({ discovery: discovery({ accepting: false }) });
    await page.says(ko.start.closed);
  });

  it('says that an API that only reads takes no requests', async () => {
    const page = await placeForm({ discovery: { version: '3.1' } });
    await page.says(ko.start.readOnly);
    expect(page.showsFallback).to.equal(true);
    await expectAccessible(page.element);
  });

  it("leads to the office's own page where this one is not among those to type on", async () => {
    const frame = 'https://welfare.example/ieum/v1/frame.html';
    const page = await placeForm({ discovery: discovery({ frame, inline_origins: ['https://www.gaon.example'] }) });
    await page.says(ko.start.open);
    const link = page.root.querySelector<HTMLAnchorElement>(`a[href^="${frame}"]`);
    expect(link?.textContent).to.equal(ko.start.open);
    expect(page.offers(ko.form.self)).to.equal(false);
    await expectAccessible(page.element);
  });

  it('opens on a page that is among those to type on', async () => {
    const frame = 'https://welfare.example/ieum/v1/frame.html';
    const page = await openForm({ discovery: discovery({ frame, inline_origins: [location.origin] }) });
    expect(page.offers(ko.form.self)).to.equal(true);
  });

  it('says that the API cannot be reached, and opens once it can', async () => {
    const said = listenToConsole('error');
    const page = await placeForm({
      discovery: () => Promise.reject(new ApiError('network', 'The API could not be reached.')),
    });
    await page.says(ko.start.error);
    expect(page.showsFallback).to.equal(true);
    await expectAccessible(page.element);
    expect(said.join()).to.contain('<ieum-help-request-form>').and.to.contain('api attribute');

    page.client.answers = {};
    await page.press(ko.start.retry);
    await page.says('02-0000-0001');
  });

  it('says how to name an API where none is', async () => {
    const said = listenToConsole('error');
    const element = await fixture<HelpRequestForm>(
      html`<ieum-help-request-form><p>전화 129</p></ieum-help-request-form>`,
    );
    expect(said.join()).to.contain('api="https://').and.to.contain('data-api');
    expect(Boolean(element.querySelector('p')?.assignedSlot)).to.equal(true);
  });

  it('asks another API when its address changes', async () => {
    const page = await placeForm({ discovery: { version: '3.1' } });
    await page.says(ko.start.readOnly);
    const { client } = await placeForm();
    page.element.client = client;
    await page.says('02-0000-0001');
  });
});
