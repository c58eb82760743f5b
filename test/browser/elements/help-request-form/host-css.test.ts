import { expect } from '@open-wc/testing';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';

const CARELESS = `
  html { font-size: 62.5%; }
  * { font-size: 8px; letter-spacing: 5px; line-height: 1; margin: 0; }
  p, label, button { color: red; text-transform: uppercase; }
  body { text-align: right; text-transform: uppercase; word-spacing: 20px; white-space: nowrap; }
`;

let sheet: CSSStyleSheet;

/** The computed style of all text on the card. */
const texts = (page: FormPage): CSSStyleDeclaration[] =>
  page
    .all('*')
    .filter(
      (element) =>
        element.localName !== 'option' &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    )
    .map((element) => getComputedStyle(element));

describe('a form on a page with careless styles', () => {
  beforeEach(() => {
    clearStorage();
    sheet = new CSSStyleSheet();
    sheet.replaceSync(CARELESS);
    document.adoptedStyleSheets = [sheet];
  });
  afterEach(() => {
    document.adoptedStyleSheets = [];
    document.body.removeAttribute('dir');
  });

  it('keeps all text at 15 px or more', async () => {
    const page = await openForm();
    for (const { fontSize } of texts(page)) expect(parseFloat(fontSize)).to.be.at.least(15);
    await page.startAs('self');
    for (const { fontSize } of texts(page)) expect(parseFloat(fontSize)).to.be.at.least(15);
  });

  it('keeps its own spacing, case and breaks', async () => {
    const page = await openForm();
    await page.startAs('self');
    for (const style of texts(page)) {
      expect(style.textTransform).to.equal('none');
      expect(style.wordSpacing).to.equal('0px');
      expect(parseFloat(style.lineHeight) / parseFloat(style.fontSize)).to.be.at.least(1.3);
    }
    const card = page.part('card');
    expect(card && getComputedStyle(card)).to.include({ letterSpacing: 'normal', whiteSpace: 'normal' });
  });

  it('reads from left to right on a page that reads from right to left', async () => {
    document.body.dir = 'rtl';
    const page = await openForm();
    for (const { direction } of texts(page)) expect(direction).to.equal('ltr');
  });

  it('takes part in pages that hide what has no style yet', async () => {
    const page = await openForm();
    page.element.parentElement?.style.setProperty('pointer-events', 'none');
    page.element.parentElement?.style.setProperty('visibility', 'hidden');
    const card = page.part('card');
    expect(card && getComputedStyle(card).pointerEvents).to.equal('auto');
    expect(card && getComputedStyle(card).visibility).to.equal('visible');
  });

  it('hides when the page says hidden', async () => {
    const page = await openForm();
    page.element.hidden = true;
    expect(getComputedStyle(page.element).display).to.equal('none');
  });
});
