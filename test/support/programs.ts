import type { ListedService } from '../../src/schemas/hsds/listed-service.ts';

type Attributes = NonNullable<ListedService['attributes']>;

/** An attribute of a vocabulary of ours: `term('theme', '040', '주거')`. */
export const term = (vocabulary: string, code: string, name: string, value = ''): Attributes[number] => ({
  id: `${vocabulary}-${code}-${name}`,
  value,
  label: '복지로, 2026-09-01',
  taxonomy_term: { id: `${vocabulary}-${code}`, code, name, taxonomy: `ieum:${vocabulary}` },
});

/** A programme as an API lists it. */
export const service = (id: string, changes: Partial<ListedService> = {}): ListedService => ({
  id,
  name: `사업 ${id}`,
  description: '살림이 어려운 집을 도와요.',
  assured_date: '2026-09-01',
  organization: { name: '보건복지부' },
  attributes: [],
  ...changes,
});

/** Few programmes, each of another kind. */
export const EMERGENCY = service('emergency', {
  name: '긴급복지 생계지원',
  description: '갑자기 어려워진 사람을 빠르게 도와 위기에서 벗어나게 해요.',
  eligibility_description: '위기상황으로 살림이 어려워진 가구',
  application_process: '시·군·구청이 조사하고 정해요.',
  url: 'https://www.bokjiro.go.kr/emergency',
  phones: [{ id: 'emergency.phone', number: '129', description: '보건복지상담센터' }],
  required_documents: [{ id: 'emergency.document', document: '신청서' }],
  attributes: [
    term('theme', '030', '생활지원'),
    term('household', '050', '저소득'),
    term('region', 'nationwide', '전국'),
    term('income-limit', 'median-percent', '기준 중위소득 상한(%)', '75'),
    term('other-condition', 'other', '위기 상황인지', '위기 상황인지'),
    term('after-refusal', 'after-refusal', '탈락한 뒤에 남은 길'),
  ],
});
export const RENT = service('rent', {
  name: '청년월세 지원사업',
  description: '따로 사는 청년의 월세를 나눠 내 줘요.',
  attributes: [
    term('theme', '040', '주거'),
    term('life-stage', '004', '청년'),
    term('region', 'nationwide', '전국'),
    term('apply-method', 'online', '인터넷'),
    term('support-condition', 'JA0110', '나이 하한(세)', '19'),
    term('support-condition', 'JA0111', '나이 상한(세)', '34'),
    term('support-condition', 'JA0412', '무주택세대'),
  ],
});
export const BATH = service('bath', {
  name: '남원시 노인 목욕비 지원사업',
  description: '어르신의 목욕비를 도와요.',
  organization: { name: '전북특별자치도 남원시' },
  attributes: [
    term('life-stage', '006', '노년'),
    term('region', 'jeonbuk', '전북특별자치도', '남원시'),
    term('apply-method', 'visit', '방문'),
    term('support-condition', 'JA0110', '나이 하한(세)', '70'),
  ],
});
export const PENSION = service('pension', {
  name: '기초연금',
  description: '어르신의 노후를 도와요.',
  assured_date: '2020-01-01',
  attributes: [
    term('life-stage', '006', '노년'),
    term('theme', '030', '생활지원'),
    term('region', 'nationwide', '전국'),
  ],
});
export const FEW = [EMERGENCY, RENT, BATH, PENSION];

/** As many as are asked for, all alike but for their number. */
export const many = (count: number): ListedService[] =>
  Array.from({ length: count }, (_, i) => service(`p${i}`, { name: `돌봄 사업 ${i}` }));
