import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsResidentNumber, maskResidentNumbers } from '../../src/domain/resident-number.ts';

const held: [text: string, masked: string][] = [
  ['900101-1234567', '900101-*******'],
  ['9001011234567', '900101*******'],
  ['900101 1234567', '900101 *******'],
  ['900101 - 1234567', '900101 - *******'],
  ['900101.1234567', '900101.*******'],
  ['900101–2234567', '900101–*******'],
  ['900101—2234567', '900101—*******'],
  ['900101~4234567', '900101~*******'],
  ['000229-3234567', '000229-*******'],
  ['991231-2234567', '991231-*******'],
  ['850715-5234567', '850715-*******'],
  ['850715-8234567', '850715-*******'],
  ['제 번호는 900101-1234567이에요', '제 번호는 900101-*******이에요'],
  ['(900101-1234567)', '(900101-*******)'],
  ['나900101-1234567', '나900101-*******'],
  ['900101-1234567, 920202-2234567', '900101-*******, 920202-*******'],
  ['900101-1234567 920202-2234567', '900101-******* 920202-*******'],
  ['900101\n1234567', '900101\n*******'],
  ['９００１０１－１２３４５６７', '900101-*******'],
  ['900101-１234567', '900101-*******'],
];

const notHeld = [
  '',
  '전기가 끊겼어요',
  '010-1234-5678',
  '01012345678',
  '02-0000-0000',
  '+82 10 1234 5678',
  '1577-0199',
  '2026-11-22T10:00:00',
  '20261122-1234567',
  '주문번호 2026112212345678',
  '901301-1234567',
  '900100-1234567',
  '900132-1234567',
  '900101-9234567',
  '900101-0234567',
  '900101-123456',
  '900101-12345678',
  '1900101-1234567',
  '900101-*******',
  '900101----1234567',
  '계좌 352-0101-1234-53',
  '4617025021',
  '생일은 900101이에요',
];

describe('a resident registration number', () => {
  for (const [text, masked] of held) {
    it(`is found in ${JSON.stringify(text)}, and covered`, () => {
      assert.equal(holdsResidentNumber(text), true);
      assert.equal(maskResidentNumbers(text), masked);
      assert.equal(holdsResidentNumber(masked), false);
    });
  }

  for (const text of notHeld) {
    it(`is not found in ${JSON.stringify(text)}, which stays as it is`, () => {
      assert.equal(holdsResidentNumber(text), false);
      assert.equal(maskResidentNumbers(text), text);
    });
  }

  it('is found again when asked again', () => {
    for (let times = 0; times < 3; times += 1) assert.equal(holdsResidentNumber('900101-1234567'), true);
  });
});
