import { expect, fixture, html } from '@open-wc/testing';
import '../../../../src/define.ts';
import type { HelpRequestForm } from '../../../../src/index.ts';
import en from '../../../../src/strings/en.ts';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { FakeClient } from '../../../support/fake-client.ts';
import { clearStorage, FormPage, openForm } from '../../../support/form-page.ts';

/** A form inside an element of this language. */
async function openIn(lang: string, words = ko): Promise<FormPage> {
  const client = new FakeClient();
  const around = await fixture(
    html`<div lang=${lang}><ieum-help-request-form .client=${client}></ieum-help-request-form></div>`,
  );
  const page = new FormPage(around.querySelector('ieum-help-request-form') as HelpRequestForm, client, words);
  await page.says(words.form.title);
  return page;
}

describe('the language of a form', () => {
  beforeEach(clearStorage);

  it('is that of the page around it', async () => {
    const page = await openIn('en-GB', en);
    expect(page.part('card')?.lang).to.equal('en');
    await expectAccessible(page.element);
  });

  it('is Korean where the kit does not speak that of the page', async () => {
    const page = await openIn('th');
    expect(page.part('card')?.lang).to.equal('ko');
  });

  it('is the nearest one', async () => {
    const page = await openIn('ko');
    page.element.lang = 'en';
    await page.says(en.form.title);
  });

  it('follows the page when that changes', async () => {
    const page = await openIn('ko');
    page.element.parentElement?.setAttribute('lang', 'en');
    await page.says(en.form.title);
  });

  it('is found, and followed, through a shadow host', async () => {
    const client = new FakeClient();
    const host = await fixture(html`<div lang="en"></div>`);
    const element = document.createElement('ieum-help-request-form');
    element.client = client;
    host.attachShadow({ mode: 'open' }).append(element);
    const page = new FormPage(element, client);
    await page.says(en.form.title);
    host.setAttribute('lang', 'ko');
    await page.says(ko.form.title);
  });

  it("is the reader's own choice from then on", async () => {
    const page = await openForm();
    await page.press('English');
    await page.says(en.form.title);
    expect(page.button('English').getAttribute('aria-pressed')).to.equal('true');
    expect(page.button('한국어').getAttribute('aria-pressed')).to.equal('false');
    document.documentElement.lang = 'en';
    document.documentElement.lang = 'ko';
    await page.press('한국어');
    await page.says(ko.form.title);
  });

  it('changes without losing what was written, chosen and ticked, nor the step', async () => {
    const page = await openForm();
    await page.writeOwn({ address: '가온로 1' }, 'place');
    await page.answer({ district: '4617025021', address: '가온로 1' });
    await page.press('English');
    await page.says(en.groups['place-self'] ?? '');
    expect(page.control(en.fields['address'] ?? '').value).to.equal('가온로 1');
    expect(page.control('Gaon 1-dong').checked).to.equal(true);
    await expectAccessible(page.element);
    page.words = en;
    await page.back();
    expect(page.control(en.fields['narrative'] ?? '').value).to.equal('전기가 끊겼어요');
    expect(page.control('Money to live on').checked).to.equal(true);
  });

  it("is Korean, and marked so, for a city's texts that are not translated", async () => {
    const page = await openIn('en', en);
    await page.startAs('self');
    const sign = page.all('label').find(({ textContent }) => textContent?.includes('월세가 밀렸어요'));
    expect(sign?.querySelector('[lang=ko]')?.textContent).to.contain('월세가 밀렸어요');
    const translated = page.all('label').find(({ textContent }) => textContent?.includes('The power is cut'));
    expect(translated?.closest('[lang]')?.getAttribute('lang')).to.equal('en');
    await page.walk({ needs: ['livelihood'], district: '4617025021', preferred: 'none' }, 'consents');
    const consent = page.all('[part=consent]').find(({ textContent }) => textContent?.includes('건강 정보'));
    expect(consent?.textContent).to.contain(en.untranslated);
    for (const text of consent?.querySelectorAll('dd') ?? []) expect(text.lang).to.equal('ko');
    expect(consent?.querySelector('label [lang=ko]')?.textContent).to.contain('건강 정보');
  });

  it('is said in what is sent, for the request and, as its text was read, for each consent', async () => {
    const page = await openForm();
    await page.press('English');
    await page.says(en.form.title);
    page.words = en;
    await page.sendOwn();
    await page.says(en.receipt.title);
    const [{ language, consents } = {}] = page.client.referrals;
    expect(language).to.equal('en');
    // The sensitive one stands in Korean only.
    expect((consents as { language: string }[]).map((consent) => consent.language)).to.deep.equal(['en', 'ko']);
  });

  it('is chosen in a fold that leaves the screen to the questions', async () => {
    const page = await openForm();
    const fold = page.part('language') as HTMLDetailsElement;
    expect(fold.open).to.equal(false);
    const names = [...fold.querySelectorAll('button')].map(({ textContent }) => textContent?.trim());
    expect(names).to.deep.equal(['한국어', '쉬운 한국어', 'English', 'Tiếng Việt', '简体中文']);
    fold.open = true;
    await page.press('English');
    await page.says(en.form.title);
    expect(fold.open).to.equal(false);
    expect(page.focused?.localName).to.equal('summary');
  });
});
