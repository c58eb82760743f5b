import { expect } from '@open-wc/testing';
import ko from '../../../../src/strings/directory/ko.ts';
import { openDirectory, type DirectoryPage } from '../../../support/directory-page.ts';
import { CENTRE, CLINIC, DESK, NAMES, OFFICE, REFUGE } from '../../../support/few-partners.ts';
import { organization, service } from '../../../support/partners.ts';

async function openFew(): Promise<DirectoryPage> {
  const page = await openDirectory();
  await page.lists(...NAMES);
  await page.whole();
  return page;
}

describe('looking for an agency', () => {
  for (const [typed, found, by] of [
    ['복지관', CENTRE, 'its name'],
    ['ㅂㅈㄱㅈㅅ', undefined, 'nothing, where no name has these first sounds'],
    ['ㄴㅂㅂㄱㅈㅅ', CLINIC, 'the first sounds of its name'],
    ['가온종합사회복지과', CENTRE, 'a name whose last syllable is half typed'],
    ['가온 종합', CENTRE, 'words in spite of a space'],
    ['밑반찬', CENTRE, 'what it does'],
    ['늘봄동', CLINIC, 'the neighbourhood it is for'],
    ['쉼터', REFUGE, 'its kind'],
    ['생활비', OFFICE, 'the help it is for'],
    ['장터 상담', DESK, 'two words of two places'],
  ] as const) {
    it(`finds ${found ? `by ${by}` : by}: ${typed}`, async () => {
      const page = await openFew();
      await page.search(typed);
      expect(page.names).to.deep.equal(found ? [found['name']] : []);
    });
  }

  it('shows all before anything is typed, and again once nothing is', async () => {
    const page = await openFew();
    await page.search('복지관');
    expect(page.names).to.have.length(1);
    await page.search(' ');
    expect(page.names).to.deep.equal(NAMES);
    await page.search('');
    expect(page.names).to.deep.equal(NAMES);
  });

  it('finds with every letter, and fetches nothing for it', async () => {
    const page = await openFew();
    for (const typed of ['ㄴ', '느', '늘', '늘ㅂ', '늘보', '늘봄']) {
      await page.search(typed);
      expect(page.names, typed).to.contain(CLINIC['name']);
    }
    expect(page.client.readings).to.have.length(1);
    expect(page.client.asked).to.deep.equal([]);
  });

  it('finds agencies by places and services that came later', async () => {
    const page = await openDirectory([[OFFICE], [service('late', 'office', { name: '난방비 지원' })]]);
    await page.whole();
    await page.search('난방비');
    expect(page.names).to.deep.equal([OFFICE['name']]);
  });

  it('shows words of a source as words, whatever they look like and whatever is typed', async () => {
    const name = '<img src=x onerror=alert(1)> 기관';
    const page = await openDirectory([
      [organization('x', { name, description: '<script>alert(1)</script> ${x} &amp;' })],
    ]);
    await page.lists(name);
    for (const typed of ['<img', '.*', '(', '\\', '&amp;', '[', '${x}']) {
      await page.search(typed);
      expect(page.all('img, script'), typed).to.deep.equal([]);
    }
    await page.search('<img');
    expect(page.names).to.deep.equal([name]);
  });
});

describe('the search field of a directory', () => {
  it('sends nothing and leads nowhere by Enter', async () => {
    const page = await openFew();
    const { href } = location;
    await page.search('복지관');
    const form = page.query.form!;
    const submit = new SubmitEvent('submit', { bubbles: true, cancelable: true });
    expect(form.dispatchEvent(submit), 'the browser would send it').to.equal(false);
    form.requestSubmit();
    await page.settled();
    expect(location.href).to.equal(href);
    expect(page.names).to.deep.equal([CENTRE['name']]);
    expect(page.query.name, 'a name would be sent').to.equal('');
  });

  it('finds while a syllable is being composed, and leaves the composition alone', async () => {
    const page = await openFew();
    const { query } = page;
    query.focus();
    query.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true, composed: true }));
    for (const data of ['ㄴ', '느', '늘', '늘ㅂ', '늘보', '늘봄']) {
      query.value = data;
      const typed = { data, isComposing: true, inputType: 'insertCompositionText', bubbles: true, composed: true };
      query.dispatchEvent(new InputEvent('input', typed));
    }
    await page.lists(String(CLINIC['name']));
    query.setSelectionRange(1, 1);
    page.element.headingLevel = 3;
    await page.settled();
    expect([query.value, query.selectionStart]).to.deep.equal(['늘봄', 1]);
    expect(page.focused).to.equal(query);
  });

  it('does nothing by the Enter that ends a syllable', async () => {
    const page = await openFew();
    await page.search('복지관');
    const enter = { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, composed: true, cancelable: true };
    page.query.dispatchEvent(new KeyboardEvent('keydown', enter));
    await page.settled();
    expect(page.query.value).to.equal('복지관');
    expect(page.names).to.deep.equal([CENTRE['name']]);
  });

  it('is neither filled in nor corrected by the browser, and is called by its label', async () => {
    const page = await openFew();
    expect([page.query.autocomplete, page.query.spellcheck]).to.deep.equal(['off', false]);
    expect(page.query.labels?.[0]?.textContent).to.equal(ko.list.search);
    expect(page.query.placeholder).to.equal('');
  });
});
