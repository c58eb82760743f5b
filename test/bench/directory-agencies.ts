import { pick, seeded } from './finder-programs.ts';

const KINDS = [
  ['city-hall', '시청'],
  ['town-office', '행정복지센터'],
  ['health-center', '보건소'],
  ['welfare-center', '종합사회복지관'],
  ['senior-center', '노인복지관'],
  ['disability-center', '장애인복지관'],
  ['self-sufficiency', '지역자활센터'],
  ['family-center', '가족센터'],
  ['home-care', '재가·방문돌봄기관'],
  ['food-bank', '푸드뱅크'],
] as const;
const NEEDS = ['livelihood', 'housing', 'food', 'health', 'mind', 'care', 'child', 'work', 'debt', 'papers'];
const SYLLABLES = [...'가나다라마바사아자차카타파하온빛솔새늘달별물마루봄'];
const WORDS = ['상담', '반찬', '돌봄', '치료', '일자리', '쉼터', '교육', '법률', '목욕', '방문', '긴급', '주거'];
const DAYS = ['MO,TU,WE,TH,FR', 'MO,WE,FR', 'TU,TH,SA', 'MO,TU,WE,TH,FR,SA'];

/** HSDS lists as a file may hold them. */
export interface Agencies {
  readonly organizations: readonly object[];
  readonly service_at_locations: readonly object[];
}

/**
 * As many invented agencies as are asked for, of ten kinds in forty
 * neighbourhoods, each with a description of twenty words and as many places
 * with hours of their own, a break at noon in half of them.
 */
export function syntheticAgencies(count: number, places: number, seed = 20261122): Agencies {
  const random = seeded(seed);
  const word = () => pick(SYLLABLES, random) + pick(SYLLABLES, random);
  const areas = Array.from({ length: 40 }, () => `${word()}동`);
  const term = (taxonomy: string, code: string, name: string, value?: string) => ({
    id: `${taxonomy}-${code}-${value ?? ''}`,
    ...(value && { value }),
    taxonomy_term: { id: `${taxonomy}-${code}`, code, name, taxonomy: `ieum:${taxonomy}` },
  });
  const schedule = (id: string) => {
    const byday = pick(DAYS, random);
    const opens = 8 + Math.floor(random() * 3);
    const hours = (name: string, from: number, to: number) => ({
      id: `${id}.${name}`,
      freq: 'WEEKLY',
      dtstart: '2026-01-02',
      timezone: 9,
      byday,
      opens_at: `${String(from).padStart(2, '0')}:00`,
      closes_at: `${to}:00`,
    });
    const open = hours('open', opens, opens + 8 + Math.floor(random() * 3));
    const lunch = { ...hours('lunch', 12, 13), attributes: [term('schedule', 'closure', '쉬는 시간')] };
    return random() < 0.5 ? [open, lunch] : [open];
  };
  const ids = Array.from({ length: count }, (_, place) => `agency-${place}`);
  return {
    organizations: ids.map((id) => {
      const [code, kind] = pick(KINDS, random);
      return {
        id,
        name: `${word()} ${kind}`,
        description: Array.from({ length: 20 }, () => pick(WORDS, random)).join(' '),
        phones: [{ id: `${id}.phone`, number: `02-0000-${String(1 + Math.floor(random() * 9998)).padStart(4, '0')}` }],
        attributes: [
          term('agency-kind', code, kind),
          term('area', 'area', '동네', pick(areas, random)),
          ...[pick(NEEDS, random), pick(NEEDS, random)].map((need) => term('need', need, need)),
        ],
      };
    }),
    service_at_locations: ids.flatMap((organization_id) =>
      Array.from({ length: places }, (_, place) => {
        const id = `${organization_id}.at.${place}`;
        return {
          id,
          location: {
            id: `${id}.location`,
            location_type: 'physical',
            name: `${word()} 쉼터`,
            latitude: 36 + random() / 5,
            longitude: 124.3 + random() / 5,
            addresses: [
              {
                id: `${id}.address`,
                address_1: `${word()}로 ${1 + place}`,
                city: '가온시',
                state_province: '가온도',
                postal_code: '00000',
                country: 'KR',
                address_type: 'physical',
              },
            ],
          },
          schedules: schedule(id),
          service: { id: `${id}.service`, organization_id, name: pick(WORDS, random), status: 'active' },
        };
      }),
    ),
  };
}
