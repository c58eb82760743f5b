import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatIdempotencyKey, newIdempotencyKey, parseIdempotencyKey } from '../../src/domain/idempotency-key.ts';

describe('an idempotency key', () => {
  it('holds 128 random bits', () => {
    const random = {
      getRandomValues: <T extends ArrayBufferView | null>(array: T): T => {
        if (array instanceof Uint8Array) array.set(Array.from({ length: 16 }, (_, i) => i * 16 + i));
        return array;
      },
    };
    assert.equal(newIdempotencyKey(random), '00112233445566778899aabbccddeeff');
  });

  it('is another one each time', () => {
    assert.equal(new Set(Array.from({ length: 1000 }, () => newIdempotencyKey())).size, 1000);
  });

  it('survives its header', () => {
    const key = newIdempotencyKey();
    assert.equal(parseIdempotencyKey(formatIdempotencyKey(key)), key);
  });

  const KEY = '00112233445566778899aabbccddeeff';
  for (const header of [`"${KEY}"`, KEY, ` "${KEY}" `]) {
    it(`is read from ${header}`, () => assert.equal(parseIdempotencyKey(header), KEY));
  }

  const wrong = [
    undefined,
    '',
    '""',
    '"short"',
    `"${KEY}`,
    `${KEY}"`,
    `"${KEY}" "x"`,
    'ㄱ'.repeat(16),
    'a'.repeat(65),
    `${KEY} ${KEY}`,
    `'${KEY}'`,
  ];
  for (const header of wrong) {
    it(`is not read from ${header}`, () => assert.equal(parseIdempotencyKey(header), undefined));
  }
});
