import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localize, matchLanguage } from '../../src/domain/localized.ts';

describe('the language of a text', () => {
  const cases: [tag: string, available: string[], match: string | undefined][] = [
    ['ko', ['ko', 'en'], 'ko'],
    ['en-GB', ['ko', 'en'], 'en'],
    ['en-GB', ['ko', 'en', 'en-GB'], 'en-GB'],
    ['EN', ['ko', 'en'], 'en'],
    ['zh-hant-tw', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['ko-x-easy', ['ko', 'ko-x-easy'], 'ko-x-easy'],
    ['ko-x-easy', ['ko'], 'ko'],
    ['en', ['en-GB'], 'en-GB'],
    ['zh', ['ko', 'zh-Hans'], 'zh-Hans'],
    ['zh-TW', ['ko', 'zh-Hans'], 'zh-Hans'],
    ['en', ['en-GB', 'en'], 'en'],
    ['en-US', ['en-GB', 'en'], 'en'],
    ['e', ['en'], undefined],
    ['vi', ['ko', 'en'], undefined],
    ['', ['ko'], undefined],
  ];
  for (const [tag, available, match] of cases) {
    it(`for ${tag || 'none'} is ${match ?? 'none'} of ${available.join(', ')}`, () =>
      assert.equal(matchLanguage(tag, available), match));
  }

  it('is the one asked for where there is a translation', () => {
    assert.deepEqual(localize({ ko: '집', en: 'Home' }, 'en-US'), { text: 'Home', lang: 'en' });
  });

  it('is Korean where there is none', () => {
    assert.deepEqual(localize({ ko: '집', en: 'Home' }, 'vi'), { text: '집', lang: 'ko' });
  });

  it('is Korean where the translation is empty', () => {
    assert.deepEqual(localize({ ko: '집', en: '' }, 'en'), { text: '집', lang: 'ko' });
  });
});
