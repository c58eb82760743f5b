import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Strings } from '../../src/strings/ko.ts';
import { words } from '../../src/strings/load.ts';
import { argumentsOf, failing, isMaker, messagesOf, say, textsOf } from './messages.ts';

const loaded = new Map<string, Strings>();
for (const [language, load] of Object.entries(words)) loaded.set(language, (await load()).default);

function stringsOf(language: string): Strings {
  const strings = loaded.get(language);
  assert.ok(strings, `${language} is one of the languages`);
  return strings;
}

const ko = messagesOf(stringsOf('ko'));

/** All but the helpline of a language's own readers. */
const keysOf = (messages: ReadonlyMap<string, unknown>): string[] =>
  [...messages.keys()].filter((path) => !/also|1577-1366/.test(path)).sort();

const en = new Map(textsOf(stringsOf('en')));

for (const [language, strings] of loaded) {
  describe(`the strings in ${language}`, () => {
    it('have exactly the keys of the Korean ones', () => {
      assert.deepEqual(keysOf(messagesOf(strings)), keysOf(ko));
    });

    it('make texts of the same arguments, and show each', () => {
      for (const [path, message] of messagesOf(strings)) {
        const model = ko.get(path);
        if (!keysOf(new Map([[path, message]])).length) continue;
        assert.equal(typeof message, typeof model, path);
        if (!isMaker(message) || !isMaker(model)) continue;
        assert.equal(message.length, model.length, path);
        for (const argument of argumentsOf(message)) assert.ok(say(message).includes(String(argument)), path);
      }
    });

    it('leave nothing empty', () =>
      assert.deepEqual(
        failing(strings, (text) => text.trim() === ''),
        [],
      ));

    it('never raise their voice', () =>
      assert.deepEqual(
        failing(strings, (text) => /[!！]/.test(text)),
        [],
      ));

    it('name whom to call where a life is in danger', () => {
      const { labels } = strings.emergency;
      for (const number of ['109', '112', '119', '129', '1388', ...strings.emergency.also])
        assert.ok(labels[number], number);
      assert.equal(new Set(Object.values(labels)).size, Object.keys(labels).length);
      for (const [number, name] of Object.entries(labels)) {
        assert.match(name, /\p{Letter}/u);
        const call = strings.danger.call(number, name);
        assert.ok(call.includes(number) && call.includes(name), call);
      }
    });

    it('lead a child who fears a guardian to the numbers above', () => {
      const hint = strings.hints['guardian_name'] ?? '';
      assert.ok(hint && strings.childNote);
      assert.doesNotMatch(hint + strings.childNote, /\d{3}/);
    });

    it('speak of one thing to change as well as of many', () => {
      assert.match(strings.errors.title(1), /\p{Letter}/u);
      assert.doesNotMatch(strings.errors.title(1), /things/);
    });
  });
}

for (const language of ['ko', 'ko-x-easy']) {
  describe(`the tone in ${language}`, () => {
    it('is 해요체, without the phrases of offices', () =>
      assert.deepEqual(
        failing(stringsOf(language), (text) => /귀하|바랍|니다|니까|십시오/.test(text)),
        [],
      ));
  });
}

describe('easy Korean', () => {
  const wordsOf = (sentence: string) => sentence.split(/\s+/).filter(Boolean).length;

  it('has at most twelve words a sentence', () =>
    assert.deepEqual(
      failing(stringsOf('ko-x-easy'), (text) => text.split(/[.?\n]/).some((sentence) => wordsOf(sentence) > 12)),
      [],
    ));
});

for (const language of ['vi', 'zh-Hans']) {
  describe(`the translation into ${language}`, () => {
    it('leaves nothing in English', () =>
      assert.deepEqual(
        failing(stringsOf(language), (text, path) => /[a-z]/i.test(text) && text === en.get(path)),
        [],
      ));
  });
}

for (const language of ['en', 'vi', 'zh-Hans']) {
  describe(`Korean terms in ${language}`, () => {
    it('stand in brackets beside their translation', () =>
      assert.deepEqual(
        failing(stringsOf(language), (text) => /\p{Script=Hangul}/u.test(text.replace(/[(（][^()（）]*[)）]/g, ''))),
        [],
      ));

    it('are there where one shows or says them at a counter', () => {
      const { receipt, errors, hints, neighbourNote, officerNote } = stringsOf(language);
      assert.match(receipt.reference, /접수번호/);
      assert.match(receipt.secret, /확인번호/);
      assert.match(receipt.offline, /도움 요청 접수 확인/);
      assert.match(`${hints['narrative']}`, /주민등록번호/);
      assert.match(`${errors.masked}`, /주민등록번호/);
      assert.match(errors.masked, /주민등록번호/);
      assert.match(neighbourNote, /사회보장급여법/);
      assert.match(officerNote, /사회보장급여법/);
    });
  });
}

/** Who has not yet read these words: the doc comment of each says so. */
const UNREVIEWED = {
  'ko-x-easy': 'readers of easy Korean',
  vi: 'a native speaker',
  'zh-Hans': 'a native speaker',
};

describe('wording that nobody has reviewed', () => {
  for (const [language, reader] of Object.entries(UNREVIEWED)) {
    it(`is said to be so in the doc comment of ${language}, with what to read first`, () => {
      const source = readFileSync(new URL(`../../src/strings/${language}.ts`, import.meta.url), 'utf8');
      const comment = (/\/\*\*.*?\*\//s.exec(source)?.[0] ?? '').replace(/\s*\n\s*\*\s*/g, ' ');
      assert.ok(comment.includes(`The wording has not yet been reviewed by ${reader}.`), comment);
      for (const first of ['danger', 'child', 'consents', 'receipt']) assert.ok(comment.includes(first), first);
    });
  }
});
