import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitPairs } from '../../../src/domain/search/hangul.ts';
import { strokesOf } from '../../../src/domain/search/strokes.ts';
import { qwertyToHangul } from '../../../src/domain/search/qwerty.ts';

const seed = Number(process.env['PROPERTY_SEED'] ?? 20261122);

describe('The strokes of a text', () => {
  const strokes: [text: string, strokes: string][] = [
    ['월세', 'ㅇㅜㅓㄹㅅㅔ'],
    ['닭값', 'ㄷㅏㄹㄱㄱㅏㅂㅅ'],
    ['꽃 의 A1', 'ㄲㅗㅊ ㅇㅡㅣ A1'],
    ['', ''],
  ];
  for (const [text, expected] of strokes)
    it(`of «${text}» are «${expected}»`, () => assert.equal(strokesOf(text), expected));

  it('split letters that stand alone as well', () => assert.equal(splitPairs('ㄳㅄㅀㅢ'), 'ㄱㅅㅂㅅㄹㅎㅡㅣ'));
});

describe('Latin keys', () => {
  const typed: [keys: string, meant: string][] = [
    ['dnjftp', '월세'],
    ['rlsrmqqhrwl', '긴급복지'],
    ['ekfrrkqt', '닭값'],
    ['rkqtl', '갑시'],
    ['rhkd', '광'],
    ['dml', '의'],
    ['RhcQlc', '꽃삧'],
    ['DNJFTP', '월세'],
    ['dnjft', '웘'],
    ['rkr 1dnjf', '각 1월'],
    ['긴급qhrwl', '긴급복지'],
    ['', ''],
  ];
  for (const [keys, meant] of typed)
    it(`${keys || 'none'} are ${meant || 'nothing'}`, () => assert.equal(qwertyToHangul(keys), meant));

  it('give back every syllable of Korean', () => {
    // The keys from a to z, and with Shift, beside what they write.
    const keys = new Map(
      [...'ㅁㅠㅊㅇㄷㄹㅎㅗㅑㅓㅏㅣㅡㅜㅐㅔㅂㄱㄴㅅㅕㅍㅈㅌㅛㅋㅃㅉㄸㄲㅆㅒㅖ'].map((letter, place) => [
        letter,
        'abcdefghijklmnopqrstuvwxyzQWERTOP'[place],
      ]),
    );
    const syllables = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code));
    fc.assert(
      // The a in front is a small letter, without which Shift throughout would be Caps Lock.
      fc.property(fc.array(syllables, { minLength: 1, maxLength: 6 }), (word) => {
        const text = word.join('');
        const pressed = Array.from(strokesOf(text), (letter) => keys.get(letter)).join('');
        assert.equal(qwertyToHangul(`a ${pressed}`), `ㅁ ${text}`);
      }),
      { seed, numRuns: 1000 },
    );
  });
});
