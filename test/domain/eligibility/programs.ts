import { conditionsOf, type ConditionAttribute } from '../../../src/domain/eligibility/conditions-of.ts';
import type { Judged } from '../../../src/domain/eligibility/judge.ts';
import { regionsOf } from '../../../src/domain/programs/regions.ts';

/** An attribute as conditions are written in tests: `75%`, `JA0110=65`, `JA0412`, or the words of another condition. */
function attributeOf(written: string): ConditionAttribute {
  const [code = '', value] = written.split('=');
  const taxonomy = written.endsWith('%')
    ? 'income-limit'
    : written.startsWith('JA')
      ? 'support-condition'
      : 'other-condition';
  return {
    value: taxonomy === 'support-condition' ? value : written.replace('%', ''),
    label: '복지로, 2026-09-01',
    taxonomy_term: { id: code, code, taxonomy: `ieum:${taxonomy}` },
  };
}

/** A programme by what it asks; `where` is a region as feeds write it. */
export const programOf = (where: string, ...written: string[]): Judged => ({
  regions: regionsOf(where),
  conditions: conditionsOf(written.map(attributeOf)),
});

/** Programmes as they are, by thresholds and by support conditions of 보조금24. */
export const PROGRAMS = {
  생계급여: programOf('전국', '32%', '재산 기준'),
  의료급여: programOf('전국', '40%', '재산 기준'),
  주거급여: programOf('전국', '48%'),
  교육급여: programOf('전국', '50%', '학생이 있는 집인지'),
  '한부모 양육비': programOf('전국', '63%', 'JA0403'),
  긴급복지: programOf('전국', '75%', '위기 상황인지', '재산 기준'),
  '0–50·51–75 %': programOf('전국', 'JA0201', 'JA0202'),
  '76–200 %': programOf('전국', 'JA0203', 'JA0204'),
  '200 % 초과': programOf('전국', 'JA0205'),
  청년월세: programOf('전국', 'JA0110=19', 'JA0111=34', 'JA0412'),
  '남원 목욕비': programOf('전라북도 남원시', 'JA0110=70'),
  '동두천 목욕비': programOf('경기도 동두천시', 'JA0110=75'),
  출산급여: programOf('전국', 'JA0102', 'JA0302', 'JA0303', '소득이 있는 일을 하는지'),
  장애수당: programOf('전국', '50%', 'JA0328', '경증장애인인지'),
  '농어민 지원': programOf('전국', 'JA0313', 'JA0314', 'JA0315', 'JA0316'),
  '학생 멘토링': programOf('전국', 'JA0401', 'JA0402', '학생이 있는지'),
  '대학생 장학': programOf('전국', 'JA0320', 'JA0205', 'JA0204'),
  '다자녀 요금 감면': programOf('전북특별자치도', 'JA0411'),
  '1인가구 안부': programOf('전북특별자치도', '50%', 'JA0404'),
  '전입 축하': programOf('경기도 포천시', 'JA0413'),
  생활조정수당: programOf('전국', 'JA0329', '소득 기준'),
  '실업 지원': programOf('전국', 'JA0110=15', 'JA0111=69', 'JA0327'),
  '특성 없는 사람': programOf('전국', 'JA0322'),
  '특성 없는 집이나 한부모': programOf('전국', 'JA0403', 'JA0410'),
  '말로만 된 조건': programOf('전국', '수급자인지'),
  '조건 없음': programOf('전국'),
  '지역만 있음': programOf('전북 남원시'),
  '아무것도 없음': programOf(''),
  '읽지 못한 조건': programOf('전국', 'JA0110=65', 'JA9999'),
} satisfies Record<string, Judged>;

export type Name = keyof typeof PROGRAMS;
