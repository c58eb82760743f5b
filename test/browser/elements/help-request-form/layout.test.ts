import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/ko.ts';
import { consent, definition } from '../../../support/builders.ts';
import { unknown } from '../../../support/fake-client.ts';
import { clearStorage, label, openForm, type FormPage } from '../../../support/form-page.ts';

const WORD = '가나다라마바사아자차'.repeat(30);
const LONG = '전기가 끊기고 난방이 안 돼요. '.repeat(222).slice(0, 4000);

/** Puts the form into a column as wide as a small phone. */
async function narrow(page: FormPage): Promise<void> {
  const column = page.element.parentElement;
  if (column) column.style.width = '320px';
  await page.settled();
}

/** Everything on the card that is wider than its own box; one-line inputs scroll by design. */
const overflowing = (page: FormPage): string[] =>
  page
    .all('*')
    .filter((element) => !element.matches('input, select, option, svg, svg *, [role=status]'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map(
      ({ localName, className, scrollWidth, clientWidth }) =>
        `${localName}.${className} ${scrollWidth} > ${clientWidth}`,
    );

/** What is to be hit with a thumb, and is lower or narrower than 44 px. */
const small = (page: FormPage): string[] =>
  page
    .all('button, label:has(input), a[href^="tel:"]')
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 44)
    .map(({ target, box }) => `${target.textContent?.trim()}: ${box.width} × ${box.height}`);

const fits = (page: FormPage): void => {
  expect(overflowing(page)).to.deep.equal([]);
  expect(page.element.scrollWidth).to.be.at.most(320);
};

describe('a form in a column of 320 px', () => {
  beforeEach(clearStorage);

  it('holds the first view, with targets for a thumb', async () => {
    const page = await openForm();
    await narrow(page);
    fits(page);
    expect(small(page)).to.deep.equal([]);
  });

  it('holds the questions, with targets for a thumb', async () => {
    const page = await openForm();
    await narrow(page);
    await page.startAs('self');
    fits(page);
    expect(small(page)).to.deep.equal([]);
    await page.press(ko.form.review);
    fits(page);
  });

  it('holds 4,000 characters and a word of 300, written and looked over', async () => {
    const page = await openForm();
    await narrow(page);
    await page.writeOwn();
    await page.fill(label('narrative'), LONG);
    await page.fill(label('address'), WORD.slice(0, 200));
    fits(page);
    await page.review();
    expect(page.text).to.contain(WORD.slice(0, 200));
    fits(page);
    expect(small(page)).to.deep.equal([]);
  });

  it('holds them while the outcome is unknown', async () => {
    const page = await openForm({ outcomes: [unknown()] });
    await narrow(page);
    await page.writeOwn();
    await page.fill(label('narrative'), WORD);
    await page.review();
    await page.press(ko.form.send);
    await page.says(ko.unknown.title);
    fits(page);
    expect(small(page)).to.deep.equal([]);
  });

  it('holds the receipt', async () => {
    const page = await openForm();
    await narrow(page);
    await page.sendOwn();
    await page.says(ko.receipt.title);
    fits(page);
    expect(small(page)).to.deep.equal([]);
  });

  it("holds a city's longest words", async () => {
    const text = { ko: WORD };
    const emergency = [
      { label: '가온시 늘푸른 노인종합복지관 재가돌봄지원센터 야간 긴급 상담 창구', number: '02-0000-0001' },
    ];
    const page = await openForm({
      definition: definition({
        emergency,
        needs: [{ id: 'livelihood', label: text }],
        districts: [{ code: '1', name: text }],
        consents: [consent({ label: text, items: text, purpose: text })],
        controller: { name: text, team: text, privacy_officer: { name: text } },
      }),
    });
    await narrow(page);
    await page.startAs('self');
    fits(page);
  });
});
