import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Strings } from '../../src/strings/finder/ko.ts';
import { words } from '../../src/strings/finder/load.ts';
import { LANGUAGES, type Language } from '../../src/strings/languages.ts';
import { failing, textsOf } from './messages.ts';

const languages = Object.keys(LANGUAGES) as Language[];
const loaded = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, (await words[language]()).default] as const)),
) as Record<Language, Strings>;

const en = new Map(textsOf(loaded.en));

/** What would tell somebody that they get it; nobody but the office can. */
const PROMISES: Readonly<Record<Language, RegExp>> = {
  ko: /받을 수 있어요|받게 [돼될]|받으[실세]/,
  'ko-x-easy': /받을 수 있어요|받게 [돼될]|받으[실세]/,
  en: /\byou (will|can) (get|receive)|\byou (qualify|are (eligible|entitled))/i,
  vi: /bạn (sẽ|được) nhận|đủ điều kiện nhận/i,
  'zh-Hans': /[您你](可以|能够?|会|将)(得到|领取|获得)/,
};

for (const language of languages) {
  describe(`what the programme finder says in ${language}`, () => {
    it('promises nobody anything', () => {
      assert.deepEqual(
        failing(loaded[language], (text) => PROMISES[language].test(text)),
        [],
      );
    });
  });
}

for (const language of ['ko', 'ko-x-easy'] as const) {
  describe(`the tone of the programme finder in ${language}`, () => {
    it('is 해요체, without the phrases of offices', () =>
      assert.deepEqual(
        failing(loaded[language], (text) => /귀하|바랍|니다|니까|십시오/.test(text)),
        [],
      ));
  });
}

describe('the official terms of the programme finder', () => {
  const PLACES: Readonly<Record<string, (strings: Strings) => string>> = {
    '기준 중위소득': ({ demands }) => demands.median,
    소득인정액: ({ verdict }) => verdict.close,
    생계급여: ({ refused }) => refused.ways[0] ?? '',
    차상위: ({ refused }) => refused.ways[0] ?? '',
    긴급복지: ({ refused }) => refused.ways[1] ?? '',
    이의신청: ({ refused }) => refused.ways[2] ?? '',
  };

  for (const language of languages)
    for (const [term, placeOf] of Object.entries(PLACES))
      it(`have ${term} beside plain words in ${language}`, () => {
        const text = placeOf(loaded[language]);
        assert.ok(text.includes(term), text);
        assert.match(text.replaceAll(term, ''), /\p{Letter}{2}/u);
      });

  for (const language of languages)
    it(`are named in ${language} wherever a share of the median income is asked for`, () => {
      const { limit, bands } = loaded[language].demands;
      for (const text of [limit(50), bands('')]) assert.match(text, /기준 중위소득/);
    });
});

describe('the programme finder in easy Korean', () => {
  const wordsOf = (sentence: string) => sentence.split(/\s+/).filter(Boolean).length;

  it('has at most twelve words a sentence', () =>
    assert.deepEqual(
      failing(loaded['ko-x-easy'], (text) => text.split(/[.?\n]/).some((sentence) => wordsOf(sentence) > 12)),
      [],
    ));

  it('has plain words where Korean has those of offices', () =>
    assert.deepEqual(
      failing(loaded['ko-x-easy'], (text) =>
        /소득|가구|이하|초과|해당|탈락|급여/.test(text.replace(/기준 중위소득|소득인정액|생계급여/g, '')),
      ),
      [],
    ));
});

for (const language of ['vi', 'zh-Hans'] as const) {
  describe(`the programme finder in ${language}`, () => {
    it('leaves nothing in English', () =>
      assert.deepEqual(
        failing(loaded[language], (text, path) => /[a-z]/i.test(text) && text === en.get(path)),
        [],
      ));
  });
}

for (const language of ['en', 'vi', 'zh-Hans'] as const) {
  describe(`Korean terms of the programme finder in ${language}`, () => {
    it('stand in brackets beside their translation', () =>
      assert.deepEqual(
        failing(loaded[language], (text) => /\p{Script=Hangul}/u.test(text.replace(/[(（][^()（）]*[)）]/g, ''))),
        [],
      ));

    it('are there to be looked for, since the programmes are described in Korean', () =>
      assert.match(loaded[language].list.hint, /월세.*병원비.*기초연금/));

    it('name the residence status, which may matter to readers from abroad', () =>
      assert.match(loaded[language].verdict.likely, /체류자격/));
  });
}

describe('wording of the programme finder that nobody has reviewed', () => {
  for (const [language, reader] of [
    ['ko-x-easy', 'readers of easy Korean'],
    ['vi', 'a native speaker'],
    ['zh-Hans', 'a native speaker'],
  ] as const) {
    it(`is said to be so in the doc comment of ${language}, with what to read first`, () => {
      const source = readFileSync(new URL(`../../src/strings/finder/${language}.ts`, import.meta.url), 'utf8');
      const comments = [...source.matchAll(/\/\*\*.*?\*\//gs)].map(([text]) => text.replace(/\s*\n\s*\*\s*/g, ' '));
      const comment = comments.join(' ');
      assert.ok(comment.includes(`The wording has not yet been reviewed by ${reader}.`), comment);
      for (const first of ['verdicts', 'demands', 'questions', 'refused']) assert.ok(comment.includes(first), first);
    });
  }
});
