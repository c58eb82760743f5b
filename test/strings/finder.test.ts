import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { QUESTIONS } from '../../src/domain/eligibility/questions.ts';
import type { Strings } from '../../src/strings/finder/ko.ts';
import { words } from '../../src/strings/finder/load.ts';
import { LANGUAGES, type Language } from '../../src/strings/languages.ts';
import { words as formWords } from '../../src/strings/load.ts';
import { argumentsOf, failing, isMaker, messagesOf, say } from './messages.ts';

const languages = Object.keys(LANGUAGES) as Language[];
const loaded = Object.fromEntries(
  await Promise.all(languages.map(async (language) => [language, (await words[language]()).default] as const)),
) as Record<Language, Strings>;

const ko = messagesOf(loaded.ko);

/** All but the helpline of a language's own readers. */
const keysOf = (messages: ReadonlyMap<string, unknown>): string[] =>
  [...messages.keys()].filter((path) => !/^emergency\.(also|labels\.1577-1366)/.test(path)).sort();

/** Questions whose label says all: only they go without a hint. */
const SAYS_ALL = /^questions\.\w+\.hint$/;

interface Taxonomy {
  readonly id: string;
  readonly terms: readonly { readonly code?: string; readonly name: string }[];
}

/** The terms of a taxonomy of the sample data. */
function termsOf(id: string): Taxonomy['terms'] {
  const file = new URL('../../demo/api/data/taxonomies.json', import.meta.url);
  const taxonomies = JSON.parse(readFileSync(file, 'utf8')) as readonly Taxonomy[];
  const terms = taxonomies.find((taxonomy) => taxonomy.id === id)?.terms ?? [];
  assert.ok(terms.length, id);
  return terms;
}

for (const language of languages) {
  const strings = loaded[language];

  describe(`the words of the programme finder in ${language}`, () => {
    it('have exactly the keys of the Korean ones', () => {
      assert.deepEqual(keysOf(messagesOf(strings)), keysOf(ko));
    });

    it('make texts of the same arguments, and show each', () => {
      for (const [path, message] of messagesOf(strings)) {
        const model = ko.get(path);
        if (!isMaker(message) || !isMaker(model)) continue;
        assert.equal(message.length, model.length, path);
        const digits = say(message).replace(/(?<=\d)[.,](?=\d{3})/g, '');
        for (const argument of argumentsOf(message)) assert.ok(digits.includes(String(argument)), path);
      }
    });

    it('leave nothing empty, and never raise their voice', () => {
      assert.deepEqual(
        failing(strings, (text, path) => (text.trim() === '' && !SAYS_ALL.test(path)) || /[!！]/.test(text)),
        [],
      );
    });

    it('group the digits of large sums', () => {
      for (const sum of [strings.screening.income(2_564_238), strings.demands.won(1, 2_564_238)])
        assert.match(sum, /2[.,]564[.,]238/);
    });

    it('speak of an age without a lower or an upper end', () => {
      const { age } = strings.demands;
      for (const text of [age(65, undefined), age(undefined, 34), age(19, 34)]) {
        assert.doesNotMatch(text, /undefined/);
        assert.match(text, /\p{Letter}/u);
      }
      assert.equal(new Set([age(65, undefined), age(undefined, 65)]).size, 2);
    });

    it('speak of a share of the median income without a lower or an upper end', () => {
      const { band } = strings.demands;
      assert.doesNotMatch(band(200, Infinity), /Infinity|∞/);
      assert.doesNotMatch(band(0, 50), /(?<!5)0/);
      assert.notEqual(band(200, Infinity), band(0, 200));
    });

    it('speak of how much has been loaded where nobody knows of how much', () => {
      const text = strings.loading.more(412, 0);
      assert.ok(text.includes('412'));
      assert.doesNotMatch(text.replace('412', ''), /\d/);
    });

    it('know every question, and every choice of it', () => {
      for (const { id, codes } of QUESTIONS) {
        assert.ok(strings.questions[id].label, id);
        for (const code of codes) assert.ok(strings.traits[code], code);
      }
    });

    it('know every term of the taxonomies that one filters by', () => {
      const { lifeStages, households, themes } = strings;
      for (const [taxonomy, terms] of [
        ['ieum:life-stage', lifeStages],
        ['ieum:household', households],
        ['ieum:theme', themes],
      ] as const)
        for (const { code, name } of termsOf(taxonomy)) assert.ok(terms[code ?? name], `${taxonomy} ${name}`);
    });

    it('give each choice of a question words of its own', () => {
      for (const { id, codes } of QUESTIONS) {
        const names = [...codes.map((code) => strings.traits[code]), strings.screening.none];
        assert.equal(new Set(names).size, names.length, id);
      }
    });

    it('leave by the same door as the request form', async () => {
      assert.deepEqual(strings.exit, (await formWords[language]()).default.exit);
    });

    it('say whom to call where nothing was found, fits, or can be loaded', () => {
      const { empty, verdict, loading, failed, program } = strings;
      for (const text of [empty.call, verdict.not, loading.capped, failed.callcenter, program.unknown, program.noForm])
        assert.match(text, /129/);
    });
  });
}

describe('the programme finder in English', () => {
  it('speaks of one as well as of many', () => {
    const { list, screening, loading } = loaded.en;
    assert.deepEqual(
      [list.count(1), list.count(2), screening.size(1), screening.size(2)],
      ['1 programme', '2 programmes', '1 person', '2 people'],
    );
    assert.doesNotMatch(screening.summary(1) + loading.unreadable(1), /answers|programmes/);
  });
});
