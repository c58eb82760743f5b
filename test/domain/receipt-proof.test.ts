import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkProof, proofIn, toProof } from '../../src/domain/receipt-proof.ts';

const PROOF = { reference: 'K7M4-XQ2P', secret: '7ZQK-M3TR-9WVB-40X1' };

describe('the two numbers of a receipt, as people type them', () => {
  for (const [how, reference, secret] of [
    ['as they are', 'K7M4-XQ2P', '7ZQK-M3TR-9WVB-40X1'],
    ['in small letters', 'k7m4-xq2p', '7zqk-m3tr-9wvb-40x1'],
    ['without hyphens', 'K7M4XQ2P', '7ZQKM3TR9WVB40X1'],
    ['with spaces, also around them', ' K7M4 XQ2P ', '7ZQK M3TR 9WVB 40X1\n'],
    ['with O for 0, and I or l for 1', 'K7M4-XQ2P', '7ZQK-M3TR-9WVB-4OXI'],
    ['with the dashes that phones and printers make', 'K7M4–XQ2P', '7ZQK—M3TR‐9WVB−40X1'],
    ['in full width', 'Ｋ７Ｍ４－ＸＱ２Ｐ', '７ＺＱＫ－Ｍ３ＴＲ－９ＷＶＢ－４０Ｘ１'],
  ] as const) {
    it(`are read ${how}`, () => {
      assert.deepEqual(toProof({ reference, secret }), PROOF);
      assert.deepEqual(checkProof({ reference, secret }), {});
    });
  }

  for (const [what, typed, issues] of [
    ['nothing', { reference: '', secret: ' - ' }, { reference: 'required', secret: 'required' }],
    ['Hangul', { reference: 'ㅏ7ㅡ4-ㅌㅂ2ㅔ', secret: '채7' }, { reference: 'hangul', secret: 'hangul' }],
    ['a number that is too short', { reference: 'K7M4-XQ2', secret: '7ZQK' }, { reference: 'shape', secret: 'shape' }],
    ['a letter that no receipt has', { ...PROOF, reference: 'K7M4-XQ2U' }, { reference: 'shape' }],
  ] as const) {
    it(`cannot be ${what}`, () => {
      assert.deepEqual(checkProof(typed), issues);
    });
  }
});

describe('a receipt that was copied as a whole', () => {
  it('holds both numbers', () => {
    const text = '도움 요청 접수 확인\r\n접수번호 K7M4-XQ2P\r\n확인번호 7ZQK-M3TR-9WVB-40X1\r\n2026년 11월 22일 접수';
    assert.deepEqual(proofIn(text), PROOF);
  });

  for (const text of ['K7M4-XQ2P', '7ZQK-M3TR-9WVB-40X1', '확인번호 7ZQK-M3TR-9WVB-40X1', '']) {
    it(`is not "${text}"`, () => {
      assert.equal(proofIn(text), undefined);
    });
  }
});
