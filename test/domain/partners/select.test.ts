import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Partner } from '../../../src/domain/partners/partner.ts';
import { countsOf, foundIn } from '../../../src/domain/partners/select.ts';
import { ALL, type Wanted } from '../../../src/domain/partners/wanted.ts';
import { atOnce } from '../../support/at-once.ts';
import { at, directoryOf, location, OFFICE_HOURS, organization, service, tag } from '../../support/partners.ts';

/** Tuesday, 24 November 2026, 10:00 in Korea. */
const TUESDAY = Date.parse('2026-11-24T10:00:00+09:00');
const FACTS = { zones: [{ name: '동부권역', areas: ['새빛동', '늘봄동'] }], now: TUESDAY, holidays: new Map() };

const WEEKEND = { ...OFFICE_HOURS, byday: 'SA', opens_at: '10:00', closes_at: '14:00' };
const need = (code: string, name: string) => tag('need', name, { code });

const { partners } = directoryOf(
  organization('office', {
    name: '새빛동 행정복지센터',
    attributes: [tag('agency-kind', '행정복지센터'), tag('area', '새빛동'), need('livelihood', '생활비')],
  }),
  at('a', service('papers', 'office', { name: '긴급복지 접수', schedules: [OFFICE_HOURS] }), location('l1')),
  organization('center', {
    name: '가온종합사회복지관',
    alternate_name: 'Gaon Welfare Center',
    attributes: [tag('agency-kind', '종합사회복지관'), need('food', '먹을 것')],
  }),
  at(
    'b',
    service('meals', 'center', {
      name: '밑반찬 배달',
      attributes: [tag('visiting-service', '밑반찬')],
      schedules: [WEEKEND],
    }),
    location('l2', { latitude: 36.2 }),
  ),
  organization('clinic', {
    name: '늘봄보건지소',
    attributes: [tag('agency-kind', '보건소'), tag('area', '늘봄동'), need('health', '아픔·병원비')],
  }),
  organization('refuge', {
    name: '가온가정폭력상담소',
    attributes: [tag('confidential', '비공개'), need('x', '쉴 곳')],
  }),
  at('c', service('shelter', 'refuge', { name: '긴급 피난' }), location('l3')),
);

const idsOf = (found: readonly { readonly partner: Partner }[]) => found.map(({ partner }) => partner.id);
const found = (wanted: Partial<Wanted>) => atOnce(foundIn(partners, { ...ALL, ...wanted }, FACTS));
const ids = (wanted: Partial<Wanted>) => idsOf(found(wanted));
const counts = (wanted: Partial<Wanted>) => atOnce(countsOf(partners, { ...ALL, ...wanted }, FACTS));

describe('what is looked for', () => {
  const cases: [typed: string, ids: string[]][] = [
    ['긴급복지', ['office']],
    ['ㄱㄱㅂㅈ', ['office']],
    ['긴급보', ['office']],
    ['밑반찬', ['center']],
    ['welfare', ['center']],
    ['보건소', ['clinic']],
    ['늘봄동', ['clinic']],
    ['먹을 것', ['center']],
    ['가온 반찬', ['center']],
    ['반찬 병원비', []],
    ['새빛동행정', ['office']],
    ['|', []],
  ];
  for (const [typed, expected] of cases) {
    it(`finds ${expected.join(', ') || 'nobody'} by ${typed}`, () => assert.deepEqual(ids({ query: typed }), expected));
  }

  it('stands first where it is in the name', () => {
    assert.deepEqual(ids({ query: '복지' }), ['office', 'center']);
    assert.deepEqual(ids({ query: '긴급' }), ['office', 'refuge']);
    const { partners: two } = directoryOf(
      organization('a', { name: '가', attributes: [tag('agency-kind', '시청')] }),
      service('s', 'a', { name: '상담' }),
      organization('b', { name: '상담소' }),
    );
    assert.deepEqual(idsOf(atOnce(foundIn(two, { ...ALL, query: '상담' }, FACTS))), ['b', 'a']);
  });
});

describe('a choice', () => {
  it('of a neighbourhood shows those who name it, then those who are for all', () => {
    assert.deepEqual(ids({ area: '새빛동' }), ['office', 'center', 'refuge']);
    assert.deepEqual(ids({ area: '동부권역' }), ['office', 'clinic', 'center', 'refuge']);
    assert.deepEqual(ids({ area: '물빛동' }), ['center', 'refuge']);
    const { partners: two } = directoryOf(
      organization('city', { name: '시청' }),
      organization('home', { name: '물빛경로당', attributes: [tag('area', '물빛동')] }),
    );
    assert.deepEqual(idsOf(atOnce(foundIn(two, { ...ALL, area: '물빛동' }, FACTS))), ['home', 'city']);
    assert.deepEqual(idsOf(atOnce(foundIn(two, ALL, FACTS))), ['city', 'home']);
  });

  it('of kinds or needs shows those who have one', () => {
    assert.deepEqual(ids({ groups: ['health', 'office'] }), ['office', 'clinic']);
    assert.deepEqual(ids({ needs: ['food', 'health'] }), ['clinic', 'center']);
    assert.deepEqual(ids({ groups: ['health'], needs: ['food'] }), []);
  });

  it('of time shows who is open then', () => {
    assert.deepEqual(ids({ open: 'now' }), ['office']);
    assert.deepEqual(ids({ open: 'weekend' }), ['center']);
    const holidays = new Map([['2026-11-24', { name: '쉬는 날', isFeast: false }]]);
    assert.deepEqual(idsOf(atOnce(foundIn(partners, { ...ALL, open: 'now' }, { ...FACTS, holidays }))), []);
    assert.deepEqual(
      idsOf(atOnce(foundIn(partners, { ...ALL, open: 'now' }, { ...FACTS, now: TUESDAY + 9 * 3_600_000 }))),
      [],
    );
    assert.deepEqual(ids({ open: 'now' }), ['office']);
  });

  it('of visits shows who comes to people', () => {
    assert.deepEqual(ids({ visiting: true }), ['center']);
  });

  it('of nothing shows all, by kind and by name', () => {
    assert.deepEqual(ids({}), ['office', 'clinic', 'center', 'refuge']);
  });
});

describe('nearness', () => {
  const near = { name: '', latitude: 36.19, longitude: 124.4 };

  it('orders by distance, those that nobody knows the place of last', () => {
    assert.deepEqual(ids({ near }), ['center', 'office', 'clinic', 'refuge']);
    assert.deepEqual(
      found({ near }).map(({ metres }) => metres && Math.round(metres)),
      [1112, 10008, undefined, undefined],
    );
  });

  it('is not told unless it is asked for', () => {
    assert.ok(found({}).every((one) => !('metres' in one)));
  });
});

describe('the numbers beside the choices', () => {
  it('count who would be shown', () => {
    const { areas, groups, needs, now, weekend, visiting } = counts({});
    assert.deepEqual(
      [...areas],
      [
        ['동부권역', 4],
        ['새빛동', 3],
        ['늘봄동', 3],
      ],
    );
    assert.deepEqual(
      [...groups],
      [
        ['office', 1],
        ['health', 1],
        ['welfare', 1],
        ['safety', 1],
      ],
    );
    assert.deepEqual(needs.get('x'), 1);
    assert.deepEqual([now, weekend, visiting], [1, 1, 1]);
  });

  it('leave a facet’s own choices aside, and keep to those of the others', () => {
    const chosen = counts({ groups: ['health'], area: '새빛동' });
    assert.deepEqual([...chosen.groups.values()], [1, 0, 1, 1]);
    assert.equal(chosen.areas.get('늘봄동'), 1);
    assert.equal(chosen.areas.get('새빛동'), 0);
    assert.equal(chosen.now, 0);
    assert.equal(counts({ query: '밑반찬' }).visiting, 1);
    assert.equal(counts({ query: '밑반찬' }).needs.get('livelihood'), 0);
  });

  it('are what is found once one is chosen', () => {
    const wanted = { query: '복지' };
    const { areas, groups, needs, now, weekend, visiting } = counts(wanted);
    for (const [area, count] of areas) assert.equal(ids({ ...wanted, area }).length, count, area);
    for (const [group, count] of groups) assert.equal(ids({ ...wanted, groups: [group] }).length, count, group);
    for (const [code, count] of needs) assert.equal(ids({ ...wanted, needs: [code] }).length, count, code);
    assert.equal(ids({ ...wanted, open: 'now' }).length, now);
    assert.equal(ids({ ...wanted, open: 'weekend' }).length, weekend);
    assert.equal(ids({ ...wanted, visiting: true }).length, visiting);
  });
});
