import { expect } from '@open-wc/testing';
import type { Outcome } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { found, later, unknown } from '../../../support/fake-client.ts';
import { fault } from '../../../support/faults.ts';
import { clearStorage, label, openForm, placeForm } from '../../../support/form-page.ts';

const hide = (): void => void dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const show = (persisted = true): void => void dispatchEvent(new PageTransitionEvent('pageshow', { persisted }));

describe('a form whose page is left and comes back', () => {
  beforeEach(clearStorage);

  it('has forgotten what was written when it goes', async () => {
    const page = await openForm();
    await page.writeOwn();
    hide();
    await page.settled();
    expect(page.view).to.equal('choose');
    expect(page.element.inUse).to.equal(false);
    show();
    await page.settled();
    await page.startAs('self');
    expect(page.control(label('narrative')).value).to.equal('');
    expect(page.all('input:checked')).to.have.length(0);
  });

  it('has forgotten the receipt', async () => {
    const page = await openForm();
    await page.sendOwn();
    await page.comesTo('receipt');
    hide();
    show();
    await page.settled();
    expect(page.view).to.equal('choose');
    expect(page.text).not.to.contain('K7M4').and.not.to.contain('7ZQK');
  });

  it('has forgotten what waited for a form that the page took away', async () => {
    const { api } = fault('good');
    const page = await placeForm({}, { api });
    await page.comesTo('choose');
    await page.writeOwn({}, 'place');
    page.element.remove();
    hide();
    const after = await placeForm({}, { api });
    await after.comesTo('choose');
    expect(after.element.inUse).to.equal(false);
  });

  it('fills in again what the page says', async () => {
    const page = await openForm({}, { district: '4617025022' });
    await page.writeOwn();
    hide();
    show();
    await page.settled();
    await page.startAs('self');
    await page.walk({ needs: ['livelihood'] }, 'place');
    expect(page.control('가온2동').checked).to.equal(true);
  });

  it('asks about a request that was not confirmed, and sends nothing again', async () => {
    const page = await openForm({ outcomes: [unknown()], lookups: [found] });
    await page.sendOwn();
    await page.says(ko.unknown.title);
    const key = page.client.sent[0]?.key;
    hide();
    await page.settled();
    expect(page.text).not.to.contain('전기가 끊겼어요');
    expect(Object.values({ ...sessionStorage })).to.deep.equal([key]);
    show();
    await page.comesTo('receipt');
    expect(page.client.lookedUp).to.deep.equal([key]);
    expect(page.client.sent).to.have.length(1);
    expect(sessionStorage.length).to.equal(0);
  });

  it('asks about a request that was still under way', async () => {
    const answer = later<Outcome>();
    const page = await openForm({ outcomes: [answer.promise], lookups: [found] });
    await page.sendOwn();
    hide();
    answer.settle(unknown());
    show();
    await page.comesTo('receipt');
    expect(page.client.lookedUp).to.deep.equal([page.client.sent[0]?.key]);
    expect(page.client.sent).to.have.length(1);
  });

  it('still asks about it where the page has moved the form about before', async () => {
    const page = await openForm({ outcomes: [unknown()] });
    await page.sendOwn();
    await page.says(ko.unknown.title);
    const place = page.element.parentElement;
    page.element.remove();
    place?.append(page.element);
    hide();
    expect(Object.values({ ...sessionStorage })).to.deep.equal([page.client.sent[0]?.key]);
  });

  it('asks nothing where it was not kept in the meantime', async () => {
    const page = await openForm({ outcomes: [unknown()], lookups: [found] });
    await page.sendOwn();
    await page.says(ko.unknown.title);
    show(false);
    await page.settled();
    expect(page.client.lookedUp).to.deep.equal([]);
    expect(page.view).to.equal('unconfirmed');
  });
});
