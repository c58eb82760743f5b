import { expect } from '@open-wc/testing';
import en from '../../../../src/strings/en.ts';
import easy from '../../../../src/strings/ko-x-easy.ts';
import ko, { type Strings } from '../../../../src/strings/ko.ts';
import vi from '../../../../src/strings/vi.ts';
import zh from '../../../../src/strings/zh-Hans.ts';
import { fault } from '../../../support/faults.ts';
import { clearStorage } from '../../../support/form-page.ts';
import { openFramedForm, type FramedForm } from '../../../support/framed-form.ts';

const LANGUAGES: [tag: string, name: string, words: Strings][] = [
  ['ko', '한국어', ko],
  ['ko-x-easy', '쉬운 한국어', easy],
  ['en', 'English', en],
  ['vi', 'Tiếng Việt', vi],
  ['zh-Hans', '简体中文', zh],
];

/** The languages that a page has fetched. */
const fetched = ({ window }: FramedForm): string[] =>
  window.performance
    .getEntriesByType('resource')
    .map(({ name }) => /\/strings\/([\w-]+)\.ts/.exec(name)?.[1] ?? '')
    .filter((name) => LANGUAGES.some(([tag]) => tag === name));

describe('the languages of a form', () => {
  beforeEach(clearStorage);

  for (const [tag, name, words] of LANGUAGES) {
    it(`can be ${name}, from the first view to what is sent, and nothing else is fetched`, async () => {
      const good = fault('good');
      const form = await openFramedForm({ api: good.api }, tag, words);
      const { page } = form;
      expect(page.part('card')?.lang).to.equal(tag);
      await page.sendOwn();
      await page.comesTo('receipt');
      expect(page.text).to.contain(words.receipt.title);
      const [post] = (await good.log()).posts;
      expect(JSON.parse(post?.body ?? '{}')).to.include({ language: tag });
      expect(fetched(form)).to.deep.equal([tag]);
    });
  }

  it('are fetched one by one as a reader chooses them', async () => {
    const form = await openFramedForm({ api: fault('good').api });
    const seen = ['ko'];
    for (const [tag, name, words] of LANGUAGES.slice(1)) {
      await form.page.press(name);
      await form.page.says(words.form.title);
      expect(fetched(form)).to.deep.equal([...seen, tag]);
      seen.push(tag);
    }
  });

  for (const [lang, tag, words] of [
    ['zh-CN', 'zh-Hans', zh],
    ['vi-VN', 'vi', vi],
    ['ko-KR', 'ko', ko],
  ] as const) {
    it(`are ${tag} on a page in ${lang}`, async () => {
      const { page } = await openFramedForm({ api: fault('good').api }, lang, words);
      expect(page.part('card')?.lang).to.equal(tag);
      expect(page.text).to.contain(words.form.title);
    });
  }
});
