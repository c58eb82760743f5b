import { expect } from '@open-wc/testing';
import type { Path } from '../../../../src/schemas/form-definition.ts';
import ko from '../../../../src/strings/ko.ts';
import { consent } from '../../../support/builders.ts';
import { unknown } from '../../../support/fake-client.ts';
import { clearStorage, openForm, type FormPage } from '../../../support/form-page.ts';
import { STORIES } from '../../../support/form-stories.ts';
import { wholeCity } from '../../../support/whole-city.ts';

const WORD = '가나다라마바사아자차'.repeat(30);
const LONG = '전기가 끊기고 난방이 안 돼요. '.repeat(222).slice(0, 4000);

/** A form in a column of this many px, with text of 17 px or larger. */
async function openIn(
  width: number,
  { scale = 1, definition = wholeCity(), outcomes = [] as ReturnType<typeof unknown>[] } = {},
) {
  const page = await openForm({ definition, ...(outcomes.length ? { outcomes } : {}) });
  const column = page.element.parentElement;
  if (column) column.style.width = `${width}px`;
  const sizes = { 'font-size': 17, 'font-size-hint': 15, 'font-size-heading': 19, 'font-size-title': 24 };
  if (scale !== 1) {
    for (const [name, px] of Object.entries(sizes)) page.element.style.setProperty(`--ieum-${name}`, `${px * scale}px`);
  }
  await page.settled();
  return page;
}

/** Everything on the card that is wider than its own box; one-line inputs scroll by design. */
const overflowing = (page: FormPage): string[] =>
  page
    .all('*')
    .filter((element) => !element.matches('input, select, option, svg, svg *, .sr'))
    .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
    .map(
      ({ localName, className, scrollWidth, clientWidth }) =>
        `${localName}.${className} ${scrollWidth} > ${clientWidth}`,
    );

/** What is to be hit with a thumb, and is lower or narrower than 44 px. */
const small = (page: FormPage): string[] =>
  page
    .all('button:not(.languages *), label:has(input), a[href^="tel:"]')
    .filter((target) => target.getClientRects().length)
    .map((target) => ({ target, box: target.getBoundingClientRect() }))
    .filter(({ box }) => box.height < 44 || box.width < 44)
    .map(({ target, box }) => `${target.textContent?.trim()}: ${box.width} × ${box.height}`);

/** Sticking out of the column, at either side. */
function fits(page: FormPage): void {
  const { width } = page.element.getBoundingClientRect();
  expect(overflowing(page), page.view).to.deep.equal([]);
  expect(page.element.scrollWidth, page.view).to.be.at.most(Math.ceil(width));
}

/** What opens further questions, and the stop in danger. */
const MORE = { signs: ['power-cut', 'collapsed'], 'q:cut': ['gas'], 'q:visits': 'yes' };

describe('a form in a narrow column', () => {
  beforeEach(clearStorage);

  for (const [width, path] of [
    [320, 'self'],
    [320, 'neighbour'],
    [320, 'officer'],
    [280, 'self'],
  ] satisfies [number, Path][]) {
    it(`holds every step of the path ${path} in ${width} px, with targets for a thumb`, async () => {
      const page = await openIn(width);
      fits(page);
      expect(small(page)).to.deep.equal([]);
      await page.startAs(path);
      const look = (): void => {
        fits(page);
        expect(small(page), page.view).to.deep.equal([]);
      };
      await page.walk({ ...STORIES[path], ...MORE }, 'review', look);
      look();
    });
  }

  it('holds what is to be mended', async () => {
    const page = await openIn(280);
    await page.writeOwn({}, 'contact');
    await page.next();
    expect(page.shows('error-summary')).to.equal(true);
    fits(page);
  });

  it('holds the words for a child, and its numbers to call', async () => {
    const page = await openIn(280);
    await page.writeOwn({}, 'person');
    await page.answer({ child: 'yes' });
    fits(page);
    expect(small(page)).to.deep.equal([]);
  });

  it('holds the receipt', async () => {
    const page = await openIn(280);
    await page.sendOwn();
    await page.comesTo('receipt');
    fits(page);
    expect(small(page)).to.deep.equal([]);
  });

  it('holds the languages', async () => {
    const page = await openIn(280);
    (page.part('language') as HTMLDetailsElement).open = true;
    fits(page);
    const heights = page.all('.languages button').map((button) => button.getBoundingClientRect().height);
    expect(Math.min(...heights)).to.be.at.least(44);
  });
});

describe('a form in a narrow column, with long words', () => {
  beforeEach(clearStorage);

  it('holds 4,000 characters and a word of 200, written and looked over', async () => {
    const page = await openIn(320);
    await page.startAs('self');
    const word = WORD.slice(0, 200);
    await page.walk({ ...STORIES.self, narrative: LONG, address: word, safe_times: word }, 'review', () => fits(page));
    expect(page.text).to.contain(word);
    fits(page);
  });

  it('holds them while the outcome is unknown', async () => {
    const page = await openIn(320, { outcomes: [unknown()] });
    await page.sendOwn({ narrative: WORD });
    await page.says(ko.unknown.title);
    fits(page);
    expect(small(page)).to.deep.equal([]);
  });

  it("holds a city's longest words, in every step", async () => {
    const text = { ko: WORD };
    const base = wholeCity();
    const definition = wholeCity({
      emergency: [
        { label: '가온시 늘푸른 노인종합복지관 재가돌봄지원센터 야간 긴급 상담 창구', number: '02-0000-0001' },
      ],
      needs: base.needs.map((need) => ({ ...need, label: text, hint: text })),
      signs: base.signs.map((sign) => ({ ...sign, label: text })),
      districts: base.districts.map((district) => ({ ...district, name: text })),
      questions: base.questions?.map((question) => ({
        ...question,
        label: text,
        hint: text,
        ...(question.options ? { options: question.options.map((option) => ({ ...option, label: text })) } : {}),
      })),
      consents: base.consents.map((each) =>
        consent({ ...each, label: text, items: text, purpose: text, refusal: text }),
      ),
      controller: { name: text, team: text, privacy_officer: { name: text } },
    });
    const page = await openIn(320, { definition });
    await page.startAs('self');
    await page.walk({ ...STORIES.self, ...MORE, needs: ['livelihood', 'mind'] }, 'review', () => fits(page));
    fits(page);
  });
});

describe('a form in a narrow column, with text of twice the size', () => {
  beforeEach(clearStorage);

  for (const path of ['self', 'neighbour', 'officer'] satisfies Path[]) {
    it(`holds every step of the path ${path}`, async () => {
      const page = await openIn(320, { scale: 2 });
      fits(page);
      await page.startAs(path);
      await page.walk({ ...STORIES[path], ...MORE }, 'review', () => fits(page));
      fits(page);
      if (path !== 'self') return;
      await page.send();
      await page.comesTo('receipt');
      fits(page);
    });
  }
});
