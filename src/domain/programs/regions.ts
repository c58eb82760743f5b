import type { Region } from './program.ts';

/** A 시·도 by the name in force. */
export interface RegionName {
  readonly name: string;
  /** Short forms and older names. */
  readonly aliases: readonly string[];
  /** Day from which `name` is in force (`YYYY-MM-DD`); absent where it has long been so. */
  readonly from?: string;
}

const province = (name: string, aliases: string, from?: string): RegionName => ({
  name,
  aliases: aliases.split(' '),
  ...(from && { from }),
});

/** The 시·도 as of 2026-07, in their official order. `광주시` is no alias: it is a city of 경기도 as well. */
export const PROVINCES: readonly RegionName[] = [
  province('서울특별시', '서울 서울시'),
  province('부산광역시', '부산 부산시'),
  province('대구광역시', '대구 대구시'),
  province('인천광역시', '인천 인천시'),
  province('전남광주통합특별시', '전남광주 전남광주특별시 전라남도 전남 광주광역시 광주', '2026-07-01'),
  province('대전광역시', '대전 대전시'),
  province('울산광역시', '울산 울산시'),
  province('세종특별자치시', '세종 세종시'),
  province('경기도', '경기'),
  province('강원특별자치도', '강원 강원도', '2023-06-11'),
  province('충청북도', '충북'),
  province('충청남도', '충남'),
  province('전북특별자치도', '전북 전라북도', '2024-01-18'),
  province('경상북도', '경북'),
  province('경상남도', '경남'),
  province('제주특별자치도', '제주 제주도'),
];

const GWANGJU = '동구 서구 남구 북구 광산구';
const JEONNAM =
  '목포시 여수시 순천시 나주시 광양시 담양군 곡성군 구례군 고흥군 보성군 화순군 ' +
  '장흥군 강진군 해남군 영암군 무안군 함평군 영광군 장성군 완도군 진도군 신안군';

/**
 * What an older name means in names of today. 전남광주 was two 시·도 until
 * 2026-07-01; 인천's districts changed that day (서구 gave 검단구 away, and means to
 * call itself 서해구), its 남구 in 2018.
 */
const TODAY: Readonly<Record<string, string>> = {
  광주: GWANGJU,
  광주광역시: GWANGJU,
  전남: JEONNAM,
  전라남도: JEONNAM,
  '인천광역시 중구': '제물포구 영종구',
  '인천광역시 동구': '제물포구',
  '인천광역시 서구': '서구 검단구',
  '인천광역시 서해구': '서구',
  '인천광역시 남구': '미추홀구',
};

const SEPARATORS = /[,;/|·ㆍ、\n]/;
const CITY = /^[가-힣]{1,6}[시군구]$/;
const WITHIN_CITY = /[구읍면동리가]$/;
/** Names that more than one 시·도 has. */
const SHARED = /구$|^고성군$|^광주시$/;

/**
 * The regions that a text of a feed means, in names of today; empty where any
 * part of it is not known, since half of a list would shut people out. Parts
 * below 시·군·구 are left out: the region is then wider than the text.
 */
export const regionsOf = (text: string): readonly Region[] => {
  const found = new Map<string, Region>();
  const add = (region: Region) => found.set(`${region.province} ${region.city}`, region);
  let before: string | undefined;
  for (const part of text.normalize('NFC').split(SEPARATORS)) {
    const words = part.split(/\s+/).filter(Boolean);
    const [first] = words;
    if (!first) continue;
    // «하남시·광주» goes on in 경기도.
    const named = before && first === '광주' ? undefined : provinceOf(first);
    const [city, ...within] = named ? words.slice(1) : words;
    const province = named?.name ?? before;
    let cities: string | undefined;
    if (named && (!city || provinceOf(city) === named)) {
      before = undefined;
      cities = TODAY[first];
      if (!cities) add({ province });
    } else if (words.length === 1 && first === '전국') add({});
    else if (
      city &&
      CITY.test(city) &&
      within.every((word) => WITHIN_CITY.test(word)) &&
      (province || city !== '광주시')
    ) {
      before = province;
      cities = TODAY[`${province} ${city}`] ?? city;
    } else return [];
    for (const one of cities?.split(' ') ?? []) add({ ...(province && { province }), city: one });
  }
  return [...found.values()];
};

/**
 * Whether a programme of these regions may be for somebody who lives there;
 * undefined where that is not known: no region is stated, it is not said
 * (closely enough) where somebody lives, or a city's name is not one place's.
 */
export const covers = (regions: readonly Region[], lives: Region | undefined): boolean | undefined => {
  let covered = regions.length ? false : undefined;
  for (const region of regions) {
    const here = isIn(region, lives);
    if (here) return true;
    if (here === undefined) covered = undefined;
  }
  return covered;
};

function isIn({ province, city }: Region, lives: Region = {}): boolean | undefined {
  if (!province && !city) return true;
  if (province && lives.province && province !== lives.province) return false;
  if (!city) return lives.province ? true : undefined;
  if (!lives.city) return undefined;
  if (city !== lives.city) return false;
  return (province && lives.province) || !SHARED.test(city) ? true : undefined;
}

/** The region of a first choice: a 시·도, or a city that sources name without one. */
export const regionNamed = (name: string): Region => (provinceOf(name) ? { province: name } : { city: name });

function provinceOf(word: string): RegionName | undefined {
  return PROVINCES.find(({ name, aliases }) => name === word || aliases.includes(word));
}
