import { expect } from '@open-wc/testing';
import { clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';

/** Composes a text in a field as a Korean input method does: each state replaces the last, none is committed. */
function compose(control: HTMLInputElement, states: readonly string[]): void {
  control.focus();
  control.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
  for (const state of states) {
    control.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, composed: true, data: state }));
    control.value = state;
    control.dispatchEvent(
      new InputEvent('input', {
        bubbles: true,
        composed: true,
        data: state,
        isComposing: true,
        inputType: 'insertCompositionText',
      }),
    );
  }
}

/** Draws the form anew, as a page may at any time. */
async function redraw(page: FormPage): Promise<void> {
  page.element.headingLevel += 1;
  await page.settled();
}

const SYLLABLES = ['ㅎ', '하', '한', '한ㄱ', '한그', '한글'];

describe('typing Korean', () => {
  beforeEach(clearStorage);

  it('keeps what was composed when the field is left', async () => {
    const page = await openForm();
    await page.startAs('self');
    const narrative = page.control(label('narrative'));
    compose(narrative, SYLLABLES);
    narrative.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, composed: true, data: '한글' }));
    narrative.dispatchEvent(new Event('change', { bubbles: true }));
    await page.settled();
    expect(narrative.value).to.equal('한글');
  });

  it('keeps a syllable that was still being composed when the form is sent', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.edit('place');
    compose(page.control(label('address')), SYLLABLES);
    await page.next();
    expect(page.view).to.equal('review');
    expect(page.text).to.contain('한글');
  });

  it('is not disturbed when the form is drawn anew in the middle of a syllable', async () => {
    const page = await openForm();
    await page.writeOwn({}, 'place');
    const address = page.control(label('address'));
    compose(address, SYLLABLES);
    address.setSelectionRange(1, 1);
    await redraw(page);
    expect(address.value).to.equal('한글');
    expect([address.selectionStart, address.selectionEnd]).to.deep.equal([1, 1]);
    expect(page.isFocused(address)).to.equal(true);
  });

  it('keeps caret and selection when the form is drawn anew', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.type(label('narrative'), '전기가 끊겼어요');
    const narrative = page.control(label('narrative'));
    narrative.setSelectionRange(1, 3);
    await redraw(page);
    expect([narrative.selectionStart, narrative.selectionEnd]).to.deep.equal([1, 3]);
  });

  it('keeps a space at the end when the form is drawn anew between two words', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.type(label('narrative'), '전기가 ');
    await redraw(page);
    expect(page.control(label('narrative')).value).to.equal('전기가 ');
  });

  it('does not take the Enter that ends a syllable for sending', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.edit('place');
    const address = page.control(label('address'));
    compose(address, SYLLABLES);
    const enter = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, composed: true, cancelable: true };
    address.dispatchEvent(new KeyboardEvent('keydown', enter));
    address.dispatchEvent(new KeyboardEvent('keyup', enter));
    await page.settled();
    expect(page.view).to.equal('place');
    expect(page.isFocused(address)).to.equal(true);
  });
});
