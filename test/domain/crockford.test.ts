import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { normalizeCrockford, toCrockford } from '../../src/domain/crockford.ts';

describe('Crockford base32', () => {
  const cases: [what: string, bytes: number[], symbols: number, text: string][] = [
    ['zeros', [0, 0, 0, 0, 0], 8, '0000-0000'],
    ['ones', [255, 255, 255, 255, 255], 8, 'ZZZZ-ZZZZ'],
    ['each symbol by five bits', [0b00001_000, 0b10_00011_0], 3, '123'],
    ['only the bits asked for', [0b11111_000, 0xff], 1, 'Z'],
    ['80 bits as four groups', Array(10).fill(0xa5), 16, 'MPJT-B9D5-MPJT-B9D5'],
  ];
  for (const [what, bytes, symbols, text] of cases) {
    it(`writes ${what}`, () => assert.equal(toCrockford(Uint8Array.from(bytes), symbols), text));
  }

  it('uses no letter that looks like another', () => {
    const all = toCrockford(
      Uint8Array.from({ length: 256 }, (_, i) => (i * 89) % 256),
      400,
    );
    assert.doesNotMatch(all, /[ILOU]/);
    assert.match(all, /^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
  });

  it('refuses to invent bits', () => assert.throws(() => toCrockford(new Uint8Array(9), 16), RangeError));

  const typed: [typed: string, stored: string][] = [
    ['K7M4-XQ2P', 'K7M4-XQ2P'],
    ['k7m4xq2p', 'K7M4-XQ2P'],
    [' k7m4 xq2p ', 'K7M4-XQ2P'],
    ['O0oI1lL', '0001-111'],
    ['', ''],
  ];
  for (const [text, stored] of typed) {
    it(`reads "${text}" as ${stored}`, () => assert.equal(normalizeCrockford(text), stored));
  }
});
