import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { highlight } from '../../../src/domain/search/highlight.ts';

const seed = Number(process.env['PROPERTY_SEED'] ?? 20261122);

/** The text with brackets around what is marked. */
const marked = (text: string, read: string): string =>
  highlight(text, read)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('What is marked in a text', () => {
  const cases: [text: string, read: string, expected: string, why: string][] = [
    ['긴급복지 생계지원', '복지', '긴급[복지] 생계지원', 'a word'],
    ['지원과 지원', '지원', '[지원]과 [지원]', 'every time'],
    ['긴급 복지·생계', '긴급복지생계', '[긴급 복지·생계]', 'across spaces and middle dots'],
    ['LH 임대', 'lh', '[LH] 임대', 'small letters for capitals'],
    ['긴급복지 생계', 'ㄱㄱㅂㅈ', '[긴급복지] 생계', 'initials'],
    ['노인 일자리', '일잘', '노인 [일자리]', 'half typed'],
    ['일자 리', '일잘', '[일자 리]', 'half typed, across a space'],
    ['지방의 집', '집', '지방의 [집]', 'only as it stands, where it stands'],
    ['지방', '집', '[지방]', 'half typed, where it does not stand'],
    ['청년 월세', '청년 월세', '[청년] [월세]', 'several words'],
    ['1.5배 (100%)', '(100%)', '1.5배 [(100%)]', 'signs as signs'],
    ['아무 말', '월세', '아무 말', 'nothing where there is none'],
    ['아무 말', '', '아무 말', 'nothing for nothing'],
    ['<b>집</b>', '집', '<b>[집]</b>', 'in text that looks like HTML'],
    ['긴급'.normalize('NFD'), '긴급', '[긴급]', 'letters that were decomposed'],
  ];
  for (const [text, read, expected, why] of cases) {
    it(`${why}: ${read || 'nothing'} in «${text.normalize('NFC')}»`, () => assert.equal(marked(text, read), expected));
  }

  it('loses nothing of any text, and no empty part is made', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'가각나월ㄱㅏ aB·.*([\\1\n😀'), maxLength: 30 });
    fc.assert(
      fc.property(texts, texts, (text, read) => {
        const parts = highlight(text, read);
        assert.equal(parts.map((part) => part.text).join(''), text);
        assert.ok(text === '' || parts.every((part) => part.text));
      }),
      { seed, numRuns: 1000 },
    );
  });
});
