import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { phonesOf } from '../../../src/domain/partners/phones.ts';
import { dial } from '../../../src/domain/phone.ts';

const [ZERO_WIDTH, RIGHT_TO_LEFT, SOFT_HYPHEN] = ['\u200b', '\u202e', '\u00ad'];

const one = (number: unknown, more: object = {}) => phonesOf({ phones: [{ id: 'p', number, ...more }] })[0];

describe('a phone', () => {
  const cases: [written: unknown, number: string, extension: string][] = [
    ['02-0000-0001', '02-0000-0001', ''],
    ['０２－００００－０００１', '02-0000-0001', ''],
    [`02-${ZERO_WIDTH}0000-0001`, '02-0000-0001', ''],
    [`${RIGHT_TO_LEFT}02-0000-0001`, '02-0000-0001', ''],
    [`02-00${SOFT_HYPHEN}00-0001`, '02-0000-0001', ''],
    ['"+44 1234 234567"', '+44 1234 234567', ''],
    ['02-0000-0001 (내선 12)', '02-0000-0001', '12'],
    ['02-0000-0001 ext. 12', '02-0000-0001', '12'],
    ['02-0000-0001,내선:7', '02-0000-0001', '7'],
    [129, '129', ''],
  ];
  for (const [written, number, extension] of cases) {
    it(`written ${JSON.stringify(written)} is shown as ${number}, extension ${extension || 'none'}`, () => {
      assert.deepEqual(one(written), { number, extension, words: '' });
    });
  }

  it('is dialled as it is shown', () => {
    for (const [written] of cases) {
      const number = one(written)?.number ?? '';
      assert.match(number, /^[\d+() .-]+$/);
      assert.equal(dial(number).replace('tel:', ''), number.replace(/[^\d+]/g, ''));
    }
  });

  it('has an extension of digits alone', () => {
    assert.equal(one('02-0000-0001', { extension: 12 })?.extension, '12');
    assert.equal(one('02-0000-0001', { extension: ' 012 ' })?.extension, '012');
    assert.equal(one('02-0000-0001', { extension: '12 (오전)' })?.extension, '');
    assert.equal(one('02-0000-0001 내선 3', { extension: '12' })?.extension, '12');
  });

  it('that cannot be dialled stands among the words', () => {
    assert.deepEqual(one('129로 물어보세요', { description: '상담' }), {
      number: '',
      extension: '',
      words: '상담 129로 물어보세요',
    });
    assert.equal(one('02-0000-0001 / 0002')?.number, '');
    assert.equal(one('02-0000-0001 (내선)')?.number, '');
    // Digits of other scripts look alike and dial nothing.
    assert.equal(one('٠٢-٠٠٠٠-٠٠٠١')?.number, '');
  });

  it('is none where it is a fax, or empty', () => {
    assert.equal(one('02-0000-0001', { type: 'Fax' }), undefined);
    assert.equal(one(ZERO_WIDTH), undefined);
    assert.equal(one({}), undefined);
    assert.deepEqual(phonesOf({ phones: null }), []);
  });
});
