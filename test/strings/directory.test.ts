import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Strings } from '../../src/strings/directory/ko.ts';
import { words } from '../../src/strings/directory/load.ts';
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

/** Codes of the needs that the sample data tells apart. */
function needs(): string[] {
  const file = new URL('../../demo/api/data/taxonomies.json', import.meta.url);
  const taxonomies = JSON.parse(readFileSync(file, 'utf8')) as readonly {
    readonly id: string;
    readonly terms: readonly { readonly code?: string }[];
  }[];
  const codes = taxonomies.find(({ id }) => id === 'ieum:need')?.terms.flatMap(({ code }) => code ?? []) ?? [];
  assert.ok(codes.length);
  return codes;
}

for (const language of languages) {
  const strings = loaded[language];

  describe(`the words of the partner directory in ${language}`, () => {
    it('have exactly the keys of the Korean ones', () => {
      assert.deepEqual(keysOf(messagesOf(strings)), keysOf(ko));
    });

    it('make texts of the same arguments, and show each', () => {
      for (const [path, message] of messagesOf(strings)) {
        const model = ko.get(path);
        if (!isMaker(message) || !isMaker(model) || path === 'near.distance') continue;
        assert.equal(message.length, model.length, path);
        const digits = say(message).replace(/(?<=\d)[.,](?=\d{3})/g, '');
        for (const argument of argumentsOf(message)) assert.ok(digits.includes(String(argument)), path);
      }
    });

    it('leave nothing empty, and never raise their voice', () => {
      assert.deepEqual(
        failing(strings, (text) => text.trim() === '' || /[!！]/.test(text)),
        [],
      );
    });

    it('group the digits of large sums', () => {
      assert.match(strings.results.won(12_564_238), /12[.,]564[.,]238/);
    });

    it('tell a distance as roughly as it is known', () => {
      const { distance } = strings.near;
      assert.match(distance(0), /(?<!\d)50\D/);
      assert.match(distance(412), /(?<!\d)400\D/);
      assert.match(distance(1_649), /(?<!\d)1[.,]6\D/);
      assert.match(distance(1_234_567), /1[.,]234[.,]6\D/);
    });

    it('tell metres from kilometres', () => {
      const { distance } = strings.near;
      assert.notEqual(distance(500).replace(/\d/g, ''), distance(5000).replace(/\d/g, ''));
    });

    it('speak of how much has been loaded where nobody knows of how much', () => {
      const text = strings.loading.more(412, 0);
      assert.ok(text.includes('412'));
      assert.doesNotMatch(text.replace('412', ''), /\d/);
    });

    it('know every need that the request form knows', () => {
      assert.deepEqual(
        needs().filter((code) => !strings.needs[code]),
        [],
      );
    });

    it('give each kind, each need and each way to look at the list words of its own', () => {
      for (const group of [strings.kinds, strings.needs, strings.shown, strings.correction.about]) {
        const names = Object.values<string>(group);
        assert.equal(new Set(names).size, names.length);
      }
    });

    it('tell each state of an agency from the others', () => {
      const { open, always, closed, break: rest, closure, unknown, today } = strings.states;
      const states = [open, always, closed, rest, closure, unknown, today.visit, today.market];
      assert.equal(new Set(states).size, states.length);
    });

    it('never tell when it closes in the words for when it opens', () => {
      const { until, opens, again } = strings.states;
      assert.notEqual(until('18:00'), opens('18:00'));
      assert.notEqual(until('13:00'), again('13:00'));
      assert.notEqual(strings.hours.from('09:00'), strings.hours.until('09:00'));
    });

    it('say the day before the hour or after it, never run into it', () => {
      assert.match(strings.states.at('D', '09:00'), /^D\P{Number}* 09:00$|^09:00 \P{Number}*D$/u);
    });

    it('name the day that a calendar gets, since the button is read without what stands beside it', () => {
      assert.notEqual(strings.hours.calendarFor('D'), strings.hours.calendar);
      assert.notEqual(strings.hours.series, strings.hours.calendar);
    });

    it('leave by the same door as the request form', async () => {
      assert.deepEqual(strings.exit, (await formWords[language]()).default.exit);
    });

    it('say whom to call where nothing was found, is written down, or can be loaded', () => {
      const { empty, loading, failed, partner } = strings;
      for (const text of [empty.call, loading.capped, failed.callcenter, partner.noPhone, partner.noForm])
        assert.match(text, /129/);
    });
  });
}

describe('the partner directory in English', () => {
  it('speaks of one as well as of many', () => {
    const { list, map, results, visiting } = loaded.en;
    assert.deepEqual(
      [list.count(1), list.count(2), results.people(1), results.people(2)],
      ['1 agency', '2 agencies', '1 person', '2 people'],
    );
    assert.doesNotMatch(map.cluster(1) + map.together(1) + visiting.count(1), /agencies|services/);
  });
});
