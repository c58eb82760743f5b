import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Strings } from '../../src/strings/directory/ko.ts';
import { words } from '../../src/strings/directory/load.ts';
import { LANGUAGES, type Language } from '../../src/strings/languages.ts';
import { failing, textsOf } from './messages.ts';

const languages = Object.keys(LANGUAGES) as Language[];
const loaded = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, (await words[language]()).default] as const)),
) as Record<Language, Strings>;

const en = new Map(textsOf(loaded.en));

/** What would tell somebody that an agency helps, or that somebody acts on what is reported; nobody here can know. */
const PROMISES: Readonly<Record<Language, RegExp>> = {
  ko: /도움을 받을 수 있어요|도와드려요|도와줄 거예요|해결|고칠게요|알려 드릴|찾아 드려요/,
  'ko-x-easy': /도움을 받을 수 있어요|도와줄 거예요|도와줄게요|고칠게요|찾아 줘요/,
  en: /\byou (will|can) (get|receive)|\bwill (help|be (helped|corrected|mended))|\bwe (will|help)/i,
  vi: /bạn sẽ|sẽ (được )?(giúp|sửa|hỗ trợ)/i,
  'zh-Hans': /[您你](可以|能够?|会|将)(得到|领取|获得)|[会将](帮助|修改|更正)/,
};

/** What lays a mistake at the reader's door. */
const BLAME: Readonly<Record<Language, RegExp>> = {
  ko: /잘못 (입력|적|쓰|누르)|실수/,
  'ko-x-easy': /잘못 (입력|적|쓰|누르)|실수/,
  en: /\byou (failed|forgot|refused|denied|made a mistake)|your (mistake|fault)/i,
  vi: /bạn (đã )?(quên|từ chối|nhập sai|viết sai)|lỗi của bạn/i,
  'zh-Hans': /[您你](拒绝|忘|写错|输错)|[您你]的错/,
};

for (const language of languages) {
  describe(`what the partner directory says in ${language}`, () => {
    it('promises nobody anything', () =>
      assert.deepEqual(
        failing(loaded[language], (text) => PROMISES[language].test(text)),
        [],
      ));

    it('blames nobody', () =>
      assert.deepEqual(
        failing(loaded[language], (text) => BLAME[language].test(text)),
        [],
      ));

    it('says of hours, a number, an address and access that nobody wrote down to ask first', () => {
      const { hours, partner } = loaded[language];
      const ASK = /전화해|물어|call|ask|gọi|hỏi|打电话|询问/;
      for (const text of [hours.unknown, partner.noPhone, partner.noPlace, partner.noAccess, partner.unknown])
        assert.match(text, ASK);
    });
  });
}

for (const language of ['ko', 'ko-x-easy'] as const) {
  describe(`the tone of the partner directory in ${language}`, () => {
    it('is 해요체, without the phrases of offices', () =>
      assert.deepEqual(
        failing(loaded[language], (text) => /귀하|바랍|니다|니까|십시오/.test(text)),
        [],
      ));

    it('says of numbers kept back nothing that could be read as many', () => {
      const { few, fewer, without } = loaded[language].results;
      for (const text of [few(5), fewer(5), without]) assert.doesNotMatch(text, /적지 않/);
    });

    it('explains a 권역 where it is named', () => assert.match(loaded[language].filters.zones, /^권역\(.*동네.*\)$/));
  });
}

describe('the partner directory in easy Korean', () => {
  const wordsOf = (sentence: string) => sentence.split(/\s+/).filter(Boolean).length;

  it('has at most twelve words a sentence', () =>
    assert.deepEqual(
      failing(loaded['ko-x-easy'], (text) => text.split(/[.?\n]/).some((sentence) => wordsOf(sentence) > 12)),
      [],
    ));

  it('has plain words where Korean has those of offices', () =>
    assert.deepEqual(
      failing(loaded['ko-x-easy'], (text) => /기관|방문|위치|이용|지원|미만|합계|확인|접근|시각/.test(text)),
      [],
    ));

  it('explains the official words that are left', () => {
    const { kinds, hours, partner, states } = loaded['ko-x-easy'];
    for (const [text, term] of [
      [kinds.office, '행정복지센터'],
      [kinds.welfare, '복지관'],
      [kinds.work, '자활'],
      [hours.holidays.open, '공휴일'],
      [partner.extension('1'), '내선'],
      [states.market('D'), '장날'],
    ] as const)
      assert.match(text, new RegExp(`${term}\\([^)]{4,}\\)`));
  });
});

for (const language of ['vi', 'zh-Hans'] as const) {
  describe(`the partner directory in ${language}`, () => {
    it('leaves nothing in English', () =>
      assert.deepEqual(
        failing(loaded[language], (text, path) => /[a-z]{2}/i.test(text) && text === en.get(path)),
        [],
      ));
  });
}

for (const language of ['en', 'vi', 'zh-Hans'] as const) {
  describe(`Korean terms of the partner directory in ${language}`, () => {
    const strings = loaded[language];

    it('stand in brackets beside their translation', () =>
      assert.deepEqual(
        failing(strings, (text) => /\p{Script=Hangul}/u.test(text.replace(/[(（][^()（）]*[)）]/g, ''))),
        [],
      ));

    it('are there to be looked for, since the agencies are described in Korean', () =>
      assert.match(strings.list.hint, /복지관.*반찬.*ㅂㅈㄱ/));

    it('name the offices, to be shown at a counter', () => {
      assert.match(strings.kinds.office, /시청·행정복지센터/);
      assert.match(strings.kinds.welfare, /복지관/);
      assert.match(strings.failed.callcenter, /보건복지상담센터/);
    });

    it('name the market day, the holidays and the parts of a city', () => {
      for (const text of [strings.states.market('D'), strings.states.today.market]) assert.match(text, /장날/);
      assert.match(strings.hours.holidays.feast, /설날.*추석/);
      for (const text of [strings.hours.holidays.closed, strings.hours.holidays.open]) assert.match(text, /공휴일/);
      assert.match(strings.filters.zones, /권역/);
      assert.match(strings.filters.area, /읍·면·동/);
    });

    it('name the extension, to be said on the phone', () => assert.match(strings.partner.extension('12'), /내선/));

    it('say who interprets where nobody wrote down which languages are spoken', () =>
      assert.match(strings.partner.noLanguages, /1577-1366.*다누리/));
  });
}

describe('wording of the partner directory that nobody has reviewed', () => {
  for (const [language, reader] of [
    ['ko-x-easy', 'readers of easy Korean'],
    ['vi', 'a native speaker'],
    ['zh-Hans', 'a native speaker'],
  ] as const) {
    it(`is said to be so in the doc comment of ${language}, with what to read first`, () => {
      const source = readFileSync(new URL(`../../src/strings/directory/${language}.ts`, import.meta.url), 'utf8');
      const comments = [...source.matchAll(/\/\*\*.*?\*\//gs)].map(([text]) => text.replace(/\s*\n\s*\*\s*/g, ' '));
      const comment = comments.join(' ');
      assert.ok(comment.includes(`The wording has not yet been reviewed by ${reader}.`), comment);
      for (const first of ['states', 'hours', 'kinds', 'needs', 'near', 'partner', 'correction'])
        assert.ok(comment.includes(`\`${first}\``), first);
    });
  }
});
