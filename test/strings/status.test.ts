import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { STATES } from '../../src/domain/case.ts';
import { CaseOutcome, CaseStep } from '../../src/schemas/status.ts';
import { words as formWords } from '../../src/strings/load.ts';
import { LANGUAGES, type Language } from '../../src/strings/languages.ts';
import type { Strings } from '../../src/strings/status/ko.ts';
import { words } from '../../src/strings/status/load.ts';
import { argumentsOf, failing, isMaker, messagesOf, say, textsOf } from './messages.ts';

const languages = Object.keys(LANGUAGES) as Language[];
const loaded = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, (await words[language]()).default] as const)),
) as Record<Language, Strings>;

const ko = messagesOf(loaded.ko);
const en = new Map(textsOf(loaded.en));

/** All but the helpline of a language's own readers. */
const keysOf = (messages: ReadonlyMap<string, unknown>): string[] =>
  [...messages.keys()].filter((path) => !/also|1577-1366/.test(path)).sort();

for (const language of languages) {
  const strings = loaded[language];

  describe(`the words of the request status in ${language}`, () => {
    it('have exactly the keys of the Korean ones', () => {
      assert.deepEqual(keysOf(messagesOf(strings)), keysOf(ko));
    });

    it('make texts of the same arguments, and show each', () => {
      for (const [path, message] of messagesOf(strings)) {
        const model = ko.get(path);
        if (!isMaker(message) || !isMaker(model)) continue;
        assert.equal(message.length, model.length, path);
        for (const argument of argumentsOf(message)) assert.ok(say(message).includes(String(argument)), path);
      }
    });

    it('leave nothing empty, and never raise their voice', () => {
      assert.deepEqual(
        failing(strings, (text) => text.trim() === '' || /[!！]/.test(text)),
        [],
      );
    });

    it('know every state, step and outcome', () => {
      for (const state of STATES) assert.ok(strings.now[state] && strings.means[state] && strings.moved[state], state);
      for (const step of CaseStep.options) assert.ok(strings.steps[step], step);
      for (const outcome of CaseOutcome.options) assert.ok(strings.outcomes[outcome].title, outcome);
    });

    it('speak of a partner whose name is not told', () => {
      for (const [kind, make] of Object.entries(strings.partner)) assert.match(make(''), /\p{Letter}/u, kind);
    });

    it('call the two numbers what the receipt calls them', async () => {
      const { receipt, exit } = (await formWords[language]()).default;
      assert.equal(strings.ask.reference, receipt.reference);
      assert.equal(strings.ask.secret, receipt.secret);
      assert.deepEqual(strings.exit, exit);
    });

    it('say where else to turn where nothing fitted or no room was left', () => {
      for (const outcome of ['not-eligible', 'no-capacity'] as const)
        assert.match(strings.outcomes[outcome].text, /129/, outcome);
    });
  });
}

for (const language of ['ko', 'ko-x-easy'] as const) {
  describe(`the tone of the request status in ${language}`, () => {
    it('is 해요체, without the phrases of offices', () =>
      assert.deepEqual(
        failing(loaded[language], (text) => /귀하|바랍|니다|니까|십시오/.test(text)),
        [],
      ));
  });
}

describe('the official terms of 통합사례관리', () => {
  const TERMS = {
    received: '접수',
    assigned: '배정',
    contacted: '초기상담',
    assessing: '욕구·위기도 조사',
    planning: '사례회의',
    serving: '서비스 제공',
    monitoring: '점검',
    closed: '종결',
  };

  for (const language of languages) {
    it(`stand beside plain words in ${language}, each at its own state`, () => {
      for (const state of STATES) assert.ok(loaded[language].means[state].includes(TERMS[state]), state);
    });
  }
});

describe('the request status in easy Korean', () => {
  const wordsOf = (sentence: string) => sentence.split(/\s+/).filter(Boolean).length;

  it('has at most twelve words a sentence', () =>
    assert.deepEqual(
      failing(loaded['ko-x-easy'], (text) => text.split(/[.?\n]/).some((sentence) => wordsOf(sentence) > 12)),
      [],
    ));
});

for (const language of ['vi', 'zh-Hans'] as const) {
  describe(`the request status in ${language}`, () => {
    it('leaves nothing in English', () =>
      assert.deepEqual(
        failing(loaded[language], (text, path) => /[a-z]/i.test(text) && text === en.get(path)),
        [],
      ));
  });
}

for (const language of ['en', 'vi', 'zh-Hans'] as const) {
  describe(`Korean terms of the request status in ${language}`, () => {
    it('stand in brackets beside their translation', () =>
      assert.deepEqual(
        failing(loaded[language], (text) => /\p{Script=Hangul}/u.test(text.replace(/[(（][^()（）]*[)）]/g, ''))),
        [],
      ));
  });
}

describe('wording of the request status that nobody has reviewed', () => {
  for (const [language, reader] of [
    ['ko-x-easy', 'readers of easy Korean'],
    ['vi', 'a native speaker'],
    ['zh-Hans', 'a native speaker'],
  ] as const) {
    it(`is said to be so in the doc comment of ${language}, with what to read first`, () => {
      const source = readFileSync(new URL(`../../src/strings/status/${language}.ts`, import.meta.url), 'utf8');
      const comment = (/\/\*\*.*?\*\//s.exec(source)?.[0] ?? '').replace(/\s*\n\s*\*\s*/g, ' ');
      assert.ok(comment.includes(`The wording has not yet been reviewed by ${reader}.`), comment);
      for (const first of ['overdue', 'outcomes', 'withdraw', 'confirm']) assert.ok(comment.includes(first), first);
    });
  }
});
