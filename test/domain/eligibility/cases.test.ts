import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Answers, QuestionId } from '../../../src/domain/eligibility/answers.ts';
import { judge, verdictOf } from '../../../src/domain/eligibility/judge.ts';
import type { Verdict } from '../../../src/domain/eligibility/judgement.ts';
import { PROGRAMS, type Name } from './programs.ts';

const DAY = '2026-11-22';

const NAMWON = { province: '전북특별자치도', city: '남원시' };
const yes = (...numbers: number[]) => Object.fromEntries(numbers.map((number) => [`JA0${number}`, true]));
const no = (...numbers: number[]) => Object.fromEntries(numbers.map((number) => [`JA0${number}`, false]));
const NO_PERSON = no(301, 302, 303, 313, 314, 315, 316, 317, 318, 319, 320, 326, 327, 328, 329, 330);
const NO_HOUSEHOLD = no(401, 402, 403, 411, 412, 413, 414);

/** Who, what they asked about, what comes of it, and of `more` what is asked. */
type Case = [who: string, answers: Partial<Answers>, name: Name, verdict: Verdict, ...asks: QuestionId[]];

const CASES: Case[] = [
  ['a stranger', {}, '긴급복지', 'more', 'size', 'income'],
  ['somebody of four', { size: 4 }, '긴급복지', 'more', 'income'],
  ['4 at home, 4.5 million', { size: 4, income: 4_500_000 }, '긴급복지', 'likely'],
  ['4 at home, 6 million', { size: 4, income: 6_000_000 }, '긴급복지', 'check'],
  ['4 at home, 7 million', { size: 4, income: 7_000_000 }, '긴급복지', 'not'],
  ['4 at home, 4.5 million', { size: 4, income: 4_500_000 }, '생계급여', 'not'],
  ['4 at home, 2.5 million', { size: 4, income: 2_500_000 }, '생계급여', 'check'],
  ['800,000 won, however many', { income: 800_000 }, '생계급여', 'likely'],
  ['820,556 won, however many', { income: 820_556 }, '생계급여', 'likely'],
  ['820,557 won, however many', { income: 820_557 }, '생계급여', 'more', 'size'],
  ['9 million, however many', { income: 9_000_000 }, '긴급복지', 'more', 'size'],
  ['10 at home, 7 million', { size: 10, income: 7_000_000 }, '긴급복지', 'likely'],

  ['alone, 1.28 million', { size: 1, income: 1_282_119 }, '0–50·51–75 %', 'likely'],
  ['alone, 1.92 million', { size: 1, income: 1_923_179 }, '0–50·51–75 %', 'likely'],
  ['alone, a won over 75 %', { size: 1, income: 1_923_180 }, '0–50·51–75 %', 'check'],
  ['alone, nothing', { size: 1, income: 0 }, '0–50·51–75 %', 'likely'],
  ['nothing, however many', { income: 0 }, '0–50·51–75 %', 'likely'],
  ['alone, 75 %', { size: 1, income: 1_923_179 }, '76–200 %', 'not'],
  ['alone, a won over 75 %', { size: 1, income: 1_923_180 }, '76–200 %', 'likely'],
  ['alone, 200 %', { size: 1, income: 5_128_476 }, '76–200 %', 'likely'],
  ['alone, a won over 200 %', { size: 1, income: 5_128_477 }, '76–200 %', 'check'],
  ['2 million, however many', { income: 2_000_000 }, '76–200 %', 'more', 'size'],
  ['alone, 200 %', { size: 1, income: 5_128_476 }, '200 % 초과', 'not'],
  ['alone, a won over 200 %', { size: 1, income: 5_128_477 }, '200 % 초과', 'likely'],
  ['alone, a billion', { size: 1, income: 1_000_000_000 }, '200 % 초과', 'likely'],

  ['18, no home of their own', { age: 18, traits: yes(412) }, '청년월세', 'not'],
  ['19, no home of their own', { age: 19, traits: yes(412) }, '청년월세', 'likely'],
  ['34, no home of their own', { age: 34, traits: yes(412) }, '청년월세', 'likely'],
  ['35, no home of their own', { age: 35, traits: yes(412) }, '청년월세', 'not'],
  ['27', { age: 27 }, '청년월세', 'more', 'home'],
  ['27, owner of a home', { age: 27, traits: no(412) }, '청년월세', 'not'],
  ['owner of a home', { traits: no(412) }, '청년월세', 'not'],
  ['a stranger', {}, '청년월세', 'more', 'age', 'home'],

  ['70, of 남원', { age: 70, region: NAMWON }, '남원 목욕비', 'likely'],
  ['69, of 남원', { age: 69, region: NAMWON }, '남원 목욕비', 'not'],
  ['70, of 전북', { age: 70, region: { province: '전북특별자치도' } }, '남원 목욕비', 'more', 'region'],
  ['70', { age: 70 }, '남원 목욕비', 'more', 'region'],
  ['of 남원', { region: NAMWON }, '남원 목욕비', 'more', 'age'],
  ['80, of 남원', { age: 80, region: NAMWON }, '동두천 목욕비', 'not'],
  ['of 남원', { region: NAMWON }, '동두천 목욕비', 'not'],

  ['a woman with child', { traits: { ...yes(102, 302), ...no(101, 301, 303) } }, '출산급여', 'likely'],
  ['a woman who has given birth', { traits: { ...yes(102, 303), ...no(101, 301, 302) } }, '출산급여', 'likely'],
  ['a woman, neither', { traits: { ...yes(102), ...no(101, 301, 302, 303) } }, '출산급여', 'not'],
  ['a woman', { traits: { ...yes(102), ...no(101) } }, '출산급여', 'more', 'birth'],
  ['a man', { traits: { ...yes(101), ...no(102) } }, '출산급여', 'not'],

  ['disabled, alone, 1.2 million', { size: 1, income: 1_200_000, traits: yes(328) }, '장애수당', 'likely'],
  ['disabled', { traits: yes(328) }, '장애수당', 'more', 'size', 'income'],
  ['alone, 1.2 million', { size: 1, income: 1_200_000 }, '장애수당', 'more', 'health'],
  ['not disabled', { traits: no(328, 330) }, '장애수당', 'not'],
  ['a fisher', { traits: yes(314) }, '농어민 지원', 'likely'],
  ['an employee', { traits: { ...yes(326), ...no(313, 314, 315, 316, 327) } }, '농어민 지원', 'not'],
  ['no farmer, the rest unknown', { traits: no(313) }, '농어민 지원', 'more', 'work'],
  ['of a family from abroad', { traits: yes(401) }, '학생 멘토링', 'likely'],
  ['out of the north', { traits: { ...yes(402), ...no(401) } }, '학생 멘토링', 'likely'],
  ['a student, 3 at home, 9 million', { size: 3, income: 9_000_000, traits: yes(320) }, '대학생 장학', 'likely'],
  ['a student, 3 at home, 3 million', { size: 3, income: 3_000_000, traits: yes(320) }, '대학생 장학', 'not'],
  ['of 남원 with three children', { region: NAMWON, traits: yes(411) }, '다자녀 요금 감면', 'likely'],
  ['of 부산 with three children', { region: { province: '부산광역시' }, traits: yes(411) }, '다자녀 요금 감면', 'not'],
  ['alone in 남원, 1 million', { size: 1, income: 1_000_000, region: NAMWON }, '1인가구 안부', 'likely'],
  ['two in 남원, 1 million', { size: 2, income: 1_000_000, region: NAMWON }, '1인가구 안부', 'not'],
  ['in 남원, 1 million', { income: 1_000_000, region: NAMWON }, '1인가구 안부', 'more', 'size'],
  ['new in 포천', { region: { province: '경기도', city: '포천시' }, traits: yes(413) }, '전입 축하', 'likely'],
  ['of 포천', { region: { province: '경기도', city: '포천시' } }, '전입 축하', 'more', 'moved'],
  ['a veteran', { traits: yes(329) }, '생활조정수당', 'likely'],
  ['no veteran', { traits: no(329) }, '생활조정수당', 'not'],
  ['55 and out of work', { age: 55, traits: yes(327) }, '실업 지원', 'likely'],
  ['70 and out of work', { age: 70, traits: yes(327) }, '실업 지원', 'not'],
  ['55', { age: 55 }, '실업 지원', 'more', 'work'],

  ['somebody with no trait', { traits: NO_PERSON }, '특성 없는 사람', 'likely'],
  ['somebody disabled', { traits: { ...NO_PERSON, ...yes(328) } }, '특성 없는 사람', 'check'],
  ['no veteran', { traits: no(329) }, '특성 없는 사람', 'more', 'work', 'school', 'health', 'birth'],
  ['one parent', { traits: yes(403) }, '특성 없는 집이나 한부모', 'likely'],
  ['two, with no trait', { size: 2, traits: NO_HOUSEHOLD }, '특성 없는 집이나 한부모', 'likely'],
  ['alone, with no other trait', { size: 1, traits: NO_HOUSEHOLD }, '특성 없는 집이나 한부모', 'check'],
  ['of a household, size unknown', { traits: NO_HOUSEHOLD }, '특성 없는 집이나 한부모', 'more', 'size'],

  ['a stranger', {}, '말로만 된 조건', 'check'],
  ['somebody of 남원', { region: NAMWON }, '말로만 된 조건', 'check'],
  ['a stranger', {}, '조건 없음', 'check'],
  ['a stranger', {}, '지역만 있음', 'check'],
  ['somebody of 남원', { region: NAMWON }, '지역만 있음', 'check'],
  ['somebody of 서울', { region: { province: '서울특별시' } }, '지역만 있음', 'not'],
  ['somebody of 남원', { region: NAMWON }, '아무것도 없음', 'check'],
  ['70', { age: 70 }, '읽지 못한 조건', 'check'],
  ['64', { age: 64 }, '읽지 못한 조건', 'not'],
  ['a stranger', {}, '읽지 못한 조건', 'more', 'age'],
  ['refused before', { refused: true }, '긴급복지', 'more', 'size', 'income'],
  ['refused before, 4 at home, 3 million', { refused: true, size: 4, income: 3_000_000 }, '긴급복지', 'likely'],
];

describe('what comes of it', () => {
  for (const [who, known, name, verdict, ...asks] of CASES) {
    it(`${who}: ${name} is «${verdict}»${asks.length ? `, asks ${asks.join(', ')}` : ''}`, () => {
      const answers: Answers = { traits: {}, ...known };
      const judgement = judge(PROGRAMS[name], answers, DAY);
      assert.equal(judgement.verdict, verdict);
      assert.deepEqual(judgement.asks, asks);
      assert.equal(verdictOf(PROGRAMS[name], answers, DAY), verdict);
    });
  }
});
