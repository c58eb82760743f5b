import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dial, isPhone, phoneDigits } from '../../src/domain/phone.ts';

describe('a phone number', () => {
  const good: [typed: string, digits: string][] = [
    ['010-1234-5678', '01012345678'],
    ['010 1234 5678', '01012345678'],
    ['02-000-0000', '020000000'],
    ['02-0000-0000', '0200000000'],
    ['(031) 000-0000', '0310000000'],
    ['061.000.0000', '0610000000'],
    ['1577-0199', '15770199'],
    ['1644-0000', '16440000'],
    ['１８００－００００', '18000000'],
    ['０１０－１２３４－５６７８', '01012345678'],
    ['+82 10-1234-5678', '+821012345678'],
    ['+82 010-1234-5678', '+821012345678'],
    ['+82 (0)2-0000-0000', '+82200000000'],
    ['+84 90 000 00 00', '+84900000000'],
  ];
  for (const [typed, digits] of good) {
    it(`may be typed as ${typed}`, () => {
      assert.equal(isPhone(typed), true);
      assert.equal(phoneDigits(typed), digits);
    });
  }

  for (const typed of [
    '',
    '12',
    '129',
    '010',
    '010-1234',
    '1234-5678',
    '1377-0000',
    '010-1234-56789',
    '+0 10 1234 5678',
    '+82',
    '전화 없음',
  ]) {
    it(`is not "${typed}"`, () => assert.equal(isPhone(typed), false));
  }

  it('keeps a plus only at its beginning', () => assert.equal(phoneDigits('+82+10'), '+8210'));

  for (const [shown, address] of [
    ['02-0000-0001', 'tel:0200000001'],
    ['129', 'tel:129'],
    ['+82 2 0000 0000', 'tel:+82200000000'],
  ] as const) {
    it(`dials the digits of ${shown}`, () => assert.equal(dial(shown), address));
  }
});
