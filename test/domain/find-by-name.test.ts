import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holdsName } from '../../src/domain/find-by-name.ts';

describe('a name', () => {
  const cases: [name: string, typed: string, found: boolean][] = [
    ['가온읍', '가온읍', true],
    ['가온읍', '온', true],
    ['가온읍', 'ㄱㅇ', true],
    ['가온읍', 'ㅇㅇ', true],
    ['가온읍', '가오', true],
    ['가온읍', '가옹', false],
    ['가온읍', 'ㄴ', false],
    ['가온읍', '가ㅇ', true],
    ['가온읍', '온ㅇ', true],
    ['가온읍', '가ㄴ', false],
    ['긴급복지', '복ㅈ', true],
    ['가온 1동', '가온1동', true],
    ['가온 1동', 'ㄱㅇ1ㄷ', true],
    ['Gaon-eup (가온읍)', 'gaon', true],
    ['가온읍'.normalize('NFD'), '가온', true],
    ['가온읍', '', true],
  ];
  for (const [name, typed, found] of cases) {
    it(`${name} is ${found ? '' : 'not '}found by "${typed}"`, () => assert.equal(holdsName(name, typed), found));
  }
});
