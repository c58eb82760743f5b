import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/finder/ko.ts';
import { openFinder, type FinderPage } from '../../../support/finder-page.ts';
import { BATH, EMERGENCY, FEW, PENSION, RENT, service } from '../../../support/programs.ts';

const all = FEW.map(({ name = '' }) => name);
const marks = (page: FinderPage): string[] => page.all('mark').map(({ textContent }) => textContent ?? '');

describe('looking for a programme', () => {
  it('shows all of them before anything is typed, and again once nothing is', async () => {
    const page = await openFinder();
    await page.lists(...all);
    await page.search('월세');
    expect(page.names).to.deep.equal([RENT.name]);
    await page.search('');
    expect(page.names).to.deep.equal(all);
    expect(marks(page)).to.deep.equal([]);
  });

  it('finds with every letter, and fetches nothing for it', async () => {
    const page = await openFinder();
    for (const [typed, found] of [
      ['ㅊ', [RENT.name]],
      ['처', [RENT.name]],
      ['청', [RENT.name]],
      ['청년ㅇ', [RENT.name]],
      ['청년월', [RENT.name]],
    ] as const) {
      await page.search(typed);
      expect(page.names, typed).to.contain(found[0]);
    }
    expect(page.client.readings).to.equal(1);
  });

  it('finds a name by its first sounds, and marks it', async () => {
    const page = await openFinder();
    await page.search('ㅊㄴㅇㅅ');
    expect(page.names).to.deep.equal([RENT.name]);
    expect(marks(page)).to.contain('청년월세');
  });

  it('marks what was looked for in names and summaries, also across a space', async () => {
    const page = await openFinder();
    await page.search('생계 지원');
    expect(page.names).to.deep.equal([EMERGENCY.name]);
    expect(marks(page).join('')).to.contain('생계').and.to.contain('지원');
    await page.search('긴급복지생계');
    expect(marks(page)).to.deep.equal(['긴급복지 생계']);
  });

  it('shows words of a source as words, whatever they look like, marked or not', async () => {
    const hostile = service('x', {
      name: '<img src=x onerror=alert(1)> 지원',
      description: '</mark><script>alert(1)</script> ${x} &amp; 지원',
    });
    const page = await openFinder([[hostile]]);
    await page.lists(hostile.name);
    for (const typed of ['<img', 'script>', '지원', '.*', '(', '\\', '&amp;']) {
      await page.search(typed);
      expect(page.all('img, script'), typed).to.deep.equal([]);
    }
    await page.search('<img');
    expect(page.names).to.deep.equal([hostile.name]);
    expect(marks(page)).to.deep.equal(['<img']);
    expect(page.textOf('result')).to.contain(hostile.description);
  });

  it('reads Korean that was typed on the wrong keyboard, and says how', async () => {
    const page = await openFinder();
    await page.search('dnjftp');
    await page.lists(RENT.name);
    expect(page.text).to.contain(ko.list.keyboard('월세'));
    expect(marks(page)).to.contain('월세');
  });

  it('finds in spite of a slip, and says that it guesses', async () => {
    const page = await openFinder();
    await page.search('기초연굼');
    await page.lists(PENSION.name);
    expect(page.text).to.contain(ko.list.typo);
  });

  it('finds what people have another word for, and says which', async () => {
    const page = await openFinder();
    await page.search('전세');
    expect(page.names).to.deep.equal([RENT.name]);
    expect(page.text).to.contain(ko.list.also('주거'));
  });

  it("knows the page's own words beside them", async () => {
    const page = await openFinder();
    await page.search('등밀이');
    expect(page.names).to.deep.equal([]);
    page.element.synonyms = { 등밀이: ['목욕'] };
    await page.lists(BATH.name);
    expect(page.text).to.contain(ko.list.also('목욕'));
    await page.search('전세');
    expect(page.names, 'the kit’s own stay').to.deep.equal([RENT.name]);
  });
});

describe('the search field', () => {
  it('sends nothing and leads nowhere by Enter', async () => {
    const page = await openFinder();
    const { href } = location;
    await page.search('월세');
    const form = page.query.form!;
    const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    expect(form.dispatchEvent(submit), 'the browser would send it').to.equal(false);
    form.requestSubmit();
    await page.settled();
    expect(location.href).to.equal(href);
    expect(page.names).to.deep.equal([RENT.name]);
    expect(page.query.name, 'a name would be sent').to.equal('');
  });

  it('finds while a syllable is being composed, and leaves the composition alone', async () => {
    const page = await openFinder();
    const { query } = page;
    query.focus();
    query.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    for (const data of ['ㅇ', '우', '월', '월ㅅ', '월세']) {
      query.value = data;
      const typed = { data, isComposing: true, inputType: 'insertCompositionText', bubbles: true, composed: true };
      query.dispatchEvent(new InputEvent('input', typed));
    }
    await page.lists(RENT.name);
    query.setSelectionRange(1, 1);
    page.element.headingLevel = 3;
    await page.settled();
    expect([query.value, query.selectionStart]).to.deep.equal(['월세', 1]);
    expect(page.focused).to.equal(query);
  });

  it('does nothing by the Enter that ends a syllable', async () => {
    const page = await openFinder();
    await page.search('월세');
    const enter = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, composed: true, cancelable: true };
    page.query.dispatchEvent(new KeyboardEvent('keydown', enter));
    await page.settled();
    expect(page.query.value).to.equal('월세');
    expect(page.names).to.deep.equal([RENT.name]);
  });

  it('is neither filled in nor corrected by the browser', async () => {
    const page = await openFinder();
    expect([page.query.autocomplete, page.query.spellcheck]).to.deep.equal(['off', false]);
    expect(page.query.labels?.[0]?.textContent).to.equal(ko.list.search);
    expect(page.query.placeholder).to.equal('');
  });
});
