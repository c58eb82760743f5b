import { at, location, type Members, OFFICE_HOURS, organization, service, tag } from './partners.ts';

/** Few partners of an invented city, each of another kind; below each its records in HSDS. */
const kind = (name: string): Members => tag('agency-kind', name);
const area = (name: string): Members => tag('area', name);
const need = (code: string, name: string): Members => tag('need', name, { code });
const phone = (number: string, members: Members = {}): Members => ({ id: number, number, ...members });

/** A public office for one neighbourhood: open on working days from 09:00 to 18:00, with a break from 12:00. */
export const OFFICE = organization('office', {
  name: '새빛동 행정복지센터',
  description: '새빛동 사람들의 복지 상담을 받아요.',
  attributes: [kind('행정복지센터'), area('새빛동'), need('livelihood', '생활비')],
  phones: [phone('02-0000-0011', { extension: '3', description: '복지팀' })],
  last_modified: '2026-11-01T00:00:00Z',
});
export const PAPERS = service('papers', 'office', {
  name: '긴급복지 상담',
  description: '갑자기 어려워진 집의 이야기를 들어요.',
  eligibility_description: '새빛동에 사는 사람',
  schedules: [
    OFFICE_HOURS,
    {
      ...OFFICE_HOURS,
      id: 'lunch-break',
      opens_at: '12:00',
      closes_at: '13:00',
      attributes: [{ taxonomy_term: { id: 'closure', code: 'closure', taxonomy: 'ieum:schedule' } }],
    },
  ],
});

/** A health centre for another neighbourhood; nobody wrote down where it is, when it is open, or its number. */
export const CLINIC = organization('clinic', {
  name: '늘봄보건지소',
  description: '혈압과 당뇨를 살펴요.',
  attributes: [kind('보건소'), area('늘봄동'), need('health', '아픔·병원비')],
});

/** A private centre for the whole city: open on Saturdays too, and it brings meals. */
export const CENTRE = organization('centre', {
  name: '가온종합사회복지관',
  description: '누구나 올 수 있는 복지관이에요.',
  attributes: [
    kind('종합사회복지관'),
    need('food', '먹을 것'),
    need('care', '돌봄'),
    tag('partner', '', { value: 'office' }),
  ],
  phones: [phone('02-0000-0022')],
  website: 'https://centre.example/',
});
export const MEALS = service('meals', 'centre', {
  name: '밑반찬 배달',
  attributes: [tag('visiting-service', '식사 배달')],
  schedules: [{ ...OFFICE_HOURS, byday: 'MO,TU,WE,TH,FR,SA', opens_at: '10:00', closes_at: '20:00' }],
});

/** A desk that stands in the five-day market, from 10:00 to 14:00. */
export const DESK = organization('desk', {
  name: '장터 이동 상담소',
  description: '장날마다 시장에 상담 자리를 펴요.',
  attributes: [kind('찾아가는 상담')],
  phones: [phone('02-0000-0033')],
});
export const COUNSEL = service('counsel', 'desk', {
  name: '장터 상담',
  schedules: [
    {
      id: 'market',
      freq: 'MONTHLY',
      interval: 1,
      bymonthday: '4,9,14,19,24,29',
      dtstart: '2026-01-04',
      timezone: 9,
      opens_at: '10:00',
      closes_at: '14:00',
      attributes: [{ taxonomy_term: { id: 'visiting', code: 'visiting', taxonomy: 'ieum:schedule' } }],
    },
  ],
});

/** A refuge around the clock, whose place is kept secret; what the source tells of it is a trap. */
export const REFUGE = organization('refuge', {
  name: '가온여성쉼터',
  description: '위험한 집에서 나온 사람을 지켜요.',
  attributes: [kind('쉼터'), need('violence', '폭력·학대')],
  phones: [phone('02-0000-0044')],
});
export const SECRET = '비밀로 17';
export const SHELTER = service('shelter', 'refuge', {
  name: '긴급 피난',
  attributes: [tag('confidential', '비공개')],
  schedules: [
    { ...OFFICE_HOURS, id: 'always', freq: 'DAILY', byday: undefined, opens_at: '00:00', closes_at: '24:00' },
  ],
});

const street = (id: string, address_1: string): Members => ({
  addresses: [{ id, address_1, city: '가온시', state_province: '가온도', country: 'KR', address_type: 'physical' }],
});

/** All organizations, as their list has them. */
export const ORGANIZATIONS = [OFFICE, CLINIC, CENTRE, DESK, REFUGE];
/** Where and when their services are to be had, as that list has them. */
export const PLACES = [
  at('papers-at', PAPERS, location('office-place', { name: '새빛동 청사', ...street('o', '새빛로 1') })),
  at('meals-at', MEALS, location('centre-place', { name: '', latitude: 36.12, ...street('c', '가온로 22') })),
  at('counsel-at', COUNSEL, location('market', { name: '가온시장', latitude: 36.2, ...street('m', '시장길 5') })),
  at('shelter-at', SHELTER, location('shelter-place', { name: '쉼터', latitude: 36.11, ...street('s', SECRET) })),
];
export const FEW: readonly Members[] = [...ORGANIZATIONS, ...PLACES];

/** Names in the order of the list: by kind. */
export const NAMES = [OFFICE, CLINIC, CENTRE, DESK, REFUGE].map(({ name }) => String(name));

/** As many as are asked for, all alike but for their number. */
export const many = (count: number): Members[] =>
  Array.from({ length: count }, (_, i) => organization(`p${i}`, { name: `돌봄 기관 ${String(i).padStart(3, '0')}` }));
