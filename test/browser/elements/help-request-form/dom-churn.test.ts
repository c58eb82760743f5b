import { expect } from '@open-wc/testing';
import type { HelpRequestForm } from '../../../../src/index.ts';
import ko from '../../../../src/strings/ko.ts';
import { fault, type Fault } from '../../../support/faults.ts';
import { clearStorage, FormPage, label, placeForm } from '../../../support/form-page.ts';

/** A form that asks an API by its attribute, as the page's markup has it. */
async function openAt({ api }: Fault): Promise<FormPage> {
  const page = await placeForm({}, { api });
  await page.comesTo('choose');
  return page;
}

/** The form that now stands where that one stood. */
const formIn = (place: Element | null, { client }: FormPage): FormPage =>
  new FormPage(place?.querySelector('ieum-help-request-form') as HelpRequestForm, client);

/** What a host page may do to its markup at any time; gives the form that stands there afterwards. */
const CHURNS: Readonly<Record<string, (page: FormPage) => FormPage>> = {
  'is moved': (page) => {
    const place = page.element.parentElement;
    const other = document.createElement('section');
    place?.append(other);
    other.append(page.element);
    return page;
  },
  'is taken out and put back': (page) => {
    const place = page.element.parentElement;
    page.element.remove();
    place?.append(page.element);
    return page;
  },
  'has its markup written anew': (page) => {
    const place = page.element.parentElement;
    // eslint-disable-next-line no-self-assign -- This is what host pages do.
    if (place) place.innerHTML = place.innerHTML;
    return formIn(place, page);
  },
  'is replaced by another of the same kind': (page) => {
    const { api } = page.element;
    const other = document.createElement('ieum-help-request-form');
    other.setAttribute('api', api);
    page.element.replaceWith(other);
    return new FormPage(other, page.client);
  },
};

for (const [what, churn] of Object.entries(CHURNS)) {
  describe(`a form that ${what}`, () => {
    beforeEach(clearStorage);

    it('keeps what is just being typed, and the step', async () => {
      const page = await openAt(fault('good'));
      await page.writeOwn({}, 'contact');
      await page.answer({ preferred: 'call' });
      await page.type(label('phone'), '010-00');
      const after = churn(page);
      await after.comesTo('contact');
      expect(after.control(label('phone')).value).to.equal('010-00');
      await after.fill(label('phone'), '010-0000-0000');
      await after.walk({ 'consent:collect': 'yes' });
      expect(after.text).to.contain('전기가 끊겼어요').and.to.contain('010-0000-0000');
    });

    it('posts once, and shows the receipt, where that happens while it is sending', async () => {
      const good = fault('good');
      const page = await openAt(good);
      await page.writeOwn();
      await page.send();
      const after = churn(page);
      await after.comesTo('receipt');
      expect(after.part('reference')?.textContent).to.equal('K7M4-XQ2P');
      expect((await good.log()).posts).to.have.length(1);
    });

    it('posts once where that happens between writing and sending', async () => {
      const good = fault('good');
      const page = await openAt(good);
      await page.writeOwn();
      const after = churn(page);
      await after.comesTo('review');
      await after.send();
      await after.comesTo('receipt');
      expect((await good.log()).posts).to.have.length(1);
    });
  });
}

describe('a form with words of danger', () => {
  beforeEach(clearStorage);

  it('keeps the strip raised when its markup is written anew', async () => {
    const page = await openAt(fault('form-danger'));
    await page.startAs('self');
    await page.type(label('narrative'), '죽고 싶어요');
    expect(page.part('emergency')?.textContent).to.contain(ko.danger.raised);
    const after = CHURNS['has its markup written anew']?.(page) ?? page;
    await after.comesTo('needs');
    expect(after.part('emergency')?.textContent).to.contain(ko.danger.raised);
  });
});

describe('two forms on one page', () => {
  beforeEach(clearStorage);

  it('never exchange what was written for one office and for another', async () => {
    const [here, there] = [fault('good'), fault('good')];
    const page = await openAt(here);
    const place = page.element.parentElement;
    const second = document.createElement('ieum-help-request-form');
    second.setAttribute('api', there.api);
    place?.prepend(second);
    await page.writeOwn({ narrative: '첫째 시에 적은 글' }, 'place');
    const other = new FormPage(second, page.client);
    await other.comesTo('choose');
    await other.writeOwn({ narrative: '둘째 시에 적은 글' }, 'place');
    // eslint-disable-next-line no-self-assign -- This is what host pages do.
    if (place) place.innerHTML = place.innerHTML;
    const found = [...(place?.querySelectorAll('ieum-help-request-form') ?? [])];
    const texts: string[] = [];
    for (const element of found) {
      const again = new FormPage(element, page.client);
      await again.comesTo('place');
      await again.back();
      texts.push(`${element.api === here.api ? 'here' : 'there'}: ${again.control(label('narrative')).value}`);
    }
    expect(texts).to.deep.equal(['there: 둘째 시에 적은 글', 'here: 첫째 시에 적은 글']);
  });

  it('leave each its own where one is taken away', async () => {
    const page = await openAt(fault('good'));
    await page.writeOwn({}, 'place');
    const place = page.element.parentElement;
    page.element.remove();
    const other = document.createElement('ieum-help-request-form');
    other.setAttribute('api', fault('good').api);
    place?.append(other);
    const second = new FormPage(other, page.client);
    await second.comesTo('choose');
    await second.startAs('self');
    expect(second.control(label('narrative')).value).to.equal('');
  });

  it('do not write in each other after one has taken over', async () => {
    const page = await openAt(fault('good'));
    await page.writeOwn({}, 'place');
    const after = CHURNS['is replaced by another of the same kind']?.(page) ?? page;
    await after.comesTo('place');
    after.element.after(page.element);
    await page.comesTo('choose');
    await page.startAs('self');
    expect(page.control(label('narrative')).value).to.equal('');
    expect(after.view).to.equal('place');
  });

  it('can both be sent after one has taken over', async () => {
    const good = fault('good');
    const page = await openAt(good);
    await page.writeOwn({ narrative: '먼저 적은 글' }, 'place');
    const after = CHURNS['is replaced by another of the same kind']?.(page) ?? page;
    await after.comesTo('place');
    after.element.after(page.element);
    await page.comesTo('choose');
    await page.sendOwn({ narrative: '새로 적은 글' });
    await page.comesTo('receipt');
    expect((await good.log()).posts.map(({ body }) => body).join())
      .to.contain('새로 적은 글')
      .and.not.to.contain('먼저');
  });

  it('take nothing from one that the page has only moved', async () => {
    const good = fault('good');
    const page = await openAt(good);
    await page.writeOwn({}, 'place');
    CHURNS['is taken out and put back']?.(page);
    const other = document.createElement('ieum-help-request-form');
    other.setAttribute('api', good.api);
    page.element.after(other);
    const second = new FormPage(other, page.client);
    await second.comesTo('choose');
    expect(page.view).to.equal('place');
  });
});
