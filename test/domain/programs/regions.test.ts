import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Region } from '../../../src/domain/programs/program.ts';
import { covers, PROVINCES, regionsOf } from '../../../src/domain/programs/regions.ts';

const MERGED = '전남광주통합특별시';

/** Regions as one reads them. */
const read = (text: string): string[] =>
  regionsOf(text).map(({ province, city }) => [province, city].filter(Boolean).join(' ') || '전국');

describe('the region that a text means', () => {
  const cases: [text: string, ...regions: string[]][] = [
    ['전국', '전국'],
    ['서울', '서울특별시'],
    ['서울시', '서울특별시'],
    ['전북특별자치도', '전북특별자치도'],
    ['전라북도 남원시', '전북특별자치도 남원시'],
    ['전북  남원시', '전북특별자치도 남원시'],
    ['강원도 철원군', '강원특별자치도 철원군'],
    ['충남', '충청남도'],
    ['경남 합천군', '경상남도 합천군'],
    ['제주도 서귀포시', '제주특별자치도 서귀포시'],
    ['제주시', '제주시'],
    ['세종특별자치시', '세종특별자치시'],
    ['세종특별자치시 세종특별자치시', '세종특별자치시'],
    ['세종특별자치시 세종시', '세종특별자치시'],
    ['가온시', '가온시'],
    [MERGED, MERGED],
    [`${MERGED} 나주시`, `${MERGED} 나주시`],
    ['전라남도 나주시', `${MERGED} 나주시`],
    ['광주광역시 북구', `${MERGED} 북구`],
    ['광주 광산구', `${MERGED} 광산구`],
    ['경기도 광주시', '경기도 광주시'],
    ['경기 광주시', '경기도 광주시'],
    ['인천광역시 동구', '인천광역시 제물포구'],
    ['인천 중구', '인천광역시 제물포구', '인천광역시 영종구'],
    ['인천광역시 서구', '인천광역시 서구', '인천광역시 검단구'],
    ['인천 서해구', '인천광역시 서구'],
    ['인천광역시 남구', '인천광역시 미추홀구'],
    ['대구 중구', '대구광역시 중구'],
    ['경기도 화성시 동탄구', '경기도 화성시'],
    ['경상남도 창원시 마산합포구', '경상남도 창원시'],
    ['경기도 포천시 소흘읍', '경기도 포천시'],
    ['서울, 경기', '서울특별시', '경기도'],
    ['대전·충남', '대전광역시', '충청남도'],
    ['전북 남원시, 순창군', '전북특별자치도 남원시', '전북특별자치도 순창군'],
    ['인천 중구·동구', '인천광역시 제물포구', '인천광역시 영종구'],
    ['경기도 하남시, 광주시', '경기도 하남시', '경기도 광주시'],
    ['서울 강남구 / 부산', '서울특별시 강남구', '부산광역시'],
    ['서울 강남구, 부산, 중구', '서울특별시 강남구', '부산광역시', '중구'],
  ];
  for (const [text, ...regions] of cases) {
    it(`reads ${text} as ${regions.join(', ')}`, () => assert.deepEqual(read(text), regions));
  }

  for (const text of [
    '',
    ' ',
    '수도권',
    '전국(섬 제외)',
    '관내',
    '광주시',
    '서울, 수도권',
    '서울 강남구 외',
    '경기 광주',
    '경기도 하남시·광주',
    '12개 시군',
    'constructor',
  ]) {
    it(`knows no region for «${text}»`, () => assert.deepEqual(regionsOf(text), []));
  }

  it('takes the old 광주광역시 for its five districts and the old 전라남도 for its 22 cities', () => {
    assert.deepEqual(
      read('광주광역시'),
      ['동구', '서구', '남구', '북구', '광산구'].map((city) => `${MERGED} ${city}`),
    );
    assert.equal(regionsOf('전남').length, 22);
    assert.deepEqual(regionsOf('전남'), regionsOf('전라남도'));
  });

  it('reads decomposed letters, as file systems write them', () =>
    assert.deepEqual(read('전북 남원시'.normalize('NFD')), ['전북특별자치도 남원시']));

  it('reads every name and every alias of a 시·도 as one place', () => {
    for (const { name, aliases } of PROVINCES) {
      for (const alias of [name, ...aliases]) {
        assert.deepEqual(new Set(regionsOf(alias).map(({ province }) => province)), new Set([name]), alias);
      }
    }
  });

  it('has no word for two 시·도', () => {
    const words = PROVINCES.flatMap(({ name, aliases }) => [name, ...aliases]);
    assert.deepEqual(words, [...new Set(words)]);
  });

  it('dates the names that changed', () => {
    assert.deepEqual(
      PROVINCES.flatMap(({ name, from }) => (from ? [[name, from]] : [])),
      [
        [MERGED, '2026-07-01'],
        ['강원특별자치도', '2023-06-11'],
        ['전북특별자치도', '2024-01-18'],
      ],
    );
  });
});

describe('whether a programme is for somebody who lives there', () => {
  const namwon: Region = { province: '전북특별자치도', city: '남원시' };
  const cases: [program: string, lives: Region | undefined, covered: boolean | undefined][] = [
    ['전국', undefined, true],
    ['전국', {}, true],
    ['전국', namwon, true],
    ['전라북도', namwon, true],
    ['전라북도', { province: '전북특별자치도' }, true],
    ['전라북도', { province: '경기도' }, false],
    ['전라북도', undefined, undefined],
    ['전라북도', {}, undefined],
    ['전라북도', { city: '남원시' }, undefined],
    ['전북 남원시', namwon, true],
    ['전북 남원시', { province: '전북특별자치도', city: '익산시' }, false],
    ['전북 남원시', { province: '전북특별자치도' }, undefined],
    ['전북 남원시', { province: '경기도' }, false],
    ['전북 남원시', { city: '남원시' }, true],
    ['대구 중구', { province: '서울특별시', city: '중구' }, false],
    ['대구 중구', { city: '중구' }, undefined],
    ['대구 중구', { city: '남원시' }, false],
    ['강원 고성군', { city: '고성군' }, undefined],
    ['강원 고성군', { province: '경상남도', city: '고성군' }, false],
    ['경기 광주시', { city: '광주시' }, undefined],
    ['경기도 광주시', { province: MERGED, city: '북구' }, false],
    ['광주광역시', { province: '경기도', city: '광주시' }, false],
    ['광주광역시', { province: MERGED, city: '나주시' }, false],
    ['광주광역시', { province: MERGED, city: '북구' }, true],
    ['광주광역시', { province: MERGED }, undefined],
    ['전라남도', { province: MERGED, city: '신안군' }, true],
    ['인천 중구', { province: '인천광역시', city: '영종구' }, true],
    ['인천 중구', { province: '인천광역시', city: '검단구' }, false],
    ['가온시', { city: '가온시' }, true],
    ['가온시', namwon, false],
    ['서울, 경기', { province: '경기도' }, true],
    ['서울, 전북 남원시', { province: '전북특별자치도' }, undefined],
    ['서울, 경기', namwon, false],
    ['', namwon, undefined],
    ['', undefined, undefined],
  ];
  for (const [program, lives, covered] of cases) {
    const place = lives ? [lives.province, lives.city].filter(Boolean).join(' ') || 'anywhere' : 'nobody knows where';
    it(`${program || 'no stated region'} is ${covered ?? 'perhaps'} for ${place}`, () =>
      assert.equal(covers(regionsOf(program), lives), covered));
  }
});
