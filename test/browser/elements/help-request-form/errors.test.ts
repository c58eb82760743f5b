import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { expectAccessible } from '../../../support/axe.ts';
import { clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';

const wrong = (page: FormPage): number => page.all('[aria-invalid=true]').length;
const summary = (page: FormPage): HTMLAnchorElement[] => page.all<HTMLAnchorElement>('[part=error-summary] a');

describe('what is to be mended', () => {
  beforeEach(clearStorage);

  it('is summed up in the order of the form, and the summary takes the focus', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.press(ko.form.review);
    expect(page.isFocused(page.part('error-summary'))).to.equal(true);
    const fields = summary(page).map(({ textContent }) => textContent?.split(':')[0]?.trim());
    expect(fields).to.deep.equal([label('needs'), label('district'), label('preferred'), '개인정보 수집·이용']);
    expect(page.text).to.contain(ko.errors.title(4));
    await expectAccessible(page.element);
  });

  it('stands under its field too, which is described by it', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('phone'), '12');
    await page.press(ko.form.review);
    const phone = page.control(label('phone'));
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
    expect(page.description(phone)).to.contain(ko.errors.codes['phone']);
  });

  it('is described for a group of choices on the group', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.press(ko.form.review);
    const [group] = page.all('fieldset').filter(({ textContent }) => textContent?.includes(label('preferred')));
    expect(group && page.description(group)).to.contain(ko.errors.codes['required']);
  });

  it('says of a consent that it is needed', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.press(ko.form.review);
    expect(page.description(page.control('개인정보 수집·이용'))).to.contain(ko.errors.consent);
  });

  it('is led to by its link in the summary', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.press(ko.form.review);
    for (const link of summary(page)) {
      const before = location.href;
      link.click();
      await page.settled();
      const field = link.textContent?.split(':')[0]?.trim() ?? '';
      expect(page.focused?.closest('[part=field], [part=consent]')?.textContent).to.contain(field);
      expect(location.href).to.equal(before);
    }
  });

  it('is never pointed out while somebody is still typing', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.type(label('phone'), '01');
    expect(wrong(page)).to.equal(0);
    await page.fill(label('phone'), '010');
    expect(wrong(page)).to.equal(0);
    expect(page.shows('error-summary')).to.equal(false);
  });

  it('is gone from a field once that is changed', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.press(ko.form.review);
    await page.choose(label('district'), '가온1동');
    expect(page.control(label('district')).getAttribute('aria-invalid')).to.equal('false');
    expect(
      summary(page)
        .map(({ textContent }) => textContent)
        .join(),
    ).not.to.contain(label('district'));
  });

  it('keeps the answers', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('narrative'), '전기가 끊겼어요');
    await page.press(ko.form.review);
    expect(page.control(label('narrative')).value).to.equal('전기가 끊겼어요');
  });

  it('includes a text that is too long', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('narrative'), '가'.repeat(4001));
    await page.press(ko.form.review);
    expect(page.description(page.control(label('narrative')))).to.contain(ko.errors.codes['too-long']);
  });
});

describe('a resident registration number', () => {
  beforeEach(clearStorage);

  it('is covered when the field is left, and the field says why', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('narrative'), '제 번호는 900101-1234567 이에요');
    const narrative = page.control(label('narrative'));
    expect(narrative.value).to.equal('제 번호는 900101-******* 이에요');
    expect(page.description(narrative)).to.contain(ko.errors.masked);
    await expectAccessible(page.element);
  });

  it('is not spoken of any more once the text is mended', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.fill(label('narrative'), '900101-1234567');
    await page.fill(label('narrative'), '전기가 끊겼어요');
    expect(page.text).not.to.contain(ko.errors.masked);
  });

  it('is left alone while it is being typed', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.type(label('narrative'), '900101-1234567');
    expect(page.control(label('narrative')).value).to.equal('900101-1234567');
  });

  it('is refused where the field was never left', async () => {
    const page = await openForm();
    await page.startAs('self');
    await page.type(label('narrative'), '900101-1234567');
    await page.press(ko.form.review);
    expect(page.shows('error-summary')).to.equal(true);
    expect(page.description(page.control(label('narrative')))).to.contain(ko.errors.codes['resident-number']);
    expect(page.text).not.to.contain(ko.form.reviewTitle);
  });

  it('never gets onto the wire', async () => {
    const page = await openForm();
    await page.writeOwn();
    await page.fill(label('narrative'), '제 번호는 900101-1234567');
    await page.press(ko.form.review);
    await page.press(ko.form.send);
    expect(JSON.stringify(page.client.sent)).not.to.contain('1234567');
  });
});
